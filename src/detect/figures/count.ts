import type { RuleMatch } from '../../rules/index.ts';
import { captureOf } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { singularOf } from './counted.ts';
import { decimalValue, figureNormaliser } from './figure-value.ts';
import { numberIn } from './number-value.ts';
import { TokenWords } from './token-words.ts';

const WORD = /[\p{L}\p{N}]/u;
const NAMES = ['surnames', 'first-names-male', 'first-names-female'];

/** A number of things; the unit is their noun in the singular. */
export const countNormaliser = figureNormaliser((match, context) => {
  const number = numberIn(match, 'number');
  const noun = nounOf(match, context);
  if (number === undefined || noun === null) return null;
  const kind = captureOf(match, 'number')?.mention?.properties['kind'] === 'fraction' ? 'fraction' : 'cardinal';
  return { kind, ...decimalValue(number), unit: withPace(noun.unit, match.last, context), of: noun.text };
});

/** *1,000 cases a day*: the unit with the time that it is counted by. */
function withPace(unit: string, end: number, context: Context): string {
  const words = new TokenWords(context);
  if (!context.lists.has('links-to-paces', words.at(end))) return unit;
  const time = context.lists.value('pace-times', words.at(end + 1));
  const past = context.lists.has('back-in-time', words.at(end + 2));
  return time === null || past ? unit : `${unit}-per-${time}`;
}

function isLink(word: string, lists: Context['lists']): boolean {
  return !WORD.test(word) || lists.has('links-before-counted', word);
}

/** The captured noun in the singular, and the noun phrase it ends as the text has it. */
export function nounOf(match: RuleMatch, context: Context): { unit: string; text: string } | null {
  const captured = captureOf(match, 'noun');
  if (captured === null) return null;
  const { annotated, lists } = context;
  const words = new TokenWords(context);
  const number = captureOf(match, 'figure');
  const shared = match.rule.set['shared'] === true;
  let first = number === null || shared || number.last >= captured.last ? captured.first : number.last;
  while (first < captured.first && isLink(words.at(first), lists)) first++;
  const noun = beforeParticiple(first, captured.first, words);
  if (lists.has('plurals-without-noun', words.at(noun)) || isName(noun, words)) return null;
  const end = noun === captured.first ? captured.last : noun + 1;
  return { unit: singularOf(noun, context), text: annotated.text.slice(...tokenSpan(annotated, first, end)) };
}

/** *30 teams playing games*, *two others used addresses*: the first of two plurals, where what it does stands between. */
function beforeParticiple(first: number, noun: number, words: TokenWords): number {
  for (let at = first; at < noun - 1; at++) {
    const tag = words.tag(at + 1);
    // *Shares changed hands*, which the tagger takes for an adjective
    const isMistaken = tag === 'JJ' && words.at(at + 1).endsWith('ed');
    const isParticiple = /^VB[GD]$/.test(tag) || (tag === 'VBN' && at + 2 < noun) || isMistaken;
    if (/^NNP?S$/.test(words.tag(at)) && isParticiple) return at;
  }
  return noun;
}

/** *19 support Sanders*: no plural. */
function isName(noun: number, words: TokenWords): boolean {
  return words.tag(noun) === 'NNP' && NAMES.some((list) => words.context.lists.has(list, words.at(noun)));
}
