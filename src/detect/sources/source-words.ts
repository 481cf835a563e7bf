import type { Lists } from '../../rules/index.ts';

/** Word lists about sources, made ready once per rule set. */
export interface SourceWords {
  readonly counts: ReadonlyMap<string, number>;
  /** How many a noun that groups people stands for: 12 of *dozen*. */
  readonly groupSizes: ReadonlyMap<string, number>;
  has(list: SourceList, word: string): boolean;
  /** Whether a pronoun stands for one person or one thing; null for every other word. */
  meantBy(pronoun: string): 'person' | 'thing' | null;
  /** Whether a word's ending says that it is a person. */
  isPerson(word: string): boolean;
  /** Whether a word's beginning or ending says that it is a surname. */
  isSurname(word: string): boolean;
  /** The title that an abbreviation stands for: *senator* of *sen.*. */
  fullTitle(abbreviation: string): string | null;
  /** What a verb makes of who does it, several apart by spaces: *owner* of *own*; null for any other verb. */
  roleOf(verb: string): string | null;
  /** Whether a word is what some verb makes of who does it, or a trial of whom it is about. */
  isDoer(word: string): boolean;
  /** What somebody on trial is called. */
  readonly triedRoles: readonly string[];
  /** The party or camp that a word stands for; null for any other word. */
  party(word: string): string | null;
  /** The kind of body that a noun stands for (*agency*), and that a word of a name gives away (*Ministry*). */
  bodyNoun(noun: string): string | null;
  bodyWord(word: string): string | null;
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
  'person-relatives',
  'thing-relatives',
  'plural-demonstratives',
  'halving-words',
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
  'individual-nouns',
  'sole-offices',
  'standing-alone',
  'whole-words',
  'names-and-times',
  'name-heads',
  'placing-prepositions',
  'document-words',
  'name-labels',
  'firm-labels',
  'serving-verbs',
  'nearness-words',
  'person-or-thing',
  'rank-changing',
  'office-ranks',
  'acronym-kinds',
  'unmarked-kinds',
  'lasting-kinds',
  'foremost-words',
  'parts-of-all',
  'rank-words',
  'honorifics',
  'relation-nouns',
  'acting-documents',
  'further-ones',
  'nouns-for-two',
  'epithets',
  'age-units',
  'age-endings',
  'anybodies',
  'supposing-words',
  'bodies-and-surnames',
  'firm-names',
  'firm-words',
  'openers',
  'comparing-words',
  'counsel-links',
  'crowd-units',
  'kinds-of-people',
  'public-words',
  'serving-prepositions',
  'affiliating-adjectives',
  'place-prepositions',
  'peoples',
  'country-adjectives',
  'surnames',
  'name-syllables',
  'name-prepositions',
  'name-articles',
  'member-bodies',
  'member-heads',
  'counted-others',
  'trial-nouns',
  'trial-verbs',
] as const;
export type SourceList = (typeof LISTS)[number];

const made = new WeakMap<Lists, SourceWords>();

export function sourceWords(lists: Lists): SourceWords {
  const known = made.get(lists);
  if (known !== undefined) return known;
  const sets = new Map(LISTS.map((list) => [list, new Set(lists.entries(list))]));
  const endings = lists.entries('person-endings');
  const occupations = new Set(lists.entries('occupations'));
  const surnameEndings = lists.entries('surname-endings');
  const surnameBeginnings = lists.entries('surname-beginnings');
  const meant = new Map([
    ...lists.entries('thing-pronouns').map((word) => [word, 'thing'] as const),
    ...['male-pronouns', 'female-pronouns'].flatMap((list) =>
      lists.entries(list).map((word) => [word, 'person'] as const),
    ),
  ]);
  const triedRoles = lists.entries('tried-roles');
  const doers = new Set(triedRoles);
  for (const verb of lists.entries('doing-verbs'))
    for (const role of lists.value('doing-verbs', verb)?.split(' ') ?? []) doers.add(role);
  const words: SourceWords = {
    triedRoles,
    roleOf: (verb) => lists.value('doing-verbs', verb),
    isDoer: (word) => doers.has(word),
    meantBy: (pronoun) => meant.get(pronoun) ?? null,
    counts: numbersOf(lists, 'count-words'),
    groupSizes: numbersOf(lists, 'group-sizes'),
    party: (word) => lists.value('parties', word),
    bodyNoun: (noun) => lists.value('body-nouns', noun),
    bodyWord: (word) => lists.value('body-words', word),
    fullTitle: (abbreviation) => lists.value('title-abbreviations', abbreviation),
    isPerson: (word) => occupations.has(word) || (word.length > 6 && endings.some((ending) => word.endsWith(ending))),
    isSurname: (word) =>
      word.length > 5 &&
      (surnameEndings.some((ending) => word.endsWith(ending)) ||
        surnameBeginnings.some((beginning) => word.startsWith(beginning))),
    has: (list, word) => sets.get(list)?.has(word) ?? false,
  };
  made.set(lists, words);
  return words;
}

function numbersOf(lists: Lists, list: string): Map<string, number> {
  return new Map(lists.entries(list).map((word) => [word, Number(lists.value(list, word))]));
}
