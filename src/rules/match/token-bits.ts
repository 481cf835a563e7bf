import type { Tokens } from '../../text/index.ts';
import type { StageIndex } from './stage-index.ts';
import { TokenFlag } from './token-flags.ts';

/**
 * For each token, in which indices of a grammar something waits for its word, lemma, tag or digits, as bits: most tokens
 * are nothing to most stages, and one look tells.
 */
export class TokenBits {
  private readonly byWord: Int32Array;
  private readonly byLemma: Int32Array;
  private readonly byTag: Int32Array;
  private readonly ofDigits: number;

  constructor(indices: readonly StageIndex[]) {
    this.byWord = bitsById(indices, ({ byWord }) => byWord);
    this.byLemma = bitsById(indices, ({ byLemma }) => byLemma);
    this.byTag = bitsById(indices, ({ byTag }) => byTag);
    this.ofDigits = indices.reduce((bits, index) => (index.byDigits.length > 0 ? bits | index.bit : bits), 0);
  }

  of(tokens: Tokens, flags: Uint8Array): Int32Array {
    const { byWord, byLemma, byTag, ofDigits } = this;
    const { count, word, lemma, tag } = tokens;
    const bits = new Int32Array(count);
    for (let token = 0; token < count; token++) {
      let found = (flags[token]! & TokenFlag.digits) !== 0 ? ofDigits : 0;
      if (word[token]! < byWord.length) found |= byWord[word[token]!]!;
      if (lemma[token]! < byLemma.length) found |= byLemma[lemma[token]!]!;
      if (tag[token]! < byTag.length) found |= byTag[tag[token]!]!;
      bits[token] = found;
    }
    return bits;
  }
}

function bitsById(indices: readonly StageIndex[], table: (index: StageIndex) => StageIndex['byWord']): Int32Array {
  const ids = indices.flatMap((index) =>
    table(index)
      .ids()
      .map((id) => ({ id, bit: index.bit })),
  );
  const bits = new Int32Array(ids.reduce((length, { id }) => Math.max(length, id + 1), 0));
  for (const { id, bit } of ids) bits[id]! |= bit;
  return bits;
}
