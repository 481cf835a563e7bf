import type { AnnotatedText } from '../../text/index.ts';
import { tagIndex } from '../../text/index.ts';
import { type CuePart, type Lexicon, Sign, WordClass } from './lexicon.ts';

/** Coarse word kinds, enough to find phrases and clauses with. */
export const Kind = {
  other: 0,
  noun: 1,
  proper: 2,
  pronoun: 3,
  finite: 4,
  participle: 5,
  gerund: 6,
  base: 7,
  modal: 8,
  to: 9,
  preposition: 10,
  relative: 11,
  question: 12,
  adverb: 13,
  adjective: 14,
  determiner: 15,
  conjunction: 16,
  number: 17,
  possessive: 18,
  quote: 19,
  comma: 20,
  stop: 21,
  colon: 22,
  dash: 23,
  bracket: 24,
  that: 25,
  hyphen: 26,
  particle: 27,
} as const;

const KIND_OF_TAG: Readonly<Record<string, number>> = {
  NN: Kind.noun,
  NNS: Kind.noun,
  NNP: Kind.proper,
  NNPS: Kind.proper,
  PRP: Kind.pronoun,
  EX: Kind.pronoun,
  VBD: Kind.finite,
  VBZ: Kind.finite,
  VBP: Kind.finite,
  VBN: Kind.participle,
  VBG: Kind.gerund,
  VB: Kind.base,
  MD: Kind.modal,
  TO: Kind.to,
  IN: Kind.preposition,
  WDT: Kind.relative,
  WP: Kind.relative,
  WP$: Kind.relative,
  WRB: Kind.question,
  RB: Kind.adverb,
  RBR: Kind.adverb,
  RBS: Kind.adverb,
  JJ: Kind.adjective,
  JJR: Kind.adjective,
  JJS: Kind.adjective,
  DT: Kind.determiner,
  PDT: Kind.determiner,
  PRP$: Kind.determiner,
  CC: Kind.conjunction,
  CD: Kind.number,
  POS: Kind.possessive,
  '``': Kind.quote,
  "''": Kind.quote,
  ',': Kind.comma,
  '.': Kind.stop,
  ':': Kind.colon,
  '(': Kind.bracket,
  ')': Kind.bracket,
  HYPH: Kind.hyphen,
  RP: Kind.particle,
  $: Kind.number,
  '#': Kind.number,
};

const TAG_KINDS: Uint8Array = new Uint8Array(64);
for (const [tag, kind] of Object.entries(KIND_OF_TAG)) TAG_KINDS[tagIndex(tag)] = kind;

export const isVerbKind = (kind: number): boolean => kind >= Kind.finite && kind <= Kind.modal;
export const isSignKind = (kind: number): boolean => kind >= Kind.quote && kind <= Kind.bracket;
export const isNounKind = (kind: number): boolean => kind === Kind.noun || kind === Kind.proper;

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
  readonly tag: Uint8Array;
  readonly kind: Uint8Array;
  /** `WordClass` bits of the word or its lemma. */
  readonly classes: Int32Array;
  /** How often the token's lemma attributes as the part of speech it has here, in per cent; 0 for one in no cue list. */
  readonly prior: Uint8Array;
  /** First token and end of the base noun phrase the token is in; -1 outside. */
  readonly phraseFirst: Int32Array;
  readonly phraseLast: Int32Array;
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

const ADVERB_PARTS = new Set(['RB', 'RBR', 'RBS'].map(tagIndex));
const PRP = tagIndex('PRP');
const EX = tagIndex('EX');
const WP_POSSESSIVE = tagIndex('WP$');

const HYPH = tagIndex('HYPH');
const IN = tagIndex('IN');
const WDT = tagIndex('WDT');

/** Signs and *that* have kinds of their own, whatever the tagger made of them. */
function kindOf(tag: number, sign: number): number {
  switch (sign) {
    case Sign.quote:
      return Kind.quote;
    case Sign.dash:
      return tag === HYPH ? Kind.hyphen : Kind.dash;
    case Sign.colon:
      return Kind.colon;
    case Sign.that:
      return tag === IN || tag === WDT ? Kind.that : TAG_KINDS[tag]!;
    default:
      return TAG_KINDS[tag]!;
  }
}

/** Which cue lists a word kind is looked up in; null for one that never heads a cue. */
export function partOf(kind: number): CuePart | null {
  if (isVerbKind(kind)) return 'verb';
  if (kind === Kind.noun) return 'noun';
  if (kind === Kind.adjective) return 'adjective';
  return kind === Kind.adverb || kind === Kind.preposition ? 'adverb' : null;
}

