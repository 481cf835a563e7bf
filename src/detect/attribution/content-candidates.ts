import type { CueSpan } from './cue-span.ts';
import { type Frame, isVerbKind, Kind } from './frame.ts';
import { WordClass } from './lexicon.ts';

/** Why a place may begin or end a content. */
export const EdgeKind = {
  sentence: 0,
  comma: 1,
  that: 2,
  to: 3,
  quote: 4,
  question: 5,
  direct: 6,
  phrase: 7,
  conjunction: 8,
  preposition: 9,
  colon: 10,
  dash: 11,
  farQuote: 12,
  nextQuote: 13,
  verb: 14,
  other: 15,
  subordinator: 16,
  paragraph: 17,
} as const;

const MOST_EDGES = 24;
const MOST_PAIRS = 400;
const FARTHEST = 90;

/** One kind of edge of one cue: token indices with the reason each was taken. */
export class Edges {
  readonly at = new Int32Array(MOST_EDGES);
  readonly kind = new Uint8Array(MOST_EDGES);
  count = 0;

  add(at: number, kind: number): void {
    if (this.count === MOST_EDGES) return;
    for (let index = 0; index < this.count; index++) if (this.at[index] === at) return;
    this.at[this.count] = at;
    this.kind[this.count++] = kind;
  }
}

/**
 * Possible contents of one cue. A content lies left of the block of source and cue, right of it, or on both sides;
 * each candidate names its edges by index, -1 for a side it does not use. The first candidate is *none*.
 */
export class ContentCandidates {
  readonly leftStarts = new Edges();
  readonly leftEnds = new Edges();
  readonly rightStarts = new Edges();
  readonly rightEnds = new Edges();
  readonly leftStart = new Int8Array(MOST_PAIRS);
  readonly leftEnd = new Int8Array(MOST_PAIRS);
  readonly rightStart = new Int8Array(MOST_PAIRS);
  readonly rightEnd = new Int8Array(MOST_PAIRS);
  count = 0;
  /** The block of cue and adjoining source that the content stands around. */
  blockFirst = 0;
  blockLast = 0;

  clear(): void {
    this.leftStarts.count = this.leftEnds.count = this.rightStarts.count = this.rightEnds.count = 0;
    this.count = 0;
    this.#add(-1, -1, -1, -1);
  }

  pair(): void {
    const { leftStarts, leftEnds, rightStarts, rightEnds } = this;
    for (let start = 0; start < leftStarts.count; start++) {
      for (let end = 0; end < leftEnds.count; end++) {
        if (leftStarts.at[start]! < leftEnds.at[end]!) this.#add(start, end, -1, -1);
      }
    }
    for (let start = 0; start < rightStarts.count; start++) {
      for (let end = 0; end < rightEnds.count; end++) {
        if (rightStarts.at[start]! < rightEnds.at[end]!) this.#add(-1, -1, start, end);
      }
    }
    for (let start = 0; start < leftStarts.count; start++) {
      if (!opensSplit(leftStarts.kind[start]!)) continue;
      for (let right = 0; right < Math.min(2, rightStarts.count); right++) this.#split(start, right);
      for (let right = 2; right < rightStarts.count; right++) {
        if (rightStarts.kind[right] === EdgeKind.nextQuote || rightStarts.kind[right] === EdgeKind.quote)
          this.#split(start, right);
      }
    }
  }

  #split(start: number, right: number): void {
    if (this.leftEnds.count === 0 || this.leftStarts.at[start]! >= this.leftEnds.at[0]!) return;
    for (let end = 0; end < this.rightEnds.count; end++) {
      if (this.rightStarts.at[right]! < this.rightEnds.at[end]!) this.#add(start, 0, right, end);
    }
  }

  #add(leftStart: number, leftEnd: number, rightStart: number, rightEnd: number): void {
    if (this.count === MOST_PAIRS) return;
    this.leftStart[this.count] = leftStart;
    this.leftEnd[this.count] = leftEnd;
    this.rightStart[this.count] = rightStart;
    this.rightEnd[this.count++] = rightEnd;
  }
}

const opensSplit = (kind: number) =>
  kind === EdgeKind.sentence ||
  kind === EdgeKind.quote ||
  kind === EdgeKind.direct ||
  kind === EdgeKind.farQuote ||
  kind === EdgeKind.phrase;

/** Fills `into` for a cue whose source is the given run (-1, -1 for none). */
export function contentCandidates(
  frame: Frame,
  cue: CueSpan,
  sourceFirst: number,
  sourceLast: number,
  into: ContentCandidates,
): void {
  into.clear();
  const first = frame.sentenceFirst[cue.head]!;
  const last = frame.sentenceLast[cue.head]!;
  let blockFirst = cue.first;
  let blockLast = cue.last;
  if (sourceFirst >= 0) {
    if (sourceLast <= cue.first && cue.first - sourceLast < 25) blockFirst = sourceFirst;
    if (sourceFirst >= cue.last && sourceFirst - cue.last < 6) blockLast = sourceLast;
  }
  into.blockFirst = blockFirst;
  into.blockLast = blockLast;
  leftEdges(frame, first, blockFirst, into);
  rightEdges(frame, last, blockLast, into);
  into.pair();
}

