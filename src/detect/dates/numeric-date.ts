import type { Normaliser } from '../normaliser.ts';
import { publicationDay } from './anchor.ts';
import { calendarPeriod, openCalendarValue } from './calendar-date.ts';
import { civilDate, dayNumber, daysInMonth } from './civil.ts';
import { dateNormalised } from './date-value.ts';
import { nearestOccurrence } from './occurrence.ts';
import { periodAt, periodValue } from './period.ts';
import { Reading } from './reading.ts';
import { tenseAround } from './tense.ts';
import { yearNumber } from './year-number.ts';

/**
 * A date in digits: *2025-06-02*, *06/02/2025*, *23.04.2022*. Captures: `year`, `first` and `second`, or `whole`. The rule's `set: {order: month-first}` or `day-first`
 * decides where both readings are possible; a first number above 12 is the day whatever the order says.
 */
export const numericDate: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const published = publicationDay(context);
  const [first, second] = reading.has('whole')
    ? (reading.words('whole') ?? '').split('.').map(Number)
    : [Number(reading.words('first')), Number(reading.words('second'))];
  const year = yearOf(reading, published);
  if (first === undefined || second === undefined) return null;
  const [month, day] = monthAndDay(reading, first, second);
  if (year === null || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month))) return null;
  const period = periodAt('day', dayNumber(year, month, day));
  return dateNormalised('DATE', periodValue(period), { period });
};

/** The same without a year: *22/04*. Captures: `first`, `second`. */
export const numericDay: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const [month, day] = monthAndDay(reading, Number(reading.words('first')), Number(reading.words('second')));
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(2000, month))) return null;
  const published = publicationDay(context);
  if (published === null) return dateNormalised('DATE', openCalendarValue(month, day), { anchored: false });
  const { year } = civilDate(published);
  const tense = tenseAround(context, match.first, match.last);
  const period = nearestOccurrence((cycle) => calendarPeriod(year + cycle, month, day), published, tense);
  return dateNormalised('DATE', periodValue(period), { period });
};

function monthAndDay(reading: Reading, first: number, second: number): readonly [month: number, day: number] {
  const dayFirst = reading.setting('order') === 'day-first';
  return first > 12 || (dayFirst && second <= 12) ? [second, first] : [first, second];
}

function yearOf(reading: Reading, published: number | null): number | null {
  if (reading.has('whole')) return Number((reading.words('whole') ?? '').split('.')[2]);
  return yearNumber(reading, 'year', published === null ? null : civilDate(published).year);
}
