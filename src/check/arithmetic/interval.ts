import type Big from 'big.js';

/** The values that a printed number can stand for, both ends included. */
export interface Interval {
  readonly low: Big;
  readonly high: Big;
}

export function around(value: Big, tolerance: Big): Interval {
  return { low: value.minus(tolerance), high: value.plus(tolerance) };
}

export function isDisjoint(a: Interval, b: Interval): boolean {
  return a.high.lt(b.low) || b.high.lt(a.low);
}

export function sum(intervals: readonly [Interval, ...Interval[]]): Interval {
  return intervals.reduce((a, b) => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) }));
}

export function difference(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

/** `a` divided by `b`; null unless all that `b` can stand for is above zero. */
export function quotient(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0)) return null;
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return {
    low: ends.reduce((least, each) => (each.lt(least) ? each : least)),
    high: ends.reduce((most, each) => (each.gt(most) ? each : most)),
  };
}

/** Each end times `factor`, which is above zero, plus `shift`. */
export function scaled({ low, high }: Interval, factor: Big.BigSource, shift: Big.BigSource = 0): Interval {
  return { low: low.times(factor).plus(shift), high: high.times(factor).plus(shift) };
}

export function negated({ low, high }: Interval): Interval {
  return { low: high.neg(), high: low.neg() };
}
