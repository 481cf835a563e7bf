import type { FigureKind } from '../../model/index.ts';
import type { RuleMatch } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { leadOf } from './change-lead.ts';
import { NounPhrases } from './noun-phrases.ts';
import { TokenWords } from './token-words.ts';

/** Kinds whose number stands before what it measures: *a $5 billion gap*, *one in five homes*. */
const BEFORE_ITS_NOUN: ReadonlySet<FigureKind> = new Set<FigureKind>([
  'money',
  'quantity',
  'percent',
  'ratio',
  'range',
  'cardinal',
]);
/** Kinds that measure nothing; a length of time before a noun (*a 90-minute meeting*) is a date. */
const UNMEASURED: ReadonlySet<FigureKind> = new Set<FigureKind>(['age', 'score', 'ordinal', 'multiple']);
const DETERMINER = /^(DT|PRP\$|POS)$/;

/**
 * What a figure without a counted noun and without a movement measures, in the text's own words: the noun behind it (*its £24m gap*), the
 * one it is *of* (*winds of 90 mph*), the subject of a level (*debt stood at £210m*). `first` is its first token, modifiers
 * included. Null when none of these is there.
 */
export function measuredBy(
  first: number,
  match: RuleMatch,
  kind: FigureKind,
  unit: string | null,
  context: Context,
): string | null {
  if (UNMEASURED.has(kind) || (unit !== null && context.lists.has('measured-times', unit))) return null;
  const words = new TokenWords(context);
  const phrases = new NounPhrases(context, first);
  return behind() ?? framed() ?? subject();

  function behind(): string | null {
    if (!BEFORE_ITS_NOUN.has(kind)) return null;
    const end = match.last;
    if (words.tag(end - 2) === 'HYPH' || kind === 'ratio') return phrases.measured(end);
    if (kind === 'cardinal') return null;
    const leads = DETERMINER.test(words.tag(first - 1)) || (kind !== 'money' && words.tag(end) === 'NNS');
    return leads ? phrases.measured(end) : null;
  }

  function framed(): string | null {
    const link = leadOf(first, match.last, context).before;
    if (!context.lists.has('links-to-measures', words.at(link)) || !words.tag(link - 1).startsWith('NN')) return null;
    return context.lists.has('frames-of-figures', words.lemma(link - 1)) ? null : phrases.before(link);
  }

  function subject(): string | null {
    let verb = first - 1;
    while (words.tag(verb) === 'RB') verb--;
    if (context.lists.has('level-links', words.at(verb))) verb--;
    while (/^R[BP]$/.test(words.tag(verb)) || words.at(verb) === 'in') verb--;
    if (!words.tag(verb).startsWith('V') || !context.lists.has('level-verbs', words.lemma(verb))) return null;
    return phrases.before(verb);
  }
}
