import type { Capture, Mention, RuleMatch } from '../../rules/index.ts';
import { captureOf } from '../../rules/index.ts';
import type { Context, Normaliser } from '../normaliser.ts';
import type { NumberToken } from './number-cursor.ts';
import { readNumber } from './number-reader.ts';
import { decimalOf, type ReadNumber, readNumeral, significantDigits } from './numeral.ts';

/** What the normalisers of stage `number` make; `read` is null for words that count without a number (*hundreds*). */
export interface NumberValue {
  readonly read: ReadNumber | null;
}

/** A number in digits, words or both. */
export const numberNormaliser: Normaliser = (match, context) => {
  const read = readNumber(tokensOf(context, match.spanFirst, match.spanLast), context.lists);
  return read === null
    ? null
    : { properties: { kind: 'cardinal', ...match.rule.set, value: decimalOf(read) }, value: { read } };
};

/** *4,5*, whose comma is a decimal one. */
export const decimalCommaNormaliser: Normaliser = (match, context) => {
  const tokens = tokensOf(context, match.spanFirst, match.spanLast);
  const [whole, , decimals] = tokens.slice(-3);
  const numeral = { word: `${whole?.word ?? ''}.${decimals?.word ?? ''}`, joined: false };
  const read = readNumber([...tokens.slice(0, -3), numeral], context.lists);
  return read === null ? null : { properties: { kind: 'cardinal', value: decimalOf(read) }, value: { read } };
};

/** *Dozens*, *several hundred*: no number can be given. */
export const vagueNumberNormaliser: Normaliser = () => ({
  properties: { kind: 'vague', value: null },
  value: { read: null },
});

/** *21st*, *second*, *twenty-first*. */
export const ordinalNormaliser: Normaliser = (match, context) => {
  const words = tokensOf(context, match.spanFirst, match.spanLast).map(({ word }) => word);
  const numeral = readNumeral(words[0] ?? '');
  const last = context.lists.value('ordinal-words', words.at(-1) ?? '');
  const tens = words.length > 1 ? context.lists.value('number-words', words[0] ?? '') : null;
  const read = numeral ?? (last === null ? null : readNumeral(String(Number(last) + Number(tens ?? 0))));
  return read === null ? null : { properties: { kind: 'ordinal', value: decimalOf(read) }, value: { read } };
};

export function tokensOf({ annotated }: Context, first: number, last: number): NumberToken[] {
  const { tokens, vocabulary } = annotated;
  return Array.from({ length: last - first }, (_, index) => ({
    word: vocabulary.text(tokens.word[first + index]!),
    joined: tokens.joined[first + index] === 1,
  }));
}

/** The words in lower case, white space as one space: as word lists write them. */
export function entryOf({ annotated }: Context, first: number, last: number): string {
  const { tokens, vocabulary } = annotated;
  let entry = '';
  for (let token = first; token < last; token++) {
    const gap = token > first && tokens.joined[token] !== 1 ? ' ' : '';
    entry += gap + vocabulary.text(tokens.word[token]!);
  }
  return entry;
}

/** The value that the first of the lists to hold the captured words gives them. */
export function listed(match: RuleMatch, name: string, context: Context, ...lists: readonly string[]): string | null {
  const capture = captureOf(match, name);
  return capture === null ? null : listedAt(capture, context, lists);
}

export function listedAt({ first, last }: Capture, context: Context, lists: readonly string[]): string | null {
  const entry = entryOf(context, first, last);
  for (const list of lists) {
    const value = context.lists.value(list, entry);
    if (value !== null) return value === '' ? entry : value;
  }
  return null;
}

/** The number a part of the match refers to; undefined when the match has no such part. */
export function numberIn(match: RuleMatch, name: string): NumberValue | undefined {
  const mention: Mention | null | undefined = captureOf(match, name)?.mention;
  return isNumberValue(mention?.value) ? mention.value : undefined;
}

/**
 * The number of a pattern that may say it in words too small to be one elsewhere: `half` of *half a mile*, `one` of *a mile
 * and a half*, whose second part is `more`.
 */
export function spokenNumberIn(match: RuleMatch, context: Context): NumberValue | undefined {
  const whole = numberIn(match, 'number') ?? wordsIn(match, 'half', context) ?? oneIn(match, 'one');
  const more = wordsIn(match, 'more', context)?.read;
  if (whole?.read == null || more == null) return whole;
  const value = whole.read.value.plus(more.value);
  return { read: { ...whole.read, value, significant: significantDigits(value.toFixed()) } };
}

function wordsIn(match: RuleMatch, name: string, context: Context): NumberValue | undefined {
  const capture = captureOf(match, name);
  if (capture === null) return undefined;
  return { read: readNumber(tokensOf(context, capture.first, capture.last), context.lists) };
}

function oneIn(match: RuleMatch, name: string): NumberValue | undefined {
  return captureOf(match, name) === null ? undefined : { read: readNumeral('1') };
}

function isNumberValue(value: unknown): value is NumberValue {
  return typeof value === 'object' && value !== null && 'read' in value;
}
