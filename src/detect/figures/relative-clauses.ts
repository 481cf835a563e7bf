import type { TokenWords } from './token-words.ts';

const LONGEST_CLAUSE = 20;
const FINITE = /^(VB[DZP]|MD)$/;

/** *Its shares, which have risen 11%*: the end of the noun that the clause of the verb at `end` is about, or else `end`. */
export function beforeRelative(end: number, words: TokenWords): number {
  // *A flat that cost €765*
  if (words.context.lists.has('relative-words', words.at(end - 1)) && words.tag(end - 2).startsWith('NN'))
    return end - 1;
  if (!/^W(DT|P)$/.test(words.tag(end - 1))) return isAside(end, words) ? end - 1 : end;
  return words.at(end - 2) === ',' ? end - 2 : end - 1;
}

/** *The stock, which has halved, fell*: the end of the subject before such a clause or an apposition that ends there, or else `end`. */
export function beforeClause(end: number, words: TokenWords): number {
  if (words.at(end - 1) !== ',') return end;
  const { sentence } = words.context.annotated.tokens;
  for (let at = end - 2; at > end - LONGEST_CLAUSE && at >= 0 && sentence[at] === sentence[end - 1]; at--) {
    if (words.at(at) !== ',') continue;
    return /^W(DT|P)/.test(words.tag(at + 1)) || isApposition(at, end - 1, words) ? at : end;
  }
  return end;
}

/** *The satellite, weighing 4,410 kg*, *the park, valued at £2m*. */
function isAside(end: number, words: TokenWords): boolean {
  return /^VB[GN]$/.test(words.tag(end)) && words.at(end - 1) === ',';
}

/** *Sales at Brandholm, its biggest chain, fell*, *imports, chiefly from Peru, rose*: what the commas at these tokens enclose. */
function isApposition(opening: number, closing: number, words: TokenWords): boolean {
  if (!words.tag(opening - 1).startsWith('NN')) return false;
  for (let at = opening + 1; at < closing; at++) {
    // *inflation, closely watched in May, rose*: a participle, whatever its tag
    const leads = at === opening + 1 || (at === opening + 2 && words.tag(at - 1) === 'RB');
    if (FINITE.test(words.tag(at)) && !leads) return false;
  }
  return true;
}
