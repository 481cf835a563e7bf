import type { Article, FoundWords } from '../article.ts';
import { dayNumber, isDay } from '../calendar.ts';
import type { Check, Raised } from '../check.ts';
import { wrongLengths } from '../lengths-of-time.ts';

/** Stretches of time that end before they start. */
export const dateOrder: Check = (article) => [
  ...article.matches('finding/years-in-order').flatMap((found) => turnedYears(found, 'default')),
  ...article.matches('finding/born-and-died').flatMap((found) => turnedYears(found, 'life')),
  ...article.matches('finding/days-in-order').flatMap((found) => turnedDays(article, found)),
  ...wrongLengths(article),
];

function turnedYears(found: FoundWords, message: string): Raised[] {
  const { from, to } = found.values();
  if (from === undefined || to === undefined || Number(from) <= Number(to)) return [];
  return [{ span: found.span, message, values: { from, to } }];
}

/** Two days of which both or neither have a year; without, only those of one month: news runs from November to February. */
function turnedDays(article: Article, found: FoundWords): Raised[] {
  const values = found.values();
  const {
    frommonth = '',
    fromday = '',
    fromyear,
    tomonth = '',
    today = '',
    toyear,
    fromdate = '',
    todate = '',
  } = values;
  const months = [frommonth, tomonth].map((month) => article.lists.value('calendar-months', month.toLowerCase()));
  const isOneMonth = months[0] === months[1];
  if (
    (fromyear === undefined || toyear === undefined) &&
    !(isOneMonth && fromyear === undefined && toyear === undefined)
  )
    return [];
  const from = { year: Number(fromyear ?? 2000), month: Number(months[0]), day: Number(fromday) };
  const to = { year: Number(toyear ?? 2000), month: Number(months[1]), day: Number(today) };
  if (!isDay(from) || !isDay(to) || dayNumber(from) <= dayNumber(to)) return [];
  return [{ span: found.span, values: { from: fromdate, to: todate } }];
}
