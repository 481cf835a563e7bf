import type { Normaliser } from '../normaliser.ts';
import { isOf, periodBefore, publicationDay } from './anchor.ts';
import { dateNormalised } from './date-value.ts';
import { earliestOccurrence, latestOccurrence } from './occurrence.ts';
import { partOf } from './part.ts';
import { type Period, periodAt, periodValue, shifted } from './period.ts';
import { Reading } from './reading.ts';
import { isWeekdayAhead } from './weekday-ahead.ts';

/**
 * A day of the week: *Monday*, *last Friday*, *early Tuesday*, *Thursday night*, *Tuesday of last week*.
 * Captures: `weekday`, `deictic` before it, `week` (a deictic of a week that the day is in), `daypart`, `part`.
 * Bare weekdays of news are the last ones up to the publication, the next ones where the sentence looks forward or is in
 * the present tense, which what is over rarely is.
 */
export const weekday: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const number = reading.lookUpNumber('weekday', 'weekdays') ?? reading.lookUpNumber('weekday', 'short-weekdays');
  if (number === null) return null;
  const daypart = reading.lookUp('daypart', 'dayparts');
  const mod = partOf(reading);
  const suffix = daypart === null ? '' : `T${daypart}`;
  const type = daypart === null ? 'DATE' : 'TIME';
  const published = publicationDay(context);
  if (published === null) {
    return dateNormalised(type, `XXXX-WXX-${number}${suffix}`, { mod, anchored: false });
  }
  const period = dayMeant(reading, number, published);
  return dateNormalised(type, `${periodValue(period)}${suffix}`, { mod, period });
};

function dayMeant(reading: Reading, number: number, published: number): Period {
  const { context, match } = reading;
  const inWeekOf = (day: number) => (cycle: number) =>
    periodAt('day', shifted(periodAt('week', day), cycle).start + number - 1);
  const week = reading.lookUp('week', 'deictics');
  if (week !== null) return inWeekOf(published)(Number(week.split(' ')[1]));
  const [from, by] = (reading.lookUp('deictic', 'deictics') ?? '').split(' ');
  if (from === 'then') {
    const base = periodBefore(context, match.first, isOf('day'))?.start ?? published;
    return Number(by) < 0
      ? latestOccurrence(inWeekOf(base), base, true)
      : earliestOccurrence(inWeekOf(base), base, true);
  }
  // Nobody calls yesterday *last Wednesday*.
  if (by === '-1') return latestOccurrence(inWeekOf(published), published - 1, true);
  if (by === '1') {
    return context.lists.has('deictics-of-next-week', reading.words('deictic') ?? '')
      ? inWeekOf(published)(1)
      : earliestOccurrence(inWeekOf(published), published, true);
  }
  if (by === '0') return earliestOccurrence(inWeekOf(published), published);
  const ahead = earliestOccurrence(inWeekOf(published), published);
  return isWeekdayAhead(context, match.first, match.last, ahead.start - published)
    ? ahead
    : latestOccurrence(inWeekOf(published), published);
}
