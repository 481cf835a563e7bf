import type { Article, FoundWords } from '../article.ts';
import { type Day, dayNumber, dayOf, isDay, nearestYear, weekdayOf } from '../calendar.ts';
import type { Check } from '../check.ts';
import { writtenDay } from '../written-day.ts';

/** A date without its year this many days away may be of another year than the nearest. */
const FAR = 100;

/** Days of the week that are not those of the dates beside them. */
export const weekday: Check = function* (article) {
  for (const found of article.matches('finding/weekday-with-date')) {
    const { weekday: name, date } = found.values();
    const said = Number(article.lists.value('weekday-forms', name?.toLowerCase() ?? ''));
    const days = daysMeant(article, found);
    const first = days[0];
    if (first === undefined || date === undefined || name === undefined) continue;
    if (days.some((day) => weekdayOf(day) === said)) continue;
    const actual = article.lists.entries('weekday-names')[weekdayOf(first) - 1] ?? '';
    const values = { weekday: name, date, actual: `${actual.charAt(0).toUpperCase()}${actual.slice(1)}` };
    yield { span: found.span, values, details: values };
  }
};

/** The day of the date, first the likeliest; none where nothing tells the year. */
function daysMeant(article: Article, found: FoundWords): Day[] {
  const written = writtenDay(article, found);
  if (written === null) return [];
  const { year, month, day } = written;
  if (year !== null) return [{ year, month, day }].filter(isDay);
  const published = dayOf(article.published);
  const nearest = published === null ? null : nearestYear(month, day, published);
  if (published === null || nearest === null) return [];
  const isFar = Math.abs(dayNumber({ year: nearest, month, day }) - dayNumber(published)) > FAR;
  const years = isFar ? [nearest, nearest - 1, nearest + 1] : [nearest];
  return years.map((each) => ({ year: each, month, day })).filter(isDay);
}
