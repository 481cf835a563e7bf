import type { RuleReference } from './detection.ts';
import type { Place, Span } from './span.ts';

/** Words of the text with the place they stand at. */
export interface Words {
  readonly span: Span;
  readonly text: string;
}

/** Something a rule found. */
export interface ExplainedMatch {
  readonly rule: RuleReference;
  readonly stage: string;
  readonly words: Words;
  readonly captures: readonly (Words & { readonly name: string })[];
  /** What the rule and its normaliser say of it. */
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

/** Something a rule matched but that does not count, and why. */
export interface RefusedMatch extends ExplainedMatch {
  readonly why: 'scope' | 'unless' | 'when' | 'normaliser' | 'conflict';
  /** The condition's pattern, or the scope, that decided; null where there is none. */
  readonly detail: string | null;
}

/** A rule that matched some words and then failed. */
export interface NearMiss {
  readonly rule: RuleReference;
  readonly stage: string;
  /** What it matched. */
  readonly matched: Words;
  /** The part of the pattern that the next word does not fit. */
  readonly expected: string;
  /** That word with its tag; null at the end of the sentence. */
  readonly found: (Words & { readonly tag: string; readonly lemma: string }) | null;
}

/** Why the tool says what it says at a place of a document. */
export interface Explanation {
  readonly place: Pick<Place, 'line' | 'column'>;
  readonly sentence: Words;
  readonly scope: string;
  readonly tokens: readonly (Words & { readonly tag: string; readonly lemma: string })[];
  readonly found: readonly ExplainedMatch[];
  readonly refused: readonly RefusedMatch[];
  /** The nearest first. */
  readonly near: readonly NearMiss[];
}
