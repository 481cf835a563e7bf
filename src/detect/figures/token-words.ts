import { TAGS } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';

/** Words, lemmas and tags by token index; empty outside the text. */
export class TokenWords {
  constructor(readonly context: Context) {}

  at(token: number): string {
    return this.#text('word', token);
  }

  lemma(token: number): string {
    return this.#text('lemma', token);
  }

  tag(token: number): string {
    const { tokens } = this.context.annotated;
    return token >= 0 && token < tokens.count ? (TAGS[tokens.tag[token]!] ?? '') : '';
  }

  #text(column: 'word' | 'lemma', token: number): string {
    const { tokens, vocabulary } = this.context.annotated;
    return token >= 0 && token < tokens.count ? vocabulary.text(tokens[column][token]!) : '';
  }
}
