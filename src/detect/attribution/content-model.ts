import { type ContentCandidates, EdgeKind, type Edges } from './content-candidates.ts';
import { priorClass, speakerClass } from './cue-model.ts';
import type { CueSpan } from './cue-span.ts';
import { contents, type Frame, Kind } from './frame.ts';
import { bucket, type Features } from './hashing.ts';
import type { CueState } from './source-model.ts';
import { headOfPhrase } from './surroundings.ts';

const NONE_TEMPLATES = 4000;
const SIDE_TEMPLATES = 4100;
const START_TEMPLATES = 4200;
const END_TEMPLATES = 4400;
const PAIR_TEMPLATES = 4600;

/** How a source lies to its cue: none, before, behind, inside; close or not. */
export function sourcePlace(cue: CueSpan, sourceFirst: number, sourceLast: number): number {
  if (sourceFirst < 0) return 0;
  if (sourceLast <= cue.first) return cue.first - sourceLast <= 1 ? 1 : 2;
  if (sourceFirst >= cue.last) return sourceFirst === cue.last ? 3 : 4;
  return 5;
}

export function noContentFeatures(state: CueState, place: number, into: Features): void {
  let t = NONE_TEMPLATES;
  into.add(t++, 0);
  into.add(t++, state.lemma);
  into.add2(t++, state.shape, state.following);
  into.add2(t++, state.prior, place);
}

/** Features of using the left side, the right side or both. */
export function sideFeatures(
  frame: Frame,
  cue: CueSpan,
  state: CueState,
  place: number,
  candidates: ContentCandidates,
  sides: number,
  into: Features,
): void {
  const { blockFirst, blockLast } = candidates;
  const first = frame.sentenceFirst[cue.head]!;
  const last = frame.sentenceLast[cue.head]!;
  const before = blockFirst > first ? frame.kind[blockFirst - 1]! : 101;
  const behind = blockLast < last ? frame.kind[blockLast]! : 102;
  const roomLeft = bucket(blockFirst - first);
  const roomRight = bucket(last - blockLast);
  const quotes = (contents(frame, first, blockFirst) & 32 ? 1 : 0) + (contents(frame, blockLast, last) & 32 ? 2 : 0);
  const sorted = sides * 8 + place;
  let t = SIDE_TEMPLATES;
  into.add(t++, sides);
  into.add2(t++, sorted, state.lemma);
  into.add3(t++, sorted, state.following, state.prior);
  into.add3(t++, sorted, before, behind);
  into.add3(t++, sorted, roomLeft, roomRight);
  into.add3(t++, sorted, state.shape, state.following);
  into.add3(t++, sorted, quotes, before);
  into.add3(t++, sorted, quotes, behind);
  into.add3(t++, sorted, state.lemma, before);
  into.add3(t++, sorted, state.lemma, behind);
  into.add3(t++, sorted, state.lemma, state.following);
  into.add3(t++, sorted, blockLast < last ? frame.word[blockLast]! : 2, before);
  into.add3(t++, sorted, blockFirst > first ? frame.word[blockFirst - 1]! : 1, state.kind);
  into.add3(t++, sorted, candidates.leftStarts.count > 0 ? 1 : 0, roomRight);
  into.add3(t++, sorted, verbs(frame, first, blockFirst), verbs(frame, blockLast, last));
  into.add3(t++, sorted, state.shape, state.prior);
}

function verbs(frame: Frame, first: number, last: number): number {
  return frame.nextVerb[first]! < last ? 1 : 0;
}

