import type { ContentCandidates } from './content-candidates.ts';
import { bestPrior, hasVerb } from './content-model.ts';
import { Outside } from './cue-model.ts';
import type { CueSpan } from './cue-span.ts';
import type { Edges } from './edges.ts';
import { FeatureTable, numbered } from './feature-table.ts';
import { contents, type Frame } from './frame.ts';
import { bucket } from './hashing.ts';
import type { CueState } from './source-model.ts';
import { speakerOfPhrase } from './speakers.ts';

/** How far behind an end a cue or a verb still bears on it, in tokens. */
const NEAR_CUE = 6;
const NEAR_VERB = 12;

/** The side of the cue that an edge lies on. */
export const Side = { left: 1, right: 2 } as const;

const B = numbered(
  ['lemma', 'prior', 'shape', 'following', 'cue kind'],
  ['kind', 'kind and place', 'distance', 'skipped', 'passed', 'speaker'],
  ['word', 'here', 'word before', 'before', 'next word', 'next kind', 'word behind block'],
  ['verb between', 'verb before'],
);
const leftStarts = new FeatureTable(4200, B, [
  [B['kind and place']],
  [B.kind, B.lemma],
  [B.kind, B.skipped, B.distance],
  [B.kind, B.here, B.before],
  [B.kind, B.word, B.before],
  [B.kind, B['word before'], B.here],
  [B.speaker, B.kind, B.following],
  [B.distance, B.kind, B['cue kind']],
  [B['verb between'], B.kind, B.prior],
  [B['word behind block'], B.kind, B.here],
]);
const rightStarts = new FeatureTable(4260, B, [
  [B['kind and place']],
  [B.kind, B.lemma],
  [B['kind and place'], B.following, B.prior],
  [B.kind, B.skipped, B.distance],
  [B.kind, B.skipped, B.lemma],
  [B.kind, B.here, B.before],
  [B.kind, B.word, B.before],
  [B.kind, B['word before'], B.here],
  [B.word, B['next word']],
  [B.here, B['next kind'], B.kind],
  [B.word, B.lemma],
  [B.passed, B.kind, B.here],
  [B.speaker, B.kind, B.following],
  [B.distance, B.kind, B['cue kind']],
  [B.shape, B.kind, B.here],
  [B.skipped, B.here, B.before],
  [B['verb before'], B.kind, B.here],
  [B['word behind block'], B.kind, B.here],
]);

/** One place as the first token of the content. */
export function startFeatures(
  frame: Frame,
  cue: CueSpan,
  state: CueState,
  place: number,
  { blockFirst, blockLast }: ContentCandidates,
  edges: Edges,
  index: number,
  side: number,
): FeatureTable {
  const table = side === Side.left ? leftStarts : rightStarts;
  const { values } = table;
  const at = edges.at[index]!;
  const kind = edges.kind[index]! + side * 32;
  const first = frame.sentenceFirst[cue.head]!;
  const isLeft = side === Side.left;
  values[B.lemma] = state.lemma;
  values[B.prior] = state.prior;
  values[B.shape] = state.shape;
  values[B.following] = state.following;
  values[B['cue kind']] = state.kind;
  values[B.kind] = kind;
  values[B['kind and place']] = kind * 8 + place;
  values[B.distance] = bucket(isLeft ? blockFirst - at : at - blockLast);
  values[B.skipped] = isLeft ? contents(frame, Math.min(first, at), at) : contents(frame, blockLast, at);
  values[B.passed] =
    !isLeft && at > blockLast && frame.phraseFirst[blockLast]! >= 0 ? speakerOfPhrase(frame, blockLast) : 0;
  values[B.speaker] = speakerOfPhrase(frame, at);
  values[B.word] = frame.word[at]!;
  values[B.here] = frame.kind[at]!;
  values[B['word before']] = at > first ? frame.word[at - 1]! : Outside.wordBefore;
  values[B.before] = at > 0 ? frame.kind[at - 1]! : Outside.before;
  values[B['next word']] = at + 1 < frame.count ? frame.word[at + 1]! : Outside.wordBehind;
  values[B['next kind']] = at + 1 < frame.count ? frame.kind[at + 1]! : Outside.behind;
  values[B['word behind block']] = blockLast < frame.count ? frame.word[blockLast]! : Outside.wordBehind;
  values[B['verb between']] = isLeft ? hasVerb(frame, at, blockFirst) : hasVerb(frame, blockLast, at);
  values[B['verb before']] = hasVerb(frame, isLeft ? Math.min(first, at) : blockLast, at);
  return table;
}

