import type { Article, FoundWords } from './article.ts';

/** A day of a month as a text writes it. */
export interface WrittenDay {
  /** Null where the text leaves it out. */
  readonly year: number | null;
  readonly month: number;
  /** May be one that the month does not have. */
  readonly day: number;
}

/** The day in the parts `month`, `day` and `year` of a match; null without month or day. */
export function writtenDay(article: Article, found: FoundWords): WrittenDay | null {
  const { month, day, year } = found.values();
  const number = article.lists.value('calendar-months', month?.toLowerCase() ?? '');
  if (number === null || day === undefined) return null;
  return { year: year === undefined ? null : Number(year), month: Number(number), day: Number.parseInt(day, 10) };
}
