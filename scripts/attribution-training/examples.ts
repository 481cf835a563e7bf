import {
  type ContentCandidates,
  contentCandidates,
  ContentCandidates as NewContentCandidates,
} from '../../src/detect/attribution/content-candidates.ts';
import {
  leftPairFeatures,
  noContentFeatures,
  rightPairFeatures,
  sideFeatures,
  sourcePlace,
} from '../../src/detect/attribution/content-model.ts';
import { type CueSpan, leftStepFeatures, rightStepFeatures } from '../../src/detect/attribution/cue-span.ts';
import { endFeatures, Side, startFeatures } from '../../src/detect/attribution/edge-model.ts';
import type { Edges } from '../../src/detect/attribution/edges.ts';
import type { FeatureTable } from '../../src/detect/attribution/feature-table.ts';
import type { Frame } from '../../src/detect/attribution/frame.ts';
import { Kind } from '../../src/detect/attribution/kinds.ts';
import { type ContentReading, candidateRuns, type Proposal } from '../../src/detect/attribution/proposals.ts';
import type { Run } from '../../src/detect/attribution/runs.ts';
import { SourceCandidates, sourceCandidates } from '../../src/detect/attribution/source-candidates.ts';
import { cueState, sourceFeatures } from '../../src/detect/attribution/source-model.ts';
import type { GoldAttribution } from './gold.ts';
import { type Choices, type Questions, WIDTH } from './learner.ts';

/** Share of letters that a run of tokens and the annotated letters have in common. */
export function overlapOf(
  runs: readonly Run[],
  letters: Int32Array,
  gold: ReadonlyMap<number, number>,
  goldLetters: number,
): number {
  let own = 0;
  let shared = 0;
  for (const { first, last } of runs) {
    for (let at = first; at < last; at++) {
      own += letters[at]!;
      shared += gold.get(at) ?? 0;
    }
  }
  return shared === 0 ? 0 : shared / (own + goldLetters - shared);
}

export function addSpanExamples(frame: Frame, gold: GoldAttribution, questions: Questions): void {
  const { head, cue } = gold;
  if (cue === null || head < 0) return;
  const sentenceFirst = frame.sentenceFirst[head]!;
  const sentenceLast = frame.sentenceLast[head]!;
  for (let at = head - 1; at >= sentenceFirst && head - at < 8; at--) {
    questions.add([leftStepFeatures(frame, head, at)], at >= cue.first ? 1 : 0);
    if (at < cue.first) break;
  }
  for (let at = head + 1; at < sentenceLast && at - head <= 8; at++) {
    if (frame.kind[at] === Kind.stop) break;
    questions.add([rightStepFeatures(frame, head, at)], at < cue.last ? 1 : 0);
    if (at >= cue.last) break;
  }
}

const sources = new SourceCandidates();

/** Answers whether the right source was among the candidates. */
export function addSourceExample(frame: Frame, letters: Int32Array, gold: GoldAttribution, choices: Choices): boolean {
  const { head, cue, source } = gold;
  if (cue === null || head < 0) return false;
  const span = headed(head, cue);
  sourceCandidates(frame, span, sources);
  let right = -1;
  if (source === null) right = 0;
  else {
    const [first, last] = trimmed(letters, source.first, source.last);
    for (let index = 1; index < sources.count && right < 0; index++) {
      const [from, to] = trimmed(letters, sources.first[index]!, sources.last[index]!);
      if (from === first && to === last) right = index;
    }
  }
  if (right < 0) return false;
  const state = cueState(frame, span);
  const table = new Int32Array(sources.count * WIDTH).fill(-1);
  const base = choices.components.count;
  for (let index = 0; index < sources.count; index++) {
    table[index * WIDTH] = choices.components.count - base;
    choices.components.add([sourceFeatures(frame, span, state, sources, index)], 0);
  }
  close(choices, table, right);
  return true;
}

function headed(head: number, { first, last }: Run): CueSpan {
  return { head, first: Math.min(head, first), last: Math.max(head + 1, last) };
}

function trimmed(letters: Int32Array, first: number, last: number): readonly [number, number] {
  let from = first;
  let to = last;
  while (from < to && letters[from] === 0) from++;
  while (to > from && letters[to - 1] === 0) to--;
  return [from, to];
}

