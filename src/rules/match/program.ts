import type { Range } from '../pattern/pattern.ts';
import type { Rule } from '../types.ts';
import type { ListMatcher } from './list-matcher.ts';
import type { ReferenceTest } from './mention-table.ts';
import type { TokenPredicate } from './token-view.ts';

/** What a step of a program does. `a` and `b` are its operands. */
export enum Op {
  /** One token passes predicate `a`. */
  Token,
  /** An entry of list `a`. */
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

/** A compiled pattern: steps in columns, and what their operands point to. */
export interface Program {
  readonly ops: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly predicates: readonly TokenPredicate[];
  readonly lists: readonly ListMatcher[];
  readonly references: readonly ReferenceTest[];
  readonly captures: readonly string[];
  /** Where each step comes from in the pattern's source, for explanations. */
  readonly at: readonly Range[];
  readonly source: string;
}

/** Never accepts: what a pattern that cannot be compiled runs as. */
export const NO_PROGRAM: Program = {
  ops: Uint8Array.of(Op.Token),
  a: Int32Array.of(0),
  b: Int32Array.of(0),
  predicates: [() => false],
  lists: [],
  references: [],
  captures: [],
  at: [[0, 0]],
  source: '',
};

/** The steps that a match may begin with, and whether it can only begin where its window does. */
export interface Beginning {
  readonly steps: readonly number[];
  readonly atWindowStart: boolean;
  /** Whether it can only begin at an opening quotation mark. */
  readonly atQuotationStart: boolean;
}

/**
 * Where a program can begin: the steps that take a token, reached without taking one. A search looks at these before
 * it starts, because at most places none of them fits.
 */
export function beginningOf({ ops, a, b }: Program): Beginning {
  const steps: number[] = [];
  const seen = new Set<number>();
  const open = [0];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    const op = ops[step]!;
    if (op === Op.Token || op === Op.List || op === Op.Reference) steps.push(step);
    else if (op === Op.Split) open.push(a[step]!, b[step]!);
    else if (op === Op.Jump) open.push(a[step]!);
    else if (op !== Op.Accept) open.push(step + 1);
  }
  const first = ops.findIndex((op) => op !== Op.Open);
  const anchor = ops[first] === Op.Anchor ? ANCHORS[a[first]!] : undefined;
  return {
    atQuotationStart: anchor === 'quotation-start',
    steps,
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
