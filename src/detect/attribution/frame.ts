import { type AnnotatedText, tagIndex } from '../../text/index.ts';
import { markGroups, markPhrases } from './chunks.ts';
import { isVerbKind, Kind, kindOf, partOf } from './kinds.ts';
import { type Lexicon, Sign, WordClass } from './lexicon.ts';
import { isPossessive, markNames } from './proper-nouns.ts';
import type { Run } from './runs.ts';
import { markSpeakers } from './speakers.ts';

/**
 * A text as the attribution models see it: token columns, base noun phrases and verb groups.
 *
 *     The   two   aides   have   not   denied   it
 *     [noun phrase     ]  [verb group       ]  [n]
 */
export interface Frame {
  readonly annotated: AnnotatedText;
  readonly count: number;
  /** Hash of each token's word and lemma. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** As the tagger says, but for parts of names that it took for something else. */
  readonly tag: Uint8Array;
  readonly kind: Uint8Array;
  /** `WordClass` bits of the word or its lemma. */
  readonly classes: Int32Array;
  /** How often the token's lemma attributes as the part of speech it has here, in per cent; 0 for one in no cue list. */
  readonly prior: Uint8Array;
  /** First token and end of the base noun phrase the token is in; -1 outside. */
  readonly phraseFirst: Int32Array;
  readonly phraseLast: Int32Array;
  /** Head of the base noun phrase the token is in; -1 outside. */
  readonly phraseHead: Int32Array;
  /** Who the head of that phrase seems to be, outside of one the token itself, as a class (`speakerOf`). */
  readonly speaker: Int32Array;
  /** First token, head and end of the verb group the token is in; -1 outside. */
  readonly groupFirst: Int32Array;
  readonly groupHead: Int32Array;
  readonly groupLast: Int32Array;
  /** First token and end of the sentence the token is in. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
  /** Index of the innermost quotation that the token stands in; -1 outside. */
  readonly quotation: Int32Array;
  /** What each token is inside a run, as bits that `contents` joins. */
  readonly content: Uint8Array;
  /** The next finite or modal verb at or behind a token, `count` without one; one entry more than tokens. */
  readonly nextVerb: Int32Array;
}

/** A time of day in digits. */
const CLOCK = /^\d{1,2}[.:]\d{2}$/;

const NNP = tagIndex('NNP');

/**
 * Reads phrases and groups off the tags in one pass.
 *
 * @param names runs of tokens that a rule takes for names whole, whatever the tagger made of them
 */
export function frameOf(annotated: AnnotatedText, lexicon: Lexicon, names: readonly Run[] = []): Frame {
  const { tokens, sentences, vocabulary, quotations } = annotated;
  const { count } = tokens;
  lexicon.cover(vocabulary);
  const ints = () => new Int32Array(count).fill(-1);
  const frame: Frame = {
    annotated,
    count,
    word: new Int32Array(count),
    lemma: new Int32Array(count),
    tag: tokens.tag.slice(0, count),
    kind: new Uint8Array(count),
    classes: new Int32Array(count),
    prior: new Uint8Array(count),
    phraseFirst: ints(),
    phraseLast: ints(),
    phraseHead: ints(),
    speaker: new Int32Array(count),
    groupFirst: ints(),
    groupHead: ints(),
    groupLast: ints(),
    sentenceFirst: new Int32Array(count),
    sentenceLast: new Int32Array(count),
    quotation: ints(),
    content: new Uint8Array(count),
    nextVerb: new Int32Array(count + 1).fill(count),
  };
  for (let at = 0; at < count; at++) {
    const word = tokens.word[at]!;
    const lemma = tokens.lemma[at]!;
    lexicon.learn(word);
    lexicon.learn(lemma);
    frame.word[at] = lexicon.hashes[word]!;
    frame.lemma[at] = lexicon.hashes[lemma]!;
    frame.classes[at] = lexicon.classes[word]! | lexicon.classes[lemma]!;
    frame.kind[at] = kindOf(tokens.tag[at]!, lexicon.signs[word]!);
  }
  for (let at = 1; at < count; at++) {
    if (lexicon.signs[tokens.word[at]!] === Sign.possessive && isPossessive(frame, at))
      frame.kind[at] = Kind.possessive;
  }
  markNames(frame);
  for (const { first, last } of names) {
    frame.kind.fill(Kind.proper, first, last);
    frame.tag.fill(NNP, first, last);
  }
  for (let at = 0; at < count; at++) {
    const part = partOf(frame.kind[at]!);
    if (part === null) continue;
    const priors = lexicon.priors[part];
    frame.prior[at] = priors[tokens.lemma[at]!]! || priors[tokens.word[at]!]!;
  }
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const last = sentences.first[sentence + 1]!;
    const first = behindClock(frame, sentences.first[sentence]!, last);
    frame.sentenceFirst.fill(sentences.first[sentence]!, sentences.first[sentence]!, first);
    frame.sentenceLast.fill(first, sentences.first[sentence]!, first);
    frame.sentenceFirst.fill(first, first, last);
    frame.sentenceLast.fill(last, first, last);
    markPhrases(frame, first, last);
    markGroups(frame, first, last);
  }
  quotations.forEach((quotation, index) => {
    frame.quotation.fill(index, quotation.open, quotation.end);
  });
  markSpeakers(frame);
  markContents(frame);
  return frame;
}

/** *14.40 The minister says …*: where the words of a live report begin, behind the time of its entry. */
function behindClock({ annotated, classes, kind }: Frame, first: number, last: number): number {
  const { tokens, vocabulary } = annotated;
  const opens = first === 0 || tokens.paragraph[first - 1] !== tokens.paragraph[first];
  if (!opens || kind[first] !== Kind.number || !CLOCK.test(vocabulary.text(tokens.word[first]!))) return first;
  let at = first + 1;
  while (at < last && (kind[at] === Kind.dash || kind[at] === Kind.colon || (classes[at]! & WordClass.clock) !== 0))
    at++;
  // *14.40 kilometres from the port*
  return at < last && tokens.form[at] !== tokens.word[at] ? at : first;
}

function markContents(frame: Frame): void {
  for (let at = frame.count - 1; at >= 0; at--) {
    const kind = frame.kind[at]!;
    frame.content[at] = contentBit(kind, frame.phraseFirst[at]! >= 0);
    frame.nextVerb[at] = kind === Kind.finite || kind === Kind.modal ? at : frame.nextVerb[at + 1]!;
  }
}

function contentBit(kind: number, inPhrase: boolean): number {
  if (kind === Kind.comma) return 1;
  if (isVerbKind(kind) && !inPhrase) return 2;
  if (kind === Kind.relative || kind === Kind.that) return 4;
  if (kind === Kind.preposition) return 8;
  if (kind === Kind.conjunction) return 16;
  if (kind === Kind.quote) return 32;
  if (kind === Kind.dash || kind === Kind.colon) return 64;
  return kind === Kind.to ? 128 : 0;
}

/** What lies in a run of tokens: commas, verbs, relatives, prepositions, conjunctions, quotation marks, dashes, *to*, as bits. */
export function contents(frame: Frame, first: number, last: number): number {
  const { content } = frame;
  let bits = 0;
  for (let at = first; at < last; at++) bits |= content[at]!;
  return bits;
}