function close(choices: Choices, table: Int32Array, right: number): void {
  choices.candidates.push(table);
  choices.right.push(right);
  choices.componentStart.push(choices.components.count);
}

const contents: ContentCandidates = new NewContentCandidates();

/** Answers how well the best candidate fits: 1 where the very content was among them. */
export function addContentExample(frame: Frame, letters: Int32Array, gold: GoldAttribution, choices: Choices): number {
  if (gold.cue === null || gold.head < 0 || gold.contentLetters === 0) return 0;
  const cue = headed(gold.head, gold.cue);
  const { source } = gold;
  contentCandidates(frame, cue, source?.first ?? -1, source?.last ?? -1, contents);
  let best = 0;
  let right = 0;
  for (let index = 1; index < contents.count; index++) {
    const fit = overlapOf(candidateRuns(contents, index), letters, gold.content, gold.contentLetters);
    if (fit > best) {
      best = fit;
      right = index;
    }
  }
  if (best < 0.8) return best;
  const state = cueState(frame, cue);
  const place = sourcePlace(cue, source?.first ?? -1, source?.last ?? -1);
  const base = choices.components.count;
  const component = (features: FeatureTable): number => {
    choices.components.add([features], 0);
    return choices.components.count - 1 - base;
  };
  const sides = [0, Side.left, Side.right, Side.left + Side.right].map((used) =>
    component(used === 0 ? noContentFeatures : sideFeatures(frame, cue, state, place, contents, used)),
  );
  const starts = (edges: Edges, side: number) =>
    Array.from({ length: edges.count }, (_, at) =>
      component(startFeatures(frame, cue, state, place, contents, edges, at, side)),
    );
  const ends = (edges: Edges, side: number) =>
    Array.from({ length: edges.count }, (_, at) => component(endFeatures(frame, state, contents, edges, at, side)));
  const lefts = starts(contents.leftStarts, Side.left);
  const leftStops = ends(contents.leftEnds, Side.left);
  const rights = starts(contents.rightStarts, Side.right);
  const rightStops = ends(contents.rightEnds, Side.right);
  const table = new Int32Array(contents.count * WIDTH).fill(-1);
  table[0] = sides[0]!;
  for (let index = 1; index < contents.count; index++) {
    const left = contents.leftStart[index]!;
    const right = contents.rightStart[index]!;
    const at = index * WIDTH;
    table[at] = sides[(left >= 0 ? Side.left : 0) + (right >= 0 ? Side.right : 0)]!;
    if (left >= 0) {
      table[at + 1] = lefts[left]!;
      table[at + 2] = leftStops[contents.leftEnd[index]!]!;
      table[at + 3] = component(leftPairFeatures(frame, state, contents, index));
    }
    if (right >= 0) {
      table[at + 4] = rights[right]!;
      table[at + 5] = rightStops[contents.rightEnd[index]!]!;
      table[at + 6] = component(rightPairFeatures(frame, state, contents, index));
    }
  }
  close(choices, table, right);
  return best;
}

/** How well a proposal with one reading fits an annotated attribution with the same cue and source; 0 where none is near. */
export function fitOf(
  letters: Int32Array,
  gold: readonly GoldAttribution[],
  { cue, source }: Proposal,
  reading: ContentReading,
): number {
  let best = 0;
  for (const annotated of gold) {
    if (annotated.cue === null || annotated.cue.last <= cue.first || cue.last <= annotated.cue.first) continue;
    if (annotated.source !== null && !meets(letters, annotated.source, source)) continue;
    best = Math.max(best, overlapOf(reading.runs, letters, annotated.content, annotated.contentLetters));
  }
  return best;
}

/** Whether two sources share half of the shorter one's letters. */
function meets(letters: Int32Array, one: Run, other: Run | null): boolean {
  if (other === null) return false;
  const count = (first: number, last: number) => {
    let sum = 0;
    for (let at = first; at < last; at++) sum += letters[at]!;
    return sum;
  };
  const shared = count(Math.max(one.first, other.first), Math.min(one.last, other.last));
  return shared >= 0.5 * Math.min(count(one.first, one.last), count(other.first, other.last)) && shared > 0;
}
