import type { ContentCandidates } from './content-candidates.ts';
import { Outside, priorClass } from './cue-model.ts';
import type { CueSpan } from './cue-span.ts';
import { FeatureTable, numbered } from './feature-table.ts';
import { contents, type Frame } from './frame.ts';
import { bucket } from './hashing.ts';
import { Kind } from './kinds.ts';
import type { CueState } from './source-model.ts';

/** The bit of `contents` that says that a quotation mark is among the tokens. */
const QUOTES = 32;

/** How a source lies to its cue: none, before, behind, inside; close or not. */
export function sourcePlace(cue: CueSpan, sourceFirst: number, sourceLast: number): number {
  if (sourceFirst < 0) return 0;
  if (sourceLast <= cue.first) return cue.first - sourceLast <= 1 ? 1 : 2;
  if (sourceFirst >= cue.last) return sourceFirst === cue.last ? 3 : 4;
  return 5;
}

/** That the cue has no content: that alone, whatever the cue. */
export const noContentFeatures = new FeatureTable(4000, {}, [[]]);

const S = numbered(
  ['lemma', 'prior', 'shape', 'following'],
  ['sides', 'sides and place', 'before', 'behind'],
  ['quotes'],
);
const sides = new FeatureTable(4100, S, [
  [S.sides],
  [S['sides and place'], S.lemma],
  [S['sides and place'], S.following, S.prior],
  [S['sides and place'], S.before, S.behind],
  [S['sides and place'], S.quotes, S.before],
  [S['sides and place'], S.quotes, S.behind],
  [S['sides and place'], S.shape, S.prior],
]);

/** Using the left side (1), the right side (2) or both (3). */
export function sideFeatures(
  frame: Frame,
  cue: CueSpan,
  state: CueState,
  place: number,
  candidates: ContentCandidates,
  used: number,
): FeatureTable {
  const { values } = sides;
  const { blockFirst, blockLast } = candidates;
  const first = frame.sentenceFirst[cue.head]!;
  const last = frame.sentenceLast[cue.head]!;
  values[S.lemma] = state.lemma;
  values[S.prior] = state.prior;
  values[S.shape] = state.shape;
  values[S.following] = state.following;
  values[S.sides] = used;
  values[S['sides and place']] = used * 8 + place;
  values[S.before] = blockFirst > first ? frame.kind[blockFirst - 1]! : Outside.before;
  values[S.behind] = blockLast < last ? frame.kind[blockLast]! : Outside.behind;
  values[S.quotes] =
    (contents(frame, first, blockFirst) & QUOTES ? 1 : 0) + (contents(frame, blockLast, last) & QUOTES ? 2 : 0);
  return sides;
}

/** 1 where a finite or modal verb stands in the run. */
export function hasVerb(frame: Frame, first: number, last: number): number {
  return frame.nextVerb[first]! < last ? 1 : 0;
}

/** The class of the likeliest cue word in the run. */
export function bestPrior(frame: Frame, first: number, last: number): number {
  let best = 0;
  for (let at = first; at < last; at++) if (frame.prior[at]! > best) best = frame.prior[at]!;
  return priorClass(best);
}

const P = numbered(
  ['prior', 'other side', 'kinds', 'start kind', 'end kind', 'length'],
  ['first depth', 'last depth', 'first kind', 'first word', 'word behind'],
);
const leftPairs = new FeatureTable(4600, P, [
  [P.kinds, P.length, P.prior],
  [P['first depth'], P['last depth'], P.kinds],
]);
const rightPairs = new FeatureTable(4610, P, [
  [P.kinds, P.length, P['other side']],
  [P['first depth'], P['last depth'], P.kinds],
  [P.length, P['first kind'], P['end kind']],
  [P['first word'], P['word behind'], P['end kind']],
  [P['start kind'], P['word behind'], P.prior],
]);

/** A start and an end left of the cue, together. */
export function leftPairFeatures(
  frame: Frame,
  state: CueState,
  { leftStarts, leftEnds, leftStart, leftEnd, rightStart }: ContentCandidates,
  index: number,
): FeatureTable {
  const { values } = leftPairs;
  const from = leftStarts.at[leftStart[index]!]!;
  const to = leftEnds.at[leftEnd[index]!]!;
  values[P.prior] = state.prior;
  values[P['other side']] = rightStart[index]! < 0 ? 0 : 1;
  values[P.kinds] = leftStarts.kind[leftStart[index]!]! * 32 + leftEnds.kind[leftEnd[index]!]!;
  values[P.length] = bucket(to - from);
  values[P['first depth']] = edgeDepth(frame, from);
  values[P['last depth']] = edgeDepth(frame, to - 1);
  return leftPairs;
}

/** A start and an end right of the cue, together. */
export function rightPairFeatures(
  frame: Frame,
  state: CueState,
  { rightStarts, rightEnds, rightStart, rightEnd, leftStart }: ContentCandidates,
  index: number,
): FeatureTable {
  const { values } = rightPairs;
  const from = rightStarts.at[rightStart[index]!]!;
  const to = rightEnds.at[rightEnd[index]!]!;
  const startKind = rightStarts.kind[rightStart[index]!]!;
  const endKind = rightEnds.kind[rightEnd[index]!]!;
  values[P.prior] = state.prior;
  values[P['other side']] = leftStart[index]! < 0 ? 0 : 1;
  values[P.kinds] = startKind * 32 + endKind;
  values[P['start kind']] = startKind;
  values[P['end kind']] = endKind;
  values[P.length] = bucket(to - from);
  values[P['first depth']] = edgeDepth(frame, from);
  values[P['last depth']] = edgeDepth(frame, to - 1);
  values[P['first kind']] = frame.kind[from]!;
  values[P['first word']] = frame.word[from]!;
  values[P['word behind']] = to < frame.count ? frame.word[to]! : Outside.wordBehind;
  return rightPairs;
}

function edgeDepth(frame: Frame, at: number): number {
  return frame.annotated.tokens.depth[at]! * 2 + (frame.kind[at] === Kind.quote ? 1 : 0);
}
