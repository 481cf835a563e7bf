import { escapeText } from '../escape.ts';
import { createFlatReport } from '../flat.ts';
import type { CreateReport } from '../format.ts';
import { withoutFormula } from '../formula.ts';

/** IANA's text/tab-separated-values: a header, one tab between cells, no quoting; a cell holds neither tab nor line break. */
export const createTsv: CreateReport = (options) =>
  createFlatReport(
    {
      header: true,
      keeps: () => true,
      record: (cells) =>
        cells
          .map((cell) => escapeText(cell ?? '', options.ci))
          .map((cell) => (options.csvRaw ? cell : withoutFormula(cell)))
          .join('\t'),
    },
    options,
  );
