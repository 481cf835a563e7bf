import { ContentCandidates, contentCandidates } from './content-candidates.ts';
import { leftPairFeatures, noContentFeatures, rightPairFeatures, sideFeatures, sourcePlace } from './content-model.ts';
import { cueFeatures } from './cue-model.ts';
import { type CueSpan, cueSpanOf } from './cue-span.ts';
import { endFeatures, Side, startFeatures } from './edge-model.ts';
import type { Edges } from './edges.ts';
import { EDGE_BITS, NO_EDGE } from './edges.ts';
import type { Scorer } from './feature-table.ts';
import type { Frame } from './frame.ts';
import { probability } from './hashing.ts';
import { neighbourFeatures } from './neighbour-model.ts';
import type { Run } from './runs.ts';
import { withoutSettings } from './settings.ts';
import { SourceCandidates, sourceCandidates } from './source-candidates.ts';
import { type CueState, cueState, sourceFeatures } from './source-model.ts';

/** Cues less probable than this after the first pass have no second. */
const LEAST_SECOND = 0.02;
/** Cues less probable than this are not followed up. */
export const LEAST_CUE = 0.22;
const RIVALS = 6;
/** Contents less probable than this are no rivals. */
const LEAST_CONTENT = 0.005;
/** Only the best starts and ends are looked at together. */
const MOST_STARTS = 5;
const MOST_ENDS = 7;

/** One way to read a cue's content, with its probability among the cue's candidates. */
export interface ContentReading {
  readonly runs: readonly Run[];
  readonly probability: number;
  /** Kinds of its edges, for the last decision. */
  readonly kinds: number;
}

/** A cue with its best source and its likeliest contents, before the decision which attributions stand. */
export interface Proposal {
  readonly cue: CueSpan;
  readonly cueProbability: number;
  readonly source: Run | null;
  readonly sourceProbability: number;
  readonly sourceKind: number;
  readonly contents: readonly ContentReading[];
  readonly state: CueState;
  readonly place: number;
}

/** What scores the steps; training puts other tables in than the shipped one. */
export interface Scorers {
  readonly cue: Scorer;
  readonly neighbours: Scorer;
  readonly span: Scorer;
  readonly source: Scorer;
  readonly content: Scorer;
  readonly last: Scorer;
}

/** How probable each possible cue is one, after both passes. */
export function scoredCues(
  frame: Frame,
  heads: Int32Array,
  scorers: Pick<Scorers, 'cue' | 'neighbours'>,
): Float32Array {
  const first = new Float32Array(heads.length);
  // Scores are sums: what both passes look at is looked up once.
  const second = new Float32Array(heads.length);
  for (let index = 0; index < heads.length; index++) {
    const features = cueFeatures(frame, heads[index]!);
    first[index] = probability(scorers.cue.score(features));
    if (first[index]! >= LEAST_SECOND) second[index] = scorers.neighbours.score(features);
  }
  for (let index = 0; index < heads.length; index++) {
    if (first[index]! < LEAST_SECOND) {
      second[index] = first[index]!;
      continue;
    }
    second[index] = probability(
      second[index]! + scorers.neighbours.score(neighbourFeatures(frame, heads, first, index)),
    );
  }
  return second;
}

const sources = new SourceCandidates();
const candidates = new ContentCandidates();
const sourceScores = new Float64Array(64);
const contentScores = new Float64Array(512);

/** What lies so far below the best is nothing beside it in double precision. */
const FARTHEST_BELOW = -40;

function normalise(scores: Float64Array, count: number): void {
  let best = -Infinity;
  for (let at = 0; at < count; at++) if (scores[at]! > best) best = scores[at]!;
  let total = 0;
  for (let at = 0; at < count; at++) {
    const below = scores[at]! - best;
    scores[at] = below < FARTHEST_BELOW ? 0 : Math.exp(below);
    total += scores[at]!;
  }
  for (let at = 0; at < count; at++) scores[at] = scores[at]! / total;
}

