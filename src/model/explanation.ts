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

/** What the weights make of a word that a rule proposes as a cue. Probabilities from 0 to 1. */
export interface WeighedCue {
  readonly rule: RuleReference;
  readonly cue: Words;
  readonly probability: number;
  /** The likeliest sources first, null for nobody; those worth naming. */
  readonly sources: readonly { readonly words: Words | null; readonly probability: number }[];
  /** The likeliest contents first, each in one or several pieces. */
  readonly contents: readonly { readonly words: readonly Words[]; readonly probability: number }[];
  readonly verdict: 'stands' | 'no-cue' | 'doubtful' | 'outranked';
  /** How probable the whole attribution is; null where nobody weighed it. */
  readonly confidence: number | null;
  /** What it would have had to reach; null where it did. */
  readonly least: number | null;
}

/** Why the tool says what it says at a place of a document. */
export interface Explanation {
  readonly place: Pick<Place, 'line' | 'column'>;
  readonly sentence: Words;
  readonly scope: string;
  readonly tokens: readonly (Words & { readonly tag: string; readonly lemma: string })[];
  readonly found: readonly ExplainedMatch[];
  readonly refused: readonly RefusedMatch[];
  /** Possible cues of the sentence, in text order. */
  readonly weighed: readonly WeighedCue[];
  /** The nearest first. */
  readonly near: readonly NearMiss[];
}
