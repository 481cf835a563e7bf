import type { Claim, Extraction, FailedExtraction } from './claim.ts';
import type { Span } from './span.ts';

/** What became of a claim. A claim that also moved counts as changed when anything else about it changed. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'unchanged';

export type Weight = 'major' | 'minor';

/** The parts of a claim that are compared. */
export type FieldName =
  | 'quotation'
  | 'source'
  | 'identity'
  | 'cue'
  | 'stance'
  | 'hedges'
  | 'figures'
  | 'dates'
  | 'negation'
  | 'content'
  | 'parts'
  | 'place';

/** A field's value on one side. */
export interface FieldValue {
  /** Its own words. */
  readonly text: string;
  /** What the words come to: `12 percent`, `2025-03-11`, `anonymous`; null where they are the value. */
  readonly value: string | null;
  /** Where the words stand in that side's text; null where no single place holds them. */
  readonly span: Span | null;
}

/** One difference between the two sides of a claim; a side is null where it has nothing of the kind. */
export interface ChangedField {
  readonly field: FieldName;
  /** The rule of the comparison file that gave the weight: `figure-value`, `name-withheld`. */
  readonly rule: string;
  readonly weight: Weight;
  readonly old: FieldValue | null;
  readonly new: FieldValue | null;
}

export interface Change {
  readonly kind: ChangeKind;
  /** The heaviest of its fields; null for an unchanged claim. */
  readonly weight: Weight | null;
  /** Null for an added claim. */
  readonly old: Claim | null;
  /** Null for a removed claim. */
  readonly new: Claim | null;
  readonly fields: readonly ChangedField[];
}

export interface DifferenceSummary {
  /** Whether the two sides have anything in common. Without, all claims of the one are removed and all of the other added. */
  readonly related: boolean;
  /** Whether there were so many claims without an equal that common words were left out of account in pairing them. */
  readonly coarse: boolean;
  readonly claims: { readonly old: number; readonly new: number };
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
  readonly unchanged: number;
  /** Sentences without a claim that differ: the larger number of those that only the one side, or only the other, has. */
  readonly uncompared: number;
  readonly major: number;
  readonly minor: number;
}

/** A side of the comparison, by its name. */
export type ComparedDocument = Extraction['document'] & { readonly id: string };

/** What changed between two documents: the JSON contract of `diff`, schema version 1. */
export interface Difference {
  readonly schemaVersion: 1;
  readonly old: ComparedDocument;
  readonly new: ComparedDocument;
  readonly summary: DifferenceSummary;
  /** In the order of the new text; a removed claim behind what it stood behind. */
  readonly changes: readonly Change[];
  readonly error: null;
}

/** The answer to two documents that could not be compared. */
export interface FailedDifference {
  readonly schemaVersion: 1;
  readonly old: { readonly id: string };
  readonly new: { readonly id: string };
  readonly summary: null;
  readonly changes: readonly [];
  readonly error: FailedExtraction['error'];
}
