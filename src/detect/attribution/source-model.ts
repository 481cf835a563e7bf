import { groupShape, Outside, priorClass } from './cue-model.ts';
import type { CueSpan } from './cue-span.ts';
import { FeatureTable, numbered } from './feature-table.ts';
import { contents, type Frame } from './frame.ts';
import { bucket } from './hashing.ts';
import { type SourceCandidates, SourceKind } from './source-candidates.ts';
import { headOfPhrase, speakerOfPhrase } from './speakers.ts';
import { newSurroundings, surroundingsOf } from './surroundings.ts';

/** What lies between a cue and a source that it overlaps. */
const OVERLAP = 256;

const around = newSurroundings();

/** The state of one cue that all its candidates share. */
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

const N = numbered(
  ['lemma', 'prior', 'shape', 'following', 'kind'],
  ['last word', 'first candidate', 'word before', 'next word', 'opens sentence'],
);
const nobody = new FeatureTable(3000, N, [
  [],
  [N.prior, N.shape],
  [N.lemma],
  [N.lemma, N.shape],
  [N.shape, N.following],
  [N.lemma, N.following],
  [N['last word'], N.kind],
  [N['first candidate'], N.shape],
  [N['word before'], N.shape],
  [N['next word'], N.shape],
  [N['opens sentence'], N.shape, N.prior],
]);

/** That the cue has no source. */
function nobodyFeatures(frame: Frame, cue: CueSpan, state: CueState, candidates: SourceCandidates): FeatureTable {
  const { values } = nobody;
  values[N.lemma] = state.lemma;
  values[N.prior] = state.prior;
  values[N.shape] = state.shape;
  values[N.following] = state.following;
  values[N.kind] = state.kind;
  values[N['last word']] = frame.word[cue.last - 1]!;
  values[N['first candidate']] = candidates.count > 1 ? candidates.kind[1]! : 0;
  values[N['word before']] = cue.first > 0 ? frame.word[cue.first - 1]! : 0;
  values[N['next word']] = cue.last < frame.count ? frame.word[cue.last]! : 0;
  values[N['opens sentence']] = cue.first === frame.sentenceFirst[cue.head] ? 1 : 0;
  return nobody;
}

const A = numbered(
  ['lemma', 'prior', 'shape', 'following', 'cue kind', 'kind before cue'],
  ['kind', 'distance', 'between', 'joined', 'depth', 'length', 'inside', 'speaker', 'tail', 'head lemma'],
  ['first word', 'first kind', 'last kind', 'word before', 'before', 'word behind', 'behind', 'opens sentence'],
  ['anchor lemma', 'anchor prior', 'anchor kind', 'room', 'phrase before', 'phrase behind'],
);
const somebody = new FeatureTable(3020, A, [
  [A.kind],
  [A.kind, A.distance],
  [A.kind, A.distance, A.between],
  [A.kind, A.speaker],
  [A.kind, A.speaker, A.shape],
  [A.kind, A['head lemma']],
  [A.kind, A.inside, A.length],
  [A.kind, A.before, A.inside],
  [A.kind, A['word before'], A.joined],
  [A.kind, A.behind, A.inside],
  [A.kind, A.behind, A.before],
  [A.kind, A.lemma, A.joined],
  [A.kind, A.lemma, A.between],
  [A.kind, A.shape, A.joined],
  [A.kind, A.following, A.joined],
  [A.kind, A.following, A.distance],
  [A.kind, A.prior, A.speaker],
  [A.speaker, A.lemma, A.joined],
  [A.tail, A.inside, A.kind],
  [A['last kind'], A.behind, A.kind],
  [A['first word'], A.kind, A.joined],
  [A['first word'], A.speaker, A.inside],
  [A['word behind'], A.kind, A.joined],
  [A.inside, A.speaker, A.tail],
  [A.depth, A.kind, A.joined],
  [A.before, A.speaker, A.kind],
  [A['opens sentence'], A.kind, A.inside],
  [A.inside, A.before, A.behind],
  [A['word before'], A['first kind'], A.kind],
  // the verb whose subject it would be
  [A['anchor lemma'], A.kind, A['cue kind']],
  [A['anchor prior'], A.shape, A.between],
  [A['anchor kind'], A.shape, A.between],
  [A['anchor kind'], A['cue kind'], A['kind before cue']],
  // what it would leave for the content
  [A.room, A.kind, A.lemma],
  [A.room, A.behind, A.inside],
  [A.room, A.kind, A.behind],
  // where an inner edge lies: what the next wider or narrower candidate would take or leave
  [A['word before'], A['phrase before'], A.speaker],
  [A.before, A['phrase before'], A.kind],
  [A['word behind'], A['phrase behind'], A.kind],
  [A.behind, A['phrase behind'], A.inside],
]);

