import type { Extraction, FailedExtraction } from './claim.ts';
import type { SourceIdentity } from './mention.ts';
import type { Place, Span } from './span.ts';

/** Everybody and everything that speaks in an article, each once: the JSON contract of `sources`, schema version 1. */
export interface Sourcing {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly document: Extraction['document'];
  /** Those with most claims first, then in text order. */
  readonly sources: readonly DistinctSource[];
  readonly summary: SourcingSummary;
  readonly error: null;
}

/** The answer to a document that could not be read. */
export interface FailedSourcing {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly document: null;
  readonly sources: readonly [];
  readonly summary: null;
  readonly error: FailedExtraction['error'];
}

/** One source with all its mentions that make a claim, and what they tell of it between them. */
export interface DistinctSource {
  /** The words that introduce it. */
  readonly text: string;
  /** The fullest name that the article gives. */
  readonly name: string | null;
  /** The most telling one among its mentions. */
  readonly identity: SourceIdentity;
  readonly count: number | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly basis: string | null;
  readonly reason: string | null;
  /** Where it is first mentioned. */
  readonly at: Pick<Place, 'line' | 'column'>;
  readonly mentions: readonly Span[];
  /** Ids of its claims, in text order. */
  readonly claims: readonly string[];
}

/** What claims can hang on. Spokespersons, organizations and documents are institutional. */
export type Footing = 'named' | 'unnamed' | 'institutional' | 'collective' | 'unresolved';

export interface SourcingSummary {
  readonly sources: Readonly<Record<Footing, number>> & { readonly total: number };
  readonly claims: Readonly<Record<Footing, number>> & {
    /** All of them: the other numbers but `single` and `stated` add up to it. */
    readonly total: number;
    /** On nobody at all, those included that the article states itself. */
    readonly none: number;
    readonly stated: number;
    /** On one person's word, named or not. */
    readonly single: number;
  };
}
