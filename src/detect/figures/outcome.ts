import type { Context } from '../normaliser.ts';
import type { FigureValue, Placed } from './figure-value.ts';
import { TokenWords } from './token-words.ts';

/**
 * So many more or less of what is gained and lost: *81 seats, a gain of 12*, *94 of the 201 seats in the house, down 17*. Null where
 * no such count stands before it in the sentence, or no such words between.
 *
 * `before` has the figures of the sentence before it, the nearest first.
 */
export function outcomeOf(at: Placed, before: readonly Placed[], context: Context): Partial<FigureValue> | null {
  const { lists } = context;
  const words = new TokenWords(context);
  const { first, figure } = at;
  if (figure.unit !== null) return null;
  const lead = words.at(first - 1);
  const isOf = lead === 'of' && words.tag(first - 3) === 'DT';
  if (words.at(isOf ? first - 4 : first - 2) !== ',') return null;
  const noun = isOf ? words.at(first - 2) : '';
  const change = isOf
    ? (lists.value('change-nouns', noun) ?? lists.value('change-nouns-of-shares', noun))
    : lists.value('change-adverbs', lead);
  if (change !== 'up' && change !== 'down') return null;
  const source = before.find(({ figure: { unit } }) => unit !== null && lists.has('gained-and-lost', unit));
  if (source === undefined) return null;
  const { kind, unit, of } = source.figure;
  return { kind, unit, of, change, changePart: 'by' };
}
