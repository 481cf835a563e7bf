import { groupShape, Outside, priorClass } from './cue-model.ts';
import { FeatureTable, numbered, type Scorer } from './feature-table.ts';
import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';

const MOST_STEPS = 7;

export interface CueSpan {
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

const L = numbered(
  ['where', 'step', 'shape', 'head lemma', 'head kind', 'head prior'],
  ['word', 'lemma', 'tag', 'kind', 'prior', 'next word', 'next tag', 'word before', 'kind before'],
);
const leftSteps = new FeatureTable(2000, L, [
  [L.where, L.kind, L['head kind']],
  [L.where, L.word, L['head kind']],
  [L.where, L.word, L['head lemma']],
  [L.where, L.tag, L['head lemma']],
  [L.where, L.step, L.tag],
  [L.where, L.shape, L.tag],
  [L.word, L['next word'], L.where],
  [L.word, L['kind before'], L.where],
  [L.word, L['word before'], L.where],
  [L.lemma, L.prior, L['head prior']],
  [L.tag, L['next tag'], L['kind before']],
  [L['head lemma'], L.where],
  [L.where, L.step],
]);

/** Taking the token at `at` into a cue that starts right behind it. */
export function leftStepFeatures(frame: Frame, head: number, at: number): FeatureTable {
  const { values } = leftSteps;
  const first = frame.sentenceFirst[head]!;
  const inGroup = frame.groupFirst[head]! >= 0 && at >= frame.groupFirst[head]! ? 1 : 0;
  const inPhrase = frame.phraseFirst[head]! >= 0 && at >= frame.phraseFirst[head]! ? 1 : 0;
  values[L.where] = inGroup * 2 + inPhrase;
  values[L.step] = head - at;
  values[L.shape] = groupShape(frame, Math.max(frame.groupFirst[head]!, first), head);
  values[L['head lemma']] = frame.lemma[head]!;
  values[L['head kind']] = frame.kind[head]!;
  values[L['head prior']] = priorClass(frame.prior[head]!);
  values[L.word] = frame.word[at]!;
  values[L.lemma] = frame.lemma[at]!;
  values[L.tag] = frame.tag[at]!;
  values[L.kind] = frame.kind[at]!;
  values[L.prior] = priorClass(frame.prior[at]!);
  values[L['next word']] = frame.word[at + 1]!;
  values[L['next tag']] = frame.tag[at + 1]!;
  values[L['word before']] = at > first ? frame.word[at - 1]! : Outside.wordBefore;
  values[L['kind before']] = at > first ? frame.kind[at - 1]! : Outside.before;
  return leftSteps;
}

const R = numbered(
  ['step', 'same phrase', 'head lemma', 'head kind', 'head prior', 'head depth'],
  ['word', 'lemma', 'tag', 'kind', 'prior', 'depth', 'word before', 'kind before', 'next word', 'next kind'],
);
const rightSteps = new FeatureTable(2100, R, [
  [R.step, R.kind, R['head kind']],
  [R.step, R.word, R['head kind']],
  [R.word, R['head lemma'], R['same phrase']],
  [R.word, R['head lemma'], R.step],
  [R.tag, R['head lemma'], R.step],
  [R.word, R['word before'], R['same phrase']],
  [R.word, R['next word'], R.step],
  [R.word, R['next kind'], R['head kind']],
  [R.kind, R['next kind'], R['kind before']],
  [R.kind, R['kind before'], R['head lemma']],
  [R['head lemma'], R.word, R['next kind']],
  [R.prior, R['head prior'], R.kind],
  [R['head lemma'], R.step],
  [R['head kind'], R.step],
  [R.lemma, R.depth, R['head depth']],
]);

/** Taking the token at `at` into a cue that ends right before it. */
export function rightStepFeatures(frame: Frame, head: number, at: number): FeatureTable {
  const { values } = rightSteps;
  const { depth } = frame.annotated.tokens;
  const last = frame.sentenceLast[head]!;
  values[R.step] = at - head;
  values[R['same phrase']] = frame.phraseFirst[at]! >= 0 && frame.phraseFirst[at] === frame.phraseFirst[at - 1] ? 1 : 0;
  values[R['head lemma']] = frame.lemma[head]!;
  values[R['head kind']] = frame.kind[head]!;
  values[R['head prior']] = priorClass(frame.prior[head]!);
  values[R['head depth']] = depth[head]!;
  values[R.word] = frame.word[at]!;
  values[R.lemma] = frame.lemma[at]!;
  values[R.tag] = frame.tag[at]!;
  values[R.kind] = frame.kind[at]!;
  values[R.prior] = priorClass(frame.prior[at]!);
  values[R.depth] = depth[at]!;
  values[R['word before']] = frame.word[at - 1]!;
  values[R['kind before']] = frame.kind[at - 1]!;
  values[R['next word']] = at + 1 < last ? frame.word[at + 1]! : Outside.wordBehind;
  values[R['next kind']] = at + 1 < last ? frame.kind[at + 1]! : Outside.behind;
  return rightSteps;
}

const MOVES_OVER = new Set<number>([Kind.stop, Kind.colon]);

/** The cue's words around its head: one token after the other while the weights say yes. */
export function cueSpanOf(frame: Frame, head: number, scorer: Scorer): CueSpan {
  let first = head;
  const sentenceFirst = frame.sentenceFirst[head]!;
  const sentenceLast = frame.sentenceLast[head]!;
  while (first > sentenceFirst && head - first < MOST_STEPS && !MOVES_OVER.has(frame.kind[first - 1]!)) {
    if (scorer.score(leftStepFeatures(frame, head, first - 1)) < 0) break;
    first--;
  }
  let last = head + 1;
  while (last < sentenceLast && last - head <= MOST_STEPS && !MOVES_OVER.has(frame.kind[last]!)) {
    if (scorer.score(rightStepFeatures(frame, head, last)) < 0) break;
    last++;
  }
  return { head, first, last };
}
