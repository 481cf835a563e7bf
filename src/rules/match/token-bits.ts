import type { Tokens } from '../../text/index.ts';
import { DIGIT_ROW, type PatternRowColumns, type StageColumns, type StageIndex } from './stage-index.ts';
import { TokenFlag } from './token-flags.ts';

/** By id, the bits of the indices in which something waits for it. */
export interface TokenBitColumns {
  readonly byWord: Int32Array;
  readonly byLemma: Int32Array;
  readonly byTag: Int32Array;
  readonly ofDigits: number;
  readonly ofFourDigits: number;
}

/**
 * For each token, in which indices of a grammar something waits for its word, lemma, tag or digits, as bits: most tokens
 * are nothing to most stages, and one look tells.
 */
export class TokenBits {
  constructor(readonly columns: TokenBitColumns) {}

  of(tokens: Tokens, flags: Uint8Array): Int32Array {
    const { byWord, byLemma, byTag, ofDigits, ofFourDigits } = this.columns;
    const { count, word, lemma, tag } = tokens;
    const bits = new Int32Array(count);
    for (let token = 0; token < count; token++) {
      let found = (flags[token]! & TokenFlag.digits) !== 0 ? ofDigits : 0;
      if ((flags[token]! & TokenFlag.fourDigits) !== 0) found |= ofFourDigits;
      if (word[token]! < byWord.length) found |= byWord[word[token]!]!;
      if (lemma[token]! < byLemma.length) found |= byLemma[lemma[token]!]!;
      if (tag[token]! < byTag.length) found |= byTag[tag[token]!]!;
      bits[token] = found;
    }
    return bits;
  }
}

export function tokenBitColumns(indices: readonly StageIndex[]): TokenBitColumns {
  return {
    byWord: bitsById(indices, ({ byWord }) => byWord),
    byLemma: bitsById(indices, ({ byLemma }) => byLemma),
    byTag: bitsById(indices, ({ byTag }) => byTag),
    ofDigits: bitsOfDigits(indices, DIGIT_ROW.any),
    ofFourDigits: bitsOfDigits(indices, DIGIT_ROW.four),
  };
}

function bitsOfDigits(indices: readonly StageIndex[], row: number): number {
  return indices.reduce((bits, { byDigits, bit }) => (byDigits.of(row) === 0 ? bits : bits | bit), 0);
}

function bitsById(indices: readonly StageIndex[], rowsOf: (waits: StageColumns) => PatternRowColumns): Int32Array {
  const bits = new Int32Array(Math.max(0, ...indices.map(({ waits }) => rowsOf(waits).rowOf.length)));
  for (const { waits, bit } of indices)
    rowsOf(waits).rowOf.forEach((row, id) => {
      if (row !== 0) bits[id]! |= bit;
    });
  return bits;
}
