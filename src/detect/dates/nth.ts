import type { Normalised, Normaliser } from '../normaliser.ts';
import { publicationDay } from './anchor.ts';
import { calendarDate, dayOfMonth } from './calendar-date.ts';
import { civilDate, dayNumber, daysInMonth, isoWeekStart, weekdayOf } from './civil.ts';
import { dateNormalised, isDateValue } from './date-value.ts';
import { nearestOccurrence } from './occurrence.ts';
import { lastDay, openValue, type Period, periodAt, periodValue, shifted } from './period.ts';
import { Reading } from './reading.ts';
import { granularityOf, placedPeriod } from './relative.ts';
import { yearOf } from './stated-year.ts';
import { contradicts, tenseAround } from './tense.ts';

/** Most of a week that counts as a month's first lies in it, as ISO 8601 has it for years. */
const MAJORITY_DAY = 3;

/**
 * A week, a weekend or a weekday by its number in a month or year: *the last week of March*, *the first Monday in May*.
 * Captures: `nth` (list `nths`), `unit` or `weekday`, and for the stretch `month` with its year, `year`, or `deictic`
 * and `unit2`.
 */
export const nthOfStretch: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const nth = reading.lookUpNumber('nth', 'nths');
  const stretch = stretchOf(reading);
  if (nth === null) return null;
  const weekday = reading.lookUpNumber('weekday', 'weekdays');
  const granularity = weekday === null ? granularityOf(reading.lookUp('unit', 'time-units')) : 'day';
  if (granularity === null) return null;
  if (stretch === null) return dateNormalised('DATE', openValue(granularity), { anchored: false });
  if (weekday !== null) return answer(nthWeekday(stretch, nth, weekday));
  const first = periodAt(granularity, stretch.start + MAJORITY_DAY);
  return answer(nth > 0 ? shifted(first, nth - 1) : periodAt(granularity, lastDay(stretch) - MAJORITY_DAY));
};

/** The week a day is in: *the week of March 6*. Captures: `unit`, and those of a calendar date. */
export const weekOfDay: Normaliser = (match, context) => {
  const granularity = granularityOf(new Reading(match, context).lookUp('unit', 'time-units'));
  const day = calendarDate(match, context)?.value;
  if (granularity === null || !isDateValue(day)) return null;
  if (day.period === null) return dateNormalised('DATE', openValue(granularity), { anchored: false });
  return answer(periodAt(granularity, day.period.start));
};

/** A week by its ISO 8601 number: *week 23*, *week 3 of 2027*. Captures: `nth`, `year`. */
export const weekNumber: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const week = Number(reading.words('nth'));
  if (!(week >= 1 && week <= 53)) return null;
  const published = publicationDay(context);
  const year = yearOf(reading, published) ?? (published === null ? null : civilDate(published).year);
  if (year === null) return dateNormalised('DATE', `XXXX-W${String(week).padStart(2, '0')}`, { anchored: false });
  return answer(periodAt('week', isoWeekStart(year, week)));
};

/** A day by its number in a month: *the 15th of next month*, *the 21st*. Captures: `day`, `deictic`. */
export const ordinalDay: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const day = dayOfMonth(reading);
  const published = publicationDay(context);
  if (day === null || Number.isNaN(day)) return null;
  if (published === null) return dateNormalised('DATE', `XXXX-XX-${String(day).padStart(2, '0')}`, { anchored: false });
  const { year, month } = civilDate(published);
  const inMonth = (cycle: number) =>
    periodAt('day', dayNumber(year, month + cycle, 1) + Math.min(day, daysInMonth(year, month + cycle)) - 1);
  const by = (reading.lookUp('deictic', 'deictics') ?? '').split(' ')[1];
  if (by !== undefined) return answer(inMonth(Number(by)));
  return answer(nearestOccurrence(inMonth, published, tenseAround(context, match.first, match.last)));
};

/** How many months from publication a weekday's date is looked for: within these each one falls on each weekday. */
const MONTHS_AROUND = 6;

/** A weekday with its day of the month: *Tuesday the 24th*, the nearest month in which that is one. Captures: `weekday`, `day`. */
export const weekdayNumber: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const weekday = reading.lookUpNumber('weekday', 'weekdays') ?? reading.lookUpNumber('weekday', 'short-weekdays');
  const day = dayOfMonth(reading);
  const published = publicationDay(context);
  if (weekday === null || day === null || Number.isNaN(day)) return null;
  if (published === null) return dateNormalised('DATE', `XXXX-XX-${String(day).padStart(2, '0')}`, { anchored: false });
  const { year, month } = civilDate(published);
  const tense = tenseAround(context, match.first, match.last);
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let cycle = -MONTHS_AROUND; cycle <= MONTHS_AROUND; cycle++) {
    if (day > daysInMonth(year, month + cycle)) continue;
    const start = dayNumber(year, month + cycle, day);
    const far = Math.abs(start - published) * (contradicts(tense, start, published) ? 2 : 1);
    if (weekdayOf(start) === weekday && far < least) [best, least] = [periodAt('day', start), far];
  }
  return best && answer(best);
};

/** The month or year that the match itself names; null when nothing tells which. */
function stretchOf(reading: Reading): Period | null {
  const { match, context } = reading;
  if (reading.has('month')) {
    const month = calendarDate(match, context)?.value;
    return isDateValue(month) ? month.period : null;
  }
  const stated = yearOf(reading, publicationDay(context));
  if (reading.has('year')) return stated === null ? null : periodAt('year', dayNumber(stated, 1, 1));
  const relative = placedPeriod(match, context, 'unit2')?.value;
  return isDateValue(relative) ? relative.period : null;
}

function nthWeekday(stretch: Period, nth: number, weekday: number): Period {
  if (nth < 0) {
    const end = lastDay(stretch);
    return periodAt('day', end - ((weekdayOf(end) - weekday + 7) % 7));
  }
  return periodAt('day', stretch.start + ((weekday - weekdayOf(stretch.start) + 7) % 7) + (nth - 1) * 7);
}

function answer(period: Period): Normalised {
  return dateNormalised('DATE', periodValue(period), { period });
}
