import { escapeText } from '../escape.ts';
import { createFlatReport } from '../flat.ts';
import type { CreateReport } from '../format.ts';
import { withoutFormula } from '../formula.ts';

/**
 * RFC 4180 with a header. Lines end in LF, not CRLF: every spreadsheet reads it, and `grep`, `cut` and `diff` do not
 * trip over it.
 */
export const createCsv: CreateReport = (options) =>
  createFlatReport(
    {
      header: true,
      keeps: () => true,
      record: (cells) => cells.map((cell) => quoted(cell ?? '', options.csvRaw, options.ci)).join(','),
    },
    options,
  );

function quoted(text: string, raw: boolean, ci: boolean): string {
  const escaped = escapeText(text, ci);
  const cell = raw ? escaped : withoutFormula(escaped);
  return cell !== escaped || /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
