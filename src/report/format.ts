import type { Extraction, FailedExtraction, Stance } from '../model/index.ts';

/** What a reader may ask to see: claims by kind, anonymous sources, figures, dates. */
export const ROW_KINDS = ['attributed', 'stated', 'anonymous', 'figure', 'date'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const STANCES = ['speech', 'belief', 'intention', 'action', 'reading'] as const satisfies readonly Stance[];
/** The stances that tables show unless told otherwise. */
export const SHOWN_STANCES: readonly Stance[] = ['speech', 'belief'];

export interface ReportOptions {
  /** Columns of the terminal; only `table` looks at it. */
  readonly width: number;
  /** chalk's levels: 0 none, 1 sixteen colours, 2 and 3 more. Only `table` looks at it. */
  readonly color: 0 | 1 | 2 | 3;
  /** Whether the output goes to a build log, which obeys commands that stand in it. */
  readonly ci: boolean;
  /** Leaves cells of `csv` and `tsv` as they are, even where a spreadsheet would take them for formulas. */
  readonly csvRaw: boolean;
  /** Shows the rule behind every row of `table` and `markdown`. */
  readonly verbose: boolean;
  /** Null where nobody asked for some kinds only. */
  readonly kinds: ReadonlySet<RowKind> | null;
  /** The attributed claims that tables show; `json` and `ndjson` have those of all stances. */
  readonly stances: ReadonlySet<Stance>;
  /** Whether more than one document may come: `json` is then an array. */
  readonly several: boolean;
}

/** Where an offset of the document's text stands; line and column count from 1. */
export type Locate = (offset: number) => { readonly line: number; readonly column: number };

export type Answer = Extraction | FailedExtraction;

/** Documents in the order they are written; each part is complete text, to be written as it comes. Nothing is kept but counts. */
export interface Report<Of = Answer> {
  /** What stands before the first document. */
  open(): string;
  document(answer: Of, locate: Locate): string;
  /** The same in parts, where a format can give an answer that is too long to be held as text at once. */
  parts?(answer: Of, locate: Locate): Iterable<string>;
  /** What stands behind the last one. */
  close(): string;
}

export type CreateReport<Of = Answer, Options = ReportOptions> = (options: Options) => Report<Of>;

export interface ReportFormat<Of = Answer, Options = ReportOptions> {
  readonly name: string;
  readonly description: string;
  /** Formats load only when used. */
  readonly load: () => Promise<CreateReport<Of, Options>>;
}
