import Big from 'big.js';
import type { Check } from '../check.ts';

const NUMERAL = /\d[\d,]*(?:\.\d+)?/;

/** Ranges of money whose first figure lacks the magnitude of the second: it is meant where it makes the lower number. */
export const rangeScale: Check = function* (article) {
  for (const found of article.matches('finding/range-scale')) {
    const { low, high } = found.values();
    const span = found.part('low');
    if (low === undefined || high === undefined || span === null || low[0] !== high[0]) continue;
    const [first, second] = [numberIn(low), numberIn(high)];
    if (first === null || second === null || first.gte(second)) continue;
    yield { span, values: { low, high } };
  }
};

function numberIn(text: string): Big | null {
  const numeral = NUMERAL.exec(text)?.[0];
  return numeral === undefined ? null : new Big(numeral.replaceAll(',', ''));
}
