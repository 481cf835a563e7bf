import Big from 'big.js';
import { shownNumber } from '../arithmetic/index.ts';
import type { Check } from '../check.ts';

/** Behind the point comes a zero: less than a tenth. */
const NUMERAL = /\.0\d+/;

/** Shares that look as if nobody had multiplied them by a hundred. */
export const tinyPercent: Check = function* (article) {
  for (const { span, text } of article.matches('finding/tiny-percent')) {
    const numeral = NUMERAL.exec(text)?.[0];
    if (numeral !== undefined) yield { span, values: { share: shownNumber(new Big(`0${numeral}`).times(100)) } };
  }
};
