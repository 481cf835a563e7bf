import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { headOfPhrase } from '../attribution/speakers.ts';
import { affiliationRun } from './affiliation.ts';
import { officeOf } from './offices.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';
import { textOf } from './text-of.ts';

const PEOPLE = WordClass.role | WordClass.withheld | WordClass.officialChannel | WordClass.counsel;

/** The role that the phrase gives: *board chair* of *board chair Ines Calloway*, *official* of *two port officials*. */
export function roleOf(frame: Frame, phrase: SourcePhrase, words: SourceWords): string | null {
  const { name } = phrase;
  if (name !== null && name.type === 'person') {
    const office = officeOf(frame, name, phrase.first, phrase.last, words);
    return office?.role ?? (phrase.head < name.titleFirst ? nounOf(frame, phrase, words) : null);
  }
  const apposed = apposedRole(frame, phrase);
  return nounOf(frame, apposed === null ? phrase : { head: apposed, plural: phrase.plural }, words);
}

/** What the source belongs to: *port* of *two port officials*, *Brandt Marine* of *a spokesman for Brandt Marine*. */
export function affiliationOf(frame: Frame, phrase: SourcePhrase, words: SourceWords): string | null {
  const { name } = phrase;
  if (name?.type === 'person') {
    const office = officeOf(frame, name, phrase.first, phrase.last, words);
    if (office !== null) return office.affiliation;
  }
  const isTitle = name?.type === 'person' && name.titleFirst <= phrase.head;
  if (frame.kind[phrase.head] === Kind.proper || isTitle) return null;
  const apposed = apposedRole(frame, phrase);
  const run =
    (apposed === null ? null : affiliationRun(frame, apposed, phrase.last, words)) ??
    affiliationRun(frame, phrase.head, phrase.last, words);
  return run === null ? null : textOf(frame.annotated, run.first, run.last);
}

/** The noun in the singular, where it says what somebody is. */
function nounOf(
  frame: Frame,
  { head, plural }: Pick<SourcePhrase, 'head' | 'plural'>,
  words: SourceWords,
): string | null {
  const { tokens, vocabulary } = frame.annotated;
  const lemma = vocabulary.text(tokens.lemma[head]!);
  if (words.has('person-or-thing', lemma) && words.has('rank-words', vocabulary.text(tokens.word[head - 1] ?? 0)))
    return `${vocabulary.text(tokens.word[head - 1]!)} ${lemma}`;
  if (frame.kind[head] === Kind.proper || !(frame.classes[head]! & PEOPLE)) return null;
  // *the prime minister*, *the vice president*: another office than the noun's alone
  const rank = vocabulary.text(tokens.word[head - 1] ?? 0);
  if (!plural && frame.phraseFirst[head]! < head && words.has('office-ranks', rank)) return `${rank} ${lemma}`;
  // A capital keeps the plural from being read: *Aides say*.
  return plural && tokens.lemma[head] === tokens.word[head] && /[^s]s$/.test(lemma) ? lemma.slice(0, -1) : lemma;
}

/** *one source, a port official*: the second noun says more. */
function apposedRole(frame: Frame, { headEnd, last, name }: SourcePhrase): number | null {
  if (name !== null || headEnd + 1 >= last || frame.kind[headEnd] !== Kind.comma) return null;
  if (frame.phraseFirst[headEnd + 1]! < 0 || frame.kind[headEnd + 1] !== Kind.determiner) return null;
  const head = headOfPhrase(frame, headEnd + 1);
  return frame.kind[head] === Kind.noun && frame.classes[head]! & PEOPLE ? head : null;
}
