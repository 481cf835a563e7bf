import type { DigitsNeeded } from '../pattern/need.ts';
import type { Range } from '../pattern/pattern.ts';
import type { Rule } from '../types.ts';
import type { Assembly } from './assembly.ts';
import type { ListMatcher } from './list-matcher.ts';
import type { ReferenceTest } from './mention-table.ts';
import type { TokenTestWriter } from './token-test-writer.ts';

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

/** What a match can only begin at, as bits. */
export const Edge = { none: 0, window: 1, quotation: 2 } as const;

/** Where a program lies in a grammar's code, and what it can begin with. */
export interface Steps {
  readonly base: number;
  /** How many steps there are. */
  readonly length: number;
  /** A test that the first token of every match passes. A search asks it before it starts, because at most places it fails. */
  readonly beginning: number;
  /** `Edge` bits: what a match can only begin at. */
  readonly edge: number;
}

/** What a program tells of the pattern it comes from, for explanations. */
export interface PatternOrigin {
  readonly source: string;
  /** Where each step comes from in the source. */
  readonly places: readonly Range[];
}

/** A program as data: its steps are in a grammar's code, what they point to goes by name. */
export interface LinkedProgram extends Pick<Assembly, 'lists' | 'references' | 'captures'> {
  readonly steps: Steps;
}

/** A compiled pattern: its steps in a grammar's code, and what their operands point to. */
export interface Program {
  readonly linked: LinkedProgram;
  readonly lists: readonly ListMatcher[];
  readonly references: readonly ReferenceTest[];
  origin(): PatternOrigin;
}

/** Never accepts: what a pattern that cannot be compiled runs as. */
export function noProgram(tests: TokenTestWriter): Program {
  const beginning = tests.anyOf({ tests: [], sets: [], types: [] });
  const base = tests.code.append([Op.Token, beginning, 0]);
  const steps = { base, length: 1, beginning, edge: Edge.none };
  const linked = { steps, lists: [], references: [], captures: [] };
  return { linked, lists: [], references: [], origin: () => ({ source: '', places: [[0, 0]] }) };
}

/** A pattern that must or must not hold around a match. */
export interface ContextProgram {
  readonly program: Program;
  readonly place: 'before' | 'after' | 'inside';
  readonly wanted: boolean;
  /** Most tokens it can match; `Infinity` never. */
  readonly longest: number;
}

/** One pattern of one rule. */
export interface CompiledPattern {
  readonly rule: Rule;
  /** The capture that the mention stands on; null for the whole match. */
  readonly span: string | null;
  /** Asked when a text first calls for the pattern: most patterns are not called for by most articles. */
  steps(): Steps;
  /** Asked when a match first seems to begin. */
  program(): Program;
  /** Asked when the pattern first matches. */
  contexts(): readonly ContextProgram[];
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
  readonly digits: DigitsNeeded;
  /** Nothing rare is asked: the pattern is tried at every token. */
  readonly always: boolean;
  readonly nearest: number;
  readonly farthest: number;
}
