import type Big from 'big.js';

/** A computed number as a message shows it: one decimal below a hundred, none above, and no trailing zeros; grouped. */
export function shownNumber(value: Big): string {
  const rounded = value.round(value.abs().gte(100) ? 0 : 1);
  return Number(rounded).toLocaleString('en-US', { maximumFractionDigits: 1 });
}

/** A change as a signed percentage: `+30%`. */
export function shownPercent(value: Big): string {
  return `${value.gte(0) ? '+' : '−'}${shownNumber(value.abs())}%`;
}
