import { TAGS } from '../../text/index.ts';
import type { PlainTest, StringField, StringValue, TokenTest } from '../pattern/pattern.ts';
import { Code } from './code.ts';
import { matchesGlob } from './glob.ts';
import { GrowingMembership } from './membership.ts';
import { TokenFlag } from './token-flags.ts';
import { Ask, DEEPEST, type FormQuestion, predicateOf, type TokenTests } from './token-tests.ts';
import type { TokenPredicate } from './token-view.ts';

/** What a match may begin with. */
export interface Beginnings {
  /** Tests by where they lie in the code. */
  readonly tests: readonly number[];
  /** Sets of words by their numbers in the membership table. */
  readonly sets: readonly number[];
  /** Types of mentions by their numbers. */
  readonly types: readonly number[];
}

/** What token tests refer to by name, and the ids of their words. */
export interface TestScope {
  /** The id of a word, its case and apostrophes folded. */
  wordId(word: string): number;
  /** The id of a text as it is written. */
  textId(text: string): number;
  /** Ids of a list's entries of one word: folded, or as written. */
  listIds(list: string, field: 'word' | 'text'): ReadonlySet<number>;
}

/** What can be asked at once for several tests. */
const UNITED: ReadonlySet<Ask> = new Set([Ask.Word, Ask.Lemma, Ask.Form, Ask.Tag, Ask.Flag]);

/** Writes all token tests of a grammar into its code, equal ones once: rules ask the same again and again. */
export class TokenTestWriter implements TokenTests {
  readonly code = new Code();
  readonly membership = new GrowingMembership();
  readonly functions: TokenPredicate[] = [];
  /** What the functions ask, in their order. */
  readonly questions: FormQuestion[] = [];
  /** Where tests lie: by what they ask for, and by the numbers they are written in. */
  private readonly known = new Map<string, number>();
  private readonly written = new Map<string, number>();
  private readonly setsOfLists = new Map<ReadonlySet<number>, number>();
  /** By their numbers. */
  private readonly sets: ReadonlySet<number>[] = [];
  /** By the numbers of the sets they are of. */
  private readonly unions = new Map<string, ReadonlySet<number>>();

  constructor(private readonly scope: TestScope) {}

  /** Writes a test, and answers where it lies in the code. */
  of(test: TokenTest): number {
    switch (test.kind) {
      case 'not':
        return this.put(Ask.Not, this.of(test.test));
      case 'all': {
        const parts = test.tests.map((part) => this.of(part));
        return this.put(Ask.All, parts.length, ...parts);
      }
      case 'some':
        return this.someOf(test.tests.map((part) => this.of(part)));
      default:
        return this.ofPlain(test);
    }
  }

  private ofPlain(test: PlainTest): number {
    const key = JSON.stringify(test);
    let at = this.known.get(key);
    if (at === undefined) {
      at = this.putPlain(test);
      this.known.set(key, at);
    }
    return at;
  }

  private putPlain(test: PlainTest): number {
    switch (test.kind) {
      case 'any':
        return this.put(Ask.Anything);
      case 'depth':
        return this.put(
          Ask.Depth,
          test.depths.reduce((bits, depth) => bits | (1 << Math.min(depth, DEEPEST)), 0),
        );
      case 'flag':
        return test.flag === 'first' ? this.call({ kind: 'first' }) : this.put(Ask.Flag, TokenFlag[test.flag]);
      case 'string':
        return this.putString(test.field, test.values);
    }
  }

  /** A test that asks whether one of the others passes, or what a list or a mention begins with. */
  anyOf({ tests, sets, types }: Beginnings): number {
    return this.someOf([
      ...tests,
      ...sets.map((set) => this.put(Ask.Word, set)),
      ...types.map((type) => this.put(Ask.Mention, type)),
    ]);
  }

