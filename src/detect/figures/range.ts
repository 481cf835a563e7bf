import { captureOf, type RuleMatch } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { unitOf, withRate } from './amount.ts';
import { nounOf } from './count.ts';
import { type FigureCore, figureNormaliser, scaled } from './figure-value.ts';
import { currencyOf } from './money.ts';
import { entryOf, listed, numberIn } from './number-value.ts';
import { decimalOf, type ReadNumber, readNumeral } from './numeral.ts';
import { TokenWords } from './token-words.ts';

const UNIT_LISTS = ['percent-units', 'temperature-units', 'units'];

/** Two bounds and one unit: *10 to 12 miles*, *between 20 and 25 percent*. */
export const rangeNormaliser = figureNormaliser((match, context) => {
  const noun = nounOf(match, context);
  const unit = withRate(unitOf(match, context, UNIT_LISTS), match, context) ?? noun?.unit ?? null;
  const range = rangeOf(match, context, unit);
  return range === null || noun === null ? range : { ...range, of: noun.text };
});

/** Two bounds in one currency: *$26-31 million*. */
export const moneyRangeNormaliser = figureNormaliser((match, context) =>
  rangeOf(match, context, withRate(currencyOf(match, context), match, context)),
);

/** Two numbers of which neither bounds the other: *52 to 35*, *5-to-1*. */
export const pairNormaliser = figureNormaliser((match) => {
  const low = numberIn(match, 'low')?.read;
  const high = numberIn(match, 'high')?.read;
  return low == null || high == null ? null : pair(low, high, null);
});

/** *8-2*, which cannot be a range; null where the second number is the larger one. */
export const fallingPairNormaliser = figureNormaliser((match) => {
  const first = numberIn(match, 'low')?.read;
  const second = numberIn(match, 'high')?.read;
  return first == null || second == null || first.value.lt(second.value) ? null : pair(first, second, null);
});

/** *3:1*, one token that looks like an hour. */
export const colonRatioNormaliser = figureNormaliser((match, context) => {
  const sides = captureOf(match, 'sides');
  const [first, second] = sides === null ? [] : entryOf(context, sides.first, sides.last).split(':').map(readNumeral);
  return first == null || second == null ? null : pair(first, second, null);
});

/** *Three in five* as the fraction it is; null where the part is larger than the whole. */
export const ratioNormaliser = figureNormaliser((match) => quotientOf(match, true));

/** *One over three*, *2000 over 3*. */
export const quotientNormaliser = figureNormaliser((match) => quotientOf(match, false));

function quotientOf(match: RuleMatch, proper: boolean): FigureCore | null {
  const part = numberIn(match, 'number')?.read;
  const whole = numberIn(match, 'whole')?.read;
  if (part == null || whole == null || whole.value.lt(2) || (proper && part.value.gte(whole.value))) return null;
  if (proper && !isShare(part.value.toNumber(), whole.value.toNumber())) return null;
  return { value: part.value.div(whole.value).toFixed(), significant: part.significant, unit: null };
}

/** *Three in five*, *two in 500* and *45 out of 100* say how often; *64 out of 145* are two counts. */
function isShare(part: number, whole: number): boolean {
  return part === 1 || whole <= 20 || (part <= 10 && whole % 100 === 0) || /^10+$/.test(String(whole));
}

/** *640x480*. */
export const productNormaliser = figureNormaliser((match, context) => {
  const low = numberIn(match, 'low')?.read;
  const side = captureOf(match, 'high');
  const high = side === null ? null : readNumeral(entryOf(context, side.first, side.last).slice(1));
  return low == null || high === null ? null : pair(low, high, null);
});

function rangeOf(match: RuleMatch, context: Context, unit: string | null): FigureCore | null {
  const low = numberIn(match, 'low')?.read;
  const high = numberIn(match, 'high')?.read;
  if (low == null || high == null) return null;
  const scales = match.captures
    .filter(({ name }) => name === 'scale')
    .map(({ first, last }) => ({
      first,
      value: listed(
        { ...match, captures: [{ name: 'scale', first, last, mention: null }] },
        'scale',
        context,
        'magnitudes',
      ),
    }));
  const [firstScale, secondScale] =
    scales.length > 1 ? [scales[0]?.value ?? null, scales[1]?.value ?? null] : [null, scales[0]?.value ?? null];
  const upper = scaled(high, secondScale);
  const lower = sharingHundred(sharingScale(scaled(low, firstScale), upper), upper, match, context);
  return lower.value.gte(upper.value) ? null : pair(lower, upper, unit);
}

/** *26 to 31 million* means millions both times; *500 to 1 million* does not. */
function sharingScale(low: ReadNumber, high: ReadNumber): ReadNumber {
  const shares = low.scale.eq(1) && high.scale.gt(1) && low.value.lte(high.value.div(high.scale));
  return shares ? scaled(low, high.scale.toFixed()) : low;
}

/** *Five to six hundred*: hundreds both times. */
function sharingHundred(low: ReadNumber, high: ReadNumber, match: RuleMatch, context: Context): ReadNumber {
  const last = captureOf(match, 'high')?.last ?? 0;
  const hundred = context.lists.value('hundreds', new TokenWords(context).at(last - 1));
  return hundred !== null && low.value.lt(high.value.div(hundred)) && low.value.lt(10) ? scaled(low, hundred) : low;
}

function pair(low: ReadNumber, high: ReadNumber, unit: string | null): FigureCore {
  return { value: [decimalOf(low), decimalOf(high)], significant: null, unit };
}