/** Reads phrases and groups off the tags in one pass. */
export function frameOf(annotated: AnnotatedText, lexicon: Lexicon): Frame {
  const { tokens, sentences, vocabulary, quotations } = annotated;
  const { count } = tokens;
  lexicon.cover(vocabulary);
  const ints = () => new Int32Array(count).fill(-1);
  const frame: Frame = {
    annotated,
    count,
    word: new Int32Array(count),
    lemma: new Int32Array(count),
    tag: tokens.tag,
    kind: new Uint8Array(count),
    classes: new Int32Array(count),
    prior: new Uint8Array(count),
    phraseFirst: ints(),
    phraseLast: ints(),
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
  for (let at = 0; at < count; at++) {
    const part = partOf(frame.kind[at]!);
    if (part === null) continue;
    const priors = lexicon.priors[part];
    frame.prior[at] = priors[tokens.lemma[at]!]! || priors[tokens.word[at]!]!;
  }
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const last = sentences.first[sentence + 1]!;
    frame.sentenceFirst.fill(first, first, last);
    frame.sentenceLast.fill(last, first, last);
    markPhrases(frame, first, last);
    markGroups(frame, first, last);
  }
  quotations.forEach((quotation, index) => {
    frame.quotation.fill(index, quotation.open, quotation.end);
  });
  markContents(frame);
  return frame;
}

/** Of *’s*: *the year ’s session*, where the tagger took the mark for *is*: between a noun and what a noun may own it is none. */
function isPossessive(frame: Frame, at: number): boolean {
  if (frame.kind[at] !== Kind.finite) return false;
  if (!isNounKind(frame.kind[at - 1]!) || at + 1 >= frame.count) return false;
  const next = frame.kind[at + 1]!;
  if (isNounKind(next) || next === Kind.number) return true;
  return (
    next === Kind.adjective &&
    at + 2 < frame.count &&
    (isNounKind(frame.kind[at + 2]!) || frame.kind[at + 2] === Kind.adjective)
  );
}

function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code > 64 && code < 91 : /^\p{Lu}/u.test(text);
}

/**
 * A noun with a capital inside a sentence is a name, whatever the tagger made of it; at a sentence's start it is one where
 * the text has it as one elsewhere. Headlines are left alone: there every noun may have a capital.
 */
function markNames(frame: Frame): void {
  const { tokens, sentences, scopes, vocabulary } = frame.annotated;
  const names = new Set<number>();
  const isCapital = (at: number) =>
    tokens.form[at] !== tokens.word[at] && startsWithCapital(vocabulary.text(tokens.form[at]!));
  const given = WordClass.maleName | WordClass.femaleName;
  for (let at = 0; at + 1 < frame.count; at++) {
    const kind = frame.kind[at]!;
    const classes = frame.classes[at]!;
    // A given name before another capital; a person's noun that the tagger took for an adverb or an interjection.
    if (classes & given && isCapital(at) && isCapital(at + 1) && !isVerbKind(kind) && !isSignKind(kind))
      frame.kind[at] = Kind.proper;
    else if (classes & WordClass.role && (kind === Kind.adverb || kind === Kind.other)) frame.kind[at] = Kind.noun;
  }
  const starts: number[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    let first = sentences.first[sentence]!;
    const last = sentences.first[sentence + 1]!;
    if (scopes[tokens.paragraph[first]!] === 'headline') continue;
    while (first < last && isSignKind(frame.kind[first]!)) first++;
    for (let at = first; at < last; at++) {
      const open = frame.kind[at] === Kind.adjective || frame.kind[at] === Kind.other || frame.kind[at] === Kind.adverb;
      const joinsName = open && at > first && at + 1 < last && frame.kind[at + 1] === Kind.proper;
      if ((!isNounKind(frame.kind[at]!) && !joinsName) || !isCapital(at)) continue;
      const before = at > first ? frame.kind[at - 1]! : Kind.stop;
      if (at === first) starts.push(at);
      else if (before !== Kind.quote && before !== Kind.colon && before !== Kind.stop) {
        frame.kind[at] = Kind.proper;
        names.add(tokens.form[at]!);
      }
    }
  }
  const people = WordClass.role | WordClass.collective | WordClass.withheld;
  const things = WordClass.document | WordClass.group;
  for (const at of starts) {
    const known = names.has(tokens.form[at]!);
    const classes = frame.classes[at]!;
    if (frame.kind[at + 1] !== Kind.proper && (classes & people || (classes & things && !known)))
      frame.kind[at] = Kind.noun;
    else if (known) frame.kind[at] = Kind.proper;
  }
}

