import { anonymousGroups } from '../anonymous-groups.ts';
import { escapeText } from '../escape.ts';
import type { CreateReport } from '../format.ts';
import { drawnGrid, type Grid } from '../grid.ts';
import { documentHeading } from '../heading.ts';
import { createPaint } from '../paint.ts';
import { type ClaimRow, rowsOf, shownRows } from '../rows.ts';
import { createTotals } from '../summary.ts';
import { anonymousColumns, claimBelow, claimColumns, dateColumns, denseClaimColumns, figureColumns } from '../views.ts';
import { NARROWEST, wrapped } from '../width.ts';

/** So many claims get one line each. */
const MOST_CLAIMS = 1000;

type GridPart<Row> = Pick<Grid<Row>, 'columns' | 'rows' | 'below' | 'lines'>;

/** The claims of each document, then its anonymous sources and the figures and dates that stand in no claim; a summary ends it. */
export const createTable: CreateReport = (options) => {
  const width = Math.max(NARROWEST, options.width);
  const paint = createPaint(options.color);
  const shown = (text: string): string => escapeText(text, options.ci);
  const totals = createTotals(options);
  const draw = <Row>(part: GridPart<Row>): string =>
    part.rows.length === 0 ? '' : drawnGrid({ ...part, shown, paint, width });
  const titled = (title: string, drawn: string): string => (drawn === '' ? '' : `${paint('strong', title)}\n${drawn}`);

  return {
    open: () => '',
    document(answer, locate) {
      totals.add(answer);
      if (answer.error) return '';
      const { claims, anonymous, figures, dates } = shownRows(rowsOf(answer, locate, options), options.kinds);
      const sections = [
        draw(claimGrid(claims, width, options.verbose)),
        titled('Anonymous sources', draw({ columns: anonymousColumns, rows: anonymousGroups(anonymous), lines: 3 })),
        titled(
          options.kinds ? 'Figures' : 'Figures in no claim',
          draw({ columns: figureColumns, rows: figures, lines: 3 }),
        ),
        titled(options.kinds ? 'Dates' : 'Dates in no claim', draw({ columns: dateColumns, rows: dates, lines: 3 })),
      ].filter((section) => section !== '');
      return `${[documentHeading(answer, { shown, paint, width }), ...(sections.length > 0 ? sections : ['Nothing to check was found.\n'])].join('\n')}\n`;
    },
    close: () => `${wrapped(totals.sentence(), width, 9).join('\n')}\n`,
  };
};

function claimGrid(rows: readonly ClaimRow[], width: number, verbose: boolean): GridPart<ClaimRow> {
  if (rows.length > MOST_CLAIMS) return { columns: denseClaimColumns, rows, lines: 1 };
  const columns = claimColumns(width, verbose);
  const below = claimBelow(width, verbose);
  return below ? { columns, rows, below, lines: 2 } : { columns, rows, lines: 3 };
}
