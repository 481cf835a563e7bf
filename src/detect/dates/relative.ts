import type { RuleMatch } from '../../rules/index.ts';
import type { Context, Normalised, Normaliser } from '../normaliser.ts';
import { isOf, mentionBefore, paragraphStart, periodBefore, publicationDay } from './anchor.ts';
import { calendarPeriod, dayOfMonth, openCalendarValue } from './calendar-date.ts';
import { civilDate, dayNumber } from './civil.ts';
import { dateNormalised, periodOf } from './date-value.ts';
import { earliestOccurrence, latestOccurrence, nearestOccurrence } from './occurrence.ts';
import { partOf } from './part.ts';
import { type Granularity, openValue, type Period, periodAt, periodValue, shifted } from './period.ts';
import { Reading } from './reading.ts';
import { yearOf } from './stated-year.ts';
import { tenseAround } from './tense.ts';

const LAST_MONTH = 12;
/** Months at the end of a year in which *year-end* is that year's, whatever the tense: *a year-end deal was struck*. */
const ENDING_MONTHS = 2;
const GRANULARITY: Readonly<Record<string, Granularity>> = {
  D: 'day',
  W: 'week',
  WE: 'weekend',
  M: 'month',
  Q: 'quarter',
  H: 'half',
  Y: 'year',
  DE: 'decade',
  CE: 'century',
  ML: 'millennium',
};

/** The granularity that a letter of the list `time-units` stands for; null for parts of a day and for no letter. */
export function granularityOf(unit: string | null): Granularity | null {
  return unit === null ? null : (GRANULARITY[unit] ?? null);
}

/**
 * A stretch of the calendar by its place next to another: *last week*, *next year*, *this month*, *the following year*,
 * *that day*, *the weekend*. Captures: `deictic`, `unit`, `part`, `whole` (*full*, *entire*). Without a deictic the rule's `set: {shift: 2}` says how
 * far from the publication's own, 0 by default, or with `from: then` from that of the date before.
 */
export const relativePeriod: Normaliser = (match, context) => placedPeriod(match, context, 'unit');

/** The same for a stretch that stands under another capture. */
export function placedPeriod(match: RuleMatch, context: Context, unitName: string): Normalised | null {
  const reading = new Reading(match, context);
  const granularity = granularityOf(reading.lookUp(unitName, 'time-units'));
  if (granularity === null) return null;
  const placed =
    reading.lookUp('deictic', 'deictics') ?? `${reading.setting('from') ?? 'now'} ${reading.setting('shift') ?? 0}`;
  const [from = 'now', by = '0'] = placed.split(' ');
  const mod = partOf(reading);
  const base = baseDay(reading, from, granularity);
  if (base === null) return dateNormalised('DATE', openValue(granularity), { mod, anchored: false });
  const period = weekendMeant(reading, shifted(periodAt(granularity, base), Number(by)), base);
  return dateNormalised('DATE', periodValue(period), { mod, period });
}

/** A month, or a day of one, that a word places: *last October*, *last Oct. 23*. Captures: `deictic`, `month`, `day`, `part`. */
export const relativeMonth: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const month = reading.lookUpNumber('month', 'calendar-months');
  const day = dayOfMonth(reading);
  if (month === null || Number.isNaN(day)) return null;
  return recurring(reading, (year) => calendarPeriod(year, month, day), openCalendarValue(month, day));
};

/** A season: *this summer*, *last fall*, *the winter*. Captures: `deictic`, `season` (list `seasons`), `year`, `deictic-year`, `part`. */
export const season: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const first = reading.lookUpNumber('season', 'seasons');
  if (first === null) return null;
  const inYear = (year: number) => periodAt('season', dayNumber(year, first, 1));
  const stated = reading.has('year') || reading.has('deictic-year') ? yearOf(reading, publicationDay(context)) : null;
  if (stated !== null) {
    const period = inYear(stated);
    return dateNormalised('DATE', periodValue(period), { mod: partOf(reading), period });
  }
  return recurring(reading, inYear, `XXXX-${periodValue(inYear(2000)).slice(5)}`);
};

/**
 * A season so many years back: *two summers ago*, which is that of the year before last all through the year; a winter has the year it
 * begins in. Captures: `count`, `season` (list `season-plurals`).
 */
