import type { Context } from '../normaliser.ts';
import { BareNumber, type CarriedUnit } from './bare-number.ts';
import {
  carriedAgain,
  carriedAmount,
  carriedMargin,
  carriedMoney,
  carriedRecord,
  carriedTrade,
} from './carried-amounts.ts';
import { carriedInRow, carriedPart, carriedPersons } from './carried-parts.ts';
import type { Placed } from './figure-value.ts';

/** Of the figures before it, so many may tell what a bare number counts. */
const MOST_BEFORE = 8;
const NOUN = /^(NN|JJ|CD)/;
const STEPS = [
  carriedMoney,
  carriedPersons,
  carriedAmount,
  carriedInRow,
  carriedPart,
  carriedMargin,
  carriedRecord,
  carriedAgain,
  carriedTrade,
];

/**
 * The unit that a bare number has from a figure told before it, in its sentence or the one before: *a goal of 75,000*, *Twelve voted
 * against*, *The state will pay 1.4 billion*. Null where the words do not say that both are of one kind.
 *
 * `found` has the figures of the text before it, in its order.
 */
export function carriedBy(at: Placed, found: readonly Placed[], context: Context): CarriedUnit | null {
  const { kind, unit, value } = at.figure;
  if (kind !== 'cardinal' || unit !== null || typeof value !== 'string') return null;
  const number = new BareNumber(at, found.slice(-MOST_BEFORE).reverse(), context);
  const behind = number.words.at(at.end);
  if (number.has('states-of-persons', behind)) return carriedPersons(number);
  const isNoun = NOUN.test(number.words.tag(at.end)) && !number.isParticiple(at.end);
  if (isNoun && !number.has('times-behind-figures', behind)) return null;
  for (const step of STEPS) {
    const carried = step(number);
    if (carried !== null) return carried;
  }
  return null;
}