const E = numbered(
  ['lemma', 'following', 'cue kind', 'kind'],
  ['word behind', 'behind', 'second word', 'second', 'last word', 'last kind'],
  ['remaining', 'length', 'depth', 'prior behind', 'verb in rest'],
  ['speaker behind', 'kind behind speaker'],
);
const leftEnds = new FeatureTable(4400, E, [
  [E.kind, E.lemma],
  [E.kind, E['word behind']],
  [E.kind, E['word behind'], E.second],
  [E.kind, E['last kind'], E.behind],
]);
const rightEnds = new FeatureTable(4460, E, [
  [E.kind, E.lemma],
  [E.kind, E['word behind']],
  [E.kind, E['word behind'], E['second word']],
  [E.kind, E['word behind'], E.second],
  [E.kind, E['last kind'], E.behind],
  [E.kind, E['last word'], E.behind],
  [E['word behind'], E.lemma, E.kind],
  [E.remaining, E.kind, E.behind],
  [E.length, E.kind, E.behind],
  [E.depth, E.kind, E.behind],
  [E.depth, E.kind, E.following],
  [E['prior behind'], E.kind, E.behind],
  [E['verb in rest'], E.kind, E['word behind']],
  [E['cue kind'], E.kind, E.behind],
  [E['speaker behind'], E.behind, E.kind],
  [E['kind behind speaker'], E['word behind'], E.kind],
]);

/** One place as the end of the content: the token behind it is at `at`. */
export function endFeatures(
  frame: Frame,
  state: CueState,
  { blockLast }: ContentCandidates,
  edges: Edges,
  index: number,
  side: number,
): FeatureTable {
  const table = side === Side.left ? leftEnds : rightEnds;
  const { values } = table;
  const { depth } = frame.annotated.tokens;
  const at = edges.at[index]!;
  const kind = edges.kind[index]! + side * 32;
  const isLeft = side === Side.left;
  // Far quotations end in sentences of their own.
  const last = frame.sentenceLast[at - 1]!;
  values[E.lemma] = state.lemma;
  values[E.following] = state.following;
  values[E['cue kind']] = state.kind;
  values[E.kind] = kind;
  values[E['word behind']] = at < frame.count ? frame.word[at]! : Outside.wordBehind;
  values[E.behind] = at < last ? frame.kind[at]! : Outside.behind;
  values[E['second word']] = at + 1 < last ? frame.word[at + 1]! : Outside.wordBehind;
  values[E.second] = at + 1 < last ? frame.kind[at + 1]! : Outside.behind;
  values[E['last word']] = frame.word[at - 1]!;
  values[E['last kind']] = frame.kind[at - 1]!;
  values[E.remaining] = isLeft ? 0 : bucket(last - at);
  values[E.length] = isLeft ? 0 : bucket(at - blockLast);
  values[E.depth] = at < frame.count ? depth[at]! * 4 + depth[at - 1]! : 0;
  values[E['prior behind']] = bestPrior(frame, at, Math.min(last, at + NEAR_CUE));
  values[E['verb in rest']] = isLeft ? 0 : hasVerb(frame, at, Math.min(last, at + NEAR_VERB));
  const isFollowed = at < last && frame.phraseFirst[at + 1]! >= 0;
  values[E['speaker behind']] = isFollowed ? speakerOfPhrase(frame, at + 1) : -1;
  const behind = isFollowed ? frame.phraseLast[at + 1]! : last;
  values[E['kind behind speaker']] = behind < last ? frame.kind[behind]! : -1;
  return table;
}