export const seasonsAgo: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const first = reading.lookUpNumber('season', 'season-plurals');
  const count = reading.number('count');
  if (first === null || count === null || !Number.isInteger(count)) return null;
  const published = publicationDay(context);
  if (published === null) return dateNormalised('DATE', openValue('season'), { anchored: false });
  const { year, month } = civilDate(published);
  const current = first === LAST_MONTH && month < LAST_MONTH ? year - 1 : year;
  const period = periodAt('season', dayNumber(current - count, first, 1));
  return dateNormalised('DATE', periodValue(period), { period });
};

/**
 * The end of a stretch: *year's end*, which is that of the year before where its sentence looks back (*since year-end*).
 * Captures: `unit`, `year`.
 */
export const periodEnd: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const granularity = granularityOf(reading.lookUp('unit', 'time-units'));
  if (granularity === null) return null;
  const published = publicationDay(context);
  const stated = yearOf(reading, published);
  const base = stated === null ? published : dayNumber(stated, 1, 1);
  if (base === null) return dateNormalised('DATE', openValue(granularity), { mod: 'END', anchored: false });
  const isEnding = published !== null && civilDate(published).month > LAST_MONTH - ENDING_MONTHS;
  const isOver = stated === null && !isEnding && tenseAround(context, match.first, match.last) === 'past';
  const period = shifted(periodAt(granularity, base), isOver ? -1 : 0);
  return dateNormalised('DATE', periodValue(period), { mod: 'END' });
};

/** What comes round every year, as a deictic, a stated year or the tense of the sentence places it. */
export function recurring(reading: Reading, inYear: (year: number) => Period, open: string): ReturnType<Normaliser> {
  const { context, match } = reading;
  const mod = partOf(reading);
  const published = publicationDay(context);
  if (published === null) return dateNormalised('DATE', open, { mod, anchored: false });
  const [from, by] = (reading.lookUp('deictic', 'deictics') ?? '').split(' ');
  const base =
    (from === 'then' ? periodBefore(context, match.first, isOf('day', 'month', 'year'))?.start : null) ?? published;
  const current = civilDate(base).year;
  const candidate = (cycle: number) => inYear(current + cycle);
  let period: Period;
  if (by === '-1') period = latestOccurrence(candidate, base, true);
  else if (by === '1') period = earliestOccurrence(candidate, base, true);
  else if (by === '0') period = candidate(0);
  else period = nearestOccurrence(candidate, base, tenseAround(context, match.first, match.last));
  return dateNormalised('DATE', periodValue(period), { mod, period });
}

/** The day that *this*, *last* or *that* starts from; null when neither publication nor text gives one. */
function baseDay(reading: Reading, from: string, granularity: Granularity): number | null {
  const { context, match } = reading;
  const published = publicationDay(context);
  if (from === 'now') return yearReportedOn(reading, granularity) ?? published;
  const finer: readonly Granularity[] =
    granularity === 'day'
      ? ['day']
      : granularity === 'year' || granularity === 'decade' || granularity === 'century'
        ? ['day', 'week', 'month', 'quarter', 'season', 'half', 'year']
        : ['day', 'week', 'month', granularity];
  return periodBefore(context, match.first, isOf(...finer))?.start ?? published;
}

/** The quarter told before *the full year*, which is its year: in January mostly the one that has just ended. */
function yearReportedOn(reading: Reading, granularity: Granularity): number | null {
  if (granularity !== 'year' || !reading.has('whole')) return null;
  const { context, match } = reading;
  const told = mentionBefore(context, match.first, isOf('quarter', 'half'), paragraphStart(context, match.first));
  return (told && periodOf(told)?.start) ?? null;
}

/** *The weekend* of a text from Monday is the one that has just passed, unless its sentence looks forward. */
function weekendMeant(reading: Reading, period: Period, base: number): Period {
  const isThis = reading.words('deictic') === 'this';
  if (period.granularity !== 'weekend' || (reading.has('deictic') && !isThis) || base >= period.start) return period;
  const { context, match } = reading;
  // *Opened in first place this weekend*, told on a Monday
  if (isThis) return tenseAround(context, match.first, match.last) === 'past' ? shifted(period, -1) : period;
  return tenseAround(context, match.first, match.last) === 'future' ? period : shifted(period, -1);
}
