import type { Need } from '../pattern/need.ts';
import type { LinkScope } from './link.ts';
import type { Trigger } from './program.ts';
import { type TestScope, tagsOf } from './token-test-writer.ts';

/** What a need's names stand for. */
type TriggerScope = Pick<LinkScope, 'firstWords' | 'types'> & Pick<TestScope, 'wordId' | 'listIds'>;

const NONE: ReadonlySet<number> = new Set();
const ALWAYS: Trigger = {
  words: NONE,
  lemmas: NONE,
  tags: NONE,
  types: NONE,
  digits: 'none',
  always: true,
  nearest: 0,
  farthest: 0,
};

/** A pattern's need in the numbers of a vocabulary; without one the pattern is tried at every token. */
export function triggerOf(need: Need | null, scope: TriggerScope): Trigger {
  if (need === null) return ALWAYS;
  const { wordLists, lemmaLists, openingLists } = need;
  const opening = openingLists.map((list) => scope.firstWords(list));
  return {
    words: united([numbers(need.words, scope), ...wordLists.map((list) => scope.listIds(list, 'word')), ...opening]),
    lemmas: united([numbers(need.lemmas, scope), ...lemmaLists.map((list) => scope.listIds(list, 'word'))]),
    tags: need.tags.length === 0 ? NONE : tagsOf(need.tags),
    types: new Set(need.mentions.map((mention) => scope.types.ofReferred(mention))),
    digits: need.digits,
    always: false,
    nearest: need.nearest,
    farthest: need.farthest ?? Number.POSITIVE_INFINITY,
  };
}

function numbers(words: readonly string[], scope: TriggerScope): ReadonlySet<number> {
  return words.length === 0 ? NONE : new Set(words.map((word) => scope.wordId(word)));
}

function united(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const filled = sets.filter((ids) => ids.size > 0);
  if (filled.length <= 1) return filled[0] ?? NONE;
  const ids = new Set<number>();
  for (const part of filled) for (const id of part) ids.add(id);
  return ids;
}
