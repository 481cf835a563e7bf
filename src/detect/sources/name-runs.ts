import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { SourceWords } from './source-words.ts';

/** A run of tokens that may be a name, with the titles in it. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** It stands where every word may have a capital: a headline, a cross-head. */
  readonly weak: boolean;
  /** It has its capital perhaps only from the sentence's start. */
  readonly unsure: boolean;
}

const BODY = WordClass.organizationWord | WordClass.organizationName;
const GIVEN = WordClass.maleName | WordClass.femaleName;
/** A paragraph longer than this is no headline. */
const MOST_HEADLINE_TOKENS = 40;

/** Runs of capitals and what joins them, in text order; no peoples (*Democrats*) and no seats (*R-Wis.*). */
export function nameRuns(frame: Frame, common: Words, words: SourceWords): readonly NameRun[] {
  const weak = weakParagraphs(frame);
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  const inside = namesInside(frame);
  const runs: NameRun[] = [];
  for (let at = 0; at < frame.count; ) {
    const isWeak = weak[tokens.paragraph[at]!] === 1;
    if (!startsName(frame, at, words) || isZone(frame, at) || (isWeak && common.has(tokens.word[at]!))) {
      at++;
      continue;
    }
    const last = isWeak ? endOfWeakName(frame, at, common, words) : endOfName(frame, at, words);
    // *Operator Alder Ferries*
    const first = opensSentence(frame, at, last, words) ? at + 1 : withCountry(frame, at, last, words);
    const seat = word(at).length === 1 && frame.kind[at + 1] === Kind.hyphen;
    const office =
      last - first === 1 && at > 0 && frame.kind[at - 1] === Kind.determiner && words.has('office-nouns', word(at));
    if (!seat && !office && !words.has('peoples', word(last - 1)) && !isOnlyFirst(frame, first, last, common, inside))
      runs.push({ first, last, weak: isWeak, unsure: isUnsure(frame, first, last, inside, words) });
    at = last;
  }
  return runs;
}

/** *1015 GMT*, *4 p.m. EST*. */
function isZone({ classes, kind }: Frame, at: number): boolean {
  const timed = at > 0 && (kind[at - 1] === Kind.number || (classes[at - 1]! & WordClass.clock) !== 0);
  return timed && (classes[at]! & WordClass.clock) !== 0;
}

/**
 * Whether the first word of a run of capitals is no part of the name behind it, but has its capital from the sentence's start:
 * *Operator Alder Ferries*, *Unlike Ida Lund*, *Praising Ida Lund*.
 */
function opensSentence(frame: Frame, first: number, last: number, words: SourceWords): boolean {
  const { kind, sentenceFirst } = frame;
  const opens =
    first === sentenceFirst[first] || (first - 1 === sentenceFirst[first] && kind[first - 1] === Kind.quote);
  if (!opens || last - first < 2 || kind[first + 1] === Kind.hyphen) return false;
  const opener = word(frame, first);
  if (words.has('name-labels', opener)) return true;
  const named = (frame.classes[first + 1]! & GIVEN) !== 0 && last - first > 2;
  const known = frame.classes[first]! & (GIVEN | WordClass.title | WordClass.place | BODY);
  return named && !known && (words.has('openers', opener) || /ing$/.test(opener));
}

/** *Irish Rail*, *British Airways*: where a body's name begins at a sentence's start, its country included. */
function withCountry(frame: Frame, first: number, last: number, words: SourceWords): number {
  const { classes, kind, sentenceFirst } = frame;
  const before = first - 1;
  if (last - first > 1 || before !== sentenceFirst[first] || kind[before] !== Kind.adjective) return first;
  const person = GIVEN | WordClass.title | WordClass.role | WordClass.collective;
  if (classes[first]! & person || words.has('surnames', word(frame, first))) return first;
  return words.has('country-adjectives', word(frame, before)) ? before : first;
}

/** A set of the words of a text. */
export interface Words {
  has(word: number): boolean;
}

/** Words that also stand in small letters: what a body's name is made of, seldom a person's. */
export function commonWords(frame: Frame): Words {
  const { tokens, vocabulary } = frame.annotated;
  const common = new Uint8Array(vocabulary.size);
  for (let at = 0; at < frame.count; at++) if (tokens.form[at] === tokens.word[at]) common[tokens.word[at]!] = 1;
  return { has: (word) => common[word] === 1 };
}

/** *Revenue rose*: one capital at a sentence's start that nothing else shows to be a name. */
function isUnsure(frame: Frame, first: number, last: number, inside: ReadonlySet<number>, words: SourceWords): boolean {
  if (first !== frame.sentenceFirst[first] || last - first > 1) return false;
  const { tokens, vocabulary } = frame.annotated;
  const known = GIVEN | WordClass.organizationName | WordClass.place;
  if (inside.has(tokens.word[first]!) || frame.classes[first]! & known) return false;
  return frame.kind[last] !== Kind.comma && !words.has('surnames', vocabulary.text(tokens.word[first]!));
}

/** Words that have a capital somewhere else than at a sentence's start. */
function namesInside(frame: Frame): ReadonlySet<number> {
  const { tokens } = frame.annotated;
  const inside = new Set<number>();
  for (let at = 0; at < frame.count; at++)
    if (frame.kind[at] === Kind.proper && at !== frame.sentenceFirst[at]) inside.add(tokens.word[at]!);
  return inside;
}

