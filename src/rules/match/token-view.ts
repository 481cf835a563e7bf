import type { AnnotatedText } from '../../text/index.ts';

/** A yes or no about the token at an index of the text. */
export type TokenPredicate = (annotated: AnnotatedText, index: number) => boolean;

/** Signs that may stand before the first word of a sentence. */
const MOST_LEADING_SIGNS = 8;

/** Whether the token is its sentence's first word; quotation marks, dashes and brackets before it do not count. */
export function isFirstWord(annotated: AnnotatedText, index: number): boolean {
  const { tokens, sentences, vocabulary } = annotated;
  const start = sentences.first[tokens.sentence[index]!]!;
  if (index - start > MOST_LEADING_SIGNS) return false;
  for (let before = start; before < index; before++) {
    if (/[\p{L}\p{N}]/u.test(vocabulary.text(tokens.form[before]!))) return false;
  }
  return true;
}
