import type { Pattern, Referred, StringValue, TokenTest } from './pattern.ts';
import { type ListLength, lengthOf } from './pattern-length.ts';

/** Tokens that start with a digit, or only those that are four digits, as years are. */
export type DigitsNeeded = 'any' | 'four' | 'none';

/** By name, what a text must hold for a pattern to be worth trying: one of these at a token. Plain data: the build keeps it. */
export interface Need {
  /** Folded words, and lists whose entries of one word count. */
  readonly words: readonly string[];
  readonly wordLists: readonly string[];
  readonly lemmas: readonly string[];
  readonly lemmaLists: readonly string[];
  /** Lists whose entries' first words count. */
  readonly openingLists: readonly string[];
  /** As `[tag=…]` names them. */
  readonly tags: readonly StringValue[];
  /** Mentions of one of these types and properties. */
  readonly mentions: readonly Referred[];
  readonly digits: DigitsNeeded;
  /** Guessed hits in 10,000 tokens. */
  readonly cost: number;
  /** Tokens between the start of a match and that token; null where there is no limit. */
  readonly nearest: number;
  readonly farthest: number | null;
}

/** What a need is worked out from. */
export interface NeedScope {
  /** Where a match may start hangs on it. */
  listLength: ListLength;
  /** With the next, what is guessed to be rare: only speed hangs on these, never an answer. */
  listSize(list: string): number;
  /** How often the word stands in 10,000 tokens; null for a rare one. */
  frequency(word: string): number | null;
}

type Wanted = Pick<
  Need,
  'words' | 'wordLists' | 'lemmas' | 'lemmaLists' | 'openingLists' | 'tags' | 'mentions' | 'digits'
>;

const NOTHING: Wanted = {
  words: [],
  wordLists: [],
  lemmas: [],
  lemmaLists: [],
  openingLists: [],
  tags: [],
  mentions: [],
  digits: 'none',
};
const COST = { word: 2, reference: 120, tag: 600 };
const COST_OF_DIGITS = { any: 110, four: 40, none: 0 };

/** The rarest thing without which the pattern cannot match; null where there is none and it must be tried everywhere. */
export function needOf(pattern: Pattern, scope: NeedScope): Need | null {
  switch (pattern.kind) {
    case 'token':
      return needOfTest(pattern.test, scope);
    case 'list':
      return need({ openingLists: [pattern.list] }, scope);
    case 'reference':
      return need({ mentions: [{ type: pattern.type, tests: pattern.tests }] }, scope);
    case 'anchor':
      return null;
    case 'capture':
    case 'macro':
      return needOf(pattern.part, scope);
    case 'repeat':
      return pattern.min === 0 ? null : needOf(pattern.part, scope);
    case 'choice':
      return union(pattern.options.map((option) => needOf(option, scope)));
    case 'sequence':
      return needOfSequence(pattern.parts, scope);
  }
}

function needOfSequence(parts: readonly Pattern[], scope: NeedScope): Need | null {
  let best: Need | null = null;
  let before = { min: 0, max: 0 };
  for (const part of parts) {
    const found = needOf(part, scope);
    if (found !== null && (best === null || found.cost < best.cost)) {
      const farthest =
        found.farthest === null || before.max === Number.POSITIVE_INFINITY ? null : found.farthest + before.max;
      best = { ...found, nearest: found.nearest + before.min, farthest };
    }
    const length = lengthOf(part, scope.listLength);
    before = { min: before.min + length.min, max: before.max + length.max };
  }
  return best;
}

function needOfTest(test: TokenTest, scope: NeedScope): Need | null {
  switch (test.kind) {
    case 'string':
      return needOfString(test.field, test.values, scope);
    case 'flag':
      return test.flag === 'digits' ? need({ digits: 'any' }, scope) : null;
    case 'all':
      return test.tests
        .map((part) => needOfTest(part, scope))
        .reduce((best, found) => (found !== null && (best === null || found.cost < best.cost) ? found : best), null);
    case 'some':
      return union(test.tests.map((part) => needOfTest(part, scope)));
    case 'any':
    case 'depth':
    case 'not':
      return null;
  }
}

function needOfString(field: string, values: readonly StringValue[], scope: NeedScope): Need | null {
  if (field === 'tag') return need({ tags: values }, scope);
  // *1##0* and the shape *999*: what starts with a digit by that, the rest by its words.
  const needed = (value: StringValue) => digitsNeeded(value, field === 'shape');
  const digits = digitsOf(values.map(needed));
  const others = values.filter((value) => needed(value) === 'none');
  if (others.length === 0) return need({ digits }, scope);
  if (field === 'shape' || others.some((value) => value.kind === 'glob')) return null;
  const named = others.flatMap((value) => (value.kind === 'exact' ? [value.text] : []));
  const lists = others.flatMap((value) => (value.kind === 'list' ? [value.list] : []));
  // A text is found by its word: *May* by *may*.
  return field === 'lemma'
    ? need({ digits, lemmas: named, lemmaLists: lists }, scope)
    : need({ digits, words: named, wordLists: lists }, scope);
}

function digitsNeeded(value: StringValue, isShape: boolean): DigitsNeeded {
  if (isShape)
    return value.kind !== 'list' && (value.kind === 'exact' ? value.text : value.glob).startsWith('9') ? 'any' : 'none';
  if (value.kind !== 'glob' || !/^[#\d]/.test(value.glob)) return 'none';
  return /^[#\d]{4}$/.test(value.glob) ? 'four' : 'any';
}

/** What lets through all that the others do. */
function digitsOf(parts: readonly DigitsNeeded[]): DigitsNeeded {
  if (parts.includes('any')) return 'any';
  return parts.includes('four') ? 'four' : 'none';
}

function need(wanted: Partial<Wanted>, scope: NeedScope): Need {
  const all = { ...NOTHING, ...wanted };
  return { ...all, cost: costOf(all, scope), nearest: 0, farthest: 0 };
}

function costOf(
  { words, lemmas, wordLists, lemmaLists, openingLists, tags, mentions, digits }: Wanted,
  scope: NeedScope,
): number {
  let cost = tags.length * COST.tag + COST_OF_DIGITS[digits];
  // The narrower of two is the rarer one.
  for (const { tests } of mentions) cost += COST.reference - tests.length;
  for (const word of [...words, ...lemmas]) cost += scope.frequency(word) ?? COST.word;
  for (const list of [...wordLists, ...lemmaLists, ...openingLists]) cost += scope.listSize(list) * COST.word;
  return cost;
}

function union(needs: readonly (Need | null)[]): Need | null {
  const all: Need[] = [];
  for (const part of needs) {
    if (part === null) return null;
    all.push(part);
  }
  const together = <T>(pick: (need: Need) => readonly T[]) => all.flatMap(pick);
  return {
    words: together((part) => part.words),
    wordLists: together((part) => part.wordLists),
    lemmas: together((part) => part.lemmas),
    lemmaLists: together((part) => part.lemmaLists),
    openingLists: together((part) => part.openingLists),
    tags: together((part) => part.tags),
    mentions: together((part) => part.mentions),
    digits: digitsOf(all.map((part) => part.digits)),
    cost: all.reduce((sum, part) => sum + part.cost, 0),
    nearest: Math.min(...all.map((part) => part.nearest)),
    farthest: all.some((part) => part.farthest === null) ? null : Math.max(...all.map((part) => part.farthest ?? 0)),
  };
}
