import type { DateMention, FieldValue, SourceDocument } from '../../model/index.ts';
import { type ComparedPair, type Comparing, type Finding, valueAt } from './finding.ts';
import { isMentionedNearby, type MentionPair, pairedMentions } from './mentions.ts';

export interface DateComparison {
  readonly pairs: readonly MentionPair<DateMention>[];
  readonly findings: readonly Finding[];
}

/** The dates of two claims by their resolved values: which belong together, and which differ. */
export function comparedDates({ old, new: other }: ComparedPair, comparing: Comparing): DateComparison {
  const pairs = pairedMentions(old.dates, other.dates, [
    (a, b) => isSameDate(a, b) && isSameText(a, b),
    isSameDate,
    (a, b) => a.timex.type === b.timex.type && isAboutAsFine(a, b),
    (a, b) => a.timex.type === b.timex.type,
    () => old.dates.length === other.dates.length,
  ]);
  const findings = pairs.flatMap((pair): Finding[] => {
    const before = pair.old && dateValue(pair.old, comparing.old.document);
    const after = pair.new && dateValue(pair.new, comparing.new.document);
    if (pair.old !== null && pair.new !== null) {
      return isSameDate(pair.old, pair.new) || isSameWords(pair.old, pair.new, comparing)
        ? []
        : [{ field: 'dates', rule: 'date-value', old: before, new: after }];
    }
    const missing = pair.old ?? pair.new!;
    const [side, claim] = pair.old === null ? [comparing.old, old] : [comparing.new, other];
    return isMentionedNearby(side.extraction.dates, claim.claim.span, (candidate) => isSameDate(candidate, missing))
      ? []
      : [{ field: 'dates', rule: 'date-missing', old: before, new: after }];
  });
  return { pairs, findings };
}

/** The same words on the same day of publication: what else they are resolved by is told where it changed. */
function isSameWords(a: DateMention, b: DateMention, { old, new: other }: Comparing): boolean {
  return isSameText(a, b) && old.document.published === other.document.published;
}

/** Equal values; where one of the two has no day to count from, equal as far as both say. */
function isSameDate(a: DateMention, b: DateMention): boolean {
  if (a.timex.type !== b.timex.type) return false;
  if (a.timex.value === null || b.timex.value === null) return isSameText(a, b);
  if (a.timex.value === b.timex.value) return a.anchored || b.anchored || isSameText(a, b) || !isOpen(a);
  if (a.anchored === b.anchored) return false;
  const [first, second] = [a.timex.value, b.timex.value];
  if (isSameText(a, b)) return true;
  return (
    first.length === second.length &&
    [...first].every((character, index) => character === second[index] || character === 'X' || second[index] === 'X')
  );
}

/** Whether the value has places that nobody could fill. */
function isOpen({ timex, anchored }: DateMention): boolean {
  return !anchored && (timex.value ?? '').replaceAll('X', '') === '';
}

function isAboutAsFine(a: DateMention, b: DateMention): boolean {
  return a.timex.value?.length === b.timex.value?.length;
}

function isSameText(a: DateMention, b: DateMention): boolean {
  return plainly(a.text) === plainly(b.text);
}

function plainly(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
}

function dateValue({ span, timex }: DateMention, document: SourceDocument): FieldValue {
  return valueAt(document, span, timex.value);
}
