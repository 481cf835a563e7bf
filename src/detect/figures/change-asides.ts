import type { ChangePart } from '../../model/index.ts';
import { AmountWords } from './amount-words.ts';
import { partAt } from './change-lead.ts';
import type { Place } from './directions.ts';
import type { TokenWords } from './token-words.ts';

const LONGEST_ASIDE = 6;
const NOUNS = /^(NN|DT|JJ|POS|PRP\$)/;
const MEASURE = /^(CD|\$)$/;

/** *Settled 54 cents, or 0.8%, higher*: the token behind the aside, whether the figure stands in it or before it; -1 without one. */
export function behindAside({ first, last, end }: Place, words: TokenWords): number {
  const comma = words.at(last) === ',' ? last : words.at(end) === ',' ? end : -1;
  if (comma < 0) return -1;
  if (words.at(first - 1) === 'or') return comma + 1;
  if (words.at(comma + 1) !== 'or') return -1;
  const amounts = new AmountWords(words.context);
  const { sentence } = words.context.annotated.tokens;
  let at = comma + 2;
  while (at < comma + AmountWords.LONGEST && sentence[at] === sentence[first] && amounts.has(at)) at++;
  return words.at(at) === ',' ? at + 1 : -1;
}

/**
 * Whether the mark at that token goes on with a movement, of which the figure is that part and whose words end with `before`:
 * *jumped 36%, from 12 to 16*, *lost 7p, or 4%, to 163p*.
 */
export function leadsOn(at: number, part: ChangePart | null, before: number, words: TokenWords): boolean {
  if (part === null) return false;
  // *Lost 83 points, 1.6 percent, to 5,023*
  const restated = new AmountWords(words.context).isEnd(at - 1) && MEASURE.test(words.tag(at + 1));
  return partAt(words, at + 1) !== null || words.at(at + 1) === 'or' || restated || opensAside(at, before, words);
}

/** *Cut the share of the biggest, Calcor, by a fifth*: nouns between commas, the second at `before`. */
function opensAside(at: number, before: number, words: TokenWords): boolean {
  if (before - at < 2 || before - at > LONGEST_ASIDE || words.at(before) !== ',') return false;
  for (let within = at + 1; within < before; within++) {
    if (!NOUNS.test(words.tag(within))) return false;
  }
  return true;
}
