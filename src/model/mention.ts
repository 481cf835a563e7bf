import type { Span } from './span.ts';

export type FigureKind =
  | 'cardinal'
  | 'ordinal'
  | 'percent'
  | 'money'
  | 'quantity'
  | 'temperature'
  | 'age'
  | 'ratio'
  | 'multiple'
  | 'fraction'
  | 'score'
  | 'range';

export type Modifier = 'exact' | 'about' | 'over' | 'under';

/** Whether the text says that the thing counted went up or down, and which part of the movement this figure is. */
export type ChangeDirection = 'up' | 'down';
export type ChangePart = 'by' | 'from' | 'to';

/** A number that matters. */
export interface Figure {
  readonly span: Span;
  readonly text: string;
  readonly kind: FigureKind;
  /** A decimal string, or a pair for a range; null when the words give no number (*hundreds*). */
  readonly value: string | readonly [string, string] | null;
  /** How many digits of the value the text vouches for: `2.40 million` has three. Null where value is null or a pair. */
  readonly significant: number | null;
  /** CLDR unit identifier, ISO 4217 code, `percent`, or the counted noun in the singular. */
  readonly unit: string | null;
  readonly modifier: Modifier;
  readonly change: ChangeDirection | null;
  /** With a change: whether the figure is the amount, the start or the end of it. Null without one. */
  readonly changePart: ChangePart | null;
  /** What is counted, in the text's own words. */
  readonly of: string | null;
  /** Id of the rule that found it. */
  readonly rule: string;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A TIMEX3 (TimeML 1.2.1): its type and normalised value, and the modifiers TimeML knows. */
export interface Timex {
  readonly type: TimexType;
  /** Null when the text gives no value that TimeML can write. */
  readonly value: string | null;
  /** TimeML's `mod`: `START`, `MID`, `END`, `APPROX`, `MORE_THAN`, … */
  readonly mod?: string;
  /** TimeML's `freq` and `quant`, for a SET. */
  readonly freq?: string;
  readonly quant?: string;
}

export interface DateMention {
  readonly span: Span;
  readonly text: string;
  readonly timex: Timex;
  /** False when the value needs a publication date that nobody gave: the value then has X in the places left open. */
  readonly anchored: boolean;
  readonly rule: string;
}

export type SourceIdentity =
  | 'named-person'
  | 'named-organization'
  | 'anonymous'
  | 'spokesperson'
  | 'collective'
  | 'document'
  | 'unresolved';

/** Who or what a content is attributed to. */
export interface SourceMention {
  readonly span: Span;
  readonly text: string;
  readonly identity: SourceIdentity;
  /** How many people speak: 2 for *two aides*; null where the text does not say or the source is no person. */
  readonly count: number | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** How the source knows, in the text's own words. */
  readonly basis: string | null;
  /** Why the name is withheld, in the text's own words. */
  readonly reason: string | null;
  /** The full name, where this mention or its antecedent gives one. */
  readonly name: string | null;
  /** The earlier mention that a pronoun or a description stands for. */
  readonly antecedent: { readonly span: Span; readonly text: string } | null;
  readonly rule: string;
}
