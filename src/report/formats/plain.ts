import { escapeText } from '../escape.ts';
import { createFlatReport } from '../flat.ts';
import type { CreateReport } from '../format.ts';

/** One row a line, cells parted by one tab, empty where there is nothing to say; no header, so that every line is a row. */
export const createPlain: CreateReport = (options) =>
  createFlatReport(
    {
      header: false,
      keeps: ({ plain }) => plain,
      record: (cells) => cells.map((cell) => escapeText(cell ?? '', options.ci)).join('\t'),
    },
    options,
  );
