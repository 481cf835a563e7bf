import type { Lists } from '../../rules/index.ts';

/** Word lists about sources, made ready once per rule set. */
export interface SourceWords {
  readonly counts: ReadonlyMap<string, number>;
  has(list: SourceList, word: string): boolean;
  /** The title that an abbreviation stands for: *senator* of *sen.*. */
  fullTitle(abbreviation: string): string | null;
}

const LISTS = [
  'crowd-words',
  'partitives',
  'definite-words',
  'plural-nouns',
  'female-pronouns',
  'male-pronouns',
  'plural-pronouns',
  'thing-pronouns',
  'relative-pronouns',
  'office-nouns',
  'possessive-signs',
  'possessive-words',
  'counting-partitives',
  'institution-nouns',
  'few-words',
  'bare-collectives',
  'indefinite-pronouns',
  'affiliating-prepositions',
] as const;
export type SourceList = (typeof LISTS)[number];

const made = new WeakMap<Lists, SourceWords>();

export function sourceWords(lists: Lists): SourceWords {
  const known = made.get(lists);
  if (known !== undefined) return known;
  const sets = new Map(LISTS.map((list) => [list, new Set(lists.entries(list))]));
  const words: SourceWords = {
    counts: new Map(lists.entries('count-words').map((word) => [word, Number(lists.value('count-words', word))])),
    fullTitle: (abbreviation) => lists.value('title-abbreviations', abbreviation),
    has: (list, word) => sets.get(list)?.has(word) ?? false,
  };
  made.set(lists, words);
  return words;
}
