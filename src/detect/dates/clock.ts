import type { Normaliser } from '../normaliser.ts';
import { isOf, periodBefore, publicationDay } from './anchor.ts';
import { calendarDate } from './calendar-date.ts';
import { type DateValue, dateNormalised, isDateValue } from './date-value.ts';
import { namedDay } from './named-day.ts';
import { partOf } from './part.ts';
import { openValue, periodValue } from './period.ts';
import { Reading } from './reading.ts';
import { weekday } from './weekday.ts';

const LAST_MINUTE = 24 * 60;
/** After noon a bare hour of these parts of the day counts on from twelve. */
const AFTERNOON = new Set(['AF', 'EV', 'NI']);

/**
 * A time of day with the day it is on: *7:30 p.m.*, *noon Thursday*, *9 a.m. EST Tuesday*, *1600 GMT*. Captures: `hour`
 * (*7*, *7:30*, *0735*) or `named` (list `named-times`), `minute`, `meridiem` (list `meridiems`), `zone`, and for the day
 * those of the normalisers of weekdays, named days and calendar dates. Without a day it is the last one mentioned in
 * the same paragraph, else the day of publication.
 */
export const clock: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const minutes = minutesOf(reading);
  if (minutes === null) return null;
  const zone = /\b(gmt|utc)\b/.test(reading.words('zone') ?? '') ? 'Z' : '';
  const time = `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${zone}`;
  const day = dayOf(reading);
  if (day !== null)
    return dateNormalised('TIME', day.timex.value + time, { anchored: day.anchored, period: day.period });
  const start = dayInForce(reading);
  if (start === null) return dateNormalised('TIME', openValue('day') + time, { anchored: false });
  const period = { granularity: 'day', start } as const;
  return dateNormalised('TIME', periodValue(period) + time, { period });
};

/** A part of some day of the text: *the morning*, *midafternoon*. Captures: `daypart`, `part`. */
export const clockDaypart: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const daypart = reading.lookUp('daypart', 'dayparts');
  if (daypart === null) return null;
  const mod = partOf(reading);
  const start = dayInForce(reading);
  if (start === null) return dateNormalised('TIME', `${openValue('day')}T${daypart}`, { mod, anchored: false });
  const period = { granularity: 'day', start } as const;
  return dateNormalised('TIME', `${periodValue(period)}T${daypart}`, { mod, period });
};

/** The last day mentioned before, else that of publication. */
function dayInForce({ context, match }: Reading): number | null {
  return periodBefore(context, match.first, isOf('day'), 3)?.start ?? publicationDay(context);
}

/** The day that the match itself names; its value is cut before any part of the day. */
function dayOf(reading: Reading): (DateValue & { readonly timex: { readonly value: string } }) | null {
  const normaliser =
    reading.has('weekday') && !reading.has('month')
      ? weekday
      : reading.has('month')
        ? calendarDate
        : reading.has('day')
          ? namedDay
          : null;
  const value = normaliser?.(reading.match, reading.context)?.value;
  if (!isDateValue(value) || value.timex.value === null) return null;
  return { ...value, timex: { ...value.timex, value: value.timex.value.replace(/T.*$/, '') } };
}

/** Minutes since midnight; null for an hour that no clock shows. */
function minutesOf(reading: Reading): number | null {
  const named = reading.lookUpNumber('named', 'named-times');
  if (named !== null) return named;
  const words = reading.words('hour');
  if (words === null) return null;
  const digits = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(words.replace(/\s/g, ''));
  const hour = digits ? Number(digits[1]) : reading.number('hour');
  const minute = Number(digits?.[2] ?? reading.number('minute') ?? 0);
  if (hour === null || hour > 24 || minute > 59) return null;
  const meridiem = reading.lookUp('meridiem', 'meridiems');
  const daypart = reading.lookUp('daypart', 'dayparts');
  if (meridiem !== null && (hour > 12 || hour === 0)) return null;
  const afternoon = meridiem === 'PM' || (meridiem === null && daypart !== null && AFTERNOON.has(daypart));
  const hours = afternoon && hour < 12 ? hour + 12 : meridiem === 'AM' && hour === 12 ? 0 : hour;
  const minutes = hours * 60 + minute;
  return minutes <= LAST_MINUTE ? minutes : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
