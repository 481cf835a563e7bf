import type { ContentCandidates } from './content-candidates.ts';
import { EdgeKind, type Edges } from './edges.ts';
import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';

/** How far right of the block an end may lie, in tokens. */
const FARTHEST = 90;

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

/** Fills the edges left of the block of cue and source. */
export function leftEdges(frame: Frame, first: number, blockFirst: number, into: ContentCandidates): void {
  let end = blockFirst;
  while (end > first && isSeparator(frame.kind[end - 1]!)) end--;
  const starts = into.leftStarts;
  if (end === first) {
    // The speech may stand before the sentence: “…?” he asked, where the mark ended a sentence.
    const { paragraph } = frame.annotated.tokens;
    const near = end > 0 && paragraph[end - 1] === paragraph[end];
    if (near && frame.kind[end - 1] === Kind.quote && frame.quotation[end - 1]! >= 0) {
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

/** Fills the edges right of the block of cue and source. */
export function rightEdges(frame: Frame, last: number, blockLast: number, into: ContentCandidates): void {
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
