import type { DateMention } from '../../model/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context, Normaliser } from '../normaliser.ts';
import { calendarDate } from './calendar-date.ts';
import { clock, clockDaypart } from './clock.ts';
import { isDateValue } from './date-value.ts';
import { duration } from './duration.ts';
import { fixed } from './fixed.ts';
import { holiday } from './holiday.ts';
import { namedDay } from './named-day.ts';
import { numericDate } from './numeric-date.ts';
import { offset, samePeriod, yearAgo } from './offset.ts';
import { partOfYear, quarter, reportedQuarter } from './quarter.ts';
import { periodEnd, relativeMonth, relativePeriod, season } from './relative.ts';
import { set } from './set.ts';
import { weekday } from './weekday.ts';
import { century, decade, year } from './year.ts';

export type { DateValue } from './date-value.ts';

/** The dates that the rules of stage `date` found, in text order. A rule without a normaliser gives a date without a value. */
export function dateMentions(context: Context): DateMention[] {
  const { annotated, document } = context;
  return context.mentions('date').map(({ first, last, value, match }) => {
    const span = tokenSpan(annotated, first, last);
    const { timex, anchored } = isDateValue(value)
      ? value
      : { timex: { type: 'DATE' as const, value: null }, anchored: false };
    return { span, text: document.text.slice(...span), timex, anchored, rule: match.rule.id };
  });
}

/** The date stage's normalisers by the name a rule calls them. */
export const dateNormalisers: Readonly<Record<string, Normaliser>> = {
  'calendar-date': calendarDate,
  'numeric-date': numericDate,
  weekday,
  year,
  decade,
  century,
  season,
  quarter,
  'part-of-year': partOfYear,
  'reported-quarter': reportedQuarter,
  'named-day': namedDay,
  'relative-period': relativePeriod,
  'relative-month': relativeMonth,
  offset,
  'year-ago': yearAgo,
  'same-period': samePeriod,
  'period-end': periodEnd,
  duration,
  set,
  clock,
  'clock-daypart': clockDaypart,
  holiday,
  'fixed-time': fixed,
};