/** Features of one place as the first token of the content, on the left (`side` 1) or the right (2). */
export function startFeatures(
  frame: Frame,
  cue: CueSpan,
  state: CueState,
  place: number,
  candidates: ContentCandidates,
  edges: Edges,
  index: number,
  side: number,
  into: Features,
): void {
  const at = edges.at[index]!;
  const kind = edges.kind[index]! + side * 32;
  const { blockFirst, blockLast } = candidates;
  const first = frame.sentenceFirst[cue.head]!;
  const before = at > 0 ? frame.kind[at - 1]! : 101;
  const beforeWord = at > first ? frame.word[at - 1]! : 1;
  const word = frame.word[at]!;
  const here = frame.kind[at]!;
  const nextKind = at + 1 < frame.count ? frame.kind[at + 1]! : 102;
  const nextWord = at + 1 < frame.count ? frame.word[at + 1]! : 2;
  const distance = side === 1 ? blockFirst - at : at - blockLast;
  const skipped = side === 1 ? contents(frame, Math.min(first, at), at) : contents(frame, blockLast, at);
  const head = frame.phraseFirst[at]! >= 0 ? headOfPhrase(frame, at) : -1;
  const speaker = speakerClass(frame, head);
  const passedPhrase =
    side === 2 && at > blockLast && frame.phraseFirst[blockLast]! >= 0
      ? speakerClass(frame, headOfPhrase(frame, blockLast))
      : 0;
  const depth = frame.annotated.tokens.depth[at]!;
  const sorted = kind * 8 + place;
  const beyond = edges.kind[index] === EdgeKind.nextQuote ? behindQuotation(frame, at) : 0;
  let t = START_TEMPLATES + side * 60;
  into.add2(t++, kind, place);
  into.add3(t++, kind, state.lemma, 0);
  into.add3(t++, sorted, state.following, state.prior);
  into.add3(t++, kind, skipped, bucket(distance));
  into.add3(t++, kind, skipped, state.lemma);
  into.add3(t++, kind, here, before);
  into.add3(t++, kind, word, before);
  into.add3(t++, kind, beforeWord, here);
  into.add3(t++, word, beforeWord, kind);
  into.add3(t++, word, nextWord, side);
  into.add3(t++, here, nextKind, kind);
  into.add3(t++, word, state.lemma, side);
  into.add3(t++, here, state.lemma, before);
  into.add3(t++, passedPhrase, kind, state.lemma);
  into.add3(t++, passedPhrase, kind, here);
  into.add3(t++, speaker, kind, state.following);
  into.add3(t++, depth, kind, state.following);
  into.add3(t++, edges.count, index, kind);
  into.add3(t++, beforeWord, state.lemma, side);
  into.add3(t++, bucket(distance), kind, state.kind);
  into.add3(t++, verbs(frame, side === 1 ? at : blockLast, side === 1 ? blockFirst : at), kind, state.prior);
  into.add3(t++, state.shape, kind, here);
  into.add3(t++, frame.word[blockLast - 1]!, kind, word);
  into.add3(t++, skipped, here, before);
  into.add3(t++, verbs(frame, side === 1 ? Math.min(first, at) : blockLast, at), kind, here);
  if (blockLast < frame.count) into.add3(t, frame.word[blockLast]!, kind, here);
  t++;
  if (beyond > 0) {
    into.add2(t, beyond, kind);
    into.add3(t + 1, beyond, state.following, place);
    into.add3(t + 2, beyond, frame.kind[blockFirst]!, blockFirst > 0 ? frame.kind[blockFirst - 1]! : 101);
  }
}

/** Features of one place as the end of the content: the token behind it is at `at`. */
export function endFeatures(
  frame: Frame,
  state: CueState,
  place: number,
  candidates: ContentCandidates,
  edges: Edges,
  index: number,
  side: number,
  into: Features,
): void {
  const at = edges.at[index]!;
  const kind = edges.kind[index]! + side * 32;
  const { blockLast } = candidates;
  // Far quotations end in sentences of their own.
  const last = frame.sentenceLast[at - 1]!;
  const afterWord = at < frame.count ? frame.word[at]! : 2;
  const after = at < last ? frame.kind[at]! : 102;
  const tail = frame.kind[at - 1]!;
  const tailWord = frame.word[at - 1]!;
  const secondWord = at + 1 < last ? frame.word[at + 1]! : 2;
  const second = at + 1 < last ? frame.kind[at + 1]! : 102;
  const secondTag = at + 1 < last ? frame.tag[at + 1]! : 102;
  const remaining = side === 1 ? 0 : bucket(last - at);
  const length = side === 1 ? 0 : bucket(at - blockLast);
  const depth = at < frame.count ? frame.annotated.tokens.depth[at]! * 4 + frame.annotated.tokens.depth[at - 1]! : 0;
  const priorBehind = bestPrior(frame, at, Math.min(last, at + 6));
  const rest = side === 1 ? 0 : contents(frame, at, last);
  const restVerb = side === 1 ? 0 : verbs(frame, at, Math.min(last, at + 12));
  const sorted = kind * 8 + place;
  let t = END_TEMPLATES + side * 60;
  into.add2(t++, kind, place);
  into.add3(t++, kind, state.lemma, 0);
  into.add3(t++, sorted, state.following, state.prior);
  into.add3(t++, kind, afterWord, 0);
  into.add3(t++, kind, afterWord, secondWord);
  into.add3(t++, kind, afterWord, second);
  into.add3(t++, kind, after, second);
  into.add3(t++, kind, after, secondTag);
  into.add3(t++, kind, tail, after);
  into.add3(t++, kind, tailWord, after);
  into.add3(t++, tailWord, afterWord, side);
  into.add3(t++, afterWord, state.lemma, kind);
  into.add3(t++, afterWord, state.following, kind);
  into.add3(t++, remaining, kind, after);
  into.add3(t++, length, kind, after);
  into.add3(t++, length, kind, state.following);
  into.add3(t++, depth, kind, after);
  into.add3(t++, depth, kind, state.following);
  into.add3(t++, priorBehind, kind, after);
  into.add3(t++, priorBehind, secondTag, afterWord);
  into.add3(t++, rest, kind, restVerb);
  into.add3(t++, rest, after, second);
  into.add3(t++, restVerb, kind, afterWord);
  into.add3(t++, state.kind, kind, after);
  into.add3(t++, secondWord, secondTag, kind);
  if (at + 2 < last) into.add3(t, frame.kind[at + 2]!, second, afterWord);
  t++;
  if (at < last && frame.phraseFirst[at + 1]! >= 0) {
    into.add3(t, speakerClass(frame, headOfPhrase(frame, at + 1)), after, kind);
    const behind = frame.phraseLast[at + 1]!;
    if (behind < last) into.add3(t + 1, frame.kind[behind]!, afterWord, kind);
  }
  t += 2;
  into.add3(t++, after, kind, frame.annotated.tokens.depth[Math.min(blockLast, frame.count - 1)]!);
}

