import type { Capture, Mention, RuleMatch } from '../../rules/index.ts';
import { captureOf } from '../../rules/index.ts';
import type { Context, Normaliser } from '../normaliser.ts';
import type { NumberToken } from './number-reader.ts';
import { readNumber } from './number-reader.ts';
import { decimalOf, type ReadNumber, readNumeral } from './numeral.ts';

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

function isNumberValue(value: unknown): value is NumberValue {
  return typeof value === 'object' && value !== null && 'read' in value;
}