const isSeparator = (kind: number) => kind === Kind.comma || kind === Kind.dash || kind === Kind.colon;

/** The opening mark of the whole speech that a quotation belongs to, over paragraphs. */
function speechOpen(frame: Frame, index: number): number {
  const { quotations } = frame.annotated;
  let at = index;
  for (let steps = 0; steps < 40; steps++) {
    const before = quotations[at]!.continues;
    if (before === null) break;
    at = before;
  }
  return quotations[at]!.open;
}

/** Index of the outermost quotation around a token. */
function outermost(frame: Frame, token: number): number {
  const { quotations } = frame.annotated;
  let index = frame.quotation[token]!;
  while (index > 0 && quotations[index]!.depth > 1) index--;
  return index;
}

function leftEdges(frame: Frame, first: number, blockFirst: number, into: ContentCandidates): void {
  let end = blockFirst;
  while (end > first && isSeparator(frame.kind[end - 1]!)) end--;
  const starts = into.leftStarts;
  if (end === first) {
    // The speech may stand before the sentence: “…?” he asked, where the mark ended a sentence.
    if (end > 0 && frame.kind[end - 1] === Kind.quote && frame.quotation[end - 1]! >= 0) {
      const quotation = outermost(frame, end - 1);
      into.leftEnds.add(end, EdgeKind.quote);
      starts.add(frame.annotated.quotations[quotation]!.open, EdgeKind.quote);
      const open = speechOpen(frame, quotation);
      starts.add(open, EdgeKind.farQuote);
    }
    return;
  }
  into.leftEnds.add(end, EdgeKind.direct);
  for (let at = end - 1, commas = 0; at > first && commas < 2 && end - at < 25; at--) {
    if (frame.kind[at] === Kind.comma) {
      into.leftEnds.add(at, EdgeKind.comma);
      commas++;
    }
  }
  if (frame.quotation[end - 1]! >= 0) {
    const quotation = outermost(frame, end - 1);
    starts.add(frame.annotated.quotations[quotation]!.open, EdgeKind.quote);
    starts.add(speechOpen(frame, quotation), EdgeKind.farQuote);
  }
  let start = first;
  starts.add(start, EdgeKind.sentence);
  if (frame.kind[start] === Kind.conjunction || frame.kind[start] === Kind.adverb) {
    start++;
    if (start < end && frame.kind[start] === Kind.comma) start++;
    starts.add(start, EdgeKind.conjunction);
  }
  for (let at = first; at < end && starts.count < 12; at++) {
    const kind = frame.kind[at]!;
    if (kind === Kind.comma) starts.add(at + 1, EdgeKind.comma);
    else if (kind === Kind.dash || kind === Kind.colon) starts.add(at + 1, EdgeKind.dash);
    else if (kind === Kind.that) starts.add(at, EdgeKind.that);
    else if (
      kind === Kind.quote &&
      frame.annotated.tokens.depth[at] === 1 &&
      (at === 0 || frame.annotated.tokens.depth[at - 1] === 0)
    ) {
      starts.add(at, EdgeKind.quote);
    } else if (kind === Kind.conjunction && at > first) starts.add(at + 1, EdgeKind.conjunction);
    else if (frame.classes[at]! & WordClass.subordinator) starts.add(at + 1, EdgeKind.subordinator);
  }
  // The subject of a passive, what a relative clause hangs on: the nearest noun phrases.
  for (let at = end - 1, seen = 0; at >= first && seen < 5 && end - at < 40; ) {
    const phrase = frame.phraseFirst[at]!;
    if (phrase < 0) {
      at--;
      continue;
    }
    starts.add(phrase, EdgeKind.phrase);
    if (seen < 1 && frame.phraseLast[at]! < end) into.leftEnds.add(frame.phraseLast[at]!, EdgeKind.phrase);
    seen++;
    at = phrase - 1;
  }
}

