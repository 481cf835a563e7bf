import type { Tokens, Vocabulary } from '../../text/index.ts';
import { FormCache } from './form-cache.ts';
import type { StageIndex } from './stage-index.ts';

/** Whether a form is or opens a numeral: *12*, *.5*, *3rd*. */
export const startsWithDigit = new FormCache((vocabulary, form) => /^[.\p{N}]*\p{N}/u.test(vocabulary.text(form)));

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

  of(tokens: Tokens, vocabulary: Vocabulary): Int32Array {
    const { byWord, byLemma, byTag, ofDigits } = this;
    const { count, form, word, lemma, tag } = tokens;
    const bits = new Int32Array(count);
    for (let token = 0; token < count; token++) {
      let found = startsWithDigit.get(vocabulary, form[token]!) ? ofDigits : 0;
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
