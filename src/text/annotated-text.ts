import type { Scope, Span } from '../model/index.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Tokens in text order, not overlapping, column by column. `start` and `end` are UTF-16 offsets. All arrays have at
 * least `count` elements; what lies behind `count` is undefined.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Id of the token's surface form in the vocabulary. */
  readonly form: Int32Array;
  /** Id of the token's word (its form in lower case, typographic apostrophes made straight). */
  readonly word: Int32Array;
  /** Id of the token's lemma, itself a word. */
  readonly lemma: Int32Array;
  /** Index into `TAGS`. */
  readonly tag: Uint8Array;
  /** How many quotations the token stands in; a quotation's own marks count as in it. */
  readonly depth: Uint8Array;
  /** 1 where the token follows the one before it with nothing between them (*12* *%*), else 0. */
  readonly joined: Uint8Array;
  /** Ordinal number of the sentence and of the paragraph the token stands in. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
}

/** Runs of tokens in text order that together hold every token: `first[i]` to `first[i + 1]`, exclusive. */
export interface Runs {
  readonly count: number;
  /** `count + 1` token indices. */
  readonly first: Int32Array;
}

/** A pair of quotation marks with what is between them. Token indices. */
export interface QuotationRun {
  /** The opening mark. */
  readonly open: number;
  /** The closing mark; null where a paragraph stays open because the speech goes on in the next, or is never closed. */
  readonly close: number | null;
  /** One past the last token that belongs to it. */
  readonly end: number;
  /** 1 for an outermost quotation. */
  readonly depth: number;
  /** Index of the quotation of the paragraph before that this one continues; null when it starts a speech. */
  readonly continues: number | null;
}

export interface AnnotatedText {
  /** The document's prose: offsets are the document's own. */
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly tokens: Tokens;
  readonly sentences: Runs;
  readonly paragraphs: Runs;
  /** By position of the opening mark. */
  readonly quotations: readonly QuotationRun[];
  /** One per paragraph, as far as the structure tells: never `direct`, which is a matter of depth. */
  readonly scopes: readonly Exclude<Scope, 'direct'>[];
}

/** The characters from the first token to the last, `last` exclusive. */
export function tokenSpan({ tokens }: AnnotatedText, first: number, last: number): Span {
  return [tokens.start[first]!, tokens.end[last - 1]!];
}
