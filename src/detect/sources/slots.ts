import { type Frame, Kind } from '../attribution/frame.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';

/** The role that the phrase gives: *board chair* of *board chair Ines Calloway*, *official* of *two port officials*. */
export function roleOf(frame: Frame, phrase: SourcePhrase): string | null {
  const { tokens, vocabulary, text } = frame.annotated;
  const { name, head } = phrase;
  const slice = (first: number, last: number) =>
    text.slice(tokens.start[first]!, tokens.end[last - 1]!).replace(/\s+/g, ' ');
  if (name !== null && name.type === 'person') {
    const from = Math.max(name.titleFirst, phrase.first);
    let start = from;
    while (start < name.first && frame.kind[start] === Kind.determiner) start++;
    if (start < name.first) return slice(start, name.first);
    return appositiveRole(frame, name.last, phrase.last, slice);
  }
  const classes = frame.classes[head]!;
  if (
    frame.kind[head] !== Kind.noun ||
    !(classes & (WordClass.role | WordClass.withheld | WordClass.officialChannel | WordClass.counsel))
  ) {
    return null;
  }
  return vocabulary.text(tokens.lemma[head]!);
}

function appositiveRole(
  frame: Frame,
  nameEnd: number,
  last: number,
  slice: (first: number, last: number) => string,
): string | null {
  if (nameEnd + 1 >= last || frame.kind[nameEnd] !== Kind.comma) return null;
  let start = nameEnd + 1;
  while (start < last && (frame.kind[start] === Kind.determiner || frame.kind[start] === Kind.number)) start++;
  if (start >= last || frame.phraseFirst[start]! < 0) return null;
  let end = start;
  while (end < last && frame.kind[end] !== Kind.comma && frame.kind[end] !== Kind.relative) end++;
  for (let at = start; at < end; at++) {
    if (
      frame.kind[at] === Kind.noun &&
      frame.classes[at]! & (WordClass.role | WordClass.title | WordClass.spokesperson)
    ) {
      return slice(start, end);
    }
  }
  return null;
}

/** What the source belongs to: *port* of *two port officials*, *Brandt Marine* of *a spokesman for Brandt Marine*. */
export function affiliationOf(frame: Frame, phrase: SourcePhrase, words: SourceWords): string | null {
  const { tokens, vocabulary, text } = frame.annotated;
  const slice = (first: number, last: number) =>
    text.slice(tokens.start[first]!, tokens.end[last - 1]!).replace(/\s+/g, ' ');
  const { head, headEnd, last } = phrase;
  if (frame.kind[head] !== Kind.noun) return null;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  if (
    headEnd + 1 < last &&
    words.has('affiliating-prepositions', word(headEnd)) &&
    frame.phraseFirst[headEnd + 1]! >= 0
  ) {
    let start = headEnd + 1;
    const phraseEnd = frame.phraseLast[start]!;
    while (start < phraseEnd - 1 && frame.kind[start] === Kind.determiner) start++;
    const end = Math.min(last, ofChain(frame, phraseEnd, last, word));
    if (start < end && frame.kind[start] !== Kind.pronoun) return slice(start, end);
  }
  let start = Math.max(phrase.first, frame.phraseFirst[head]!);
  while (start < head && (frame.kind[start] === Kind.determiner || frame.kind[start] === Kind.number)) start++;
  let end = head;
  while (end > start && (frame.kind[end - 1] === Kind.possessive || frame.kind[end - 1] === Kind.adjective)) end--;
  for (let at = start; at < end; at++) {
    if (frame.kind[at] === Kind.noun || frame.kind[at] === Kind.proper)
      return slice(leadingAdjectives(frame, start, end), end);
  }
  return null;
}

/** *the Department of Health*: prepositional phrases with *of* stay with the name. */
function ofChain(frame: Frame, from: number, last: number, word: (at: number) => string): number {
  let end = from;
  while (end + 1 < last && word(end) === 'of' && frame.phraseFirst[end + 1]! >= 0) end = frame.phraseLast[end + 1]!;
  return end;
}

/** *senior*, *former*, *several* say nothing about the body. */
function leadingAdjectives(frame: Frame, start: number, end: number): number {
  let at = start;
  while (at < end - 1 && frame.kind[at] === Kind.adjective) at++;
  return at;
}
