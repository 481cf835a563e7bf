import type { Article, FoundWords } from '../article.ts';
import { ageOn, type Day, dayOf, isDay } from '../calendar.ts';
import type { Check, Raised } from '../check.ts';

const YEAR = /\b(?<year>1[5-9]\d\d|20\d\d)$/;
const MONTH = /\p{L}+\.?/u;
const DAY = /\b(?<day>\d{1,2})(?!\d)/;

/** A year, or one of its days. */
type Moment = Pick<Day, 'year'> & Partial<Day>;

/** Ages that birth and death, or birth and the day of publication, do not allow. */
export const age: Check = (article) => [
  ...article.matches('finding/life-and-age').flatMap((found) => wrongAge(article, found, 'died') ?? []),
  ...article.matches('finding/birth-and-age').flatMap((found) => wrongAge(article, found, 'lives') ?? []),
];

function wrongAge(article: Article, found: FoundWords, message: 'died' | 'lives'): Raised | null {
  const { born, died, age: told } = found.values();
  const span = found.part('age');
  const now = article.published;
  const start = momentOf(article, born);
  const end = message === 'died' ? momentOf(article, died) : dayOf(now);
  if (start === null || end === null || span === null || told === undefined || born === undefined) return null;
  const ages = agesBetween(start, end);
  const least = ages[0];
  if (least < 0 || ages.includes(Number(told))) return null;
  const values = { born, ...(died === undefined ? {} : { died }), ...(now === null ? {} : { now }), age: told };
  return { span, message, values: { ...values, actual: [...new Set(ages)].join(' or ') } };
}

/** The least and the most birthdays that there can have been. */
function agesBetween(born: Moment, end: Moment): readonly [number, number] {
  if (isWhole(born) && isWhole(end)) return [ageOn(born, end), ageOn(born, end)];
  return [end.year - born.year - 1, end.year - born.year];
}

function isWhole(moment: Moment): moment is Day {
  return moment.month !== undefined && moment.day !== undefined;
}

/** A year, or a day with its year; null for a day without one. */
function momentOf(article: Article, text: string | undefined): Moment | null {
  const year = YEAR.exec(text ?? '')?.groups?.['year'];
  if (text === undefined || year === undefined) return null;
  const month = article.lists.value('calendar-months', MONTH.exec(text.replace(/^the /, ''))?.[0].toLowerCase() ?? '');
  const day = DAY.exec(text)?.groups?.['day'];
  const whole = { year: Number(year), month: Number(month), day: Number(day) };
  return month !== null && day !== undefined && isDay(whole) ? whole : { year: Number(year) };
}
