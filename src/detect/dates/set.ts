import type { Normaliser } from '../normaliser.ts';
import { dateNormalised } from './date-value.ts';
import { amountOf } from './duration.ts';
import { durationValue } from './duration-value.ts';
import { Reading } from './reading.ts';

/**
 * Something that comes again: *every Monday*, *every other week*, *each July*, *Monday nights*, *twice a year*.
 * Captures, of which a rule has those it needs: `every` (its words are TimeML's `quant`), `times` (with `of`, what is
 * counted) for TimeML's `freq`, `weekday`,
 * `month`, `season`, `daypart`, `time-count` and `unit`.
 */
export const set: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const value = recurringValue(reading);
  if (value === null) return null;
  const times = reading.number('times') ?? reading.lookUpNumber('times', 'frequencies');
  return dateNormalised('SET', value, {
    quant: reading.words('every')?.toUpperCase() ?? null,
    freq: times === null ? null : `${times}${counted(reading)}`,
  });
};

/** What is counted, in TimeML's letters: days and hours are lengths (*seven days a week* is 7D), anything else is times. */
function counted(reading: Reading): string {
  const words = reading.words('of')?.toLowerCase();
  return words === 'hours' ? 'H' : words === 'days' ? 'D' : 'X';
}

function recurringValue(reading: Reading): string | null {
  const daypart = reading.lookUp('daypart', 'dayparts') ?? reading.lookUp('daypart', 'daypart-plurals');
  const part = daypart === null ? '' : `T${daypart}`;
  const weekday = reading.lookUp('weekday', 'weekdays') ?? reading.lookUp('weekday', 'weekday-plurals');
  if (weekday !== null) return `XXXX-WXX-${weekday}${part}`;
  const month = reading.lookUp('month', 'calendar-months');
  if (month !== null) return `XXXX-${month.padStart(2, '0')}`;
  const season = reading.lookUp('season', 'season-codes');
  if (season !== null) return `XXXX-${season}`;
  if (reading.has('unit')) {
    const unit = reading.lookUp('unit', 'time-units') ?? reading.lookUp('unit', 'frequency-adverbs');
    if (unit === 'WE') return 'XXXX-WXX-WE';
    if (!reading.has('count')) return unit === null ? null : durationValue([{ count: otherwise(reading), unit }]);
    const amount = amountOf(reading, 'count', 'unit');
    return amount && durationValue([amount]);
  }
  return daypart === null ? null : `XXXX-XX-XX${part}`;
}

/** Every other week comes round every two weeks. */
function otherwise(reading: Reading): number {
  return /\b(other|second|alternate)\b/.test(reading.words('every') ?? '') ? 2 : 1;
}