/** What follows the quotation that opens there: the end of its sentence, or a cue of its own. */
function behindQuotation(frame: Frame, open: number): number {
  const { quotations, tokens } = frame.annotated;
  const quotation = quotations[frame.quotation[open]!];
  if (quotation === undefined) return 1;
  const end = quotation.end;
  const last = frame.sentenceLast[end - 1]!;
  if (end >= last || quotation.close === null) return 2;
  const samePassage = tokens.paragraph[open] === tokens.paragraph[Math.max(0, open - 1)] ? 16 : 0;
  return 3 + bestPrior(frame, end, Math.min(last, end + 7)) + samePassage;
}

function bestPrior(frame: Frame, first: number, last: number): number {
  let best = 0;
  for (let at = first; at < last; at++) if (frame.prior[at]! > best) best = frame.prior[at]!;
  return priorClass(best);
}

/** Features of a start and an end together. */
export function pairFeatures(
  frame: Frame,
  state: CueState,
  candidates: ContentCandidates,
  index: number,
  into: Features,
): void {
  const leftStart = candidates.leftStart[index]!;
  const rightStart = candidates.rightStart[index]!;
  let t = PAIR_TEMPLATES;
  if (leftStart >= 0) {
    const from = candidates.leftStarts.at[leftStart]!;
    const to = candidates.leftEnds.at[candidates.leftEnd[index]!]!;
    const kinds = candidates.leftStarts.kind[leftStart]! * 32 + candidates.leftEnds.kind[candidates.leftEnd[index]!]!;
    const length = bucket(to - from);
    into.add3(t, kinds, length, state.prior);
    into.add3(t + 1, kinds, rightStart < 0 ? 0 : 1, state.following);
    into.add3(t + 2, edgeDepth(frame, from), edgeDepth(frame, to - 1), kinds);
  }
  t += 3;
  if (rightStart >= 0) {
    const from = candidates.rightStarts.at[rightStart]!;
    const to = candidates.rightEnds.at[candidates.rightEnd[index]!]!;
    const startKind = candidates.rightStarts.kind[rightStart]!;
    const endKind = candidates.rightEnds.kind[candidates.rightEnd[index]!]!;
    const kinds = startKind * 32 + endKind;
    const length = bucket(to - from);
    into.add3(t, kinds, length, leftStart < 0 ? 0 : 1);
    into.add3(t + 1, kinds, state.lemma, 0);
    into.add3(t + 2, edgeDepth(frame, from), edgeDepth(frame, to - 1), kinds);
    into.add3(t + 3, length, frame.kind[from]!, endKind);
    into.add3(t + 4, frame.word[from]!, to < frame.count ? frame.word[to]! : 2, endKind);
    into.add3(t + 5, frame.kind[from]!, to < frame.count ? frame.kind[to]! : 102, length);
    into.add3(t + 6, startKind, to < frame.count ? frame.word[to]! : 2, state.prior);
  }
}

function edgeDepth(frame: Frame, at: number): number {
  return frame.annotated.tokens.depth[at]! * 2 + (frame.kind[at] === Kind.quote ? 1 : 0);
}
