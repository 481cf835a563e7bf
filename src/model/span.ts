/**
 * A half-open range of UTF-16 code units: `text.slice(span[0], span[1])` is exactly what the span stands on.
 *
 *     text   T w o   a i d e s   s a i d
 *     span   [0          9)   → 'Two aides'
 */
export type Span = readonly [start: number, end: number];

/** A place in the file as an editor shows it. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
