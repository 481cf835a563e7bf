import type { AttributedClaim, Condition, SourceMention } from '../model/index.ts';
import type { WordLists } from './article.ts';

type Fields = Readonly<Record<string, string | null>>;

const IN_LISTS = /^(?<has>has )?(?<lists>\$[\w-]+(?: or \$[\w-]+)*)$/;
const NOT = 'not ';
const FILLED = 'some';

/** What conditions can ask of a source. `opening` is its first word. */
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
}: Omit<SourceMention, 'span' | 'rule'>) {
  return {
    text,
    opening: /^\p{L}+/u.exec(text)?.[0] ?? null,
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
  if (wanted?.startsWith(NOT)) return !isValue(wanted.slice(NOT.length), actual, lists);
  if (wanted === null || actual === null) return wanted === actual;
  if (wanted === FILLED) return true;
  const named = IN_LISTS.exec(wanted)?.groups;
  if (named === undefined) return wanted === actual;
  const names = (named['lists'] ?? '').split(' or ').map((name) => name.slice(1));
  return names.some((name) => (named['has'] === undefined ? lists.has(name, actual) : hasEntry(name, actual, lists)));
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
