import type { DateMention, Timex } from '../../model/index.ts';
import type { Mention } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { isDateValue, periodOf } from './date-value.ts';
import { lastDay } from './period.ts';

/** Values that are points on no calendar; *now* may still end a range. */
const VAGUE = new Set(['PAST_REF', 'FUTURE_REF']);

/**
 * The dates that the rules of stage `date` found, in text order. Two that a range joins (*from 2014 to 2018*, *between
 * now and Nov. 15*) are one date with the value `2014/2018`. A rule without a normaliser gives a date without a value.
 */
export function dateMentions(context: Context): DateMention[] {
  const mentions = context.mentions('date');
  const found: DateMention[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at]!;
    const next = mentions[at + 1];
    const date = dateMention(context, mention, mention.last);
    const range = next && isRange(context, mention, next) ? rangeOf(date, dateMention(context, next, next.last)) : null;
    if (!next || !range) {
      found.push(date);
      continue;
    }
    found.push({ ...dateMention(context, mention, next.last), ...range });
    at++;
  }
  return found;
}

function dateMention({ annotated, document }: Context, { first, value, match }: Mention, last: number): DateMention {
  const span = tokenSpan(annotated, first, last);
  const { timex, anchored } = isDateValue(value)
    ? value
    : { timex: { type: 'DATE' as const, value: null }, anchored: false };
  return { span, text: document.text.slice(...span), timex, anchored, rule: match.rule.id };
}

/** Whether only a sign of a range, or *and* behind *between*, stands between two mentions of one sentence. */
function isRange({ annotated, lists }: Context, from: Mention, to: Mention): boolean {
  const { tokens, vocabulary } = annotated;
  const wordAt = (token: number) => vocabulary.text(tokens.word[token]!);
  const link = from.last;
  const gap = to.first - link;
  if (gap < 1 || gap > 2 || tokens.sentence[from.first] !== tokens.sentence[to.first]) return false;
  if (gap === 2 && wordAt(link + 1) !== 'the') return false;
  const [start, end] = [periodOf(from), periodOf(to)];
  // *This year through August* has its end inside its beginning.
  const isTime = isDateValue(to.value) && to.value.timex.type === 'TIME';
  if (start && end && !isTime && lastDay(start) >= end.start) return false;
  if (lists.has('range-signs', wordAt(link))) return true;
  return wordAt(link) === 'and' && from.first > 0 && wordAt(from.first - 1) === 'between';
}

/** The timex of a range; null for two times that make none: a duration, a set, a reference without a place. */
function rangeOf(from: DateMention, to: DateMention): { timex: Timex; anchored: boolean } | null {
  const ends = [from.timex, to.timex];
  const isPoint = ({ type, value }: Timex) =>
    (type === 'DATE' || type === 'TIME') && value !== null && !value.includes('/') && !VAGUE.has(value);
  if (!ends.every(isPoint)) return null;
  const timex: Timex = { type: from.timex.type, value: `${from.timex.value}/${to.timex.value}` };
  return { timex, anchored: from.anchored && to.anchored };
}