/** The source and the likeliest contents of one cue. */
export function proposalFor(frame: Frame, head: number, cueProbability: number, scorers: Scorers): Proposal {
  const cue = cueSpanOf(frame, head, scorers.span);
  const state = cueState(frame, cue);
  const chosen = weighSources(frame, cue, state, scorers.source);
  const source = candidateSource(chosen);
  const place = sourcePlace(cue, source?.first ?? -1, source?.last ?? -1);
  return {
    cue,
    cueProbability,
    source,
    sourceProbability: sourceScores[chosen]!,
    sourceKind: sources.kind[chosen]!,
    contents: withoutSettings(frame, readings(frame, cue, state, place, source, scorers.content)),
    state,
    place,
  };
}

/** Fills `sources` and their probabilities for a cue; answers which is the likeliest. */
function weighSources(frame: Frame, cue: CueSpan, state: CueState, scorer: Scorer): number {
  sourceCandidates(frame, cue, sources);
  let chosen = 0;
  for (let index = 0; index < sources.count; index++) {
    sourceScores[index] = scorer.score(sourceFeatures(frame, cue, state, sources, index));
    if (sourceScores[index]! > sourceScores[chosen]!) chosen = index;
  }
  normalise(sourceScores, sources.count);
  return chosen;
}

function candidateSource(index: number): Run | null {
  return index === 0 ? null : { first: sources.first[index]!, last: sources.last[index]! };
}

/** A possible source of a cue, null for nobody, with its probability among the cue's candidates. */
export interface SourceReading {
  readonly source: Run | null;
  readonly probability: number;
}

/** Every possible source of a cue, the likeliest first; for explanations. */
export function sourceReadings(frame: Frame, cue: CueSpan, scorer: Scorer): readonly SourceReading[] {
  weighSources(frame, cue, cueState(frame, cue), scorer);
  return Array.from({ length: sources.count }, (_, index) => ({
    source: candidateSource(index),
    probability: sourceScores[index]!,
  })).sort((a, b) => b.probability - a.probability);
}

const sideScores = new Float64Array(4);
const leftStartScores = new Float64Array(32);
const leftEndScores = new Float64Array(32);
const rightStartScores = new Float64Array(32);
const rightEndScores = new Float64Array(32);

function readings(
  frame: Frame,
  cue: CueSpan,
  state: CueState,
  place: number,
  source: Run | null,
  scorer: Scorer,
): readonly ContentReading[] {
  contentCandidates(frame, cue, source?.first ?? -1, source?.last ?? -1, candidates);
  const { leftStarts, leftEnds, rightStarts, rightEnds } = candidates;
  const possible = (leftStarts.count > 0 ? 1 : 0) + (rightStarts.count > 0 ? 2 : 0);
  for (let sides = 1; sides < 4; sides++) {
    if ((sides & possible) !== sides) continue;
    sideScores[sides] = scorer.score(sideFeatures(frame, cue, state, place, candidates, sides));
  }
  const scoreStarts = (edges: Edges, side: number, scores: Float64Array) => {
    for (let at = 0; at < edges.count; at++) {
      scores[at] = scorer.score(startFeatures(frame, cue, state, place, candidates, edges, at, side));
    }
  };
  const scoreEnds = (edges: Edges, side: number, scores: Float64Array) => {
    for (let at = 0; at < edges.count; at++) {
      scores[at] = scorer.score(endFeatures(frame, state, candidates, edges, at, side));
    }
  };
  scoreStarts(leftStarts, Side.left, leftStartScores);
  scoreEnds(leftEnds, Side.left, leftEndScores);
  scoreStarts(rightStarts, Side.right, rightStartScores);
  scoreEnds(rightEnds, Side.right, rightEndScores);
  const leftStartBar = barOf(leftStartScores, leftStarts.count, MOST_STARTS);
  const rightStartBar = barOf(rightStartScores, rightStarts.count, MOST_STARTS);
  const rightEndBar = barOf(rightEndScores, rightEnds.count, MOST_ENDS);
  for (let index = 0; index < candidates.count; index++) {
    const leftStart = candidates.leftStart[index]!;
    const rightStart = candidates.rightStart[index]!;
    if (
      (leftStart >= 0 && leftStartScores[leftStart]! < leftStartBar) ||
      (rightStart >= 0 && rightStartScores[rightStart]! < rightStartBar) ||
      (rightStart >= 0 && rightEndScores[candidates.rightEnd[index]!]! < rightEndBar)
    ) {
      contentScores[index] = -Infinity;
      continue;
    }
    if (leftStart < 0 && rightStart < 0) {
      contentScores[index] = scorer.score(noContentFeatures);
      continue;
    }
    let score = sideScores[(leftStart >= 0 ? Side.left : 0) + (rightStart >= 0 ? Side.right : 0)]!;
    if (leftStart >= 0) {
      score += leftStartScores[leftStart]! + leftEndScores[candidates.leftEnd[index]!]!;
      score += scorer.score(leftPairFeatures(frame, state, candidates, index));
    }
    if (rightStart >= 0) {
      score += rightStartScores[rightStart]! + rightEndScores[candidates.rightEnd[index]!]!;
      score += scorer.score(rightPairFeatures(frame, state, candidates, index));
    }
    contentScores[index] = score;
  }
  normalise(contentScores, candidates.count);
  return likeliest(candidates.count).map((index) => reading(index));
}