  /** A test that asks whether one of others passes; which words, tags or flags they accept is asked once for all of them. */
  private someOf(tests: readonly number[]): number {
    const alike = new Map<Ask, number[]>();
    const parts = new Set<number>();
    const take = (test: number): void => {
      const { numbers } = this.code;
      const ask: Ask = numbers[test]!;
      if (ask === Ask.Some) for (const part of numbers.slice(test + 2, test + 2 + numbers[test + 1]!)) take(part);
      else if (!UNITED.has(ask)) parts.add(test);
      else if (alike.has(ask)) alike.get(ask)!.push(test);
      else alike.set(ask, [test]);
    };
    tests.forEach(take);
    const all = [...[...alike].map(([ask, others]) => this.united(ask, others)), ...parts];
    return all.length === 1 ? all[0]! : this.put(Ask.Some, all.length, ...all);
  }

  /** The test that accepts what one of several that ask the same accepts. */
  private united(ask: Ask, tests: readonly number[]): number {
    if (tests.length === 1) return tests[0]!;
    const { numbers } = this.code;
    const bitsAt = (place: number) => tests.reduce((bits, test) => bits | numbers[test + place]!, 0);
    if (ask === Ask.Flag) return this.put(ask, bitsAt(1));
    if (ask === Ask.Tag) return this.put(ask, bitsAt(1), bitsAt(2));
    const sets = [...new Set(tests.map((test) => numbers[test + 1]!))].sort((a, b) => a - b);
    const key = sets.join();
    let ids = this.unions.get(key);
    if (ids === undefined) {
      ids = new Set(sets.flatMap((set) => [...this.sets[set]!]));
      this.unions.set(key, ids);
    }
    return this.put(ask, this.setOf(ids));
  }

  /** The number of a set of ids; of the same object always the same. */
  setOf(ids: ReadonlySet<number>): number {
    let set = this.setsOfLists.get(ids);
    if (set === undefined) {
      set = this.membership.add(ids);
      this.sets[set] = ids;
      this.setsOfLists.set(ids, set);
    }
    return set;
  }

  private putString(field: StringField, values: readonly StringValue[]): number {
    if (field === 'tag') {
      const bits = [0, 0];
      for (const tag of tagsOf(values)) bits[tag >> 5]! |= 1 << (tag & 31);
      return this.put(Ask.Tag, ...bits);
    }
    if (field === 'shape') return this.call({ kind: 'shape', values });
    const set = this.setOf(idsOf(field, values, this.scope));
    const globs = values.flatMap((value) =>
      value.kind === 'glob' ? [field === 'text' ? value.glob : value.glob.toLowerCase()] : [],
    );
    const ask = field === 'word' ? Ask.Word : field === 'lemma' ? Ask.Lemma : Ask.Form;
    if (globs.length === 0) return this.put(ask, set);
    return this.call({ kind: 'glob', column: field === 'text' ? 'form' : field, set, globs });
  }

  private call(question: FormQuestion): number {
    this.questions.push(question);
    return this.put(Ask.Call, this.functions.push(predicateOf(question, this.membership)) - 1);
  }

  private put(ask: Ask, ...operands: readonly number[]): number {
    const numbers = [ask, ...operands];
    const key = numbers.join();
    let at = this.written.get(key);
    if (at === undefined) {
      at = this.code.append(numbers);
      this.written.set(key, at);
    }
    return at;
  }
}

/** The ids that values name one by one or by a list; globs name none. */
export function idsOf(
  field: 'word' | 'text' | 'lemma',
  values: readonly StringValue[],
  scope: TestScope,
): ReadonlySet<number> {
  const [first] = values;
  if (first?.kind === 'list' && values.length === 1)
    return scope.listIds(first.list, field === 'text' ? 'text' : 'word');
  const ids = new Set<number>();
  for (const value of values) {
    if (value.kind === 'exact') ids.add(field === 'text' ? scope.textId(value.text) : scope.wordId(value.text));
    if (value.kind === 'list')
      for (const id of scope.listIds(value.list, field === 'text' ? 'text' : 'word')) ids.add(id);
  }
  return ids;
}

/** Indices into `TAGS` that values name. */
export function tagsOf(values: readonly StringValue[]): Set<number> {
  const accepted = (tag: string) =>
    values.some(
      (value) =>
        (value.kind === 'exact' && value.text === tag) || (value.kind === 'glob' && matchesGlob(value.glob, tag)),
    );
  return new Set(TAGS.flatMap((tag, index) => (accepted(tag) ? [index] : [])));
}
