import type { Normaliser } from '../normaliser.ts';
import { publicationDay } from './anchor.ts';
import { civilDate, dayNumber } from './civil.ts';
import { dateNormalised } from './date-value.ts';
import { partOf } from './part.ts';
import { type Granularity, type Period, periodAt, periodValue } from './period.ts';
import { Reading } from './reading.ts';
import { yearNumber } from './year-number.ts';

/** A year: *1998*, *early 2003*, *nineteen ninety-six*, *the 2013-14 season*. Captures: `year`, `until`, `part`. */
export const year: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const stated = yearNumber(reading, 'year', currentYear(reading));
  if (stated === null || Number.isNaN(stated)) return null;
  const period = starting('year', stated);
  const mod = partOf(reading);
  const until = reading.words('until');
  if (until === null) return dateNormalised('DATE', periodValue(period), { mod, period });
  const last = until.length === 2 ? Math.floor(stated / 100) * 100 + Number(until) : Number(until);
  if (last <= stated) return null;
  return dateNormalised('DATE', `${periodValue(period)}/${periodValue(starting('year', last))}`, { mod, period });
};

/** Ten years by their first or by name: *the 1990s*, *the late '70s*, *the nineties*. Captures: `decade`, `part`. */
export const decade: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const tens = reading.lookUpNumber('decade', 'decade-words');
  const first = tens === null ? yearNumber(reading, 'decade', currentYear(reading)) : 1900 + tens * 10;
  if (first === null || first % 10 !== 0) return null;
  const period = starting('decade', first);
  return dateNormalised('DATE', periodValue(period), { mod: partOf(reading), period });
};

/** A hundred years by their number: *the 19th century*. Captures: `century`, `era` (list `eras`), `part`. */
export const century: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const number = Number(
    /^\d+/.exec(reading.words('century') ?? '')?.[0] ?? reading.lookUpNumber('century', 'ordinal-days'),
  );
  if (!(number >= 1 && number <= 30)) return null;
  const mod = partOf(reading);
  if (reading.has('era')) return dateNormalised('DATE', `BC${String(number - 1).padStart(2, '0')}`, { mod });
  const period = starting('century', (number - 1) * 100);
  return dateNormalised('DATE', String(number - 1).padStart(2, '0'), { mod, period });
};

function currentYear(reading: Reading): number | null {
  const published = publicationDay(reading.context);
  return published === null ? null : civilDate(published).year;
}

function starting(granularity: Granularity, first: number): Period {
  return periodAt(granularity, dayNumber(first, 1, 1));
}
