import type { Extraction, FailedExtraction } from './claim.ts';
import type { Place, Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something a desk would raise. */
export interface Finding {
  /** Id of the check: `anonymous/no-reason`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, with the words and the sums: *200 → 260 is +30 %, the text says 20 %*. One line, plain text. */
  readonly message: string;
  readonly span: Span;
  readonly at: Place;
  /** Id of the claim it is about. */
  readonly claim?: string;
  /** What was compared or computed, for programs. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  /** What to do about it. */
  readonly help: string;
  /**
   * Sixteen hexadecimal digits that depend on the check, on the claim or the sentence it is about and on the words it
   * stands on, not on the line; unique within a document.
   */
  readonly fingerprint: string;
}

/** Why a finding is not raised. */
export interface Suppression {
  /** A comment in the article, an entry of the side file, the baseline, or that nothing has changed since a revision. */
  readonly kind: 'comment' | 'side-file' | 'baseline' | 'unchanged';
  /** The reason somebody wrote down. */
  readonly reason: string | null;
}

export interface SuppressedFinding extends Finding {
  readonly suppression: Suppression;
}

/** What `lint` finds in a document: the JSON contract of `lint`, schema version 1. */
export interface Linting {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly document: Extraction['document'];
  /** In text order. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly error: null;
}

/** The answer to a document that could not be read. */
export interface FailedLinting {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly document: null;
  readonly findings: readonly [];
  readonly suppressed: readonly [];
  readonly error: FailedExtraction['error'];
}

/** What a check's own file says of it to people. */
export interface CheckDescription {
  /** `anonymous/no-reason` */
  readonly id: string;
  readonly severity: Severity;
  /** What it flags, in a few words. */
  readonly flags: string;
  readonly why: string;
  /** Whose policy it is. */
  readonly policy: string;
  readonly help: string;
}
