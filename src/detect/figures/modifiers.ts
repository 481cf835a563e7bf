import type { Modifier } from '../../model/index.ts';
import type { Lists, RuleMatch } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { entryOf, listedAt } from './number-value.ts';
import { TokenWords } from './token-words.ts';
import { isVerb } from './verbs.ts';

/** The longest entry of the list `modifiers` in tokens, and how many may stand in a row (*up to about*). */
const LONGEST_MODIFIER = 5;
const MOST_MODIFIERS = 2;

export interface Modified {
  /** The token that the figure starts at, its modifiers included. */
  readonly first: number;
  readonly modifier: Modifier;
}

/**
 * What the words in front of a figure, and those that its pattern captured as `qualifier` and `behind`, make of it. A
 * limit says more than an approximation (*up to about*). The words are read backwards from the number, so that patterns
 * start at the number, which is rare, and not at *about*.
 */
export function modified(match: RuleMatch, context: Context): Modified {
  const values: string[] = [];
  let first = match.spanFirst;
  for (let round = 0; round < MOST_MODIFIERS; round++) {
    const found = modifierBefore(first, context);
    if (found === null) break;
    first = found.first;
    values.push(found.value);
  }
  for (const capture of match.captures) {
    if (capture.name !== 'qualifier' && capture.name !== 'behind') continue;
    values.push(listedAt(capture, context, ['modifiers', 'modifiers-after']) ?? '');
  }
  const limit = values.find((value) => value === 'over' || value === 'under');
  return {
    first,
    modifier: limit === 'over' || limit === 'under' ? limit : values.includes('about') ? 'about' : 'exact',
  };
}

/** The limit that a verb says its figure, maybe a level, is: *exceeded $3 million*, *rents passed £2,000*; null without such a verb. */
export function limitBefore(first: number, last: number, isLevel: boolean, context: Context): Modifier | null {
  const { lists } = context;
  const words = new TokenWords(context);
  // *Passed two tests*, but a level of millions
  const hasMagnitude = lists.has('magnitudes', words.at(last - 1));
  let verb = first - 1;
  while (words.tag(verb) === 'RB') verb--;
  if (!isVerb(words, verb)) return null;
  const lemma = words.lemma(verb);
  const limit =
    lists.value('limit-verbs', lemma) ?? (isLevel || hasMagnitude ? lists.value('limit-verbs-of-levels', lemma) : null);
  return limit === 'over' || limit === 'under' || limit === 'about' ? limit : null;
}

/** Whether *up to* belongs to the verb before it: *went up to $17*. */
function isMovement(first: number, length: number, context: Context): boolean {
  if (length !== 2 || first === 0 || entryOf(context, first, first + 1) !== 'up') return false;
  return context.lists.has('up-movers', new TokenWords(context).lemma(first - 1));
}

/** The words that modifiers end with: most figures have none of them before them. */
const lastWords = new WeakMap<Lists, ReadonlySet<string>>();

function lastWordsOf(lists: Lists): ReadonlySet<string> {
  const known = lastWords.get(lists);
  if (known !== undefined) return known;
  const words = new Set(lists.entries('modifiers').map((entry) => /[^\s-]+$|.$/.exec(entry)?.[0] ?? ''));
  lastWords.set(lists, words);
  return words;
}

function modifierBefore(end: number, context: Context): { readonly first: number; readonly value: string } | null {
  const { sentence } = context.annotated.tokens;
  if (!lastWordsOf(context.lists).has(new TokenWords(context).at(end - 1))) return null;
  for (let length = LONGEST_MODIFIER; length > 0; length--) {
    const first = end - length;
    if (first < 0 || sentence[first] !== sentence[end]) continue;
    const value = context.lists.value('modifiers', entryOf(context, first, end));
    if (value !== null && !isMovement(first, length, context)) return { first, value };
  }
  return null;
}
