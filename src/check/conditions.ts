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
    tests: values.map(testOf),
  }));
  return (of, lists) =>
    tests.every(({ read, tests: any }) => {
      const actual = read(of);
      return any.some((test) => test(actual, lists));
    });
}

function testOf(wanted: string | null): Test {
  if (wanted === null) return (actual) => actual === null;
  if (wanted.startsWith(NOT)) {
    const test = testOf(wanted.slice(NOT.length));
    return (actual, lists) => !test(actual, lists);
  }
  if (wanted === FILLED) return (actual) => actual !== null;
  const named = IN_LISTS.exec(wanted)?.groups;
  if (named === undefined) return (actual) => actual === wanted;
  const names = (named['lists'] ?? '').split(' or ').map((name) => name.slice(1));
  const isIn = named['has'] === undefined ? isEntry : hasEntry;
  return (actual, lists) => actual !== null && names.some((name) => isIn(name, actual, lists));
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
