import type { Figure, Span } from '../model/index.ts';
import { exactValue } from './arithmetic/index.ts';
import type { Article } from './article.ts';
import type { Movement } from './movement.ts';

/** From one cell of a row to the next there is a bar and no line's end. */
const LINE_END = '\n';

/** The changes in tables that have a column for them behind those of both values. */
export function tabledMovements(article: Article): Movement[] {
  const rows = rowsOf(article);
  let column = -1;
  let width = 0;
  return rows.flatMap((row): Movement[] => {
    const heads = row.findIndex((cell) =>
      article.lists.has('change-columns', article.words(cell).trim().toLowerCase()),
    );
    if (heads >= 2) {
      column = heads;
      width = row.length;
      return [];
    }
    if (column < 0 || row.length !== width) return [];
    const [from, to, by] = [column - 2, column - 1, column].map((at) => onlyFigure(article, row[at]!));
    const change = by === null || by === undefined ? null : exactValue(by);
    if (!from || !to || !by || change === null || from.kind === 'percent' || by.unit !== 'percent') return [];
    if (from.kind !== to.kind || from.unit !== to.unit) return [];
    const direction = change.lt(0) ? 'down' : 'up';
    const amount = { ...by, value: change.abs().toFixed(), change: by.change ?? direction } as const;
    return [{ by: amount, from, to }];
  });
}

/** The cells of tables, row by row. */
function rowsOf({ document, text }: Article): Span[][] {
  const rows: Span[][] = [];
  let end = -1;
  for (const { kind, span } of document.blocks) {
    if (kind !== 'table-cell') continue;
    const last = rows.at(-1);
    if (last === undefined || text.slice(end, span[0]).includes(LINE_END)) rows.push([span]);
    else last.push(span);
    end = span[1];
  }
  return rows;
}

function onlyFigure(article: Article, cell: Span): Figure | null {
  const figures = article.figuresIn(cell);
  return figures.length === 1 ? figures[0]! : null;
}
