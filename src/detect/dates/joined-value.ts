import { weekdayOf } from './civil.ts';
import type { DateValue } from './date-value.ts';
import { lastDay, type Period } from './period.ts';

/** What parts two mentions: a sign of a range, a word before an hour, one before a day, a comma or bracket, nothing. */
export type Link = 'range' | 'hour' | 'day' | 'apposition' | 'none';

/** References that are no point on the calendar; *now* may still end a range. */
const VAGUE = new Set(['PAST_REF', 'FUTURE_REF']);
const CLOCK = /T\d/;

/** The value of two mentions that are one time together; null when they are two. */
export function joinedValue(before: DateValue, link: Link | null, after: DateValue): DateValue | null {
  if (link === null) return null;
  if (link === 'range') return rangeValue(before, after);
  return hourOnDay(before, link, after) ?? dayWithDate(before, link, after);
}

/** *From 2014 to 2018* is `2014/2018`. *This year through August* has its end inside its beginning and is no range. */
function rangeValue(from: DateValue, to: DateValue): DateValue | null {
  if (!isPoint(from) || !isPoint(to)) return null;
  const inOrder = !from.period || !to.period || to.timex.type === 'TIME' || lastDay(from.period) < to.period.start;
  if (!inOrder) return null;
  return {
    timex: { type: from.timex.type, value: `${from.timex.value}/${to.timex.value}` },
    anchored: from.anchored && to.anchored,
    period: null,
  };
}

function isPoint({ timex: { type, value } }: DateValue): boolean {
  return (type === 'DATE' || type === 'TIME') && value !== null && !value.includes('/') && !VAGUE.has(value);
}

/** *23 April at 9:30*, *9:30 on 23 April*: the hour of the one on the day of the other. */
function hourOnDay(before: DateValue, link: Link, after: DateValue): DateValue | null {
  if (isDay(before) && isClock(after) && link !== 'day') return onDay(before, after);
  if (isClock(before) && isDay(after) && (link === 'day' || link === 'none')) return onDay(after, before);
  return null;
}

function onDay(day: DateValue, hour: DateValue): DateValue {
  const value = (hour.timex.value ?? '').replace(/[^/]*(?=T\d)/g, day.timex.value ?? '');
  return { timex: { type: 'TIME', value }, anchored: day.anchored, period: day.period };
}

/** *Friday (June 15)*: the date says which Friday is meant. */
function dayWithDate(before: DateValue, link: Link, after: DateValue): DateValue | null {
  if ((link !== 'none' && link !== 'apposition') || !isDay(before) || !isDay(after)) return null;
  const sameWeekday =
    before.period && after.period
      ? weekdayOf(before.period.start) === weekdayOf(after.period.start)
      : /^XXXX-WXX-\d$/.test(before.timex.value ?? '');
  return sameWeekday ? after : null;
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