/** One candidate as the source of a cue. */
export function sourceFeatures(
  frame: Frame,
  cue: CueSpan,
  state: CueState,
  candidates: SourceCandidates,
  index: number,
): FeatureTable {
  const kind = candidates.kind[index]!;
  if (kind === SourceKind.none) return nobodyFeatures(frame, cue, state, candidates);
  const { values } = somebody;
  const { depth } = frame.annotated.tokens;
  const first = candidates.first[index]!;
  const last = candidates.last[index]!;
  const sentenceFirst = frame.sentenceFirst[cue.head]!;
  const sentenceLast = frame.sentenceLast[cue.head]!;
  const isBefore = last <= cue.first;
  const isBehind = first >= cue.last;
  const head = headOfPhrase(frame, first);
  values[A.lemma] = state.lemma;
  values[A.prior] = state.prior;
  values[A.shape] = state.shape;
  values[A.following] = state.following;
  values[A['cue kind']] = frame.kind[cue.first]!;
  values[A['kind before cue']] = cue.first > 0 ? frame.kind[cue.first - 1]! : 0;
  values[A.kind] = kind;
  values[A.distance] = bucket(isBefore ? cue.first - last : isBehind ? first - cue.last : -1);
  values[A.between] = isBefore
    ? contents(frame, last, cue.first)
    : isBehind
      ? contents(frame, cue.last, first)
      : OVERLAP;
  values[A.joined] = last === cue.first || first === cue.last ? 1 : 0;
  values[A.depth] = depth[first]! - depth[cue.head]!;
  values[A.length] = bucket(last - first);
  values[A.inside] = contents(frame, first, last);
  values[A.speaker] = speakerOfPhrase(frame, first);
  values[A.tail] = frame.speaker[last - 1]!;
  values[A['head lemma']] = head < 0 ? 0 : frame.lemma[head]!;
  values[A['first word']] = frame.word[first]!;
  values[A['first kind']] = frame.kind[first]!;
  values[A['last kind']] = frame.kind[last - 1]!;
  values[A['word before']] = first > sentenceFirst ? frame.word[first - 1]! : Outside.wordBefore;
  values[A.before] = first > sentenceFirst ? frame.kind[first - 1]! : Outside.before;
  values[A['word behind']] = last < sentenceLast ? frame.word[last]! : Outside.wordBehind;
  values[A.behind] = last < sentenceLast ? frame.kind[last]! : Outside.behind;
  values[A['opens sentence']] = first === sentenceFirst ? 1 : 0;
  const anchor = candidates.anchor[index]!;
  const isFar = anchor >= 0 && anchor !== cue.head;
  values[A['anchor lemma']] = isFar ? frame.lemma[anchor]! : -1;
  values[A['anchor prior']] = isFar ? priorClass(frame.prior[anchor]!) : -1;
  values[A['anchor kind']] = isFar ? frame.kind[anchor]! : -1;
  values[A.room] = (cue.first === sentenceFirst ? 1 : 0) + (last >= sentenceLast - 1 ? 2 : 0);
  values[A['phrase before']] =
    first - 2 >= sentenceFirst && frame.phraseFirst[first - 2]! >= 0 ? speakerOfPhrase(frame, first - 2) : 0;
  values[A['phrase behind']] = phraseBehind(frame, last, sentenceLast);
  return somebody;
}

/** Who stands behind the sign or word that follows a candidate. */
function phraseBehind(frame: Frame, last: number, sentenceLast: number): number {
  if (last + 1 >= sentenceLast) return -1;
  if (frame.phraseFirst[last + 1]! < 0) return frame.kind[last + 1]!;
  return speakerOfPhrase(frame, last + 1);
}
