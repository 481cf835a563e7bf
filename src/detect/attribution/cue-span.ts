import { groupShape, priorClass } from './cue-model.ts';
import { type Frame, Kind } from './frame.ts';
import { type Features, probability, type Scorer } from './hashing.ts';

const LEFT_TEMPLATES = 2000;
const RIGHT_TEMPLATES = 2100;
const MOST_STEPS = 7;

export interface CueSpan {
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

/** Features of taking the token at `at` into a cue that starts right behind it. */
export function leftStepFeatures(frame: Frame, head: number, at: number, into: Features): void {
  const step = head - at;
  const lemma = frame.lemma[head]!;
  const inGroup = frame.groupFirst[head]! >= 0 && at >= frame.groupFirst[head]! ? 1 : 0;
  const inPhrase = frame.phraseFirst[head]! >= 0 && at >= frame.phraseFirst[head]! ? 1 : 0;
  const where = inGroup * 2 + inPhrase;
  const shape = groupShape(frame, Math.max(frame.groupFirst[head]!, frame.sentenceFirst[head]!), head);
  const before = at > frame.sentenceFirst[head]! ? frame.word[at - 1]! : 1;
  const beforeKind = at > frame.sentenceFirst[head]! ? frame.kind[at - 1]! : 101;
  let t = LEFT_TEMPLATES;
  into.add3(t++, where, frame.kind[at]!, frame.kind[head]!);
  into.add3(t++, where, frame.word[at]!, frame.kind[head]!);
  into.add3(t++, where, frame.word[at]!, lemma);
  into.add3(t++, where, frame.tag[at]!, lemma);
  into.add3(t++, where, step, frame.tag[at]!);
  into.add3(t++, where, shape, frame.tag[at]!);
  into.add3(t++, frame.word[at]!, frame.word[at + 1]!, where);
  into.add3(t++, frame.word[at]!, beforeKind, where);
  into.add3(t++, frame.word[at]!, before, where);
  into.add3(t++, frame.lemma[at]!, priorClass(frame.prior[at]!), priorClass(frame.prior[head]!));
  into.add3(t++, frame.tag[at]!, frame.tag[at + 1]!, beforeKind);
  into.add2(t++, lemma, where);
  into.add2(t++, where, step);
}

/** Features of taking the token at `at` into a cue that ends right before it. */
export function rightStepFeatures(frame: Frame, head: number, at: number, into: Features): void {
  const step = at - head;
  const lemma = frame.lemma[head]!;
  const last = frame.sentenceLast[head]!;
  const next = at + 1 < last ? frame.word[at + 1]! : 2;
  const nextKind = at + 1 < last ? frame.kind[at + 1]! : 102;
  const same = frame.phraseFirst[at]! >= 0 && frame.phraseFirst[at] === frame.phraseFirst[at - 1] ? 1 : 0;
  const headKind = frame.kind[head]!;
  let t = RIGHT_TEMPLATES;
  into.add3(t++, step, frame.kind[at]!, headKind);
  into.add3(t++, step, frame.word[at]!, headKind);
  into.add3(t++, frame.word[at]!, lemma, same);
  into.add3(t++, frame.word[at]!, lemma, step);
  into.add3(t++, frame.tag[at]!, lemma, step);
  into.add3(t++, frame.word[at]!, frame.word[at - 1]!, same);
  into.add3(t++, frame.word[at]!, next, step);
  into.add3(t++, frame.word[at]!, nextKind, headKind);
  into.add3(t++, frame.kind[at]!, nextKind, frame.kind[at - 1]!);
  into.add3(t++, frame.kind[at]!, frame.kind[at - 1]!, lemma);
  into.add3(t++, lemma, frame.word[at]!, nextKind);
  into.add3(t++, priorClass(frame.prior[at]!), priorClass(frame.prior[head]!), frame.kind[at]!);
  into.add2(t++, lemma, step);
  into.add2(t++, headKind, step);
  into.add3(t++, frame.lemma[at]!, frame.annotated.tokens.depth[at]!, frame.annotated.tokens.depth[head]!);
}

const MOVES_OVER = new Set<number>([Kind.stop, Kind.colon]);

/** The cue's words around its head: one token after the other while the weights say yes. */
export function cueSpanOf(frame: Frame, head: number, scorer: Scorer, features: Features): CueSpan {
  let first = head;
  const sentenceFirst = frame.sentenceFirst[head]!;
  const sentenceLast = frame.sentenceLast[head]!;
  while (first > sentenceFirst && head - first < MOST_STEPS && !MOVES_OVER.has(frame.kind[first - 1]!)) {
    features.clear();
    leftStepFeatures(frame, head, first - 1, features);
    if (probability(scorer.score(features)) < 0.5) break;
    first--;
  }
  let last = head + 1;
  while (last < sentenceLast && last - head <= MOST_STEPS && !MOVES_OVER.has(frame.kind[last]!)) {
    features.clear();
    rightStepFeatures(frame, head, last, features);
    if (probability(scorer.score(features)) < 0.5) break;
    last++;
  }
  return { head, first, last };
}
