import { ContentCandidates, contentCandidates, type Edges } from './content-candidates.ts';
import {
  endFeatures,
  noContentFeatures,
  pairFeatures,
  sideFeatures,
  sourcePlace,
  startFeatures,
} from './content-model.ts';
import { cueFeatures, neighbourFeatures, speakerClass } from './cue-model.ts';
import { type CueSpan, cueSpanOf } from './cue-span.ts';
import type { Frame } from './frame.ts';
import { bucket, decile, Features, probability, type Scorer } from './hashing.ts';
import { covers, type Run } from './runs.ts';
import { SourceCandidates, sourceCandidates } from './source-candidates.ts';
import { type CueState, cueState, sourceFeatures } from './source-model.ts';
import { headOfPhrase } from './surroundings.ts';

const RESCORE_TEMPLATES = 5000;
/** Cues less probable than this after the first pass have no second. */
const LEAST_SECOND = 0.02;
/** Cues less probable than this are not followed up. */
const LEAST_CUE = 0.22;
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

export interface Decision extends Proposal {
  readonly content: ContentReading;
  readonly confidence: number;
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

export interface CueCandidates {
  readonly heads: Int32Array;
  readonly probabilities: Float32Array;
  readonly count: number;
}

const features = new Features();

/** Both passes over all possible cues. */
export function scoredCues(
  frame: Frame,
  heads: Int32Array,
  scorers: Pick<Scorers, 'cue' | 'neighbours'>,
): CueCandidates {
  const first = new Float32Array(heads.length);
  // Scores are sums: what both passes look at is looked up once.
  const second = new Float32Array(heads.length);
  for (let index = 0; index < heads.length; index++) {
    features.clear();
    cueFeatures(frame, heads[index]!, features);
    first[index] = probability(scorers.cue.score(features));
    if (first[index]! >= LEAST_SECOND) second[index] = scorers.neighbours.score(features);
  }
  for (let index = 0; index < heads.length; index++) {
    if (first[index]! < LEAST_SECOND) {
      second[index] = first[index]!;
      continue;
    }
    features.clear();
    neighbourFeatures(frame, heads, first, index, heads.length, features);
    second[index] = probability(second[index]! + scorers.neighbours.score(features));
  }
  return { heads, probabilities: second, count: heads.length };
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
  const cue = cueSpanOf(frame, head, scorers.span, features);
  const state = cueState(frame, cue);
  sourceCandidates(frame, cue, sources);
  let chosen = 0;
  for (let index = 0; index < sources.count; index++) {
    features.clear();
    sourceFeatures(frame, cue, state, sources, index, features);
    sourceScores[index] = scorers.source.score(features);
    if (sourceScores[index]! > sourceScores[chosen]!) chosen = index;
  }
  normalise(sourceScores, sources.count);
  const source = chosen === 0 ? null : { first: sources.first[chosen]!, last: sources.last[chosen]! };
  const place = sourcePlace(cue, source?.first ?? -1, source?.last ?? -1);
  return {
    cue,
    cueProbability,
    source,
    sourceProbability: sourceScores[chosen]!,
    sourceKind: sources.kind[chosen]!,
    contents: readings(frame, cue, state, place, source, scorers.content),
    state,
    place,
  };
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
    features.clear();
    sideFeatures(frame, cue, state, place, candidates, sides, features);
    sideScores[sides] = scorer.score(features);
  }
  const scoreStarts = (edges: Edges, side: number, scores: Float64Array) => {
    for (let at = 0; at < edges.count; at++) {
      features.clear();
      startFeatures(frame, cue, state, place, candidates, edges, at, side, features);
      scores[at] = scorer.score(features);
    }
  };
  const scoreEnds = (edges: Edges, side: number, scores: Float64Array) => {
    for (let at = 0; at < edges.count; at++) {
      features.clear();
      endFeatures(frame, state, place, candidates, edges, at, side, features);
      scores[at] = scorer.score(features);
    }
  };
  scoreStarts(leftStarts, 1, leftStartScores);
  scoreEnds(leftEnds, 1, leftEndScores);
  scoreStarts(rightStarts, 2, rightStartScores);
  scoreEnds(rightEnds, 2, rightEndScores);
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
      features.clear();
      noContentFeatures(state, place, features);
      contentScores[index] = scorer.score(features);
      continue;
    }
    features.clear();
    pairFeatures(frame, state, candidates, index, features);
    let score = scorer.score(features);
    score += sideScores[(leftStart >= 0 ? 1 : 0) + (rightStart >= 0 ? 2 : 0)]!;
    if (leftStart >= 0) score += leftStartScores[leftStart]! + leftEndScores[candidates.leftEnd[index]!]!;
    if (rightStart >= 0) score += rightStartScores[rightStart]! + rightEndScores[candidates.rightEnd[index]!]!;
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
    (left < 0 ? 31 : candidates.leftStarts.kind[left]!) * 1024 +
    (right < 0 ? 31 : candidates.rightStarts.kind[right]!) * 32 +
    (right < 0 ? 31 : candidates.rightEnds.kind[candidates.rightEnd[index]!]!);
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

export function proposals(frame: Frame, heads: Int32Array, scorers: Scorers): readonly Proposal[] {
  const cues = scoredCues(frame, heads, scorers);
  const found: Proposal[] = [];
  for (let index = 0; index < cues.count; index++) {
    const value = cues.probabilities[index]!;
    if (value >= LEAST_CUE) found.push(proposalFor(frame, cues.heads[index]!, value, scorers));
  }
  return found;
}

