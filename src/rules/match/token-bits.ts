import type { Tokens } from '../../text/index.ts';
import type { Trigger } from './program.ts';
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
    this.byWord = bitsById(indices, ({ words }) => words);
    this.byLemma = bitsById(indices, ({ lemmas }) => lemmas);
    this.byTag = bitsById(indices, ({ tags }) => tags);
    this.ofDigits = indices.reduce((bits, index) => (index.byDigits.isEmpty ? bits : bits | index.bit), 0);
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

function bitsById(indices: readonly StageIndex[], idsOf: (trigger: Trigger) => ReadonlySet<number>): Int32Array {
  let highest = -1;
  for (const { patterns } of indices)
    for (const { trigger } of patterns) for (const id of idsOf(trigger)) if (id > highest) highest = id;
  const bits = new Int32Array(highest + 1);
  for (const { patterns, bit } of indices)
    for (const { trigger } of patterns) for (const id of idsOf(trigger)) bits[id]! |= bit;
  return bits;
}
