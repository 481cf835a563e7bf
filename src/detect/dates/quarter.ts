import type { Normalised, Normaliser } from '../normaliser.ts';
import { isOf, periodBefore, publicationDay } from './anchor.ts';
import { calendarDate } from './calendar-date.ts';
import { civilDate, dayNumber } from './civil.ts';
import { dateNormalised, isDateValue } from './date-value.ts';
import { latestOccurrence, nearestOccurrence } from './occurrence.ts';
import { partOf } from './part.ts';
import { lastDay, openValue, type Period, periodAt, periodValue, shifted } from './period.ts';
import { Reading } from './reading.ts';
import { granularityOf } from './relative.ts';
import { yearOf } from './stated-year.ts';
import { tenseAround } from './tense.ts';

/** Days by which a quarter that is over is thought farther away in a sentence that looks forward. */
const JUST_OVER = 60;
/** Days after which a quarter is no news any more, so that without a past tense the next one is meant. */
const NO_NEWS = 150;
const MONTHS = { quarter: 3, half: 6 } as const;

/**
 * A numbered quarter or half year: *the third quarter*, *Q3 2019*, *the first half of 1989*, *next year's first
 * quarter*. Captures: `number` (list `quarter-numbers`), `year`, `deictic`; `set: {unit: half}` for halves.
 */
export const quarter: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const granularity = reading.setting('unit') === 'half' ? 'half' : 'quarter';
  const number = reading.lookUpNumber('number', granularity === 'half' ? 'half-numbers' : 'quarter-numbers');
  if (number === null) return null;
  const inYear = (year: number) => periodAt(granularity, dayNumber(year, (number - 1) * MONTHS[granularity] + 1, 1));
  const published = publicationDay(context);
  const stated = yearOf(reading, published);
  if (stated !== null) return answer(reading, inYear(stated));
  if (published === null) {
    return dateNormalised('DATE', `XXXX-${granularity === 'half' ? 'H' : 'Q'}${number}`, { anchored: false });
  }
  const current = civilDate(published).year;
  const candidate = (cycle: number) => inYear(current + cycle);
  // Company news speaks of the quarter that has begun last, and of one to come only where the sentence looks forward;
  // even then *expects to report a third-quarter loss* is about the one just over.
  const tense = tenseAround(context, match.first, match.last);
  // A half without its year is the nearest one: *Brent will average $66 in the second half*, *second-half profit fell*
  if (reading.setting('nearest') !== null) return answer(reading, nearestOccurrence(candidate, published, tense));
  if (tense === 'future') return answer(reading, nearestOccurrence(candidate, published, 'future', JUST_OVER));
  const latest = latestOccurrence(candidate, published);
  const isOld = granularity === 'quarter' && tense !== 'past' && published - lastDay(latest) > NO_NEWS;
  return answer(reading, isOld ? nearestOccurrence(candidate, published, tense) : latest);
};

/**
 * The first or last months of a stated year as one stretch: *the first five months of 2025* is `2025-01/2025-05`.
 * Captures: `end` (first or last), `count` (1 without it), `unit` (list `time-units`: months, quarters, weeks), `year` or `deictic`;
 * without these it is the year of publication.
 */
export const partOfYear: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const count = reading.has('count') ? reading.number('count') : 1;
  const granularity = granularityOf(reading.lookUp('unit', 'time-units'));
  const published = publicationDay(context);
  const ownYear =
    reading.has('year') || reading.has('deictic') || published === null ? null : civilDate(published).year;
  const stated = yearOf(reading, published) ?? ownYear;
  if (count === null || !granularity || stated === null || count < 1 || count > 52) return null;
  const whole = periodAt('year', dayNumber(stated, 1, 1));
  const fromEnd = reading.words('end') !== 'first';
  const start = fromEnd
    ? shifted(periodAt(granularity, lastDay(whole)), 1 - count)
    : periodAt(granularity, granularity === 'week' ? dayNumber(stated, 1, 4) : whole.start);
  if (count === 1) return answer(reading, start);
  const end = shifted(start, count - 1);
  return dateNormalised('DATE', `${periodValue(start)}/${periodValue(end)}`, { period: whole });
};

/** Days. */
const HALF_A_QUARTER = 45;

/**
 * The stretch the article reports on, without its number: *the quarter*, *the latest quarter*, *the period*: the one
 * mentioned before, else the last that was over at publication. *The quarter ended July 31* is the one that most of it
 * lies in. Captures: `unit`, and those of a calendar date.
 */
export const reportedQuarter: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const published = publicationDay(context);
  const end = reading.has('month') ? calendarDate(match, context)?.value : null;
  if (isDateValue(end) && end.period !== null) {
    return answer(reading, periodAt('quarter', end.period.start - HALF_A_QUARTER));
  }
  const isOver = (period: Period) =>
    period.granularity === 'quarter' && (published === null || lastDay(period) < published);
  const before =
    periodBefore(context, match.first, isOver, 40) ?? periodBefore(context, match.first, isOf('quarter'), 40);
  if (before) return answer(reading, before);
  if (published === null) return dateNormalised('DATE', openValue('quarter'), { anchored: false });
  return answer(reading, shifted(periodAt('quarter', published), -1));
};

function answer(reading: Reading, period: Period): Normalised {
  return dateNormalised('DATE', periodValue(period), { mod: partOf(reading), period });
}
