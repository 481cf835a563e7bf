import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import { headOfPhrase } from './speakers.ts';

/** What stands around a possible cue, as far as the models ask for it. Token indices; -1 where there is none. */
export interface Surroundings {
  /** The verb group, or the word itself. */
  first: number;
  last: number;
  /** Head of the nearest noun phrase before the group in its sentence, and where that phrase ends. */
  subjectHead: number;
  subjectEnd: number;
  /** What lies between that phrase and the group: nothing, adverbs, commas, other. */
  subjectGap: number;
  /** First token behind the cue that is no adverb or particle. */
  next: number;
  /** What follows, as a class (`Following`). */
  following: number;
  /** Head of the verb group before this one in the sentence. */
  governor: number;
  /** Nearest opening and closing quotation marks in the sentence: distance classes. */
  quoteBefore: number;
  quoteAfter: number;
}

export const Following = {
  end: 0,
  that: 1,
  quote: 2,
  commaQuote: 3,
  infinitive: 4,
  question: 5,
  clause: 6,
  phrase: 7,
  personClause: 8,
  preposition: 9,
  comma: 10,
  colon: 11,
  gerund: 12,
  subordinator: 13,
  inverted: 14,
  adjective: 15,
  conjunction: 16,
  other: 17,
  personPreposition: 18,
  dash: 19,
} as const;

const FARTHEST_QUOTE = 40;

/** Fills `into` for a cue headed at `head`. */
export function surroundingsOf(frame: Frame, head: number, into: Surroundings): Surroundings {
  const first = frame.sentenceFirst[head]!;
  const last = frame.sentenceLast[head]!;
  const inGroup = frame.groupFirst[head]! >= 0;
  into.first = inGroup ? frame.groupFirst[head]! : head;
  into.last = head + 1;
  into.subjectHead = -1;
  into.subjectEnd = -1;
  into.subjectGap = 0;
  let at = into.first - 1;
  let gap = 0;
  for (let steps = 0; at >= first && steps < 12; at--, steps++) {
    if (frame.phraseFirst[at]! >= 0) break;
    const kind = frame.kind[at]!;
    gap |= kind === Kind.adverb ? 1 : kind === Kind.comma ? 2 : isVerbKind(kind) ? 4 : kind === Kind.quote ? 8 : 16;
  }
  if (at >= first && frame.phraseFirst[at]! >= 0) {
    into.subjectHead = headOfPhrase(frame, at);
    into.subjectEnd = frame.phraseLast[at]!;
    into.subjectGap = gap;
  }
  into.governor = -1;
  for (let back = into.first - 1, steps = 0; back >= first && steps < 25; back--, steps++) {
    if (frame.groupHead[back]! >= 0) {
      into.governor = frame.groupHead[back]!;
      break;
    }
  }
  into.next = head + 1;
  while (into.next < last && (frame.kind[into.next] === Kind.adverb || frame.kind[into.next] === Kind.particle))
    into.next++;
  into.following = followingOf(frame, into.next, last);
  into.quoteBefore = quoteDistance(frame, into.first - 1, first - 1, -1);
  into.quoteAfter = quoteDistance(frame, head + 1, last, 1);
  return into;
}

export function newSurroundings(): Surroundings {
  return {
    first: 0,
    last: 0,
    subjectHead: -1,
    subjectEnd: -1,
    subjectGap: 0,
    next: 0,
    following: 0,
    governor: -1,
    quoteBefore: 0,
    quoteAfter: 0,
  };
}

function quoteDistance(frame: Frame, from: number, end: number, step: number): number {
  let distance = 0;
  for (let at = from; at !== end && distance < FARTHEST_QUOTE; at += step, distance++) {
    if (frame.kind[at] === Kind.quote) return distance < 3 ? distance + 1 : distance < 8 ? 4 : 5;
  }
  return 0;
}

function followingOf(frame: Frame, next: number, last: number): number {
  if (next >= last) return Following.end;
  const kind = frame.kind[next]!;
  switch (kind) {
    case Kind.that:
      return Following.that;
    case Kind.quote:
      return Following.quote;
    case Kind.comma:
      return next + 1 < last && frame.kind[next + 1] === Kind.quote ? Following.commaQuote : Following.comma;
    case Kind.colon:
      return Following.colon;
    case Kind.dash:
      return Following.dash;
    case Kind.stop:
      return Following.end;
    case Kind.to:
      return frame.groupFirst[next]! >= 0 ? Following.infinitive : Following.preposition;
    case Kind.question:
    case Kind.relative:
      return Following.question;
    case Kind.gerund:
      if (frame.phraseFirst[next]! < 0) return Following.gerund;
      break;
    case Kind.conjunction:
      return Following.conjunction;
    case Kind.preposition:
      if (frame.classes[next]! & WordClass.subordinator) return Following.subordinator;
      return next + 1 < last && frame.kind[next + 1] === Kind.proper
        ? Following.personPreposition
        : Following.preposition;
    default:
      break;
  }
  if (frame.phraseFirst[next]! >= 0) {
    const end = frame.phraseLast[next]!;
    const verb = verbBehind(frame, end, last);
    const head = headOfPhrase(frame, next);
    const person = frame.kind[head] === Kind.proper || frame.kind[head] === Kind.pronoun;
    if (verb) return person ? Following.personClause : Following.clause;
    return person ? Following.inverted : Following.phrase;
  }
  return kind === Kind.adjective ? Following.adjective : Following.other;
}

/** Whether the noun phrase that ends there is the subject of a finite verb, prepositional phrases between them allowed. */
export function verbBehind(frame: Frame, end: number, last: number): boolean {
  let at = end;
  for (let steps = 0; at < last && steps < 10; steps++) {
    const kind = frame.kind[at]!;
    if (kind === Kind.finite || kind === Kind.modal) return true;
    if (kind === Kind.adverb || kind === Kind.preposition || kind === Kind.possessive) at++;
    else if (frame.phraseFirst[at]! >= 0 && isVerbKind(frame.kind[at - 1]!) === false && kind !== Kind.relative) {
      if (frame.kind[at - 1] !== Kind.preposition && frame.kind[at - 1] !== Kind.possessive) return false;
      at = frame.phraseLast[at]!;
    } else return false;
  }
  return false;
}
