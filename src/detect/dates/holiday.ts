import type { Normalised, Normaliser } from '../normaliser.ts';
import { publicationDay } from './anchor.ts';
import { dayNumber } from './civil.ts';
import { dateNormalised, isDateValue } from './date-value.ts';
import { feastDay } from './feast.ts';
import { periodAt, periodValue } from './period.ts';
import { Reading } from './reading.ts';
import { recurring } from './relative.ts';
import { yearOf } from './stated-year.ts';

/**
 * A feast or public holiday: *Thanksgiving*, *last Easter*, *Christmas 2019*, *Thanksgiving morning*. Captures: `holiday`,
 * `year`, `deictic`, `daypart`.
 */
export const holiday: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const day = feastMeant(reading);
  const daypart = reading.lookUp('daypart', 'dayparts');
  if (daypart === null || !isDateValue(day?.value)) return day;
  const { timex, anchored, period } = day.value;
  return timex.value === null ? day : dateNormalised('TIME', `${timex.value}T${daypart}`, { anchored, period });
};

function feastMeant(reading: Reading): Normalised | null {
  const formula = reading.lookUp('holiday', 'holidays');
  if (formula === null) return null;
  const inYear = (year: number) => periodAt('day', feastDay(formula, year) ?? dayNumber(year, 1, 1));
  const known = feastDay(formula, 2000) !== null;
  const stated =
    reading.has('year') || reading.has('deictic-year') ? yearOf(reading, publicationDay(reading.context)) : null;
  if (stated !== null) {
    const period = known ? inYear(stated) : periodAt('year', dayNumber(stated, 1, 1));
    return dateNormalised('DATE', periodValue(period), { period });
  }
  if (!known) return dateNormalised('DATE', null);
  const fixed = /^\d{2}-\d{2}$/.test(formula);
  return recurring(reading, inYear, fixed ? `XXXX-${formula}` : 'XXXX-XX-XX');
}
