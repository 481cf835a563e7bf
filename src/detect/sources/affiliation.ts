import type { Frame } from '../attribution/frame.ts';
import { isNounKind, Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { headOfPhrase } from '../attribution/speakers.ts';
import type { SourceWords } from './source-words.ts';

/** Token indices, `last` exclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

const BODY = WordClass.group | WordClass.organizationWord | WordClass.organizationName | WordClass.place;
const NO_BODY = WordClass.time | WordClass.abstract | WordClass.document | WordClass.role | WordClass.collective;
const PERSON = WordClass.role | WordClass.title | WordClass.withheld;

/**
 * What somebody belongs to, by the words around the role at `head`, inside the source that ends at `last`:
 *
 *     two port officials, the port's officials, officials at the port, aides to the mayor
 *         ^^^^                ^^^^                               ^^^^               ^^^^^
 *
 * Null where the words say only what kind of person it is (*a senior official*, *a childhood friend*).
 */
export function affiliationRun(frame: Frame, head: number, last: number, words: SourceWords): Run | null {
  const found = behind(frame, head, last, words);
  const nearer = owner(frame, head, words) ?? before(frame, head, words);
  // *a hospital director in Alder*: where somebody is says less.
  const { tokens, vocabulary } = frame.annotated;
  const place =
    found !== null && words.has('place-prepositions', vocabulary.text(tokens.word[frame.phraseLast[head]!]!));
  return place && !isAt(frame, head) ? (nearer ?? found) : (found ?? nearer);
}

/** *an official at the port*: *at* names the body itself. */
function isAt(frame: Frame, head: number): boolean {
  const { tokens, vocabulary } = frame.annotated;
  return vocabulary.text(tokens.word[frame.phraseLast[head]!]!) === 'at';
}

/** *a spokesman for the Department of Health*. */
function behind(frame: Frame, head: number, last: number, words: SourceWords): Run | null {
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  let end = frame.phraseFirst[head]! >= 0 ? frame.phraseLast[head]! : head + 1;
  // *a person close to the board*, *an official, who works in the ministry*
  if (frame.kind[end] === Kind.comma && frame.kind[end + 1] === Kind.relative) end++;
  if (frame.kind[end] === Kind.relative && words.has('serving-verbs', word(end + 1))) end += 2;
  else if (words.has('nearness-words', word(end))) end++;
  if (end + 1 >= last || frame.phraseFirst[end + 1]! < 0 || !words.has('affiliating-prepositions', word(end)))
    return null;
  const object = headOfPhrase(frame, end + 1);
  const classes = frame.classes[object]!;
  const named = frame.kind[object] === Kind.proper && !(classes & WordClass.time);
  const person = words.has('serving-prepositions', word(end)) && (classes & PERSON) !== 0;
  const thing =
    words.has('placing-prepositions', word(end)) && frame.kind[object] === Kind.noun && !(classes & NO_BODY);
  if (!named && !person && !thing && !(classes & BODY)) return null;
  let first = end + 1;
  while (first < object && (frame.kind[first] === Kind.determiner || frame.kind[first] === Kind.number)) first++;
  let close = frame.phraseLast[object]!;
  // *the Department of Health* and *Lund & Marsh* stay together.
  while (close + 1 < last && (word(close) === 'of' || word(close) === '&') && frame.phraseFirst[close + 1]! >= 0)
    close = frame.phraseLast[close + 1]!;
  return { first, last: Math.min(last, close) };
}

/** *Mr. Marsh's climate advisers*: whose they are says more than what they advise on. */
function owner(frame: Frame, head: number, words: SourceWords): Run | null {
  const first = frame.phraseFirst[head]!;
  for (let at = head - 1; first >= 0 && at > first; at--) {
    if (frame.kind[at] !== Kind.possessive) continue;
    let start = first;
    while (start < at && says(frame, start, words) === 'nothing') start++;
    return start < at ? { first: start, last: at } : null;
  }
  return null;
}

function before(frame: Frame, head: number, words: SourceWords): Run | null {
  const { tokens, vocabulary } = frame.annotated;
  const first = frame.phraseFirst[head]!;
  if (first < 0) return null;
  // *the vice president*
  const end = words.has('office-ranks', vocabulary.text(tokens.word[head - 1] ?? 0)) ? head - 1 : head;
  let start = first;
  for (let at = first; at < end; at++) if (says(frame, at, words) === 'nothing') start = at + 1;
  if (start >= end) return null;
  const related = words.has('relation-nouns', vocabulary.text(tokens.lemma[head]!));
  for (let at = start; at < end; at++) {
    const proper = frame.kind[at] === Kind.proper || isCapital(frame, at);
    if (proper || (!related && says(frame, at, words) === 'body')) return { first: start, last: end };
  }
  return null;
}

/** Whether a word before a role names a body, or says only how many, how old or how high somebody is. */
function says(frame: Frame, at: number, words: SourceWords): 'body' | 'nothing' {
  const { tokens, vocabulary } = frame.annotated;
  const word = vocabulary.text(tokens.word[at]!);
  if (words.has('rank-words', word) || words.groupSizes.has(word) || words.counts.has(word)) return 'nothing';
  if (words.has('crowd-words', word) || words.has('few-words', word)) return 'nothing';
  if (isNounKind(frame.kind[at]!)) return 'body';
  if (frame.kind[at] !== Kind.adjective) return 'nothing';
  return words.has('affiliating-adjectives', word) || isCapital(frame, at) ? 'body' : 'nothing';
}

/** *a Chinese official*; the capital of a sentence's first word says nothing. */
function isCapital(frame: Frame, at: number): boolean {
  const { tokens } = frame.annotated;
  return tokens.form[at] !== tokens.word[at] && at !== frame.sentenceFirst[at];
}
