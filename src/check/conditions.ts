import type { AttributedClaim, Condition, SourceMention } from '../model/index.ts';
import type { WordLists } from './article.ts';

type Fields = Readonly<Record<string, string | null>>;

const IN_LIST = /^\$(?<list>[\w-]+)$/;
const HAS_FROM_LIST = /^has \$(?<list>[\w-]+)$/;
const FILLED = 'some';

/** What conditions can ask of a source. */
export function sourceFields({
  text,
  identity,
  count,
  role,
  affiliation,
  basis,
  reason,
  name,
  antecedent,
}: SourceMention) {
  return {
    text,
    identity,
    count: count === null ? null : String(count),
    role,
    affiliation,
    basis,
    reason,
    name,
    antecedent: antecedent?.text ?? null,
  };
}

/** What conditions can ask of an attributed claim; those of its source are named `source-identity`, `source-role`, … */
export function claimFields({ attribution, scope, hedges, within }: AttributedClaim): Fields {
  const { quotation, stance, cue, content, source } = attribution;
  const ofSource = Object.entries(source === null ? {} : sourceFields(source));
  return {
    quotation,
    stance,
    scope,
    within,
    cue: cue?.text ?? null,
    content: content.text,
    hedge: hedges[0] ?? null,
    source: source?.text ?? null,
    ...Object.fromEntries(ofSource.map(([field, value]) => [`source-${field}`, value])),
  };
}

export function allHold(conditions: readonly Condition[], fields: Fields, lists: WordLists): boolean {
  return conditions.every(({ field, values }) => {
    const actual = fields[field] ?? null;
    return values.some((wanted) => isValue(wanted, actual, lists));
  });
}

function isValue(wanted: string | null, actual: string | null, lists: WordLists): boolean {
  if (wanted === null || actual === null) return wanted === actual;
  if (wanted === FILLED) return true;
  const inList = IN_LIST.exec(wanted)?.groups?.['list'];
  if (inList !== undefined) return lists.has(inList, actual);
  const hasFrom = HAS_FROM_LIST.exec(wanted)?.groups?.['list'];
  if (hasFrom !== undefined) return hasEntry(hasFrom, actual, lists);
  return wanted === actual;
}

/** Whether an entry of the list stands in the text as whole words. */
function hasEntry(list: string, text: string, lists: WordLists): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '');
  for (let first = 0; first < words.length; first++) {
    for (let last = first + 1; last <= words.length; last++)
      if (lists.has(list, words.slice(first, last).join(' '))) return true;
  }
  return false;
}
