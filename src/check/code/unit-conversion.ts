import Big from 'big.js';
import type { Figure } from '../../model/index.ts';
import { around, exactValue, type Interval, isDisjoint, meantBy, shownNumber } from '../arithmetic/index.ts';
import type { Article } from '../article.ts';
import type { Check } from '../check.ts';
import { figureIn } from '../movement.ts';

/** Half of the last significant digit, but no more than this share: six feet are two meters, a mile is not three kilometers. */
const LEEWAY = '0.1';
/** A gallon is American or imperial, a ton short, long or metric. */
const AMBIGUOUS_LEEWAY = '0.21';
/** Where a temperature's scales start does not matter to a difference: 1.5 degrees Celsius more are 2.7 Fahrenheit. */
const FAHRENHEIT_PER_CELSIUS = '1.8';
const NUMERAL = /^.*?\d[\d,.]*[\s-]*/;

/** Conversions in brackets that do not say what stands before them. */
export const unitConversion: Check = function* (article) {
  for (const found of article.matches('finding/conversion')) {
    const from = figureIn(article, found, 'from');
    const to = figureIn(article, found, 'to');
    if (from === null || to === null || from.unit === to.unit || from.unit === null || to.unit === null) continue;
    const actual = typeof from.value === 'string' ? article.units.converted(from.value, from.unit, to.unit) : null;
    if (actual === null || saysTheSame(from, to, article) || isSameDifference(from, to)) continue;
    const unit = NUMERAL.test(to.text) ? to.text.replace(NUMERAL, '') : to.unit;
    const values = { from: from.text, said: to.text, actual: shownNumber(new Big(actual)), unit };
    yield { span: to.span, values, details: values };
  }
};

function saysTheSame(from: Figure, to: Figure, { units, lists }: Article): boolean {
  const isAmbiguous = [from, to].some(({ unit }) => unit !== null && lists.has('ambiguous-units', unit));
  const said = rounded(to, isAmbiguous ? AMBIGUOUS_LEEWAY : null);
  const measured = rounded(from, null);
  if (said === null || measured === null || from.unit === null || to.unit === null) return true;
  const low = units.converted(measured.low.toFixed(), from.unit, to.unit);
  const high = units.converted(measured.high.toFixed(), from.unit, to.unit);
  if (low === null || high === null) return true;
  return !isDisjoint(said, inOrder(new Big(low), new Big(high)));
}

function isSameDifference(from: Figure, to: Figure): boolean {
  if (from.kind !== 'temperature' || to.kind !== 'temperature') return false;
  const [said, measured] = [rounded(to, null), rounded(from, null)];
  if (said === null || measured === null) return true;
  const factor = from.unit === 'celsius' ? new Big(FAHRENHEIT_PER_CELSIUS) : new Big(1).div(FAHRENHEIT_PER_CELSIUS);
  return !isDisjoint(said, inOrder(measured.low.times(factor), measured.high.times(factor)));
}

/** What a rounded measure can stand for. `leeway`: a share that it may be off in any case. */
function rounded(figure: Figure, leeway: string | null): Interval | null {
  const value = exactValue(figure);
  const meant = meantBy(figure);
  if (value === null || meant === null) return null;
  const digit = new Big(10).pow(value.eq(0) ? 0 : value.e - (figure.significant ?? 1) + 1).div(2);
  const most = value.abs().times(leeway ?? LEEWAY);
  const { low, high } = around(value, leeway !== null || digit.gt(most) ? most : digit);
  return { low: low.lt(meant.low) ? low : meant.low, high: high.gt(meant.high) ? high : meant.high };
}

function inOrder(a: Big, b: Big): Interval {
  return a.lt(b) ? { low: a, high: b } : { low: b, high: a };
}
