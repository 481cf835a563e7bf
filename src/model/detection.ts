import type { Content, Cue, Quotation, Scope, Stance } from './claim.ts';
import type { DateMention, Figure, SourceMention } from './mention.ts';
import type { Span } from './span.ts';

/** The rule behind something found. */
export interface RuleReference {
  readonly id: string;
  /** Name and version, `core@1.0.0`. */
  readonly pack: string;
  readonly file: string;
  /** The rule's line in that file, from 1. */
  readonly line: number;
}

/** A sentence of the document, in text order. */
export interface Passage {
  readonly span: Span;
  readonly scope: Exclude<Scope, 'direct'>;
  /** Ordinal number of its paragraph, from 0. */
  readonly paragraph: number;
  /** Whether all of it stands inside quotation marks. */
  readonly quoted: boolean;
}

/** Somebody is said to say something, with the rule that says so. */
export interface DetectedAttribution {
  readonly source: SourceMention | null;
  readonly cue: Cue | null;
  readonly content: Content;
  readonly quotation: Quotation;
  readonly stance: Stance;
  readonly rule: RuleReference;
  /** The matched parts by name. */
  readonly parts: Readonly<Record<string, Span>>;
}

/** A pair of quotation marks with what is between them. */
export interface QuotedPassage {
  /** With its marks. */
  readonly span: Span;
  /** Whether a closing mark ends it. */
  readonly isClosed: boolean;
  /** 1 for an outermost quotation. */
  readonly depth: number;
  /** Index of the quotation of the paragraph before that goes on here; null when it starts a speech. */
  readonly continues: number | null;
}

/** Where a rule of the stage `finding` matched. */
export interface PatternMatch {
  readonly rule: string;
  readonly span: Span;
  /** The named parts in text order; a name repeats when its part does. */
  readonly parts: readonly { readonly name: string; readonly span: Span }[];
}

/** Everything found in a document, each list in text order. */
export interface Detection {
  /** Tokens with a letter or a digit. */
  readonly words: number;
  readonly passages: readonly Passage[];
  /** Offsets at which finite verbs start. */
  readonly finiteVerbs: Int32Array;
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly sources: readonly SourceMention[];
  readonly attributions: readonly DetectedAttribution[];
  /** Words that weaken what is said. */
  readonly hedges: readonly { readonly span: Span; readonly text: string }[];
  /** By position of the opening mark. */
  readonly quotations: readonly QuotedPassage[];
  /** What the rules of the stage `finding` match, in text order. */
  readonly matches: readonly PatternMatch[];
  readonly rules: ReadonlyMap<string, RuleReference>;
}
