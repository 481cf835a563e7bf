import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';

/** Token indices of a noun phrase, from `first` to before `last`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The phrase in the text's own words. */
export function phraseText({ first, last }: Phrase, { annotated }: Context): string {
  return annotated.text.slice(...tokenSpan(annotated, first, last));
}
