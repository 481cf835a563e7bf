import type { Locate, Report, ReportOptions } from './format.ts';

/** A column of the flat formats. */
export interface FlatColumn<Row> {
  readonly name: string;
  cell(row: Row): string | number | null;
}

/** What the flat formats write: its columns, the same whatever the documents hold, and the rows of each document. */
export interface FlatTable<Of, Row> {
  readonly columns: readonly FlatColumn<Row>[];
  readonly rows: (answer: Of, locate: Locate) => readonly Row[];
}

/** How a flat format writes a record, without its line break, and whether the columns' names come first. */
export interface FlatFormat {
  readonly header: boolean;
  readonly record: (cells: readonly string[], options: ReportOptions) => string;
}

export function createFlatReport<Of, Row>(
  { header, record }: FlatFormat,
  { columns, rows }: FlatTable<Of, Row>,
  options: ReportOptions,
): Report<Of> {
  const line = (cells: readonly string[]): string => `${record(cells, options)}\n`;
  return {
    open: () => (header ? line(columns.map(({ name }) => name)) : ''),
    document: (answer, locate) =>
      rows(answer, locate)
        .map((row) => line(columns.map(({ cell }) => cell(row)?.toString() ?? '')))
        .join(''),
    close: () => '',
  };
}
