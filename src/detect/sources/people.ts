import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { isRanked } from './identity.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';

/** Whether it is somebody whom the next sentence may speak of again: not *critics*. */
export function isSingled(frame: Frame, phrase: SourcePhrase, words: SourceWords): boolean {
  const first = frame.annotated.vocabulary.text(frame.annotated.tokens.word[phrase.first]!);
  return !phrase.plural || phrase.count !== null || isWithheld(frame, phrase) || words.has('few-words', first);
}

/** Whether the words around may keep the name back: that of *the mayor* anybody can look up. */
export function isNameless(frame: Frame, phrase: SourcePhrase, words: SourceWords): boolean {
  if (phrase.pronoun !== null || phrase.name !== null || !isHuman(frame, phrase, words)) return false;
  const { tokens, vocabulary } = frame.annotated;
  const office = words.has('office-nouns', vocabulary.text(tokens.lemma[phrase.head]!));
  return !(office && phrase.definite && !phrase.plural);
}

export function isWithheld(frame: Frame, phrase: SourcePhrase): boolean {
  return (frame.classes[phrase.head]! & WordClass.withheld) !== 0;
}

/** Whether the phrase speaks of people one by one: not *the crowd*, not *the industry*. */
export function isHuman(frame: Frame, phrase: SourcePhrase, words: SourceWords): boolean {
  const { head, plural } = phrase;
  const classes = frame.classes[head]!;
  if (frame.kind[head] === Kind.proper) return plural && (classes & WordClass.collective) !== 0;
  if (classes & (WordClass.role | WordClass.withheld)) return true;
  const { tokens, vocabulary } = frame.annotated;
  const word = vocabulary.text(tokens.word[head]!);
  if (words.has('person-or-thing', vocabulary.text(tokens.lemma[head]!))) return isRanked(frame, phrase, words);
  return plural
    ? (classes & WordClass.collective) !== 0 || words.has('plural-demonstratives', word)
    : words.isPerson(word);
}

/** *one of the officials*: a part of a group that may have been introduced before. */
export function isPart(frame: Frame, phrase: SourcePhrase, words: SourceWords): boolean {
  return phrase.head > phrase.first && phrase.definite && isHuman(frame, phrase, words);
}

/** Of *several of them*, *most of them*: whether they are so many that nobody can have asked them all. */
export function isMost({ annotated }: Frame, { head }: SourcePhrase, words: SourceWords): boolean {
  const { tokens, vocabulary } = annotated;
  const part = head > 1 ? vocabulary.text(tokens.word[head - 2]!) : '';
  return words.has('crowd-words', part) && !words.has('few-words', part);
}

/** *a reader might ask*: anybody of a kind, of whom the text supposes something; `last` is where the source ends. */
export function isSupposed(frame: Frame, phrase: SourcePhrase, last: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  if (phrase.definite || phrase.plural || last >= frame.count || !words.has('supposing-words', word(last)))
    return false;
  return words.has('anybodies', vocabulary.text(tokens.lemma[phrase.head]!));
}
