import type { ChangeDirection } from '../../model/index.ts';
import type { Context } from '../normaliser.ts';
import { beforeLimiters, partAt } from './change-lead.ts';
import type { FigureValue, Placed } from './figure-value.ts';
import { NounPhrases } from './noun-phrases.ts';
import { phraseText } from './phrase.ts';
import { TokenWords } from './token-words.ts';

/** A verb that only moves from one figure to the other stands no further before *from*, in tokens. */
const REACH = 6;

/**
 * Both ends of a movement whose verb names no direction, *went from $3 to $4*: the values tell it. Null where the words
 * between and before are no such movement, or the values do not compare.
 */
export function transitionOf(
  from: Placed,
  to: Placed,
  context: Context,
): { from: FigureValue; to: FigureValue } | null {
  if (from.figure.change !== null || to.figure.change !== null) return null;
  const words = new TokenWords(context);
  const partBefore = (first: number) => partAt(words, beforeLimiters(first - 1, words));
  if (partBefore(from.first) !== 'from' || partBefore(to.first) !== 'to') return null;
  const phrases = new NounPhrases(context, from.first);
  const change = directionOf(from.figure, to.figure);
  const verb = change === null ? null : verbBefore(from.first - 1);
  if (verb === null) return null;
  const moving = phrases.behind(verb, from.first - 1) ?? phrases.before(verb);
  const of = moving && phraseText(moving, context);
  return {
    from: { ...from.figure, change, changePart: 'from', of: from.figure.of ?? of },
    to: { ...to.figure, change, changePart: 'to', of: to.figure.of ?? of },
  };

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
