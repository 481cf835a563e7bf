import { TAGS } from '../../text/index.ts';
import type { KeptRules } from '../kept-rules.ts';
import type { JoinedTest, NotTest, PlainTest, StringField, StringValue, TokenTest } from '../pattern/pattern.ts';
import type { Code } from './code.ts';
import { FormCache } from './form-cache.ts';
import { matchesGlob } from './glob.ts';
import { Membership } from './membership.ts';
import { TokenFlag } from './token-flags.ts';
import { isFirstWord, type TokenPredicate } from './token-view.ts';

/** What a token test asks, in numbers; what follows each in the code. */
export enum Ask {
  Anything,
  /** A set of the membership table. */
  Word,
  Lemma,
  Form,
  /** Two numbers with a bit for each tag. */
  Tag,
  /** `TokenFlag` bits, one of which the token must have. */
  Flag,
  /** A bit for each depth, the deepest for all below it. */
  Depth,
  /** Where another test lies. */
  Not,
  /** How many tests, and where each lies. */
  All,
  Some,
  /** A function: what asks for a form's letters. */
  Call,
  /** A mention of a type that starts at the token. */
  Mention,
}

/** What a match may begin with. */
export interface Beginnings {
  /** Tests by where they lie in the code. */
  readonly tests: readonly number[];
  /** Sets of words by their numbers in the membership table. */
  readonly sets: readonly number[];
  /** Types of mentions by their numbers. */
  readonly types: readonly number[];
}

/** Depths from this one on are told apart no more. */
export const DEEPEST = 31;

/** What token tests refer to by name, and the ids of their words. */
export interface TestScope {
  /** The id of a word, its case and apostrophes folded. */
  wordId(word: string): number;
  /** The id of a text as it is written. */
  textId(text: string): number;
  /** Ids of a list's entries of one word: folded, or as written. */
  listIds(list: string, field: 'word' | 'text'): ReadonlySet<number>;
}

/** All token tests of a grammar, written into its code. Equal strings are asked for once: rules ask the same again and again. */
export class TestCode {
  readonly functions: TokenPredicate[] = [];
  readonly membership = new Membership();
  private readonly known = new Map<string, number>();
  /** For each test that the build keeps, where it lies in the code. */
  private readonly knownKept: number[] = [];
  private readonly setsOfLists = new Map<ReadonlySet<number>, number>();

  constructor(
    readonly code: Code,
    private readonly scope: TestScope,
    private readonly keptRules: KeptRules,
  ) {}

  /** Writes a test, and answers where it lies in the code. */
  of(test: TokenTest): number {
    return this.written(
      test,
      (part) => this.of(part),
      (plain) => this.ofPlain(plain),
    );
  }

  /** The same of a test that the build keeps, by its number. */
  ofKept(number: number): number {
    this.knownKept[number] ??= this.written(
      this.keptRules.test(number),
      (part) => this.ofKept(part),
      (plain) => this.putPlain(plain),
    );
    return this.knownKept[number];
  }

  private written<Part>(
    test: PlainTest | NotTest<Part> | JoinedTest<Part>,
    partAt: (part: Part) => number,
    plainAt: (plain: PlainTest) => number,
  ): number {
    switch (test.kind) {
      case 'not':
        return this.put(Ask.Not, partAt(test.test));
      case 'all':
      case 'some':
        return this.putJoined(test.kind, test.tests.map(partAt));
      default:
        return plainAt(test);
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
        return test.flag === 'first' ? this.call(isFirstWord) : this.put(Ask.Flag, TokenFlag[test.flag]);
      case 'string':
        return this.putString(test.field, test.values);
    }
  }

  private putJoined(kind: 'all' | 'some', parts: readonly number[]): number {
    return this.put(kind === 'all' ? Ask.All : Ask.Some, parts.length, ...parts);
  }

  /** A test that asks whether one of the others passes, or what a list or a mention begins with. */
  anyOf({ tests, sets, types }: Beginnings): number {
    const parts = [
      ...tests,
      ...sets.map((set) => this.put(Ask.Word, set)),
      ...types.map((type) => this.put(Ask.Mention, type)),
    ];
    return parts.length === 1 ? parts[0]! : this.putJoined('some', parts);
  }

  /** The number of a set of ids; of the same object always the same. */
  setOf(ids: ReadonlySet<number>): number {
    let set = this.setsOfLists.get(ids);
    if (set === undefined) {
      set = this.membership.add(ids);
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
    if (field === 'shape') return this.call(shapeTest(values));
    const ids = idsOf(field, values, this.scope);
    const globs = values.flatMap((value) =>
      value.kind === 'glob' ? [field === 'text' ? value.glob : value.glob.toLowerCase()] : [],
    );
    const ask = field === 'word' ? Ask.Word : field === 'lemma' ? Ask.Lemma : Ask.Form;
    if (globs.length === 0) return this.put(ask, this.setOf(ids));
    const cache = new FormCache(
      (vocabulary, id) => ids.has(id) || globs.some((glob) => matchesGlob(glob, vocabulary.text(id))),
    );
    const column = field === 'text' ? 'form' : field;
    return this.call(({ vocabulary, tokens }, index) => cache.get(vocabulary, tokens[column][index]!));
  }

  private call(answer: TokenPredicate): number {
    return this.put(Ask.Call, this.functions.push(answer) - 1);
  }

  private put(ask: Ask, ...operands: readonly number[]): number {
    return this.code.append([ask, ...operands]);
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

function shapeTest(values: readonly StringValue[]): TokenPredicate {
  const cache = new FormCache((vocabulary, form) => {
    const shape = vocabulary.shape(form);
    return values.some(
      (value) =>
        (value.kind === 'exact' && value.text === shape) || (value.kind === 'glob' && matchesGlob(value.glob, shape)),
    );
  });
  return ({ vocabulary, tokens }, index) => cache.get(vocabulary, tokens.form[index]!);
}
