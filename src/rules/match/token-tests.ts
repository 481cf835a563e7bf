import type { StringValue } from '../pattern/pattern.ts';
import type { Code } from './code.ts';
import { FormCache } from './form-cache.ts';
import { matchesGlob } from './glob.ts';
import type { Membership } from './membership.ts';
import { isFirstWord, type TokenPredicate } from './token-view.ts';

/** What a token test asks, in numbers; what follows each in the code. */
export enum Ask {
  Anything,
  /** A set of the membership table. */
  Word,
  Lemma,
  Form,
  /** Two numbers with a bit for each tag. */
  Tag,
  /** `TokenFlag` bits, one of which the token must have. */
  Flag,
  /** A bit for each depth, the deepest for all below it. */
  Depth,
  /** Where another test lies. */
  Not,
  /** How many tests, and where each lies. */
  All,
  Some,
  /** A function: what asks for a form's letters. */
  Call,
  /** A mention of a type that starts at the token. */
  Mention,
}

/** Depths from this one on are told apart no more. */
export const DEEPEST = 31;

/** What the tokens of a text are asked by a grammar. */
export interface TokenTests {
  /** The tests, and the programs that ask them. */
  readonly code: Pick<Code, 'numbers'>;
  readonly membership: Membership;
  readonly functions: readonly TokenPredicate[];
}

/** What is asked of a token's letters or place, as data. */
export type FormQuestion =
  | { readonly kind: 'first' }
  | { readonly kind: 'shape'; readonly values: readonly StringValue[] }
  | {
      readonly kind: 'glob';
      readonly column: 'form' | 'word' | 'lemma';
      /** The words that pass besides, by the number of their set. */
      readonly set: number;
      readonly globs: readonly string[];
    };

export function predicateOf(question: FormQuestion, membership: Membership): TokenPredicate {
  switch (question.kind) {
    case 'first':
      return isFirstWord;
    case 'shape': {
      const cache = new FormCache((vocabulary, form) => hasShape(vocabulary.shape(form), question.values));
      return ({ vocabulary, tokens }, index) => cache.get(vocabulary, tokens.form[index]!);
    }
    case 'glob': {
      const { column, set, globs } = question;
      const cache = new FormCache(
        (vocabulary, id) => membership.has(id, set) || globs.some((glob) => matchesGlob(glob, vocabulary.text(id))),
      );
      return ({ vocabulary, tokens }, index) => cache.get(vocabulary, tokens[column][index]!);
    }
  }
}

function hasShape(shape: string, values: readonly StringValue[]): boolean {
  return values.some(
    (value) =>
      (value.kind === 'exact' && value.text === shape) || (value.kind === 'glob' && matchesGlob(value.glob, shape)),
  );
}
