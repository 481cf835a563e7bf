import type { Range } from '../pattern/pattern.ts';
import type { Rule } from '../types.ts';
import type { ListMatcher } from './list-matcher.ts';
import type { ReferenceTest } from './mention-table.ts';
import type { TestCode } from './test-code.ts';

/** What a step of a program does. `a` and `b` are its operands. */
export enum Op {
  /** One token passes the test at `a` of the code. */
  Token,
  /** An entry of list `a`, whose first words are set `b`. */
  List,
  /** A mention that passes reference test `a`. */
  Reference,
  /** Go on at step `a`, else at step `b`. */
  Split,
  /** Go on at step `a`. */
  Jump,
  /** A capture `a` opens, or closes. */
  Open,
  Close,
  /** Anchor `a` holds. */
  Anchor,
  Accept,
}

/** Anchors: two for each unit, start and end. */
export const ANCHORS = [
  'sentence-start',
  'sentence-end',
  'paragraph-start',
  'paragraph-end',
  'quotation-start',
  'quotation-end',
] as const;

/** Numbers in the code for each step: the operation and its two operands. */
export const STEP = 3;

/** A compiled pattern: its steps in a grammar's code, and what their operands point to. */
export interface Program {
  /** Where the steps lie in the code. */
  readonly base: number;
  /** How many steps there are. */
  readonly length: number;
  readonly lists: readonly ListMatcher[];
  readonly references: readonly ReferenceTest[];
  readonly captures: readonly string[];
  /** Where each step comes from in the pattern's source, for explanations. */
  readonly at: readonly Range[];
  readonly source: string;
}

/** Never accepts: what a pattern that cannot be compiled runs as. */
export function noProgram(tests: TestCode): Program {
  const never = tests.anyOf({ tests: [], lists: [], types: [] });
  const base = tests.code.append([Op.Token, never, 0]);
  return { base, length: 1, lists: [], references: [], captures: [], at: [[0, 0]], source: '' };
}

/** Where a match may begin. */
export interface Beginning {
  /** A test that every first token passes. A search asks it before it starts, because at most places it fails. */
  readonly test: number;
  /** Whether it can only begin where its window does. */
  readonly atWindowStart: boolean;
  /** Whether it can only begin at an opening quotation mark. */
  readonly atQuotationStart: boolean;
}

/** Where a program can begin: by the steps that take a token, reached without taking one. */
export function beginningOf({ base, length, lists, references }: Program, tests: TestCode): Beginning {
  const { numbers } = tests.code;
  const opOf = (step: number) => numbers[base + step * STEP]!;
  const a = (step: number) => numbers[base + step * STEP + 1]!;
  const b = (step: number) => numbers[base + step * STEP + 2]!;
  const found: number[] = [];
  const seen = new Set<number>();
  const open = [0];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    const op = opOf(step);
    if (op === Op.Token || op === Op.List || op === Op.Reference) found.push(step);
    else if (op === Op.Split) open.push(a(step), b(step));
    else if (op === Op.Jump) open.push(a(step));
    else if (op !== Op.Accept) open.push(step + 1);
  }
  let first = 0;
  while (first < length && opOf(first) === Op.Open) first++;
  const anchor = opOf(first) === Op.Anchor ? ANCHORS[a(first)] : undefined;
  const operands = (op: Op) => [...new Set(found.filter((step) => opOf(step) === op).map(a))];
  return {
    test: tests.anyOf({
      tests: operands(Op.Token),
      lists: operands(Op.List).map((list) => lists[list]!.firstWords),
      types: operands(Op.Reference).map((reference) => references[reference]!.type),
    }),
    atQuotationStart: anchor === 'quotation-start',
    atWindowStart: anchor === 'sentence-start' || anchor === 'paragraph-start',
  };
}

/** A pattern that must or must not hold around a match. */
export interface ContextProgram {
  readonly program: Program;
  readonly place: 'before' | 'after' | 'inside';
  readonly wanted: boolean;
  /** Most tokens it can match; `Infinity` never. */
  readonly longest: number;
}

/** What a search needs of a pattern. */
export interface Runnable {
  readonly program: Program;
  readonly beginning: Beginning;
}

/** One pattern of one rule. */
export interface CompiledPattern {
  /** Its place among the patterns of its stage. */
  readonly index: number;
  readonly rule: Rule;
  /** The capture that the mention stands on; null for the whole match. */
  readonly span: string | null;
  readonly trigger: Trigger;
  /** Compiled when a text first calls for it: most patterns are not called for by most articles. */
  readonly runnable: () => Runnable;
  /** Compiled when the pattern first matches. */
  readonly contexts: () => readonly ContextProgram[];
}

/**
 * What a text must hold for a pattern to be worth trying: one of these at a token, and a match then starts at least
 * `nearest` and at most `farthest` tokens before it.
 */
export interface Trigger {
  readonly words: ReadonlySet<number>;
  readonly lemmas: ReadonlySet<number>;
  readonly tags: ReadonlySet<number>;
  readonly types: ReadonlySet<number>;
  readonly digits: boolean;
  /** Nothing rare is asked: the pattern is tried at every token. */
  readonly always: boolean;
  readonly nearest: number;
  readonly farthest: number;
}
