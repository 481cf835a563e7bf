import type { TimexType } from '../../model/index.ts';
import type { Normaliser } from '../normaliser.ts';
import { dateNormalised } from './date-value.ts';
import { partOf } from './part.ts';
import { Reading } from './reading.ts';

const TYPES: readonly TimexType[] = ['DATE', 'TIME', 'DURATION', 'SET'];

/** A time whose value the rule itself states (`set: {value: PRESENT_REF}`): *now*, *the past*, *daily*. `type` is DATE by default. */
export const fixed: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const type = TYPES.find((known) => known === reading.setting('type')) ?? 'DATE';
  return dateNormalised(type, reading.setting('value'), {
    mod: partOf(reading) ?? reading.setting('mod'),
    freq: reading.setting('freq'),
    quant: reading.setting('quant'),
  });
};
