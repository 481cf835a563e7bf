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

const NUMERAL = /\d[\d,]*(?:\.\d+)?/;

/** A computed amount in the form in which the text gives another: `£153 million` beside `£148 million`. */
export function shownLike(value: Big, like: { readonly text: string; readonly value: Big }): string {
  const numeral = NUMERAL.exec(like.text)?.[0];
  const printed = Number(numeral?.replaceAll(',', '') ?? 0);
  if (numeral === undefined || printed === 0 || like.value.eq(0)) return shownNumber(value);
  const scaled = value.times(printed).div(like.value);
  const shown = Number(scaled.round(2)).toLocaleString('en-US', { maximumFractionDigits: 2 });
  return like.text.slice(like.text.search(/[^\p{L}\s]|\d/u)).replace(numeral, shown);
}
