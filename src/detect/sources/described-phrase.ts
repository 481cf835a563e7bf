import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { NameIndex } from './names.ts';
import { isHuman } from './people.ts';
import { type SourcePhrase, sourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';

/** Phrases at most between a relative pronoun and the person it hangs on. */
const MOST_PHRASES = 4;
/** What may stand between the two. */
const LINKS = new Set<number>([Kind.comma, Kind.preposition, Kind.participle, Kind.adverb]);

/** What a source is told by: of a relative pronoun, the phrase it hangs on; else its own words. */
export function describedPhrase(
  frame: Frame,
  first: number,
  last: number,
  index: NameIndex,
  words: SourceWords,
): SourcePhrase {
  const { tokens, vocabulary } = frame.annotated;
  // *an Alder Polls survey published on Thursday that*: what the relative hangs on
  if (last - first > 1 && words.has('relative-pronouns', vocabulary.text(tokens.word[last - 1]!))) {
    const before = phraseBefore(frame, last - 1, false, index, words);
    if (before !== null && before.first >= first) return before;
  }
  const phrase = sourcePhrase(frame, countedFrom(frame, first, words), last, index, words);
  if (phrase.pronoun === null || !words.has('relative-pronouns', phrase.pronoun)) return phrase;
  const before = phraseBefore(frame, first, words.has('person-relatives', phrase.pronoun), index, words);
  if (before === null) return phrase;
  // *those who voted*
  return before.pronoun !== null && before.plural ? { ...before, pronoun: null } : before;
}

/** Where *several of* begins before the *them* or *the refugees* that alone were taken for a source. */
function countedFrom({ annotated, kind }: Frame, first: number, words: SourceWords): number {
  const { tokens, vocabulary } = annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  if (first < 2 || word(first - 1) !== 'of' || !words.has('partitives', word(first - 2))) return first;
  return first > 2 && kind[first - 3] === Kind.determiner ? first - 3 : first - 2;
}

/**
 * The phrase that a relative pronoun hangs on: the nearest, an age between commas left out; for a person (*two people
 * briefed on the talks who …*) the nearest that names one.
 */
function phraseBefore(
  frame: Frame,
  pronoun: number,
  wantsPerson: boolean,
  index: NameIndex,
  words: SourceWords,
): SourcePhrase | null {
  let nearest: SourcePhrase | null = null;
  for (let at = pronoun - 1, seen = 0; at >= frame.sentenceFirst[pronoun]! && seen < MOST_PHRASES; ) {
    const start = frame.phraseFirst[at]!;
    if (start < 0) {
      if (!LINKS.has(frame.kind[at]!)) break;
      at--;
      continue;
    }
    at = start - 1;
    const end = frame.phraseLast[start]!;
    if (frame.kind.subarray(start, end).every((kind) => kind === Kind.number)) continue;
    // *published on Thursday*
    if (frame.classes.subarray(start, end).every((classes) => classes & WordClass.time)) continue;
    const phrase = sourcePhrase(frame, start, frame.phraseLast[start]!, index, words);
    nearest ??= phrase;
    if (!wantsPerson || phrase.name?.type === 'person') return phrase;
    if (isHuman(frame, phrase, words)) return namedBefore(frame, start, index, words) ?? phrase;
    seen++;
  }
  return nearest;
}

/** *Ida Lund, 52, a pharmacist, who*: the name that a description stands in apposition to; null without one. */
function namedBefore(frame: Frame, first: number, index: NameIndex, words: SourceWords): SourcePhrase | null {
  if (frame.kind[first - 1] !== Kind.comma) return null;
  let end = first - 1;
  const age = frame.phraseFirst[end - 1]!;
  if (age > 0 && frame.kind[age] === Kind.number && frame.kind[age - 1] === Kind.comma) end = age - 1;
  const name = frame.phraseFirst[end - 1]!;
  if (name < frame.sentenceFirst[first]!) return null;
  const phrase = sourcePhrase(frame, name, end, index, words);
  return phrase.name?.type === 'person' ? phrase : null;
}
