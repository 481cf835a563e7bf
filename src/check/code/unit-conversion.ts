import Big from 'big.js';
import type { Figure, Span } from '../../model/index.ts';
import { around, exactValue, type Interval, isDisjoint, meantBy, shownNumber } from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { figureIn } from '../movement.ts';

/** Half of the last significant digit, but no more than this share: six feet are two meters, a mile is not three kilometers. */
const LEEWAY = '0.1';
/** A gallon is American or imperial, a ton short, long or metric. */
const AMBIGUOUS_LEEWAY = '0.21';
/** Where a temperature's scales start does not matter to a difference: 1.5 degrees Celsius more are 2.7 Fahrenheit. */
const FAHRENHEIT_PER_CELSIUS = '1.8';
const NUMERAL = /^.*?\d[\d,.]*[\s-]*/;

/** Litres for a hundred kilometres times miles for a gallon, American and imperial. */
const FUEL_PRODUCTS: Interval = { low: new Big('235.2'), high: new Big('282.5') };
/** Half of an inch or an ounce is less than so much of what one says in feet or pounds. */
const COMPOUND_LEEWAY = '0.012';
/** Two numbers in one measure: 6ft 3in. */
const COMPOUND = /\d\D+\d+\D*$/;

/** Conversions in brackets that do not say what stands before them. */
export const unitConversion: Check = function* (article) {
  const inBrackets = article.matches('finding/conversion').flatMap((found) => wrongConversion(article, found, false));
  const told = new Set(inBrackets.map(({ span }) => span[0]));
  const asides = ['finding/conversion-aside', 'finding/conversion-clause'].flatMap((rule) =>
    article.matches(rule).flatMap((found) => wrongConversion(article, found, true)),
  );
  yield* inBrackets;
  yield* asides.filter(({ span }) => !told.has(span[0]));
  yield* article.matches('finding/fuel-economy').flatMap((found) => wrongFuelEconomy(article, found));
};

function wrongConversion(article: Article, found: FoundWords, isAside: boolean): Raised[] {
  const from = wholeMeasure(article, figureIn(article, found, 'from'), figureIn(article, found, 'more'));
  const to = figureIn(article, found, 'to');
  if (from === null || to === null || from.unit === to.unit || from.unit === null || to.unit === null) return [];
  const isMetric = (unit: string) => article.lists.has('metric-units', unit);
  if (isAside && isMetric(from.unit) === isMetric(to.unit)) return [];
  const actual = typeof from.value === 'string' ? article.units.converted(from.value, from.unit, to.unit) : null;
  const isDifference = article.hasMatchIn('finding/temperature-difference', to.span);
  if (actual === null || isSameDifference(from, to) || (!isDifference && saysTheSame(from, to, article))) return [];
  const unit = NUMERAL.test(to.text) ? to.text.replace(NUMERAL, '') : to.unit;
  const shown = isDifference ? (exactValue(from) ?? new Big(0)).times(perDegree(from)) : new Big(actual);
  const values = { from: from.text, said: to.text, actual: shownNumber(shown), unit };
  return [{ span: to.span, values, details: values }];
}

/** *12 stone 4lb*: two figures that are one measure. */
function wholeMeasure({ units, text }: Article, first: Figure | null, more: Figure | null): Figure | null {
  if (first === null || more === null) return first;
  const [value, rest] = [exactValue(first), exactValue(more)];
  if (value === null || rest === null || first.unit === null || more.unit === null) return null;
  const added = units.converted(rest.toFixed(), more.unit, first.unit);
  const span: Span = [first.span[0], more.span[1]];
  return added === null ? null : { ...first, span, text: text.slice(...span), value: value.plus(added).toFixed() };
}

function wrongFuelEconomy(article: Article, found: FoundWords): Raised[] {
  const [miles, litres] = [figureIn(article, found, 'miles'), figureIn(article, found, 'litres')];
  if (miles?.unit !== 'mile-per-gallon' || litres?.unit !== 'liter') return [];
  const [far, much] = [rounded(miles, null), rounded(litres, null)];
  const [value, said] = [exactValue(miles), exactValue(litres)];
  if (far === null || much === null || value === null || said === null || far.low.lte(0)) return [];
  if (!isDisjoint({ low: far.low.times(much.low), high: far.high.times(much.high) }, FUEL_PRODUCTS)) return [];
  const actual = shownNumber(FUEL_PRODUCTS.low.div(value));
  const values = { from: miles.text, said: litres.text, actual, unit: litres.text.replace(NUMERAL, '') };
  return [{ span: litres.span, values, details: values }];
}

function perDegree({ unit }: Figure): Big {
  return unit === 'celsius' ? new Big(FAHRENHEIT_PER_CELSIUS) : new Big(1).div(FAHRENHEIT_PER_CELSIUS);
}

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
  const factor = perDegree(from);
  return !isDisjoint(said, inOrder(measured.low.times(factor), measured.high.times(factor)));
}

/** What a rounded measure can stand for. `leeway`: a share that it may be off in any case. */
function rounded(figure: Figure, leeway: string | null): Interval | null {
  const value = exactValue(figure);
  // the limit holds for both measures: *up to 18 inches* are no 25 centimeters
  const meant = meantBy(figure.modifier === 'about' ? figure : { ...figure, modifier: 'exact' });
  if (value === null || meant === null) return null;
  if (leeway === null && COMPOUND.test(figure.text) && figure.modifier === 'exact')
    return around(value, value.abs().times(COMPOUND_LEEWAY));
  const digit = new Big(10).pow(value.eq(0) ? 0 : value.e - (figure.significant ?? 1) + 1).div(2);
  const most = value.abs().times(leeway ?? LEEWAY);
  const { low, high } = around(value, leeway !== null || digit.gt(most) ? most : digit);
  return { low: low.lt(meant.low) ? low : meant.low, high: high.gt(meant.high) ? high : meant.high };
}

function inOrder(a: Big, b: Big): Interval {
  return a.lt(b) ? { low: a, high: b } : { low: b, high: a };
}
