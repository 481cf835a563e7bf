import type Big from 'big.js';

/** A computed number as a message shows it: one decimal below a hundred, none above, two digits below one; grouped. */
export function shownNumber(value: Big): string {
  const size = value.abs();
  if (size.gt(0) && size.lt(1)) return value.prec(2).toFixed();
  const rounded = value.round(size.gte(100) ? 0 : 1);
  return Number(rounded).toLocaleString('en-US', { maximumFractionDigits: 1 });
}

/** A change as a signed percentage: `+30%`. */
export function shownPercent(value: Big): string {
  return `${value.gte(0) ? '+' : '−'}${shownNumber(value.abs())}%`;
}
