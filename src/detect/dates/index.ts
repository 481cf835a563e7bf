import type { Normaliser } from '../normaliser.ts';
import { calendarDate } from './calendar-date.ts';
import { clock, clockDaypart, clockRange, someDaypart } from './clock.ts';
import { duration, nights } from './duration.ts';
import { fixed } from './fixed.ts';
import { holiday } from './holiday.ts';
import { namedDay } from './named-day.ts';
import { nthOfStretch, ordinalDay, weekdayNumber, weekNumber, weekOfDay } from './nth.ts';
import { numericDate, numericDay } from './numeric-date.ts';
import { offset, offsetFromDay, samePeriod, yearAgo } from './offset.ts';
import { partOfYear, quarter, reportedQuarter } from './quarter.ts';
import { periodEnd, relativeMonth, relativePeriod, season, seasonsAgo } from './relative.ts';
import { set } from './set.ts';
import { weekday } from './weekday.ts';
import { century, decade, year } from './year.ts';

export type { DateValue } from './date-value.ts';
export { dateMentions } from './mentions.ts';

/** The date stage's normalisers by the name a rule calls them. */
export const dateNormalisers: readonly (readonly [string, Normaliser])[] = [
  ['calendar-date', calendarDate],
  ['numeric-date', numericDate],
  ['numeric-day', numericDay],
  ['ordinal-day', ordinalDay],
  ['nth-of-stretch', nthOfStretch],
  ['week-of-day', weekOfDay],
  ['week-number', weekNumber],
  ['weekday-number', weekdayNumber],
  ['weekday', weekday],
  ['year', year],
  ['decade', decade],
  ['century', century],
  ['season', season],
  ['seasons-ago', seasonsAgo],
  ['quarter', quarter],
  ['part-of-year', partOfYear],
  ['reported-quarter', reportedQuarter],
  ['named-day', namedDay],
  ['relative-period', relativePeriod],
  ['relative-month', relativeMonth],
  ['offset', offset],
  ['offset-from-day', offsetFromDay],
  ['year-ago', yearAgo],
  ['same-period', samePeriod],
  ['period-end', periodEnd],
  ['duration', duration],
  ['duration-nights', nights],
  ['set', set],
  ['clock', clock],
  ['clock-range', clockRange],
  ['clock-daypart', clockDaypart],
  ['some-daypart', someDaypart],
  ['holiday', holiday],
  ['fixed-time', fixed],
];
