import type { Condition } from '../model/index.ts';
import type { WordLists } from './article.ts';
import type { Fields } from './fields.ts';

const IN_LISTS = /^(?<has>has )?(?<lists>\$[\w-]+(?: or \$[\w-]+)*)$/;
const NOT = 'not ';
const FILLED = 'some';
/** No entry of a word list is longer. */
const MOST_WORDS_OF_AN_ENTRY = 8;

/** Whether a field's value is as wanted. */
type Test = (actual: string | null, lists: WordLists) => boolean;

/** Whether conditions hold for something that has fields. */
export type Holds<Of> = (of: Of, lists: WordLists) => boolean;

/** Conditions made ready to be asked of many. A field that there is not has no value. */
export function preparedConditions<Of>(conditions: readonly Condition[], fields: Fields<Of>): Holds<Of> {
  const tests = conditions.map(({ field, values }) => ({
    read: fields[field] ?? (() => null),
    tests: values.map((value) => testOf(wantedOf(value))),
  }));
  return (of, lists) =>
    tests.every(({ read, tests: any }) => {
      const actual = read(of);
      return any.some((test) => test(actual, lists));
    });
}

/** A value that a condition wants, as its file writes it. */
export type Wanted =
  | { readonly kind: 'nothing' | 'something' }
  | { readonly kind: 'word'; readonly word: string }
  /** An entry of one of the lists: the whole value, or words in it. */
  | { readonly kind: 'lists'; readonly names: readonly string[]; readonly inside: boolean }
  | { readonly kind: 'other'; readonly than: Wanted };

export function wantedOf(written: string | null): Wanted {
  if (written === null) return { kind: 'nothing' };
  if (written.startsWith(NOT)) return { kind: 'other', than: wantedOf(written.slice(NOT.length)) };
  if (written === FILLED) return { kind: 'something' };
  const named = IN_LISTS.exec(written)?.groups;
  if (named === undefined) return { kind: 'word', word: written };
  const names = (named['lists'] ?? '').split(' or ').map((name) => name.slice(1));
  return { kind: 'lists', names, inside: named['has'] !== undefined };
}

function testOf(wanted: Wanted): Test {
  switch (wanted.kind) {
    case 'nothing':
      return (actual) => actual === null;
    case 'something':
      return (actual) => actual !== null;
    case 'word':
      return (actual) => actual === wanted.word;
    case 'lists': {
      const isIn = wanted.inside ? hasEntry : isEntry;
      return (actual, lists) => actual !== null && wanted.names.some((name) => isIn(name, actual, lists));
    }
    case 'other': {
      const test = testOf(wanted.than);
      return (actual, lists) => !test(actual, lists);
    }
  }
}

function isEntry(list: string, text: string, lists: WordLists): boolean {
  return lists.has(list, text);
}

/** Whether an entry of the list stands in the text as whole words. */
function hasEntry(list: string, text: string, lists: WordLists): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '');
  for (let first = 0; first < words.length; first++) {
    const end = Math.min(words.length, first + MOST_WORDS_OF_AN_ENTRY);
    for (let last = first + 1; last <= end; last++)
      if (lists.has(list, words.slice(first, last).join(' '))) return true;
  }
  return false;
}
