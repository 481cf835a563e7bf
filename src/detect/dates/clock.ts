import type { Mention } from '../../rules/index.ts';
import type { Context, Normaliser } from '../normaliser.ts';
import { mentionBefore, paragraphStart, publicationDay } from './anchor.ts';
import { calendarDate } from './calendar-date.ts';
import { type DateValue, dateNormalised, isDateValue, periodOf } from './date-value.ts';
import { holiday } from './holiday.ts';
import { namedDay } from './named-day.ts';
import { partOf } from './part.ts';
import { openValue, type Period, periodAt, periodValue } from './period.ts';
import { Reading } from './reading.ts';
import { contradicts, verbTense } from './tense.ts';
import { weekday } from './weekday.ts';

const LAST_MINUTE = 24 * 60;
const NOON = 12 * 60;
/** Mentions before an hour among which its day is looked for. */
const DAYS_BACK = 3;
/** Days around publication in which a mentioned day may be that of an hour without one. */
const DAYS_NEAR = 7;
/** After noon a bare hour of these parts of the day counts on from twelve. */
const AFTERNOON = new Set(['AF', 'EV', 'NI']);

/**
 * A time of day with the day it is on: *7:30 p.m.*, *noon Thursday*, *9 a.m. EST Tuesday*, *1600 GMT*. Captures: `hour`
 * (*7*, *7:30*, *0735*) or `named` (list `named-times`), `minute` and `direction` (*half past*), `meridiem` (list `meridiems`), `zone`, and for the day
 * those of the normalisers of weekdays, named days and calendar dates. Without a day it is the last one mentioned in
 * the same paragraph, else the day of publication.
 */
export const clock: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const minutes = minutesOf(reading, 'hour', 'meridiem');
  if (minutes === null) return null;
  const { day, anchored, period } = dayMeant(reading, minutes);
  return dateNormalised('TIME', day + timeOf(reading, minutes), { anchored, period });
};

/**
 * From one time of day to another: *10 a.m. to 3 p.m. Friday* is `2025-07-04T10:00/2025-07-04T15:00`. Captures: those of
 * `clock`, `hour2` and `meridiem2`. A first hour without *a.m.* or *p.m.* takes that of the second, unless it would then
 * come behind it.
 */
export const clockRange: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const to = minutesOf(reading, 'hour2', reading.has('meridiem2') ? 'meridiem2' : 'meridiem');
  const own = minutesOf(reading, 'hour', 'meridiem');
  const shared = reading.has('meridiem') ? own : minutesOf(reading, 'hour', 'meridiem2');
  if (to === null || own === null) return null;
  const from = shared !== null && shared < to ? shared : own;
  const { day, anchored, period } = dayMeant(reading, from);
  const value = `${day}${timeOf(reading, from)}/${day}${timeOf(reading, to)}`;
  return dateNormalised('TIME', value, { anchored, period });
};