/** Whether a token may stand before the head inside a base noun phrase. */
function premodifies(frame: Frame, at: number, last: number, inside: boolean): boolean {
  const kind = frame.kind[at]!;
  switch (kind) {
    case Kind.determiner:
      return !inside || frame.kind[at - 1] === Kind.determiner;
    case Kind.number:
    case Kind.adjective:
    case Kind.hyphen:
    case Kind.possessive:
      return inside || kind === Kind.number || kind === Kind.adjective;
    case Kind.participle:
    case Kind.gerund: {
      if (!inside) return false;
      const next = at + 1 < last ? frame.kind[at + 1]! : Kind.other;
      return isNounKind(next) || next === Kind.adjective || next === Kind.hyphen;
    }
    case Kind.adverb: {
      const next = at + 1 < last ? frame.kind[at + 1]! : Kind.other;
      return inside && (next === Kind.adjective || next === Kind.number || next === Kind.participle);
    }
    case Kind.quote:
      return inside && at + 1 < last && isNounKind(frame.kind[at + 1]!) && frame.kind[at - 1] !== Kind.noun;
    case Kind.other:
      return inside && at + 1 < last && isNounKind(frame.kind[at + 1]!) && isNounKind(frame.kind[at - 1]!);
    default:
      return false;
  }
}

function markPhrases(frame: Frame, first: number, last: number): void {
  let at = first;
  while (at < last) {
    const kind = frame.kind[at]!;
    const tag = frame.tag[at]!;
    if (tag === PRP || tag === EX || kind === Kind.relative || kind === Kind.that) {
      if (tag === WP_POSSESSIVE || kind === Kind.that) {
        at++;
        continue;
      }
      mark(frame, at, at + 1);
      at++;
      continue;
    }
    let end = at;
    let head = -1;
    let afterNoun = false;
    while (end < last) {
      if (isNounKind(frame.kind[end]!)) {
        head = end;
        afterNoun = true;
        end++;
        continue;
      }
      if (afterNoun && frame.kind[end] === Kind.determiner) break;
      if (!premodifies(frame, end, last, end > at)) break;
      end++;
    }
    if (end === at) {
      at++;
      continue;
    }
    const start = at;
    // Without a noun, a determiner, a number or an adjective behind one still stands for somebody: *both*, *two*, *the poor*.
    if (head < 0) {
      const alone = frame.kind[start];
      if (alone === Kind.determiner || alone === Kind.number) mark(frame, start, end);
      at = end;
      continue;
    }
    const stop = frame.kind[head + 1] === Kind.number && head + 1 < end ? head + 2 : head + 1;
    mark(frame, start, stop);
    at = stop;
  }
}

function mark(frame: Frame, first: number, last: number): void {
  frame.phraseFirst.fill(first, first, last);
  frame.phraseLast.fill(last, first, last);
}

function markGroups(frame: Frame, first: number, last: number): void {
  let at = first;
  while (at < last) {
    const kind = frame.kind[at]!;
    const starts = kind === Kind.to ? at + 1 < last && followsVerb(frame, at + 1, last) : isVerbKind(kind);
    if (!starts || frame.phraseFirst[at]! >= 0) {
      at++;
      continue;
    }
    const start = at;
    let head = -1;
    let end = at;
    while (end < last && frame.phraseFirst[end]! < 0) {
      const here = frame.kind[end]!;
      if (isVerbKind(here)) {
        head = end++;
        if (!(frame.classes[head]! & WordClass.auxiliary) && here !== Kind.modal) break;
        if (!followsVerb(frame, end, last)) break;
      } else if ((here === Kind.to && end === start) || here === Kind.adverb || ADVERB_PARTS.has(frame.tag[end]!)) {
        end++;
      } else break;
    }
    if (head >= 0) {
      frame.groupFirst.fill(start, start, head + 1);
      frame.groupHead.fill(head, start, head + 1);
      frame.groupLast.fill(head + 1, start, head + 1);
      at = head + 1;
    } else at = start + 1;
  }
}

/** Whether a verb follows, with adverbs before it at most. */
function followsVerb(frame: Frame, at: number, last: number): boolean {
  for (let next = at; next < last && next < at + 4; next++) {
    const kind = frame.kind[next]!;
    if (frame.phraseFirst[next]! >= 0) return false;
    if (isVerbKind(kind)) return true;
    if (kind !== Kind.adverb) return false;
  }
  return false;
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
