import type { Context } from '../normaliser.ts';
import { tenseAround } from './tense.ts';
import { isSureToCome, listed, type Tense, VERBS, wordAt } from './verb-group.ts';

/**
 * Days from which a bare weekday is the last one unless its verb leaves no doubt: of 360 weekdays in TimeBank, AQUAINT and
 * MEANTIME two lie five or six days ahead, one of them behind *until*.
 */
const FAR = 5;
/** Days within which an event that is named by its day is still to come where its sentence is in the present: *she faces Friday's vote*. */
const NEAR = 3;
/** How far the words that lead up to an event stand before its day: *ahead of the party's first primary on Tuesday*. */
const APPROACH_REACH = 8;

/**
 * Whether a weekday without *last*, *this* or *next* is the next one, `days` ahead, not the last one. *Warnings for Tuesday*, *is forecast for
 * Tuesday*: what a day is for lies ahead of it. *The quay fills on Friday* does too, *has been shut since Friday* does not.
 */
export function isWeekdayAhead(context: Context, first: number, last: number, days: number): boolean {
  const isFor = listed(context, 'forward-prepositions-of-weekdays', wordAt(context, first - 1));
  const tense = tenseAround(context, first, last);
  // *Canceled the march planned for Sunday*
  if (days >= FAR) return isFor && tense === 'present' ? true : tense === 'future' && isSure(context, first);
  if (isFor || tense === 'future' || tense === 'present') return true;
  return days <= NEAR && isApproached(context, first, tense);
}

/** Whether the words before a weekday leave no doubt that it is to come: *until Friday*, *will meet Friday*, *is set to meet Friday*. */
function isSure(context: Context, first: number): boolean {
  const { tokens, sentences } = context.annotated;
  const sentence = tokens.sentence[first]!;
  const from = sentences.first[sentence]!;
  const to = sentences.first[sentence + 1]!;
  if (listed(context, 'forward-prepositions', wordAt(context, first - 1))) return true;
  for (let at = first - 1; at >= from; at--) {
    if (VERBS.has(tokens.tag[at]!)) return isSureToCome(context, at, from);
  }
  for (let at = first + 1; at < to; at++) {
    if (VERBS.has(tokens.tag[at]!)) return isSureToCome(context, at, from);
  }
  return false;
}

/** *Ahead of Tuesday's vote*, *heading into the primary on Tuesday*; not *they left before dawn Tuesday*. */
function isApproached(context: Context, first: number, tense: Tense): boolean {
  const { tokens, sentences } = context.annotated;
  const from = Math.max(sentences.first[tokens.sentence[first]!]!, first - APPROACH_REACH);
  for (let at = first - 1; at >= from; at--) {
    const word = wordAt(context, at);
    if (word === 'before') return tense === null || listed(context, 'determiners-of-events', wordAt(context, at + 1));
    if (listed(context, 'approaching-words', word) && listed(context, 'ends-of-approaches', wordAt(context, at + 1))) {
      return true;
    }
    if (VERBS.has(tokens.tag[at]!) || word === ',') return false;
  }
  return false;
}