function weakParagraphs({ annotated, kind }: Frame): Uint8Array {
  const { tokens, paragraphs, scopes, vocabulary } = annotated;
  const weak = new Uint8Array(paragraphs.count);
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const first = paragraphs.first[paragraph]!;
    const last = paragraphs.first[paragraph + 1]!;
    if (scopes[paragraph] === 'headline') weak[paragraph] = 1;
    if (last - first > MOST_HEADLINE_TOKENS) continue;
    let long = 0;
    let capital = 0;
    for (let at = first; at < last; at++) {
      const text = vocabulary.text(tokens.form[at]!);
      if (text.length < 4 || kind[at] === Kind.number) continue;
      long++;
      if (tokens.form[at] !== tokens.word[at]) capital++;
    }
    if (long >= 4 && capital / long > 0.7) weak[paragraph] = 1;
  }
  return weak;
}

const word = ({ annotated }: Frame, at: number): string => annotated.vocabulary.text(annotated.tokens.word[at]!);

function startsName(frame: Frame, at: number, words: SourceWords): boolean {
  if (frame.kind[at] !== Kind.proper) return false;
  if (!(frame.classes[at]! & WordClass.time)) return true;
  // *April Sorensen*
  const next = at + 1 < frame.count && frame.kind[at + 1] === Kind.proper ? frame.classes[at + 1]! : WordClass.time;
  if (at > 0 && (frame.kind[at - 1] === Kind.preposition || frame.kind[at - 1] === Kind.determiner)) return false;
  return !(next & (WordClass.time | WordClass.title | BODY)) && words.has('names-and-times', word(frame, at));
}

/** *Pre-tax profit*, *Volumes rose*: a capital that only the sentence's start gives. */
function isOnlyFirst(frame: Frame, first: number, last: number, common: Words, inside: ReadonlySet<number>): boolean {
  if (first !== frame.sentenceFirst[first] || last - first > 1) return false;
  const { tokens, vocabulary } = frame.annotated;
  if (inside.has(tokens.word[first]!) || frame.classes[first]! & WordClass.organizationName) return false;
  if (common.has(tokens.word[first]!) || /[^s]s$/.test(vocabulary.text(tokens.word[first]!))) return true;
  return frame.kind[last] === Kind.hyphen && frame.kind[last + 1] !== Kind.proper;
}

function endOfWeakName(frame: Frame, first: number, common: Words, words: SourceWords): number {
  const { tokens } = frame.annotated;
  let last = first + 1;
  while (last < frame.sentenceLast[first]! && startsName(frame, last, words) && !common.has(tokens.word[last]!)) last++;
  return last;
}

function endOfName(frame: Frame, first: number, words: SourceWords): number {
  const end = frame.sentenceLast[first]!;
  let last = first + 1;
  let joined = false;
  while (last < end) {
    if (frame.kind[last] === Kind.proper) {
      if (frame.classes[last]! & WordClass.time && !(frame.classes[last - 1]! & (GIVEN | WordClass.title))) break;
      last++;
      continue;
    }
    const next = joinedName(frame, last, end, words);
    if (next > last) {
      joined ||= frame.kind[last] === Kind.preposition;
      last = next;
    } else if (joined && frame.kind[last] === Kind.conjunction) {
      const other = endOfBody(frame, last + 1, end, words);
      if (other === last) break;
      last = other;
    } else break;
  }
  return last;
}

/** Where a name goes on behind what joins its parts at `at`; `at` itself where nothing does. */
function joinedName(frame: Frame, at: number, end: number, words: SourceWords): number {
  if (at + 1 >= end) return at;
  const { tokens, vocabulary } = frame.annotated;
  const word = (token: number) => vocabulary.text(tokens.word[token]!);
  const proper = (token: number) => token < end && frame.kind[token] === Kind.proper;
  // *Maritime Employers' Alliance*
  if (frame.kind[at] === Kind.possessive)
    return proper(at + 1) && /s$/.test(word(at - 1)) && words.has('member-heads', word(at + 1)) ? at + 2 : at;
  // *Austin-Clarke*, *Johnson & Johnson*, *Charles de Gaulle*.
  if (frame.kind[at] === Kind.hyphen) {
    return proper(at + 1) || words.has('name-syllables', word(at + 1)) ? at + 2 : at;
  }
  // *Salim al-Harthy*
  if (frame.kind[at + 1] === Kind.hyphen && words.has('name-articles', word(at))) return proper(at + 2) ? at + 3 : at;
  if (!proper(at + 1) && frame.kind[at + 1] !== Kind.determiner) return at;
  if (word(at) === '&') return proper(at + 1) ? at + 2 : at;
  const particle = (frame.classes[at]! & WordClass.nameParticle) !== 0 && frame.kind[at] !== Kind.determiner;
  if (particle && proper(at + 1)) return at + 2;
  // *Department of the Interior*, *Council on Foreign Relations*, *Secretary of State Ida Lund*.
  if (frame.kind[at] !== Kind.preposition || !words.has('name-prepositions', word(at))) return at;
  // *Hexa Semiconductor of Taiwan*
  if (words.has('firm-words', word(at - 1))) return at;
  const before = frame.classes[at - 1]!;
  const body = word(at) === 'of' ? WordClass.organizationWord | WordClass.title : WordClass.organizationWord;
  const joins =
    (before & body) !== 0 || words.has('office-nouns', word(at - 1)) || words.has('name-heads', word(at - 1));
  const behind = frame.kind[at + 1] === Kind.determiner ? at + 2 : at + 1;
  const told = proper(behind) && (frame.classes[behind]! & (WordClass.time | GIVEN)) === 0;
  return joins && told ? behind + 1 : at;
}

/** *… and Human Services*, *… and Public Affairs*: capitals that end as a body's name does; `from - 1` where they do not. */
function endOfBody(frame: Frame, from: number, end: number, words: SourceWords): number {
  let last = from;
  while (last < end && startsName(frame, last, words)) last++;
  return last > from && frame.classes[last - 1]! & WordClass.organizationWord ? last : from - 1;
}