function timeOf(reading: Reading, minutes: number): string {
  const zone = isUniversal(reading) ? 'Z' : '';
  return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${zone}`;
}

/** Whether it is told by the clock of agencies: *0730 GMT*, which on its own is on the day they report. */
function isUniversal(reading: Reading): boolean {
  return /\b(gmt|utc)\b/.test(reading.words('zone') ?? '');
}

/** Whether a day is only the beginning of something: *has risen since Friday*. */
function isSince({ annotated: { tokens, vocabulary }, lists }: Context, first: number): boolean {
  return first > 0 && lists.has('backward-prepositions', vocabulary.text(tokens.word[first - 1]!));
}

/** The day of a time: the one that the match names, else the one in force. */
function dayMeant(reading: Reading, minutes: number): { day: string; anchored: boolean; period: Period | null } {
  const named = dayNamed(reading);
  if (named?.timex.value) {
    return { day: named.timex.value.replace(/T.*$/, ''), anchored: named.anchored, period: named.period };
  }
  const start = dayInForce(reading, minutes);
  if (start === null) return { day: openValue('day'), anchored: false, period: null };
  // A day that nobody names is no point to count on from: *the six o'clock news; five years later*.
  return { day: periodValue(periodAt('day', start)), anchored: true, period: null };
}

/** Whether it is the night of a day. */
function isNight(value: unknown): boolean {
  return isDateValue(value) && (value.timex.value ?? '').endsWith('TNI');
}

/** A part of some day of the text: *the morning*, *midafternoon*. Captures: `daypart`, `part`. */
export const clockDaypart: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const daypart = reading.lookUp('daypart', 'dayparts');
  if (daypart === null) return null;
  const mod = partOf(reading);
  const start = dayInForce(reading, null);
  if (start === null) return dateNormalised('TIME', `${openValue('day')}T${daypart}`, { mod, anchored: false });
  return dateNormalised('TIME', `${periodValue(periodAt('day', start))}T${daypart}`, { mod });
};

/** A part of a day that nobody places: *one morning*. Capture: `daypart`. */
export const someDaypart: Normaliser = (match, context) => {
  const daypart = new Reading(match, context).lookUp('daypart', 'dayparts');
  return daypart === null ? null : dateNormalised('TIME', `${openValue('day')}T${daypart}`);
};

/**
 * The last day of the publication's week that is mentioned in this paragraph or the one above it and on the side of now
 * that the tense tells, else that of publication.
 */
function dayInForce(reading: Reading, minutes: number | null): number | null {
  const { context, match } = reading;
  const published = publicationDay(context);
  const tense = verbTense(context, match.first, match.last);
  const fits = ({ granularity, start }: Period, { first }: Mention) =>
    granularity === 'day' && !isSince(context, first) && (published === null || !contradicts(tense, start, published));
  const latest = published !== null && tense === 'future' ? published + DAYS_NEAR : published;
  const isNear = (period: Period, mention: Mention) =>
    fits(period, mention) &&
    (published === null || latest === null || (period.start >= published - DAYS_NEAR && period.start <= latest));
  const told =
    mentionBefore(context, match.first, fits, paragraphStart(context, match.first), DAYS_BACK) ??
    (isUniversal(reading)
      ? null
      : mentionBefore(context, match.first, isNear, paragraphStart(context, match.first, 1), DAYS_BACK));
  const day = told && periodOf(told);
  if (!told || !day) return published;
  // Hours before noon are on the day behind the night: *she worked on Monday night until 4 a.m.*
  const isAhead = published !== null && latest !== null && day.start + 1 > latest;
  const isBehindNight = minutes !== null && minutes < NOON && isNight(told.value) && !isAhead;
  return day.start + (isBehindNight ? 1 : 0);
}

/** The day that the match itself names, by a weekday, a date, a feast or a word like *tomorrow*; null when it names none. */
export function dayNamed(reading: Reading): DateValue | null {
  const normaliser =
    reading.has('weekday') && !reading.has('month')
      ? weekday
      : reading.has('month')
        ? calendarDate
        : reading.has('day')
          ? namedDay
          : reading.has('holiday')
            ? holiday
            : null;
  const value = normaliser?.(reading.match, reading.context)?.value;
  return isDateValue(value) ? value : null;
}

/** Minutes since midnight; null for an hour that no clock shows. */
function minutesOf(reading: Reading, hourName: string, meridiemName: string): number | null {
  const named = reading.lookUpNumber('named', 'named-times') ?? reading.lookUpNumber(hourName, 'named-times');
  if (named !== null) return named;
  const words = reading.words(hourName);
  if (words === null) return null;
  const digits = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(words.replace(/\s/g, ''));
  const hour = digits ? Number(digits[1]) : reading.number(hourName);
  const minute = Number(digits?.[2] ?? 0) + minutesPast(reading);
  if (hour === null || hour > 24 || minute > 59 || minute < -59) return null;
  const meridiem = reading.lookUp(meridiemName, 'meridiems');
  const daypart = reading.lookUp('daypart', 'dayparts') ?? reading.lookUp('day', 'named-days')?.split(' ')[2] ?? null;
  if (meridiem !== null && (hour > 12 || hour === 0)) return null;
  const afternoon = meridiem === 'PM' || (meridiem === null && daypart !== null && AFTERNOON.has(daypart));
  const hours = afternoon && hour < 12 ? hour + 12 : meridiem === 'AM' && hour === 12 ? 0 : hour;
  const minutes = hours * 60 + minute;
  return minutes <= LAST_MINUTE ? minutes : null;
}

/** *Half past seven* is thirty minutes on, *a quarter to seven* fifteen back. */
function minutesPast(reading: Reading): number {
  const minutes =
    reading.lookUpNumber('minute', 'minute-words') ??
    reading.lookUpNumber('minute', 'year-tails') ??
    reading.number('minute') ??
    0;
  return /^(to|before)$/.test(reading.words('direction') ?? '') ? -minutes : minutes;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
