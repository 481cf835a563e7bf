import { escapeText } from './escape.ts';
import type { FlatFormat } from './flat.ts';
import type { ReportOptions } from './format.ts';
import { withoutFormula } from './formula.ts';

/** One row a line, cells parted by one tab, empty where there is nothing to say; no header, so that every line is a row. */
export const plainRecords: FlatFormat = {
  header: false,
  record: (cells, { ci }) => cells.map((cell) => escapeText(cell, ci)).join('\t'),
};

/** IANA's text/tab-separated-values: a header, one tab between cells, no quoting; a cell holds neither tab nor line break. */
export const tsvRecords: FlatFormat = {
  header: true,
  record: (cells, options) => cells.map((cell) => spreadsheetCell(cell, options)).join('\t'),
};

/**
 * RFC 4180 with a header. Lines end in LF, not CRLF: every spreadsheet reads it, and `grep`, `cut` and `diff` do not
 * trip over it.
 */
export const csvRecords: FlatFormat = {
  header: true,
  record: (cells, options) =>
    cells
      .map((cell) => spreadsheetCell(cell, options))
      .map((cell) => (/^'|[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(','),
};

function spreadsheetCell(text: string, { ci, csvRaw }: ReportOptions): string {
  const escaped = escapeText(text, ci);
  return csvRaw ? escaped : withoutFormula(escaped);
}
