import type { Normaliser } from '../normaliser.ts';
import { periodBefore, publicationDay } from './anchor.ts';
import { dateNormalised } from './date-value.ts';
import { partOf } from './part.ts';
import { openValue, type Period, periodAt, periodValue } from './period.ts';
import { Reading } from './reading.ts';
import { pastAllows, tenseAround } from './tense.ts';

/**
 * A day counted from another: *today*, *yesterday evening*, *the day before*. Captures: `day` (list `named-days`, whose
 * value says from which day, how many days on, and which part of the day: `now -1 NI`), `daypart`, `part`.
 */
export const namedDay: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const [from, by = '0', ownPart] = (reading.lookUp('day', 'named-days') ?? '').split(' ');
  if (from === undefined || from === '') return null;
  const daypart = reading.lookUp('daypart', 'dayparts') ?? ownPart ?? null;
  const suffix = daypart === null ? '' : `T${daypart}`;
  const type = daypart === null ? 'DATE' : 'TIME';
  const mod = partOf(reading);
  const published = publicationDay(context);
  const base = from === 'then' ? (dayBefore(reading, published) ?? published) : published;
  if (base === null) return dateNormalised(type, openValue('day') + suffix, { mod, anchored: false });
  const period = periodAt('day', base + Number(by));
  return dateNormalised(type, periodValue(period) + suffix, { mod, period });
};

/** The day mentioned last that the tense allows: *that afternoon she said* is not on the Friday that is to come. */
function dayBefore({ context, match }: Reading, published: number | null): number | null {
  const tense = tenseAround(context, match.first, match.last);
  const fits = ({ granularity, start }: Period) => granularity === 'day' && pastAllows(tense, start, published);
  return periodBefore(context, match.first, fits)?.start ?? null;
}
