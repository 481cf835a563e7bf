import type { Article, FoundWords } from '../article.ts';
import { dayNumber, isDay } from '../calendar.ts';
import type { Check, Raised } from '../check.ts';
import { wrongLengths } from '../lengths-of-time.ts';
import { livesIn } from '../life.ts';

/** Stretches of time that end before they start. */
export const dateOrder: Check = (article) => {
  const lives = ['finding/born-and-died', 'finding/born-then-died']
    .flatMap((rule) => article.matches(rule))
    .flatMap((found) => turnedYears(found, 'life'));
  const days = article.matches('finding/days-in-order').flatMap((found) => turnedDays(article, found));
  const months = article.matches('finding/months-in-order').flatMap((found) => turnedMonths(article, found));
  const meets = (all: readonly Raised[], { span: [start, end] }: Raised) =>
    all.some(({ span }) => span[0] < end && start < span[1]);
  return [
    ...['finding/years-in-order', 'finding/begun-and-ended'].flatMap((rule) =>
      article.matches(rule).flatMap((found) => turnedYears(found, 'default')),
    ),
    ...lives,
    ...turnedLives(article).filter((each) => !meets(lives, each)),
    ...days,
    ...months.filter((each) => !meets(days, each)),
    ...wrongLengths(article),
  ];
};

/** Deaths before births of one person, told wherever in the article; nothing where it tells two births. */
function turnedLives(article: Article): Raised[] {
  return livesIn(article).flatMap(({ facts }): Raised[] => {
    const births = facts.filter(({ kind, moment }) => kind === 'born' && moment !== null);
    const death = facts.find(({ kind, moment, text }) => kind === 'died' && moment !== null && /\d/.test(text));
    const from = births[0]?.moment?.year;
    const to = death?.moment?.year;
    if (from === undefined || to === undefined || death === undefined || from <= to) return [];
    if (births.some(({ moment }) => moment?.year !== from)) return [];
    return [{ span: death.span, message: 'life', values: { from: String(from), to: String(to) } }];
  });
}

/** Months of two years, or of one. */
function turnedMonths(article: Article, found: FoundWords): Raised[] {
  const { frommonth = '', fromyear, tomonth = '', toyear, fromdate = '', todate = '' } = found.values();
  const [from, to] = [
    [frommonth, fromyear],
    [tomonth, toyear],
  ].map(
    ([month = '', year]) => Number(year) * 12 + Number(article.lists.value('calendar-months', month.toLowerCase())),
  );
  if (from === undefined || to === undefined || from <= to) return [];
  return [{ span: found.span, values: { from: fromdate, to: todate } }];
}

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
