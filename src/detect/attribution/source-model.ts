import { groupShape, priorClass, speakerClass } from './cue-model.ts';
import type { CueSpan } from './cue-span.ts';
import { contents, type Frame } from './frame.ts';
import { bucket, type Features } from './hashing.ts';
import { type SourceCandidates, SourceKind } from './source-candidates.ts';
import { headOfPhrase, newSurroundings, surroundingsOf } from './surroundings.ts';

const TEMPLATES = 3000;
const around = newSurroundings();

/** The state of one cue that all its source candidates share. */
export interface CueState {
  readonly lemma: number;
  readonly prior: number;
  readonly shape: number;
  readonly following: number;
  readonly kind: number;
}

export function cueState(frame: Frame, cue: CueSpan): CueState {
  const s = surroundingsOf(frame, cue.head, around);
  return {
    lemma: frame.lemma[cue.head]!,
    prior: priorClass(frame.prior[cue.head]!),
    shape: groupShape(frame, s.first, cue.head),
    following: s.following,
    kind: frame.kind[cue.head]!,
  };
}

/** Features of one candidate as the source of a cue. */
export function sourceFeatures(
  frame: Frame,
  cue: CueSpan,
  state: CueState,
  candidates: SourceCandidates,
  index: number,
  into: Features,
): void {
  let t = TEMPLATES;
  const kind = candidates.kind[index]!;
  const { lemma, prior, shape, following } = state;
  if (kind === SourceKind.none) {
    into.add(t++, 0);
    into.add2(t++, prior, shape);
    into.add(t++, lemma);
    into.add2(t++, lemma, shape);
    into.add2(t++, shape, following);
    into.add2(t++, lemma, following);
    into.add2(t++, frame.word[cue.last - 1]!, state.kind);
    into.add2(t++, candidates.count > 1 ? candidates.kind[1]! : 0, shape);
    into.add2(t++, cue.first > 0 ? frame.word[cue.first - 1]! : 0, shape);
    into.add2(t++, cue.last < frame.count ? frame.word[cue.last]! : 0, shape);
    into.add3(t++, cue.first === frame.sentenceFirst[cue.head] ? 1 : 0, shape, prior);
    return;
  }
  t += 20;
  const first = candidates.first[index]!;
  const last = candidates.last[index]!;
  const anchor = candidates.anchor[index]!;
  const sentenceFirst = frame.sentenceFirst[cue.head]!;
  const sentenceLast = frame.sentenceLast[cue.head]!;
  const head = headOfPhrase(frame, first);
  const speaker = speakerClass(frame, head);
  const tail = frame.phraseFirst[last - 1]! >= 0 ? headOfPhrase(frame, last - 1) : last - 1;
  const between =
    last <= cue.first ? contents(frame, last, cue.first) : first >= cue.last ? contents(frame, cue.last, first) : 256;
  const distance = bucket(last <= cue.first ? cue.first - last : first >= cue.last ? first - cue.last : -1);
  const inside = contents(frame, first, last);
  const before = first > sentenceFirst ? frame.kind[first - 1]! : 101;
  const beforeWord = first > sentenceFirst ? frame.word[first - 1]! : 1;
  const after = last < sentenceLast ? frame.kind[last]! : 102;
  const afterWord = last < sentenceLast ? frame.word[last]! : 2;
  const length = bucket(last - first);
  const joined = last === cue.first || first === cue.last ? 1 : 0;
  const depth = frame.annotated.tokens.depth[first]! - frame.annotated.tokens.depth[cue.head]! + 4;
  into.add(t++, kind);
  into.add2(t++, kind, distance);
  into.add3(t++, kind, distance, between);
  into.add2(t++, kind, speaker);
  into.add3(t++, kind, speaker, shape);
  into.add2(t++, kind, frame.lemma[head]!);
  into.add3(t++, kind, inside, length);
  into.add3(t++, kind, before, inside);
  into.add3(t++, kind, beforeWord, joined);
  into.add3(t++, kind, after, inside);
  into.add3(t++, kind, after, before);
  into.add3(t++, kind, lemma, joined);
  into.add3(t++, kind, lemma, between);
  into.add3(t++, kind, shape, joined);
  into.add3(t++, kind, following, joined);
  into.add3(t++, kind, following, distance);
  into.add3(t++, kind, prior, speaker);
  into.add3(t++, speaker, lemma, joined);
  into.add3(t++, speakerClass(frame, tail), inside, kind);
  into.add3(t++, frame.kind[last - 1]!, after, kind);
  into.add3(t++, frame.word[first]!, kind, joined);
  into.add3(t++, frame.word[first]!, speaker, inside);
  into.add3(t++, afterWord, kind, joined);
  into.add3(t++, inside, speaker, speakerClass(frame, tail));
  into.add3(t++, depth, kind, joined);
  into.add3(t++, before, speaker, kind);
  into.add3(t++, first === sentenceFirst ? 1 : 0, kind, inside);
  into.add3(t++, inside, before, after);
  into.add3(t++, beforeWord, frame.kind[first]!, kind);
  if (anchor >= 0 && anchor !== cue.head) {
    into.add3(t, frame.lemma[anchor]!, kind, frame.kind[cue.first]!);
    into.add3(t + 1, priorClass(frame.prior[anchor]!), shape, between);
    into.add3(t + 2, frame.kind[anchor]!, shape, between);
    into.add3(t + 3, frame.kind[anchor]!, frame.kind[cue.first]!, frame.kind[cue.first - 1] ?? 0);
  }
  t += 4;
  // what it would leave for the content
  const atStart = cue.first === sentenceFirst ? 1 : 0;
  const reachesEnd = last >= sentenceLast - 1 ? 2 : 0;
  into.add3(t++, atStart + reachesEnd, kind, lemma);
  into.add3(t++, atStart + reachesEnd, after, inside);
  into.add3(t++, atStart + reachesEnd, kind, after);
  // where an inner edge lies: what the next wider or narrower candidate would take or leave
  if (first > sentenceFirst) {
    const outer = first - 2 >= sentenceFirst ? frame.phraseFirst[first - 2]! : -1;
    const outerHead = outer >= 0 ? speakerClass(frame, headOfPhrase(frame, first - 2)) : 0;
    into.add3(t, beforeWord, outerHead, speaker);
    into.add3(t + 1, before, outerHead, kind);
  }
  t += 2;
  if (last + 1 < sentenceLast) {
    const outerHead =
      frame.phraseFirst[last + 1]! >= 0 ? speakerClass(frame, headOfPhrase(frame, last + 1)) : frame.kind[last + 1]!;
    into.add3(t, afterWord, outerHead, kind);
    into.add3(t + 1, after, outerHead, inside);
  }
}