/** How probable it is that this proposal stands inside the content of another one. */
function shadow(all: readonly Proposal[], index: number): number {
  const { head } = all[index]!.cue;
  let best = 0;
  for (let other = Math.max(0, index - 6); other < Math.min(all.length, index + 5); other++) {
    if (other === index) continue;
    const rival = all[other]!;
    const top = rival.contents[0];
    if (top && covers(top.runs, head)) best = Math.max(best, rival.cueProbability * top.probability);
  }
  return best;
}

/** Features of the question whether a proposal with one of its contents is right. */
export function lastFeatures(
  frame: Frame,
  all: readonly Proposal[],
  index: number,
  rank: number,
  into: Features,
): void {
  const proposal = all[index]!;
  const content = proposal.contents[rank]!;
  const { state, source } = proposal;
  const cue = decile(proposal.cueProbability);
  const head = source === null ? -1 : headOfPhrase(frame, source.first);
  const speaker = speakerClass(frame, head);
  const shaded = decile(shadow(all, index));
  const length = bucket(content.runs.reduce((sum, run) => sum + run.last - run.first, 0));
  const depth = frame.annotated.tokens.depth[proposal.cue.head]!;
  const covering = proposal.contents.length > rank ? heaviest(all, index, content) : 0;
  let t = RESCORE_TEMPLATES;
  into.add(t++, 0);
  into.add(t++, cue);
  into.add2(t++, cue, decile(content.probability));
  into.add2(t++, cue, decile(proposal.sourceProbability));
  into.add3(t++, cue, speaker, proposal.sourceKind);
  into.add2(t++, shaded, cue);
  into.add3(t++, shaded, depth, state.prior);
  into.add2(t++, decile(covering), cue);
  into.add3(t++, decile(covering), decile(content.probability), 0);
  into.add2(t++, content.kinds, cue);
  into.add2(t++, length, state.prior);
  into.add3(t++, length, content.kinds, 0);
  into.add2(t++, state.lemma, 0);
  into.add3(t++, state.lemma, proposal.place, 0);
  into.add3(t++, proposal.place, state.following, state.shape);
  into.add3(t++, proposal.place, content.kinds, state.prior);
  into.add2(t++, rank, decile(content.probability));
  into.add3(t++, depth, content.kinds, 0);
  into.add3(t++, decile(proposal.sourceProbability), proposal.sourceKind, decile(content.probability));
  // who says what in which words, all at once
  const from = content.runs[0]!.first;
  const firstWord = frame.word[from]!;
  const firstKind = frame.kind[from]!;
  const shape = state.shape;
  const before =
    proposal.cue.first > frame.sentenceFirst[proposal.cue.head]! ? frame.kind[proposal.cue.first - 1]! : 101;
  into.add3(t++, state.lemma, speaker, 0);
  into.add3(t++, state.lemma, firstKind, 0);
  into.add3(t++, state.lemma, shape, 0);
  into.add3(t++, state.lemma, cue, 0);
  into.add3(t++, speaker, firstKind, state.prior);
  into.add3(t++, firstWord, state.prior, 0);
  into.add3(t++, shape, speaker, cue);
  into.add3(t++, head < 0 ? 0 : frame.lemma[head]!, state.prior, 0);
  into.add3(t++, before, shape, state.prior);
  into.add3(t++, length, firstKind, state.prior);
  into.add3(t++, state.following, content.kinds, cue);
  into.add3(t++, decile(content.probability), decile(proposal.sourceProbability), cue);
  into.add3(t++, Math.min(3, proposal.cue.last - proposal.cue.first), state.kind, cue);
}

/** The most probable other cue that this content would swallow. */
function heaviest(all: readonly Proposal[], index: number, content: ContentReading): number {
  let best = 0;
  for (let other = Math.max(0, index - 8); other < Math.min(all.length, index + 9); other++) {
    if (other !== index && covers(content.runs, all[other]!.cue.head))
      best = Math.max(best, all[other]!.cueProbability);
  }
  return best;
}

/** Best first; what conflicts takes its next content or is dropped. */
export function decisions(frame: Frame, all: readonly Proposal[], last: Scorer, least: number): readonly Decision[] {
  const ranked: { index: number; rank: number; confidence: number }[] = [];
  all.forEach((proposal, index) => {
    proposal.contents.forEach((content, rank) => {
      if (content.runs.length === 0) return;
      features.clear();
      lastFeatures(frame, all, index, rank, features);
      const confidence = probability(last.score(features));
      if (confidence >= least) ranked.push({ index, rank, confidence });
    });
  });
  ranked.sort((a, b) => b.confidence - a.confidence || a.index - b.index || a.rank - b.rank);
  const taken: Decision[] = [];
  const done = new Set<number>();
  const used = new Uint8Array(frame.count);
  const isFree = ({ first, last }: Run) => !used.subarray(first, last).includes(1);
  const take = ({ first, last }: Run) => used.fill(1, first, last);
  for (const { index, rank, confidence } of ranked) {
    if (done.has(index)) continue;
    const proposal = all[index]!;
    const content = proposal.contents[rank]!;
    if (!isFree(proposal.cue) || !content.runs.every(isFree)) continue;
    done.add(index);
    take(proposal.cue);
    content.runs.forEach(take);
    if (proposal.source !== null) take(proposal.source);
    taken.push({ ...proposal, content, confidence });
  }
  return taken.sort((a, b) => a.cue.first - b.cue.first);
}
