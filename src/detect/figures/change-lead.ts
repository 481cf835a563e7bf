import type { ChangePart } from '../../model/index.ts';
import type { Context } from '../normaliser.ts';
import { AmountWords } from './amount-words.ts';
import { entryOf } from './number-value.ts';
import { TokenWords } from './token-words.ts';

/** What leads to a figure behind a verb or noun of change. */
export interface Lead {
  /** Which part of the movement its preposition makes the figure; null without one. */
  readonly part: ChangePart | null;
  /** The last token before the figure, its preposition, and an amount that it restates. */
  readonly before: number;
  /** Whether the other end of the movement stood between: *from $3 to $4*. */
  readonly paired: boolean;
}

/** Between *from* and *to* stand no more tokens. */
const LONGEST_PAIR = 12;
/** *From the previous year*, *year-on-year*. */
const LONGEST_SPAN = 5;

/** The lead of the figure from token `first` to before `last`. */
export function leadOf(first: number, last: number, context: Context): Lead {
  const words = new TokenWords(context);
  const start = beforeFrame(beforeLimiters(first - 1, words), words);
  const before = beforeQualities(beforeApposition(start, last, words), words);
  const part = partAt(words, before) ?? levelAt(before, last, words);
  if (part !== null) {
    const closes = context.lists.has('closing-verbs', words.lemma(before - 1));
    const end = closes
      ? before - 2
      : words.at(before - 1) === ',' && words.at(before) === 'at'
        ? before - 2
        : before - 1;
    const other = otherEnd(end, part, words);
    return { part, before: other ?? end, paired: other !== null };
  }
  const paced = words.at(before) === 'of' && context.lists.has('paces', words.at(before - 1));
  return paced ? { part: 'by', before: before - 2, paired: false } : { part: null, before, paired: false };
}

/** The token before the *from* of *from $140 a ton to $225*, or before the *to* of *to $225 from $140*; null without one. */
function otherEnd(end: number, part: ChangePart, words: TokenWords): number | null {
  // *Grew to 48 acres, up from 21*: what turned it stands beside it
  if (part === 'by' || words.context.lists.has('change-adverbs', words.at(end))) return null;
  const { sentence } = words.context.annotated.tokens;
  for (let at = end; at > end - LONGEST_PAIR && at > 0 && sentence[at] === sentence[end]; at--) {
    const found = partAt(words, at);
    if (found !== null && found !== part && found !== 'by') return /^(CD|\$)$/.test(words.tag(at + 1)) ? at - 1 : null;
    if (words.tag(at).startsWith('V')) return null;
  }
  return null;
}

/** *To just 1,100*, *from only 3*: the preposition, where one stands before such words. */
export function beforeLimiters(before: number, words: TokenWords): number {
  let at = before;
  while (words.context.lists.has('limiters', words.at(at))) at--;
  return partAt(words, at) === null ? before : at;
}

/** The part of a movement that *by*, *from* or *to* at that token makes of the figure behind it. */
export function partAt(words: TokenWords, at: number): ChangePart | null {
  const part = words.context.lists.value('change-parts', words.at(at));
  return part === 'by' || part === 'from' || part === 'to' ? part : null;
}

/** *To a record 52,000*, *from a planned 35*: the preposition, where one stands before the article. */
function beforeQualities(before: number, words: TokenWords): number {
  let at = before;
  while (at > before - 3 && /^(JJR?|VBN|NN|RBR?)$/.test(words.tag(at))) at--;
  // *To an all-time high of*
  if (words.tag(at) === 'HYPH') at -= 2;
  // *Down from the 147,000 first told*
  const told = at === before && words.context.lists.has('change-adverbs', words.at(at - 2));
  return (at < before || told) && words.tag(at) === 'DT' && partAt(words, at - 1) !== null ? at - 1 : before;
}

/** *From a high of 14,200*: the last token before *of* and its noun, where that is such a frame. */
function beforeFrame(before: number, words: TokenWords): number {
  const { lists } = words.context;
  const framed =
    words.at(before) === 'of' &&
    (lists.has('frames-of-figures', words.lemma(before - 1)) || lists.has('amounts-of-kin', words.at(before - 1))) &&
    !lists.has('paces', words.at(before - 1));
  if (!framed) return before;
  const lead = beforeQualities(before - 1, words);
  return lead === before - 1 ? before : lead;
}

/** *Lost 878 points, or 1.9%*: the same movement in another unit; the token before the first of them. */
function beforeApposition(before: number, last: number, words: TokenWords): number {
  const amounts = new AmountWords(words.context);
  // *Lost 83 points, 1.6 percent, to 5,023*
  const bare =
    words.at(before) === ',' &&
    /^(,|\.|TO)$/.test(words.tag(last)) &&
    amounts.isEndOfMeasure(before - 1) &&
    amounts.isOfPercent(before - 1) !== amounts.isOfPercent(last - 1);
  if (words.at(before) !== 'or' && !bare) return before;
  const { sentence } = words.context.annotated.tokens;
  const aside = words.at(before - 1) === ',';
  // *Lost 26 points or 0.1 per cent*, but no *5 or 6 percent*
  if (!aside && !amounts.isEndOfMeasure(before - 1)) return before;
  let at = aside ? before - 2 : before - 1;
  while (at > before - AmountWords.LONGEST && sentence[at] === sentence[before] && amounts.has(at)) at--;
  return at;
}

/** *Was up 2% at £1.2bn*, *fell 30 points to close at 5,400*: where it ended. */
function levelAt(at: number, last: number, words: TokenWords): ChangePart | null {
  if (words.at(at) !== 'at' || /^(NN|JJ)/.test(words.tag(last))) return null;
  const { lists } = words.context;
  const end = beforeSpan(at, words);
  const word = words.at(end - 1);
  const amounts = new AmountWords(words.context);
  const moved =
    amounts.isOfPercent(end - 1) ||
    // *Settled down 91 cents, or 1.3%, at $68.76*
    (word === ',' && (amounts.isEnd(end - 2) || amounts.isEndOfMeasure(end - 2))) ||
    lists.has('index-points', word) ||
    lists.has('change-adverbs-behind', word) ||
    (lists.has('change-adverbs-of-shares', word) && amounts.isEnd(end - 2)) ||
    (lists.has('closing-verbs', words.lemma(at - 1)) && /^(TO|,)$/.test(words.tag(at - 2)));
  return moved ? 'to' : null;
}

/** *6 percent year-on-year*: the token behind such words, `start` itself where none stand there. */
export function endOfSpan(start: number, words: TokenWords): number {
  const { context } = words;
  const end = Math.min(context.annotated.tokens.count, start + LONGEST_SPAN);
  for (let last = start + 2; last <= end; last++) {
    if (context.lists.has('spans-of-movements', entryOf(context, start, last))) return last;
  }
  return start;
}

/** *Up 6 percent year-on-year at*: the token before which what has moved ends, `at` itself without such words. */
function beforeSpan(at: number, words: TokenWords): number {
  const { context } = words;
  for (let first = at - 2; first >= Math.max(0, at - LONGEST_SPAN); first--) {
    if (context.lists.has('spans-of-movements', entryOf(context, first, at))) return first;
  }
  return at;
}
