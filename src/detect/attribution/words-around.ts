import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';

/** What stands before a verb and its adverbs. */
export function beforeVerb({ kind }: Frame, head: number): number {
  let at = head - 1;
  while (at > 0 && kind[at] === Kind.adverb) at--;
  return at;
}

/** A form of *be*: what follows is passive. */
export function isBeing({ annotated, classes }: Frame, at: number): boolean {
  if (at < 0 || !(classes[at]! & WordClass.auxiliary)) return false;
  return annotated.vocabulary.text(annotated.tokens.lemma[at]!) === 'be';
}

/** Whether that word stands there; it is asked in small letters. */
export function isText({ annotated: { tokens, vocabulary } }: Frame, at: number, text: string): boolean {
  return at >= 0 && at < tokens.count && vocabulary.text(tokens.word[at]!) === text;
}
