import { civilDate, dayNumber, weekdayOf } from './civil.ts';
import type { DateValue } from './date-value.ts';
import { lastDay, type Period, periodAt, periodValue } from './period.ts';

/** What the words between two mentions may make of them. */
export interface Link {
  /** Nothing stands between them. */
  readonly none: boolean;
  /** A sign of a range: *to*, a dash, *and* behind *between*. */
  readonly range: boolean;
  /** *From* or *between* stands before the first. */
  readonly framed: boolean;
  /** A word before an hour: *at*, *from*. */
  readonly hour: boolean;
  /** *On*, before a day. */
  readonly day: boolean;
  /** A comma or an opening bracket. */
  readonly apposition: boolean;
  /** 1 for *after* and *from*, -1 for *before*, else 0. */
  readonly offset: number;
  /** Neither states its year. */
  readonly yearless: boolean;
  /** The day number of publication; null where nobody knows it. */
  readonly published: number | null;
}

/** References that are no point on the calendar; *now* may still end a range. */
const VAGUE = new Set(['PAST_REF', 'FUTURE_REF']);
const CLOCK = /T\d/;

/** The value of two mentions that are one time together; null when they are two. */
export function joinedValue(before: DateValue, link: Link | null, after: DateValue): DateValue | null {
  if (link === null) return null;
  return (
    (link.range ? rangeValue(before, link, after) : null) ??
    (link.offset === 0 ? null : offsetValue(before, link.offset, after)) ??
    hourOnDay(before, link, after) ??
    dayWithDate(before, link, after)
  );
}

/** *From 2014 to 2018* is `2014/2018`. *This year through August* has its end inside its beginning and is no range. */
function rangeValue(first: DateValue, { framed, yearless, published }: Link, to: DateValue): DateValue | null {
  if (!isPoint(first) || !isPoint(to)) return null;
  // *At 22:45 until mid-September* are two; *now* and an hour are the ends of one.
  if (isClock(first) !== isClock(to) && (isClock(first) ? to : first).period !== null) return null;
  const from = framed && yearless ? yearBefore(first, to, published) : first;
  const inOrder = !from.period || !to.period || to.timex.type === 'TIME' || lastDay(from.period) < to.period.start;
  if (!inOrder && !framed) return null;
  const end = inOrder
    ? to.timex.value
    : (weekdayBehind(from, to) ?? (yearless ? yearBehind(from, to) : null) ?? to.timex.value);
  return {
    timex: { type: from.timex.type, value: `${from.timex.value}/${end}` },
    anchored: from.anchored && to.anchored,
    period: null,
  };
}

/** *From Monday to Friday*, of which each alone is the last one: the Friday behind that Monday. */
function weekdayBehind(from: DateValue, to: DateValue): string | null {
  if (!isDayPeriod(from.period) || !isDayPeriod(to.period) || from.period === null || to.period === null) return null;
  const apart = from.period.start - to.period.start;
  return apart > 0 && apart < 7 ? periodValue(periodAt('day', to.period.start + 7)) : null;
}

/** *From June 1 through Nov. 30*, in September: the June before, not the next one. */
function yearBefore(from: DateValue, to: DateValue, published: number | null): DateValue {
  if (published === null || from.period === null || to.period === null || !isWithinYear(to.period, from.period))
    return from;
  if (from.period.start <= published || lastDay(to.period) < published) return from;
  const period = inYear(from.period, -1);
  return { ...from, timex: { ...from.timex, value: periodValue(period) }, period };
}

/** *From Nov. 1 to March 1*, of which each alone is the last one: the March behind that November. */
function yearBehind(from: DateValue, to: DateValue): string | null {
  if (from.period === null || to.period === null || !isWithinYear(to.period, from.period)) return null;
  return periodValue(inYear(to.period, 1));
}

function isWithinYear(earlier: Period, later: Period): boolean {
  const recurs =
    earlier.granularity === later.granularity && (later.granularity === 'day' || later.granularity === 'month');
  return recurs && later.start > earlier.start && later.start - earlier.start < 366;
}

function inYear({ granularity, start }: Period, years: number): Period {
  const { year, month, day } = civilDate(start);
  return periodAt(granularity, dayNumber(year + years, month, day));
}

function isPoint({ timex: { type, value } }: DateValue): boolean {
  return (type === 'DATE' || type === 'TIME') && value !== null && !value.includes('/') && !VAGUE.has(value);
}

/** *23 April at 9:30*, *9:30 on 23 April*: the hour of the one on the day of the other. */
function hourOnDay(before: DateValue, link: Link, after: DateValue): DateValue | null {
  if ((isDay(before) || isDaypart(before)) && isClock(after) && (link.hour || link.apposition || link.none)) {
    return onDay(before, after);
  }
  if (isClock(before) && isDay(after) && (link.day || link.none)) return onDay(after, before);
  return null;
}

function onDay(day: DateValue, hour: DateValue): DateValue {
  const date = (day.timex.value ?? '').replace(/T.*$/, '');
  const ends = (hour.timex.value ?? '').split('/');
  const value = ends.map((end) => end.replace(/^.*?(?=T\d)/, date)).join('/');
  return { timex: { type: 'TIME', value }, anchored: day.anchored, period: day.period };
}

/** *Friday (June 15)*: the date says which Friday is meant. */
function dayWithDate(before: DateValue, link: Link, after: DateValue): DateValue | null {
  if ((!link.none && !link.apposition) || !isDay(before) || !isDay(after)) return null;
  if (link.none) return after;
  const sameWeekday =
    before.period && after.period
      ? weekdayOf(before.period.start) === weekdayOf(after.period.start)
      : /^XXXX-WXX-\d$/.test(before.timex.value ?? '');
  return sameWeekday ? after : null;
}

/** *Two weeks before Christmas* is a day; TimeBank leaves the length and the date apart. */
function offsetValue(length: DateValue, direction: number, from: DateValue): DateValue | null {
  const amount = length.timex.type === 'DURATION' ? /^P(\d+)([DWMY])$/.exec(length.timex.value ?? '') : null;
  if (!amount || !from.period || !isDay(from)) return null;
  const count = direction * Number(amount[1]);
  const { year, month, day } = civilDate(from.period.start);
  const start =
    amount[2] === 'D' || amount[2] === 'W'
      ? from.period.start + count * (amount[2] === 'W' ? 7 : 1)
      : dayNumber(year, month + count * (amount[2] === 'Y' ? 12 : 1), day);
  const period = periodAt('day', start);
  return { timex: { type: 'DATE', value: periodValue(period) }, anchored: from.anchored, period };
}

function isDaypart({ timex: { type, value } }: DateValue): boolean {
  return type === 'TIME' && value !== null && /T[A-Z]{2}$/.test(value);
}

function isDay({ timex: { type, value }, period }: DateValue): boolean {
  if (type !== 'DATE' || value === null || value.includes('/')) return false;
  return isDayPeriod(period) || /^XXXX-(WXX-\d|\d\d-\d\d|XX-XX)$/.test(value);
}

function isDayPeriod(period: Period | null): boolean {
  return period?.granularity === 'day';
}

function isClock({ timex: { type, value } }: DateValue): boolean {
  return type === 'TIME' && value !== null && CLOCK.test(value);
}
