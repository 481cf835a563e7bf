import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { startOfPhrase } from '../attribution/speakers.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';
import { textOf } from './text-of.ts';

/**
 * Whose a body is, as far as its own words say: *marsh* of *the Marsh campaign*, *Ida Marsh's campaign*; *his* of *his
 * campaign*; *health* of *the health ministry*; null of *the campaign*.
 */
export function ownerOf(frame: Frame, { head, headEnd, name }: SourcePhrase, words: SourceWords): string | null {
  if (name !== null) return null;
  const { tokens, vocabulary } = frame.annotated;
  const first = startOfPhrase(frame, head);
  let owner: string | null = null;
  let told = '';
  for (let at = first; at < head; at++) {
    const word = vocabulary.text(tokens.word[at]!);
    if (frame.kind[at] === Kind.proper || words.has('possessive-words', word)) owner = word;
    else if (frame.kind[at] === Kind.noun || frame.kind[at] === Kind.adjective)
      if (!words.has('rank-words', word)) told = word;
  }
  if (owner === null && told !== '') owner = told;
  const named = behindOf(frame, headEnd, words);
  return named === null ? owner : vocabulary.text(tokens.word[named - 1]!);
}

/** End of the name behind *of*: *the city of Alder*; null without one. */
export function behindOf(frame: Frame, headEnd: number, words: SourceWords): number | null {
  const { tokens, vocabulary } = frame.annotated;
  if (headEnd + 1 >= frame.count || vocabulary.text(tokens.word[headEnd]!) !== 'of') return null;
  let at = headEnd + 1;
  if (frame.kind[at] === Kind.determiner) at++;
  if (frame.kind[at] !== Kind.proper || words.has('peoples', vocabulary.text(tokens.word[at]!))) return null;
  const end = frame.phraseLast[at]!;
  while (at < end && frame.kind[at] === Kind.proper) at++;
  // *the maker of Brindle biscuits* has another name
  return at === end ? at : null;
}

/** *Marsh campaign* of *the Marsh campaign*: what a body without a name of its own is called; null where the words tell it from no other. */
export function ownedName(frame: Frame, { head, headEnd }: SourcePhrase, words: SourceWords): string | null {
  const first = frame.phraseFirst[head]!;
  if (first < 0) return null;
  const { tokens, vocabulary } = frame.annotated;
  const named = behindOf(frame, headEnd, words);
  if (named === null && words.has('possessive-words', vocabulary.text(tokens.word[first]!))) return null;
  if (named !== null) return textOf(frame.annotated, head, named);
  let start = first;
  while (start < head && frame.kind[start] !== Kind.proper) start++;
  if (start >= head) {
    // *the electoral commission*; whose *the clerk's office* is would say nothing alone
    for (let at = first; at < head; at++) if (frame.kind[at] === Kind.possessive) return null;
    start = first;
    while (start < head && (frame.kind[start] === Kind.determiner || frame.kind[start] === Kind.number)) start++;
    if (start >= head || frame.kind[first] !== Kind.determiner) return null;
  }
  return textOf(frame.annotated, start, headEnd);
}