/** The likeliest contents, best first, in one pass over all. */
function likeliest(count: number): readonly number[] {
  const best: number[] = [];
  for (let index = 0; index < count; index++) {
    const value = contentScores[index]!;
    if (value < LEAST_CONTENT || (best.length === RIVALS && value <= contentScores[best[RIVALS - 1]!]!)) continue;
    let at = best.length === RIVALS ? RIVALS - 1 : best.length;
    while (at > 0 && contentScores[best[at - 1]!]! < value) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = index;
  }
  return best;
}

const bestScores = new Float64Array(Math.max(MOST_STARTS, MOST_ENDS));

/** The score that the best `most` of them reach. */
function barOf(scores: Float64Array, count: number, most: number): number {
  if (count <= most) return -Infinity;
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const score = scores[index]!;
    if (kept === most && score <= bestScores[most - 1]!) continue;
    let at = kept < most ? kept++ : most - 1;
    for (; at > 0 && bestScores[at - 1]! < score; at--) bestScores[at] = bestScores[at - 1]!;
    bestScores[at] = score;
  }
  return bestScores[most - 1]!;
}

function reading(index: number): ContentReading {
  const runs = candidateRuns(candidates, index);
  const left = candidates.leftStart[index]!;
  const right = candidates.rightStart[index]!;
  const kinds =
    ((left < 0 ? NO_EDGE : candidates.leftStarts.kind[left]!) << (2 * EDGE_BITS)) |
    ((right < 0 ? NO_EDGE : candidates.rightStarts.kind[right]!) << EDGE_BITS) |
    (right < 0 ? NO_EDGE : candidates.rightEnds.kind[candidates.rightEnd[index]!]!);
  return { runs, probability: contentScores[index]!, kinds };
}

export function candidateRuns(from: ContentCandidates, index: number): readonly Run[] {
  const runs: Run[] = [];
  const left = from.leftStart[index]!;
  const right = from.rightStart[index]!;
  if (left >= 0) runs.push({ first: from.leftStarts.at[left]!, last: from.leftEnds.at[from.leftEnd[index]!]! });
  if (right >= 0) runs.push({ first: from.rightStarts.at[right]!, last: from.rightEnds.at[from.rightEnd[index]!]! });
  return runs;
}

/**
 * What each word that is probably a cue may say, in text order.
 *
 * @param probabilities how probable each head is one, as `scoredCues` answers
 */
export function proposals(
  frame: Frame,
  heads: Int32Array,
  probabilities: Float32Array,
  scorers: Scorers,
): readonly Proposal[] {
  const found: Proposal[] = [];
  heads.forEach((head, index) => {
    if (probabilities[index]! >= LEAST_CUE) found.push(proposalFor(frame, head, probabilities[index]!, scorers));
  });
  return found;
}
