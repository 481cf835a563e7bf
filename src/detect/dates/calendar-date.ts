import type { Normaliser } from '../normaliser.ts';
import { isOf, mentionBefore, paragraphStart, publicationDay } from './anchor.ts';
import { civilDate, dayNumber, daysInMonth } from './civil.ts';
import { dateNormalised, periodOf } from './date-value.ts';
import { latestOccurrence, nearestOccurrence } from './occurrence.ts';
import { partOf } from './part.ts';
import { type Period, periodAt, periodValue } from './period.ts';
import { Reading } from './reading.ts';
import { yearOf } from './stated-year.ts';
import { isCompared, tenseAround, tenseOfMonth } from './tense.ts';

/**
 * A month, with or without day and year: *August*, *Aug. 29*, *29 August 2024*, *Monday, Oct. 26*, *June last year*.
 * Captures: `month` (list `calendar-months`), `day`, `year`, `deictic`, `part`, `daypart`. Without a year the nearest one is meant.
 */
export const calendarDate: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const month = reading.lookUpNumber('month', 'calendar-months');
  if (month === null) return null;
  const day = dayOfMonth(reading);
  if (Number.isNaN(day)) return null;
  const published = publicationDay(context);
  const mod = partOf(reading);
  const daypart = reading.lookUp('daypart', 'dayparts');
  const type = daypart === null ? 'DATE' : 'TIME';
  const suffix = daypart === null ? '' : `T${daypart}`;
  const year =
    yearOf(reading, published) ?? yearInForce(reading, published, (told) => calendarPeriod(told, month, day));
  if (year !== null) {
    if (day !== null && day > daysInMonth(year, month)) return null;
    const period = calendarPeriod(year, month, day);
    return dateNormalised(type, periodValue(period) + suffix, { mod, period });
  }
  if (day !== null && day > daysInMonth(2000, month)) return null;
  if (published === null) {
    return dateNormalised(type, openCalendarValue(month, day) + suffix, { mod, anchored: false });
  }
  const current = civilDate(published).year;
  const candidate = (cycle: number) => calendarPeriod(current + cycle, month, day);
  const compared = isCompared(context, match.first);
  const tense = tenseAround(context, match.first, match.last);
  const told = day === null && tense !== null && tense === tenseOfMonth(context, match.first);
  const period =
    compared || endsPeriod(reading)
      ? latestOccurrence(candidate, published, compared)
      : nearestOccurrence(candidate, published, tense, told ? AGAINST_TOLD : undefined);
  return dateNormalised(type, periodValue(period) + suffix, { mod, period });
};

/** A month in which something happened is not ahead, one in which it will not behind: by more days than a year has. */
const AGAINST_TOLD = 400;
/** Days that may lie between two dates of one story. */
const ONE_STORY = 31;

/**
 * The year before the publication's that a passage tells of: *Hired on 2 March 2009, he left on 11 March*; null for the
 * nearest one. In another sentence of the paragraph only a day behind the one told goes on with its story.
 */
function yearInForce(reading: Reading, published: number | null, inYear: (year: number) => Period): number | null {
  const { match, context } = reading;
  if (published === null) return null;
  const { sentence } = context.annotated.tokens;
  const mention = mentionBefore(context, match.first, isOf('day', 'month'), paragraphStart(context, match.first));
  const told = mention && periodOf(mention);
  if (!mention || !told) return null;
  const { year } = civilDate(told.start);
  const days = inYear(year).start - told.start;
  const isSameStory =
    Math.abs(days) <= ONE_STORY &&
    (sentence[mention.first] === sentence[match.first] || (told.granularity === 'day' && days > 0));
  if (year >= civilDate(published).year || !isSameStory) return null;
  const tense = tenseAround(context, match.first, match.last);
  return tense === 'past' || tense === null ? year : null;
}

/** Whether it is the end of a period that is over: *the fiscal year ended Jan. 31*. */
function endsPeriod({ match, context: { annotated, lists } }: Reading): boolean {
  const before = match.first - 1;
  return before >= 0 && lists.has('past-ends', annotated.vocabulary.text(annotated.tokens.word[before]!));
}

/** The day under `day-of-month`: null without one, NaN for one that no month has. */
export function dayOfMonth(reading: Reading): number | null {
  const words = reading.words('day');
  if (words === null) return null;
  const digits = /^\d+/.exec(words)?.[0];
  const day = digits === undefined ? reading.lookUpNumber('day', 'ordinal-days') : Number(digits);
  return day !== null && day >= 1 && day <= 31 ? day : Number.NaN;
}

/** A month or one of its days, of a year nobody knows: `XXXX-05`, `XXXX-05-02`. */
export function openCalendarValue(month: number, day: number | null): string {
  return `XXXX-${String(month).padStart(2, '0')}${day === null ? '' : `-${String(day).padStart(2, '0')}`}`;
}

/** A month or one of its days, the last one where it has fewer. */
export function calendarPeriod(year: number, month: number, day: number | null): Period {
  return day === null
    ? periodAt('month', dayNumber(year, month, 1))
    : periodAt('day', dayNumber(year, month, Math.min(day, daysInMonth(year, month))));
}
