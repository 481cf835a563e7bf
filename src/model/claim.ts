import type { SourceDocument } from './document.ts';
import type { DateMention, Figure, SourceMention } from './mention.ts';
import type { Place, Span } from './span.ts';

export type Scope = 'headline' | 'dateline' | 'caption' | 'narration' | 'direct' | 'boilerplate';
export type Quotation = 'direct' | 'indirect' | 'mixed';
export type Stance = 'speech' | 'belief' | 'intention' | 'action' | 'reading';

export interface Cue {
  readonly span: Span;
  readonly text: string;
}

/** What is said; several spans where something else interrupts it. `text` joins them with ` … `. */
export interface Content {
  readonly spans: readonly Span[];
  readonly text: string;
}

/** PARC's and PolNeAR's three roles: source, cue and content. */
export interface Attribution {
  readonly quotation: Quotation;
  readonly stance: Stance;
  /** Null where the text names nobody (*It was reported that …*). */
  readonly source: SourceMention | null;
  /** Null for a quotation that nothing introduces. */
  readonly cue: Cue | null;
  readonly content: Content;
}

/** Why a row is in the table. */
export interface Provenance {
  readonly rule: string;
  /** Name and version, `core@1.0.0`. */
  readonly pack: string;
  /** The rule's file, relative to its pack's parent. */
  readonly file: string;
  /** The rule's line in that file. */
  readonly line: number;
  /** The matched parts by name. */
  readonly parts: Readonly<Record<string, Span>>;
  readonly at: Place;
  /** Ordinal numbers in the document, from 0. */
  readonly paragraph: number;
  readonly sentence: number;
}

interface ClaimBase {
  /** Eight characters that depend on what is claimed and by whom, not on where it stands. */
  readonly id: string;
  readonly span: Span;
  readonly text: string;
  readonly scope: Scope;
  /** Indices into the document's `figures` and `dates`. */
  readonly figures: readonly number[];
  readonly dates: readonly number[];
  /** Words that weaken the claim: *reportedly*, *may*, *about*. */
  readonly hedges: readonly string[];
  /** Id of the attributed claim in whose content this one stands (who says that who says). */
  readonly within: string | null;
  readonly provenance: Provenance;
}

/** Somebody is said to say it. */
export interface AttributedClaim extends ClaimBase {
  readonly kind: 'attributed';
  readonly attribution: Attribution;
}

/** The article says so itself, and it carries a figure, a date or another checkable fact. */
export interface StatedClaim extends ClaimBase {
  readonly kind: 'stated';
  readonly attribution: null;
}

export type Claim = AttributedClaim | StatedClaim;

/** What a document answers: the JSON contract, schema version 1. */
export interface Extraction {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly document: Pick<SourceDocument, 'path' | 'mediaType' | 'sha256' | 'published' | 'title'> & {
    readonly words: number;
  };
  readonly claims: readonly Claim[];
  readonly sources: readonly SourceMention[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly error: null;
}

/** The answer to a record or a file that could not be read. */
export interface FailedExtraction {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly document: null;
  readonly claims: readonly [];
  readonly sources: readonly [];
  readonly figures: readonly [];
  readonly dates: readonly [];
  readonly error: { readonly code: string; readonly message: string };
}
