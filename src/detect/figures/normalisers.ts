import type { Normaliser } from '../normaliser.ts';
import {
  ageNormaliser,
  amountNormaliser,
  bareNormaliser,
  belowZeroNormaliser,
  feetAndInchesNormaliser,
  multipleNormaliser,
  quantityNormaliser,
  scaleNormaliser,
} from './amount.ts';
import { countNormaliser } from './count.ts';
import { moneyNormaliser } from './money.ts';
import { decimalCommaNormaliser, numberNormaliser, ordinalNormaliser, vagueNumberNormaliser } from './number-value.ts';
import {
  colonRatioNormaliser,
  fallingPairNormaliser,
  moneyRangeNormaliser,
  pairNormaliser,
  productNormaliser,
  quotientNormaliser,
  rangeNormaliser,
  ratioNormaliser,
} from './range.ts';

/** The normalisers of stages `number` and `figure`, by the name that rules give. */
export const figureNormalisers: readonly (readonly [string, Normaliser])[] = [
  ['number', numberNormaliser],
  ['decimal-comma', decimalCommaNormaliser],
  ['vague-number', vagueNumberNormaliser],
  ['ordinal', ordinalNormaliser],
  ['amount', amountNormaliser],
  ['quantity', quantityNormaliser],
  ['age', ageNormaliser],
  ['scale', scaleNormaliser],
  ['multiple', multipleNormaliser],
  ['feet-and-inches', feetAndInchesNormaliser],
  ['bare', bareNormaliser],
  ['below-zero', belowZeroNormaliser],
  ['count', countNormaliser],
  ['money', moneyNormaliser],
  ['money-range', moneyRangeNormaliser],
  ['range', rangeNormaliser],
  ['ratio', ratioNormaliser],
  ['quotient', quotientNormaliser],
  ['product', productNormaliser],
  ['score', pairNormaliser],
  ['pair', pairNormaliser],
  ['falling-pair', fallingPairNormaliser],
  ['colon-ratio', colonRatioNormaliser],
];
