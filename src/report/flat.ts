import { type Column, columnsFor } from './columns.ts';
import type { Report, ReportOptions } from './format.ts';
import { type Row, rowsAskedFor, rowsOf } from './rows.ts';

/** A format of one record per row: how it writes a record, which columns it has and whether their names come first. */
export interface FlatFormat {
  readonly header: boolean;
  readonly keeps: (column: Column) => boolean;
  /** A record without its line break; the cells are as the text has them, null where there is nothing to say. */
  readonly record: (cells: readonly (string | null)[]) => string;
}

export function createFlatReport({ header, keeps, record }: FlatFormat, options: ReportOptions): Report {
  const columns = columnsFor(options.kinds).filter(keeps);
  const line = (row: Row): string => `${record(columns.map(({ cell }) => cell(row)?.toString() ?? null))}\n`;
  return {
    open: () => (header ? `${record(columns.map(({ name }) => name))}\n` : ''),
    document: (answer, locate) =>
      answer.error
        ? ''
        : rowsAskedFor(rowsOf(answer, locate, options), options.kinds)
            .map(line)
            .join(''),
    close: () => '',
  };
}
