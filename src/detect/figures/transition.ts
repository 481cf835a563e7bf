import type { ChangeDirection } from '../../model/index.ts';
import type { Context } from '../normaliser.ts';
import { beforeLimiters, partAt } from './change-lead.ts';
import type { FigureValue, Placed } from './figure-value.ts';
import { NounPhrases } from './noun-phrases.ts';
import { phraseText } from './phrase.ts';
import { TokenWords } from './token-words.ts';

/** A verb that only moves from one figure to the other stands no further before *from* or *to*, in tokens. */
const REACH = 6;

/**
 * Both ends of a movement whose verb names no direction, *went from $3 to $4*, *was revised to 4% from 3%*: the values tell
 * it. In the order of the text; null where the words between and before are no such movement, or the values do not compare.
 */
export function transitionOf(
  first: Placed,
  second: Placed,
  context: Context,
): readonly [first: FigureValue, second: FigureValue] | null {
  if (first.figure.change !== null || second.figure.change !== null) return null;
  const words = new TokenWords(context);
  const parts = [first, second].map((placed) => partAt(words, beforeLimiters(placed.first - 1, words)));
  const [opening, closing] = parts;
  const forward = opening === 'from' && closing === 'to';
  if (!forward && !(opening === 'to' && closing === 'from')) return null;
  const phrases = new NounPhrases(context, first.first);
  const change = forward ? directionOf(first.figure, second.figure) : directionOf(second.figure, first.figure);
  const verb = change === null ? null : verbBefore(first.first - 1);
  if (verb === null) return null;
  const moving = phrases.behind(verb, first.first - 1) ?? phrases.before(verb);
  const of = moving && phraseText(moving, context);
  return [
    { ...first.figure, change, changePart: opening, of: first.figure.of ?? of },
    { ...second.figure, change, changePart: closing, of: second.figure.of ?? of },
  ];

  function verbBefore(end: number): number | null {
    for (let at = end - 1; at >= end - REACH && phrases.inSentence(at); at--) {
      if (words.tag(at).startsWith('V')) return context.lists.has('moving-verbs', words.lemma(at)) ? at : null;
    }
    return null;
  }
}

function directionOf(from: FigureValue, to: FigureValue): ChangeDirection | null {
  const comparable = from.unit === to.unit || from.unit?.split('-per-')[0] === to.unit || from.unit === null;
  if (from.kind !== to.kind || !comparable || typeof from.value !== 'string' || typeof to.value !== 'string')
    return null;
  const difference = Number(to.value) - Number(from.value);
  return difference === 0 ? null : difference > 0 ? 'up' : 'down';
}
