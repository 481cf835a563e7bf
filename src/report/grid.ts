import Table from 'cli-table3';
import type { Paint } from './paint.ts';
import type { ViewColumn } from './views.ts';
import { clipped, UNITS_PER_COLUMN, widthOf, wrapped } from './width.ts';

/** cli-table3 needs seconds for tens of thousands of rows; so many are read by scrolling and searching, one line each. */
const MOST_WRAPPED_ROWS = 1000;
const GAP = 2;
/** Of the terminal's width, what the last column gets at least when the others would take more. */
const LAST_COLUMN_SHARE = 0.33;
/** Stands before text under a row, as before a quotation in a mail. */
const BAR = '│ ';
const LINES_BELOW = 3;

export interface Grid<Row> {
  readonly columns: readonly ViewColumn<Row>[];
  readonly rows: readonly Row[];
  /** Texts under each row, each from the second column to the right edge. */
  readonly below?: (row: Row) => readonly string[];
  /** Makes any text safe to show. */
  readonly shown: (text: string) => string;
  readonly paint: Paint;
  readonly width: number;
  /** Lines that a cell may take. */
  readonly lines: number;
}

interface Cell {
  readonly text: string;
  readonly tone: ReturnType<NonNullable<ViewColumn<never>['tone']>>;
}

/** Titles, a rule and the rows, each line at most `width` columns, without spaces at its end; ends with a line break. */
export function drawnGrid<Row>(grid: Grid<Row>): string {
  const { rows, shown, width, lines } = grid;
  const columns = grid.columns.filter(({ from = 0 }) => width >= from);
  const cells = rows.map((row) =>
    columns.map(({ cell, tone }) => ({ text: start(cell(row), width * lines, shown), tone: tone?.(row) ?? null })),
  );
  const widths = fittedWidths(columns, cells, width, grid.below !== undefined);
  const fitted = { ...grid, columns };
  return rows.length > MOST_WRAPPED_ROWS ? drawnLines(fitted, cells, widths) : drawnTable(fitted, cells, widths);
}

/**
 * One width per column, with the gaps between them at most `width` together. Columns get what they need as long as the
 * last one keeps its share; else all others give way in proportion, first down to their least width. With `whole` the
 * last column takes all that is left: text under the row goes to the right edge.
 */
function fittedWidths<Row>(
  columns: readonly ViewColumn<Row>[],
  cells: readonly Cell[][],
  width: number,
  whole: boolean,
): number[] {
  // cli-table3 pads the last column too.
  const available = width - GAP * (columns.length - 1) - 1;
  const wanted = columns.map(({ title, most }, index) =>
    cells.reduce((widest, row) => Math.max(widest, Math.min(most, widthOf(row[index]!.text))), widthOf(title)),
  );
  const least = columns.map((column, index) => Math.min(column.least, wanted[index]!));
  const last = columns.length - 1;
  const rest = Math.min(Math.floor(available * LAST_COLUMN_SHARE), available - total(least.slice(0, last)));
  const share = Math.min(wanted[last]!, Math.max(least[last]!, rest));
  const others = shared(wanted.slice(0, last), least.slice(0, last), available - share);
  const left = Math.max(1, available - total(others));
  return [...others, whole ? left : Math.min(wanted[last]!, left)];
}

/** The text made safe to show; of a long one as much as `columns` can hold, so that its length costs nothing. */
function start(text: string, columns: number, shown: (text: string) => string): string {
  const most = columns * UNITS_PER_COLUMN;
  return text.length > most ? `${shown(text.slice(0, most))}…` : shown(text);
}

/** Whole numbers that add up to at most `available`. */
function shared(wanted: readonly number[], least: readonly number[], available: number): number[] {
  if (total(wanted) <= available) return [...wanted];
  if (total(least) >= available) {
    return least.map((width) => Math.max(1, Math.floor((width * available) / total(least))));
  }
  const part = (available - total(least)) / (total(wanted) - total(least));
  return wanted.map((width, index) => least[index]! + Math.floor((width - least[index]!) * part));
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

function drawnTable<Row>(grid: Grid<Row>, cells: readonly Cell[][], widths: readonly number[]): string {
  const { columns, rows, below, shown, paint, lines } = grid;
  const table = new Table({
    head: columns.map(({ title }, index) => paint('faint', clipped(title, widths[index]!))),
    // One column more than the widest cell is for the gap, the other one is drawn between the columns.
    colWidths: widths.map((width) => width + 1),
    colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
    chars: { ...NO_BORDERS, mid: '─', 'mid-mid': '─', middle: ' ' },
  });
  const belowWidth = grid.width - widths[0]! - GAP - BAR.length - 1;
  for (const [index, row] of rows.entries()) {
    table.push(
      cells[index]!.map(({ text, tone }, column) =>
        wrapped(text, widths[column]!, lines)
          .map((part) => paint(tone, part))
          .join('\n'),
      ),
    );
    if (!below) continue;
    const parts = below(row).flatMap((text) =>
      wrapped(start(text, belowWidth * LINES_BELOW, shown), belowWidth, LINES_BELOW),
    );
    if (parts.length === 0) continue;
    const content = parts.map((part) => paint('faint', BAR) + part).join('\n');
    table.push(['', { content, colSpan: columns.length - 1 }]);
  }
  return `${table
    .toString()
    .replace(TRAILING_SPACES, '')
    .replace(RULE, (rule) => paint('faint', rule))}\n`;
}

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
};
const TRAILING_SPACES = / +$/gm;
/** The line under the titles, the first of its kind. */
const RULE = /^─+$/m;

function drawnLines<Row>(grid: Grid<Row>, cells: readonly Cell[][], widths: readonly number[]): string {
  const { columns, paint } = grid;
  const line = (row: readonly Cell[]): string =>
    row
      .map(({ text, tone }, index) =>
        paddedTo(clipped(text, widths[index]!), widths[index]!, columns[index]!.right, tone, paint),
      )
      .join(' '.repeat(GAP));
  const head = line(columns.map(({ title }) => ({ text: title, tone: 'faint' })));
  return [head, ...cells.map(line)].map((text) => `${text.replace(TRAILING_SPACES, '')}\n`).join('');
}

function paddedTo(text: string, width: number, right: boolean | undefined, tone: Cell['tone'], paint: Paint): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + paint(tone, text) : paint(tone, text) + space;
}
