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

/** Everything found in a document, each list in text order. */
export interface Detection {
  /** Tokens with a letter or a digit. */
  readonly words: number;
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly sources: readonly SourceMention[];
  readonly attributions: readonly DetectedAttribution[];
  /** Words that weaken what is said. */
  readonly hedges: readonly { readonly span: Span; readonly text: string }[];
  readonly rules: ReadonlyMap<string, RuleReference>;
}
