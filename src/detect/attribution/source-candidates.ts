import type { CueSpan } from './cue-span.ts';
import type { Frame } from './frame.ts';
import { isNounKind, isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';

/** How a source candidate lies to its cue. */
export const SourceKind = {
  none: 0,
  subject: 1,
  farSubject: 2,
  inside: 3,
  behind: 4,
  before: 5,
} as const;

const MOST = 64;
const FARTHEST = 60;

/** Possible sources of one cue, filled again for each. Token indices, `last` exclusive; the first candidate is *none*. */
export class SourceCandidates {
  readonly first = new Int32Array(MOST);
  readonly last = new Int32Array(MOST);
  readonly kind = new Uint8Array(MOST);
  /** The verb group whose subject it would be; the cue's head by default. */
  readonly anchor = new Int32Array(MOST);
  count = 0;

  clear(): void {
    this.first[0] = this.last[0] = -1;
    this.kind[0] = SourceKind.none;
    this.anchor[0] = -1;
    this.count = 1;
  }

  add(first: number, last: number, kind: number, anchor: number): void {
    if (last <= first || this.count === MOST) return;
    for (let at = 1; at < this.count; at++) if (this.first[at] === first && this.last[at] === last) return;
    this.first[this.count] = first;
    this.last[this.count] = last;
    this.kind[this.count] = kind;
    this.anchor[this.count++] = anchor;
  }
}

/** Signs that stand at the edge of a source without belonging to it. */
const isEdge = (kind: number) =>
  kind === Kind.comma || kind === Kind.adverb || kind === Kind.dash || kind === Kind.quote || kind === Kind.colon;

export function sourceCandidates(frame: Frame, cue: CueSpan, into: SourceCandidates): void {
  into.clear();
  const first = frame.sentenceFirst[cue.head]!;
  const last = frame.sentenceLast[cue.head]!;
  insideOf(frame, cue, into);
  endingAt(frame, first, cue.first, 9, SourceKind.subject, cue.head, into);
  let anchors = 0;
  for (let at = cue.first - 1; at >= first && anchors < 5 && cue.first - at < FARTHEST; ) {
    const group = frame.groupFirst[at]!;
    if (group < 0) {
      at--;
      continue;
    }
    endingAt(frame, first, group, 3, SourceKind.farSubject, frame.groupHead[at]!, into);
    anchors++;
    at = group - 1;
  }
  for (let at = cue.first - 1, seen = 0; at >= first && seen < 3 && cue.first - at < FARTHEST; ) {
    const phrase = frame.phraseFirst[at]!;
    if (phrase < 0) {
      at--;
      continue;
    }
    into.add(phrase, frame.phraseLast[at]!, SourceKind.before, cue.head);
    seen++;
    at = phrase - 1;
  }
  behind(frame, cue, last, into);
}

/** Runs of words that end right before `end`, from the nearest noun phrase leftwards. */
function endingAt(
  frame: Frame,
  first: number,
  end: number,
  most: number,
  kind: number,
  anchor: number,
  into: SourceCandidates,
): void {
  let stop = end;
  while (stop > first && isEdge(frame.kind[stop - 1]!)) stop--;
  if (stop === first) return;
  const apart = stop < end && frame.kind[stop] === Kind.comma;
  let taken = 0;
  for (let at = stop - 1; at >= first && taken < most && end - at < FARTHEST; ) {
    const phrase = frame.phraseFirst[at]!;
    if (phrase < 0) {
      const here = frame.kind[at]!;
      if (here === Kind.stop || (here === Kind.quote && frame.annotated.tokens.depth[at] === 1)) return;
      at--;
      continue;
    }
    if (!(apart && isClause(frame, phrase, stop)) && !(kind === SourceKind.subject && isAgent(frame, phrase)))
      into.add(phrase, stop, kind, anchor);
    taken++;
    at = phrase - 1;
  }
}

/**
 * Whether a run of words has a verb of its own, one that no *who* or *as* before it takes: *the firm, which sails, was late* is
 * no source, *the firm, which sails,* may be one.
 */
function isClause(frame: Frame, first: number, last: number): boolean {
  let state: 'main' | 'opened' | 'subordinate' = 'main';
  for (let at = first; at < last; at++) {
    const kind = frame.kind[at]!;
    const opens = kind === Kind.relative || kind === Kind.that || kind === Kind.question;
    if (opens || (frame.classes[at]! & WordClass.subordinator) !== 0) state = 'opened';
    else if (kind === Kind.finite || kind === Kind.modal) {
      if (state === 'main') return true;
      state = 'subordinate';
    } else if (kind === Kind.comma && state === 'subordinate') state = 'main';
  }
  return false;
}

/** *images reviewed by analysts show*: who did something to what speaks is not the one who speaks. */
function isAgent(frame: Frame, first: number): boolean {
  const { tokens, vocabulary } = frame.annotated;
  if (first < 3 || frame.kind[first - 2] !== Kind.participle || !isNounKind(frame.kind[first - 3]!)) return false;
  return vocabulary.text(tokens.word[first - 1]!) === 'by';
}

/** *Trump's claim*, *his hope*, *a county report*: what stands before a noun inside its own phrase. */
function insideOf(frame: Frame, cue: CueSpan, into: SourceCandidates): void {
  const phrase = frame.phraseFirst[cue.head]!;
  if (phrase < 0) return;
  for (let at = phrase + 1; at <= cue.head; at++) {
    if (frame.kind[at] === Kind.possessive || at === cue.head || frame.kind[at - 1] === Kind.proper) {
      into.add(phrase, at, SourceKind.inside, cue.head);
    }
  }
  if (frame.kind[phrase - 1] !== undefined && phrase > frame.sentenceFirst[cue.head]!) {
    endingAt(frame, frame.sentenceFirst[cue.head]!, phrase, 2, SourceKind.before, cue.head, into);
  }
}

/** *said the minister*, *by two officials*, *according to a person who read it*. */
function behind(frame: Frame, cue: CueSpan, last: number, into: SourceCandidates): void {
  let starts = 0;
  for (let at = cue.last; at < last && starts < 4 && at - cue.last < 30; ) {
    const phrase = frame.phraseFirst[at]!;
    if (phrase < 0 || phrase < at) {
      at++;
      continue;
    }
    const most = starts === 0 ? 10 : 4;
    // *said the boats had sailed* tells of the boats.
    const verb = frame.phraseLast[phrase]!;
    const told =
      isVerbKind(frame.kind[cue.head]!) && (frame.kind[verb] === Kind.finite || frame.kind[verb] === Kind.modal);
    const limit = told ? verb : last;
    let ends = 0;
    for (let end = phrase + 1; end <= last && ends < most && end - phrase < FARTHEST; end++) {
      const atPhraseEnd = frame.phraseLast[end - 1] === end;
      const next = end < last ? frame.kind[end]! : Kind.stop;
      const beforeSign =
        next === Kind.comma || next === Kind.stop || next === Kind.colon || next === Kind.dash || next === Kind.quote;
      if ((atPhraseEnd || (beforeSign && frame.kind[end - 1] !== Kind.comma)) && end <= limit) {
        into.add(phrase, end, SourceKind.behind, cue.head);
        ends++;
      }
      if (next === Kind.stop && end < last && end === last - 1) break;
    }
    starts++;
    at = frame.phraseLast[phrase]!;
  }
}
