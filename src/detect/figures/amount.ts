import type { RuleMatch } from '../../rules/index.ts';
import { captureOf } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { decimalValue, type FigureCore, figureNormaliser } from './figure-value.ts';
import { entryOf, listed, numberIn, spokenNumberIn } from './number-value.ts';
import { readNumeral } from './numeral.ts';
import { TokenWords } from './token-words.ts';

const UNIT_LISTS = ['percent-units', 'temperature-units', 'subunits', 'units'];

/** One number with the unit that the pattern captured or the rule sets. */
export const amountNormaliser = figureNormaliser((match, context) => {
  const number = spokenNumberIn(match, context);
  if (number === undefined) return null;
  return { ...decimalValue(number), unit: withRate(unitOf(match, context, UNIT_LISTS), match, context) };
});

/** The same with the units of quantities, simple or compound (*miles per hour*). */
export const quantityNormaliser = figureNormaliser((match, context) => {
  const number = spokenNumberIn(match, context);
  if (number === undefined || isFirstOfNoun(match, context)) return null;
  return { ...decimalValue(number), unit: withRate(unitOf(match, context, ['units']), match, context) };
});

/** *Three cup finals*. */
function isFirstOfNoun({ spanLast }: RuleMatch, context: Context): boolean {
  const words = new TokenWords(context);
  return words.tag(spanLast) === 'NNS' && context.lists.has('units-of-other-things', words.at(spanLast - 1));
}

/** A number of years, months, weeks or days somebody or something is old. */
export const ageNormaliser = figureNormaliser((match, context) => {
  const number = numberIn(match, 'number');
  const counted = captureOf(match, 'measure') !== null;
  if (number?.read == null || (!counted && (number.read.value.gt(OLDEST) || number.read.decimals > 0))) return null;
  return { ...decimalValue(number), unit: unitOf(match, context, ['age-units']) };
});

/** No person has been older (Jeanne Calment, 122 years); buildings are, *500 years old*. */
const OLDEST = 122;

/** *12 degrees below zero*. */
export const belowZeroNormaliser = figureNormaliser((match, context) => {
  const read = numberIn(match, 'number')?.read;
  if (read == null) return null;
  const value = read.value.times(-1);
  return { ...decimalValue({ read: { ...read, value } }), unit: unitOf(match, context, ['temperature-units']) };
});

/** A unit alone, whose number the text leaves open. */
export const scaleNormaliser = figureNormaliser((match, context) => ({
  value: null,
  significant: null,
  unit: unitOf(match, context, ['temperature-units']),
}));

/** *Twice*, *four times*, *tenfold*. */
export const multipleNormaliser = figureNormaliser((match, context) => {
  const word = listed(match, 'word', context, 'multiples');
  const number = word === null ? numberIn(match, 'number') : { read: readNumeral(word) };
  if (number === undefined) return null;
  return { ...decimalValue(number), unit: captureOf(match, 'measure') === null ? null : 'time' };
});

/** *5 feet 6 inches*, in feet. */
export const feetAndInchesNormaliser = figureNormaliser((match) => {
  const feet = numberIn(match, 'number')?.read;
  const inches = numberIn(match, 'inches')?.read;
  if (feet == null || inches == null || inches.value.gte(12)) return null;
  const read = { ...feet, value: feet.value.plus(inches.value.div(12)), decimals: 0 };
  return { ...decimalValue({ read }), unit: 'foot' };
});

/** A number or ordinal without a unit. */
export const bareNormaliser = figureNormaliser((match): FigureCore | null => {
  const number = numberIn(match, 'number');
  if (number === undefined) return null;
  const kind = captureOf(match, 'number')?.mention?.properties['kind'];
  return { kind: kind === 'fraction' || kind === 'ordinal' ? kind : 'cardinal', ...decimalValue(number), unit: null };
});

export function unitOf(match: RuleMatch, context: Context, lists: readonly string[]): string | null {
  const fixed = match.rule.set['unit'];
  return listed(match, 'measure', context, ...lists) ?? (typeof fixed === 'string' ? fixed : null);
}

/** The unit of what is paid or done *a barrel*, *per hour*, as CLDR writes it. */
export function withRate(unit: string | null, match: RuleMatch, context: Context): string | null {
  const per = listed(match, 'per', context, 'units', 'rates', 'kinds-of-shares-in-rates') ?? nounOfRate(match, context);
  const past = context.lists.has('back-in-time', new TokenWords(context).at(match.last));
  return unit === null || per === null || past ? unit : `${unit}-per-${per.replace(/ /g, '-')}`;
}

/** *£0.79 per song*: behind *per* any noun. */
function nounOfRate(match: RuleMatch, context: Context): string | null {
  const noun = captureOf(match, 'per');
  return noun && entryOf(context, noun.first, noun.last);
}
