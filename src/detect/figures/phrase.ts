import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { TokenWords } from './token-words.ts';

/** Token indices of a noun phrase, from `first` to before `last`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The phrase in the text's own words. */
export function phraseText({ first, last }: Phrase, { annotated }: Context): string {
  return annotated.text.slice(...tokenSpan(annotated, first, last));
}

/** *Last fall*, *this year*: a phrase of two words that says when. */
export function isTime({ first, last }: Phrase, context: Context): boolean {
  const { lists } = context;
  const words = new TokenWords(context);
  const unit = words.at(last - 1);
  return (
    last - first === 2 &&
    lists.has('deictics', words.at(first)) &&
    ['time-units', 'calendar-names', 'times-of-year'].some((list) => lists.has(list, unit))
  );
}
