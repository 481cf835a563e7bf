import type { Runs } from '../annotated-text.ts';
import { CAPITAL, classOf, DIGIT } from '../characters.ts';
import { OPENS } from '../quotations.ts';
import { tagIndex } from '../tags.ts';
import type { TokenColumns } from '../token-columns.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface Tagger {
  /** Fills `tokens.tag`. */
  tag(text: string, tokens: TokenColumns, sentences: Runs, roles: Uint8Array, vocabulary: Vocabulary): void;
}

/** Tags by form alone, until the trained tagger is there. */
export function createTagger(): Tagger {
  return {
    tag(text, tokens, _sentences, roles) {
      for (let token = 0; token < tokens.count; token++) {
        const character = text.charAt(tokens.start[token]!);
        const found = classOf(character.charCodeAt(0));
        let tag = 'NN';
        if (roles[token] !== 0) tag = roles[token] === OPENS ? '``' : "''";
        else if (found === CAPITAL) tag = 'NNP';
        else if (found === DIGIT) tag = 'CD';
        else if (tagIndex(character) >= 0) tag = character;
        tokens.tag[token] = tagIndex(tag);
      }
    },
  };
}
