import { captureOf } from '../../rules/index.ts';
import type { Normaliser } from '../normaliser.ts';
import { dateNormalised } from './date-value.ts';
import { type Amount, durationValue } from './duration-value.ts';
import { modifierOf } from './part.ts';
import { Reading } from './reading.ts';

/**
 * A length of time: *44 days*, *three-month*, *two and a half years*, *nearly a decade*, *weeks*.
 * Captures: `count` (without one: one, or an unknown number of a plural), `unit` (list `time-units`), `half` (*and a half*), `about`, and `count2`,
 * `unit2` for a second, smaller part (*two years and three months*).
 */
export const duration: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const first = amountOf(reading, 'count', 'unit');
  if (first === null) return null;
  const amounts: Amount[] = [
    reading.has('half') && first.count !== null ? { ...first, count: first.count + 0.5 } : first,
  ];
  if (reading.has('unit2')) {
    const second = amountOf(reading, 'count2', 'unit2');
    if (second !== null) amounts.push(second);
  }
  return dateNormalised('DURATION', durationValue(amounts), { mod: modifierOf(reading) });
};

/** A stay counted in nights, which are days of it: *for two nights*. Capture: `count`. */
export const nights: Normaliser = (match, context) => {
  const count = new Reading(match, context).number('count');
  return dateNormalised('DURATION', durationValue([{ count, unit: 'D' }]));
};

/** The number and unit under two captures; null when the words are no amount: an ordinal, a year, nothing known. */
export function amountOf(reading: Reading, countName: string, unitName: string): Amount | null {
  const unit =
    reading.lookUp(unitName, 'time-units') ??
    reading.lookUp(unitName, 'long-units') ??
    reading.lookUp(unitName, 'joined-units');
  if (unit === null) return null;
  if (!reading.has(countName)) {
    const words = reading.words(unitName) ?? '';
    return { count: reading.context.lists.has('time-unit-plurals', words) ? null : 1, unit };
  }
  const mention = captureOf(reading.match, countName)?.mention;
  if (mention?.properties['kind'] === 'ordinal') return null;
  const count = reading.number(countName);
  if (count !== null) return { count, unit };
  return reading.lookUp(countName, 'time-counts') === 'X' || mention ? { count: null, unit } : null;
}
