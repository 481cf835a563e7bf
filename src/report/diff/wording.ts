import type { Change, ChangedField, Difference, DifferenceSummary, FieldName } from '../../model/index.ts';
import { counted } from '../counted.ts';
import { whoOf } from '../wording.ts';
import { toldValue } from './told-value.ts';

const FIELD_WORDS: Readonly<Record<FieldName, string>> = {
  quotation: 'quotation',
  source: 'who says it',
  identity: 'named or not',
  cue: 'how it is said',
  stance: 'stance',
  hedges: 'hedge',
  figures: 'figure',
  dates: 'date',
  negation: 'negation',
  content: 'wording',
  parts: 'parts',
  place: 'place',
};
const NOTHING = 'nothing';
const UNCHANGED = 'Nothing that is claimed has changed';

/** Where git says that no article differs, and there is nothing to compare. */
export const NO_ARTICLE_DIFFERS = `${UNCHANGED} · no article differs`;

/**
 * *2 changed, 1 removed · 2 major, 1 minor · 28 unchanged*; says plainly when two articles have nothing in common, and
 * where they differ in what is not compared.
 */
export function summarySentence({
  related,
  coarse,
  claims,
  added,
  removed,
  changed,
  moved,
  unchanged,
  uncompared,
  major,
  minor,
}: DifferenceSummary): string {
  if (!related) {
    return `These are not two versions of one article, nor two reports of one story: nothing that the one claims (${counted(claims.old, 'claim')}) is claimed by the other (${counted(claims.new, 'claim')}).`;
  }
  const kinds = [
    [changed, 'changed'],
    [removed, 'removed'],
    [added, 'added'],
    [moved, 'moved'],
  ] as const;
  const present = kinds.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const unseen = uncomparedWords(uncompared);
  const parts =
    present.length === 0
      ? [[UNCHANGED, ...unseen].join('; '), counted(claims.new, 'claim')]
      : [`${present.join(', ')}`, `${major} major, ${minor} minor`, `${unchanged} unchanged`, ...unseen];
  return [...parts, ...(coarse ? ['so many claims that they were paired by their rare words alone'] : [])].join(' · ');
}

/** *1 sentence without a figure, date or source differs*; nothing where none does. */
function uncomparedWords(count: number): string[] {
  if (count === 0) return [];
  return [`${counted(count, 'sentence')} without a figure, date or source ${count === 1 ? 'differs' : 'differ'}`];
}

export function titleOf({ old, new: other }: Pick<Difference, 'old' | 'new'>): string {
  return `${old.id} → ${other.id}`;
}

/** *line 14 → 16*; one number where it stands on one side or on the same line. */
export function linesOf({ old, new: other }: Change): string {
  const [before, after] = [old?.provenance.at.line, other?.provenance.at.line];
  if (before === undefined || after === undefined || before === after) return `line ${before ?? after}`;
  return `line ${before} → ${after}`;
}

export function speakerOf({ old, new: other }: Change): string {
  const claim = old ?? other;
  return claim === null ? '' : whoOf(claim);
}

/** *who says it: He (Callum Reid) → She (Moira Tait) · source* */
export function fieldSentence(changed: ChangedField): string {
  const { field, rule, old, new: other } = changed;
  const name = FIELD_WORDS[field];
  if (field === 'parts') return `${name}: ${old?.value} → ${other?.value}`;
  if (field === 'place') return `${name}: ${old?.value} → ${other?.value}`;
  return `${name}: ${sideWords(changed, 'old')} → ${sideWords(changed, 'new')} · ${rule}`;
}

function sideWords(changed: ChangedField, side: 'old' | 'new'): string {
  const value = toldValue(changed, side);
  return `${changed[side]?.text ?? NOTHING}${value === null ? '' : ` (${value})`}`;
}