function rightEdges(frame: Frame, last: number, blockLast: number, into: ContentCandidates): void {
  const { rightStarts: starts, rightEnds: ends } = into;
  let start = blockLast;
  while (start < last && isSeparator(frame.kind[start]!)) start++;
  let limit = last;
  while (limit > blockLast && (frame.kind[limit - 1] === Kind.stop || frame.kind[limit - 1] === Kind.colon)) limit--;
  if (start < limit) {
    starts.add(start, EdgeKind.direct);
    addStarts(frame, start, limit, starts);
  }
  // The speech may stand behind the sentence: He said: “…”; “…,” he said. “…”
  const { quotations, tokens } = frame.annotated;
  for (let at = last; at < frame.count && at <= last + 1; at++) {
    const index = frame.quotation[at]!;
    if (index >= 0 && quotations[index]!.open === at && quotations[index]!.depth === 1) {
      starts.add(at, EdgeKind.nextQuote);
      ends.add(quotations[index]!.end, EdgeKind.nextQuote);
      addSpeechEnd(frame, index, ends);
      break;
    }
    if (tokens.paragraph[at] !== tokens.paragraph[blockLast - 1]) break;
  }
  if (start >= limit) return;
  ends.add(limit, EdgeKind.sentence);
  for (let at = start; at < limit && at - start < FARTHEST; at++) {
    const index = frame.quotation[at]!;
    if (index >= 0 && quotations[index]!.open === at && quotations[index]!.depth === 1) {
      ends.add(quotations[index]!.end, EdgeKind.quote);
      addSpeechEnd(frame, index, ends);
    }
  }
  addEnds(frame, start, limit, ends);
}

function addSpeechEnd(frame: Frame, index: number, ends: Edges): void {
  const { quotations } = frame.annotated;
  let current = index;
  for (let next = index + 1; next < quotations.length && next < index + 60; next++) {
    if (quotations[next]!.continues === current) current = next;
    else if (quotations[next]!.depth === 1 && quotations[next]!.continues === null) break;
  }
  if (current !== index) ends.add(quotations[current]!.end, EdgeKind.farQuote);
}

function addStarts(frame: Frame, start: number, limit: number, starts: Edges): void {
  for (let at = start; at < limit && at - start < 24 && starts.count < 14; at++) {
    const kind = frame.kind[at]!;
    if (kind === Kind.that) starts.add(at, EdgeKind.that);
    else if (kind === Kind.to) starts.add(at, EdgeKind.to);
    else if (
      kind === Kind.quote &&
      frame.annotated.tokens.depth[at]! > 0 &&
      (at === 0 || frame.annotated.tokens.depth[at - 1] === 0)
    ) {
      starts.add(at, EdgeKind.quote);
    } else if (kind === Kind.question || kind === Kind.relative) starts.add(at, EdgeKind.question);
    else if (kind === Kind.comma && at > start) starts.add(at + 1, EdgeKind.comma);
    else if ((kind === Kind.colon || kind === Kind.dash) && at > start) starts.add(at + 1, EdgeKind.colon);
    else if (kind === Kind.preposition && at > start) {
      starts.add(at, frame.classes[at]! & WordClass.subordinator ? EdgeKind.subordinator : EdgeKind.preposition);
      starts.add(at + 1, EdgeKind.other);
    } else if (kind === Kind.preposition) starts.add(at + 1, EdgeKind.other);
    else if (frame.phraseFirst[at] === at && at > start && at - start < 12) starts.add(at, EdgeKind.phrase);
    else if (kind === Kind.gerund && frame.phraseFirst[at]! < 0) starts.add(at, EdgeKind.verb);
  }
}

function addEnds(frame: Frame, start: number, limit: number, ends: Edges): void {
  for (let at = start + 1; at < limit && at - start < FARTHEST; at++) {
    const kind = frame.kind[at]!;
    if (kind === Kind.comma) ends.add(at, EdgeKind.comma);
    else if (kind === Kind.dash || kind === Kind.colon || kind === Kind.bracket) ends.add(at, EdgeKind.dash);
    else if (
      kind === Kind.quote &&
      frame.annotated.tokens.depth[at] === 1 &&
      frame.annotated.quotations[frame.quotation[at]!]?.close === at
    ) {
      ends.add(at + 1, EdgeKind.quote);
    } else if (ends.count < 18) {
      if (kind === Kind.conjunction) ends.add(at, EdgeKind.conjunction);
      else if (kind === Kind.preposition && frame.classes[at]! & WordClass.subordinator)
        ends.add(at, EdgeKind.subordinator);
      else if (kind === Kind.preposition) ends.add(at, EdgeKind.preposition);
      else if (kind === Kind.to || kind === Kind.question || kind === Kind.relative || kind === Kind.that)
        ends.add(at, EdgeKind.verb);
      else if (isVerbKind(kind) && frame.groupFirst[at] === at && frame.phraseFirst[at - 1]! >= 0)
        ends.add(at, EdgeKind.verb);
      else if (kind === Kind.adverb && frame.phraseFirst[at]! < 0 && ends.count < 12) ends.add(at, EdgeKind.other);
      else if (frame.phraseFirst[at] === at && frame.classes[at]! & WordClass.time) ends.add(at, EdgeKind.phrase);
    }
  }
}
