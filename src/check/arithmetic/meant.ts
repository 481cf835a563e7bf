import Big from 'big.js';
import type { Figure, Modifier } from '../../model/index.ts';
import { around, type Interval } from './interval.ts';

/** A number that stands in a text: figures and the values computed from them. */
export type Printed = Pick<Figure, 'value' | 'significant' | 'modifier' | 'text' | 'kind'>;

const NUMERAL = /\d[\d,]*(?:\.\d+)?|\.\d+/;
/** A round number without *about* stands for itself and little beside it: 1,300 for 1,290 but not for 1,260. */
const ROUND_NUMBER_LEEWAY = '0.01';
/** *About 200* is 190, even 185, but hardly 170. */
const ABOUT_LEEWAY = '0.1';
const LEAST_ABOUT_LEEWAY = '0.025';
/** *More than 200* may be 300, but nobody writes so of a thousand. */
const LIMIT_FACTOR = 2;
/** *A third* for what is a little more or less. */
const FRACTION_LEEWAY = '0.03';

/** The figure's value as an exact decimal; null for a range or a number that the text does not give. */
export function exactValue({ value }: Pick<Figure, 'value'>): Big | null {
  return typeof value === 'string' ? new Big(value) : null;
}

/**
 * What a printed number can stand for: half of its last written digit to either side, or, where it ends in zeros, up to
 * one part in a hundred; more with *about*, and to one side with *over* and *under*. Null where it has no single value.
 */
export function meantBy(printed: Printed): Interval | null {
  const value = exactValue(printed);
  if (value === null) return null;
  if (printed.kind === 'fraction') return withModifier(value, new Big(FRACTION_LEEWAY), printed);
  const written = halfOfLastDigit(value, printed.text);
  // a small number in words is counted, not rounded
  if (written.eq(0)) return withModifier(value, written, printed);
  const rounded = value.abs().times(ROUND_NUMBER_LEEWAY);
  return withModifier(value, largest(written, smallest(halfOfLastSignificant(value, printed), rounded)), printed);
}

function withModifier(value: Big, tolerance: Big, printed: Printed): Interval {
  const { modifier } = printed;
  if (modifier === 'about') {
    const rounded = smallest(halfOfLastSignificant(value, printed), value.abs().times(ABOUT_LEEWAY));
    return around(value, largest(largest(tolerance, rounded), value.abs().times(LEAST_ABOUT_LEEWAY)));
  }
  const { low, high } = around(value, tolerance);
  return limited(value, { low, high }, modifier);
}

function limited(value: Big, { low, high }: Interval, modifier: Modifier): Interval {
  if (modifier === 'over') return { low, high: largest(high, value.times(LIMIT_FACTOR)) };
  if (modifier === 'under') return { low: smallest(low, value.div(LIMIT_FACTOR)), high };
  return { low, high };
}

/** Half of one of the last digit that the text writes, in the scale that it writes: 50,000 for *2.4 million*. */
function halfOfLastDigit(value: Big, text: string): Big {
  const numeral = NUMERAL.exec(text)?.[0].replaceAll(',', '');
  if (numeral === undefined) return value.eq(value.round()) && value.abs().lte(20) ? new Big(0) : new Big('0.5');
  const decimals = numeral.includes('.') ? numeral.length - numeral.indexOf('.') - 1 : 0;
  const printed = new Big(numeral);
  const scale = printed.eq(0) ? new Big(1) : value.abs().div(printed);
  // whole numbers that no scale word follows are counted
  if (decimals === 0 && scale.eq(1)) return new Big('0.5');
  return scale.times(new Big(10).pow(-decimals)).div(2);
}

function halfOfLastSignificant(value: Big, { significant }: Printed): Big {
  if (value.eq(0) || significant === null) return new Big(0);
  return new Big(10).pow(value.e - significant + 1).div(2);
}

function largest(a: Big, b: Big): Big {
  return a.gt(b) ? a : b;
}

function smallest(a: Big, b: Big): Big {
  return a.lt(b) ? a : b;
}
