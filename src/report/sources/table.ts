import { escapeText } from '../escape.ts';
import { drawnGrid } from '../grid.ts';
import { documentHeading } from '../heading.ts';
import { createPaint } from '../paint.ts';
import { NARROWEST, wrapped } from '../width.ts';
import type { CreateSourcesReport } from './answer.ts';
import { slotsBelow, sourceColumns, sourcingSentence } from './views.ts';

/** The sources of each document, those with most claims first, and what its claims hang on. */
export const createSourcesTable: CreateSourcesReport = (options) => {
  const width = Math.max(NARROWEST, options.width);
  const page = { width, paint: createPaint(options.color), shown: (text: string) => escapeText(text, options.ci) };
  const columns = sourceColumns(width);
  const below = slotsBelow(width);
  return {
    open: () => '',
    document(answer) {
      if (answer.error) return '';
      const { sources, summary } = answer;
      const grid = { columns, rows: sources, lines: 3, ...page, ...(below && { below }) };
      const drawn = sources.length > 0 ? drawnGrid(grid) : 'Nobody is said to say anything.\n';
      return `${documentHeading(answer, page)}\n${drawn}\n${wrapped(sourcingSentence(summary), width, 9).join('\n')}\n\n`;
    },
    close: () => '',
  };
};
