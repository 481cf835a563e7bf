import type { Figure, Span } from '../model/index.ts';
import { exactValue } from './arithmetic/index.ts';
import type { Article } from './article.ts';
import type { Movement } from './movement.ts';

/** From one cell of a row to the next there is a bar and no line's end. */
const LINE_END = '\n';

/** A year, with its quarter, half or month where it has one: *2025*, *Q3 2025*, *2024-25*. */
const YEAR = /\b(?<year>(?:19|20)\d\d)\b/;
const PART_OF_YEAR = /\b[qh](?<part>[1-4])\b/;

/** The changes in tables that have a column for them behind those of both values, where the heads tell which came first. */
export function tabledMovements(article: Article): Movement[] {
  const rows = rowsOf(article);
  let column = -1;
  let width = 0;
  let isTurned = false;
  return rows.flatMap((row): Movement[] => {
    const heads = row.findIndex((cell) =>
      article.lists.has('change-columns', article.words(cell).trim().toLowerCase()),
    );
    if (heads >= 2) {
      const order = orderOf(article, row[heads - 2]!, row[heads - 1]!);
      column = order === 0 ? -1 : heads;
      isTurned = order < 0;
      width = row.length;
      return [];
    }
    // the corner above the names of the rows may be empty, which is no cell
    const shift = row.length - width;
    if (column < 0 || shift < 0 || shift > 1) return [];
    const [left, right, by] = [column - 2, column - 1, column].map((at) => onlyFigure(article, row[at + shift]!));
    const [from, to] = isTurned ? [right, left] : [left, right];
    const change = by === null || by === undefined ? null : exactValue(by);
    if (!from || !to || !by || change === null || from.kind === 'percent' || by.unit !== 'percent') return [];
    if (from.kind !== to.kind || from.unit !== to.unit) return [];
    const direction = change.lt(0) ? 'down' : 'up';
    const amount = { ...by, value: change.abs().toFixed(), change: by.change ?? direction } as const;
    return [{ by: amount, from, to }];
  });
}

/** Above 0 where the first head is that of the earlier value, below where it is that of the later one; 0 where they do not tell. */
function orderOf(article: Article, first: Span, second: Span): number {
  const [one, other] = [first, second].map((span) => article.words(span).trim().toLowerCase());
  const place = (head: string) => {
    if (article.lists.has('earlier-columns', head)) return 0;
    return article.lists.has('later-columns', head) ? 1 : momentOf(head);
  };
  const [a, b] = [place(one!), place(other!)];
  return a === null || b === null || a < 2 !== b < 2 ? 0 : Math.sign(b - a);
}

/** A number that grows with the time that a head names; null where it names none. */
function momentOf(head: string): number | null {
  const year = YEAR.exec(head)?.groups?.['year'];
  const part = PART_OF_YEAR.exec(head)?.groups?.['part'];
  return year === undefined ? null : Number(year) + (part === undefined ? 0 : Number(part) / 10);
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
