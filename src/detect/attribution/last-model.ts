import { Outside } from './cue-model.ts';
import { FeatureTable, numbered } from './feature-table.ts';
import type { Frame } from './frame.ts';
import { bucket, decile } from './hashing.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import { covers } from './runs.ts';
import { headOfPhrase, speakerOf } from './speakers.ts';

/** How many proposals before and behind may bear on one. */
const NEAR = 6;
const NEAR_SWALLOWED = 8;

const A = numbered(
  ['lemma', 'prior', 'shape', 'following', 'kind', 'cue', 'cue length', 'depth', 'before'],
  ['speaker', 'speaker lemma', 'source', 'source kind', 'place'],
  ['content', 'rank', 'kinds', 'length', 'first word', 'first kind', 'shadow', 'swallowed'],
);
const verdicts = new FeatureTable(5000, A, [
  [],
  [A.cue],
  [A.cue, A.content],
  [A.cue, A.source],
  [A.cue, A.speaker, A['source kind']],
  [A.shadow, A.cue],
  [A.shadow, A.depth, A.prior],
  [A.swallowed, A.cue],
  [A.swallowed, A.content],
  [A.kinds, A.cue],
  [A.length, A.prior],
  [A.length, A.kinds],
  [A.lemma],
  [A.lemma, A.place],
  [A.place, A.following, A.shape],
  [A.place, A.kinds, A.prior],
  [A.rank, A.content],
  [A.depth, A.kinds],
  [A.source, A['source kind'], A.content],
  // who says what in which words, all at once
  [A.lemma, A.speaker],
  [A.lemma, A['first kind']],
  [A.lemma, A.shape],
  [A.lemma, A.cue],
  [A.speaker, A['first kind'], A.prior],
  [A['first word'], A.prior],
  [A.shape, A.speaker, A.cue],
  [A['speaker lemma'], A.prior],
  [A.before, A.shape, A.prior],
  [A.length, A['first kind'], A.prior],
  [A.following, A.kinds, A.cue],
  [A.content, A.source, A.cue],
  [A['cue length'], A.kind, A.cue],
]);

/** The question whether a proposal with one of its contents is right. */
export function lastFeatures(frame: Frame, all: readonly Proposal[], index: number, rank: number): FeatureTable {
  const { values } = verdicts;
  const proposal = all[index]!;
  const content = proposal.contents[rank]!;
  const { state, source, cue } = proposal;
  const head = source === null ? -1 : headOfPhrase(frame, source.first);
  const from = content.runs[0]!.first;
  values[A.lemma] = state.lemma;
  values[A.prior] = state.prior;
  values[A.shape] = state.shape;
  values[A.following] = state.following;
  values[A.kind] = state.kind;
  values[A.cue] = decile(proposal.cueProbability);
  values[A['cue length']] = Math.min(3, cue.last - cue.first);
  values[A.depth] = frame.annotated.tokens.depth[cue.head]!;
  values[A.before] = cue.first > frame.sentenceFirst[cue.head]! ? frame.kind[cue.first - 1]! : Outside.before;
  values[A.speaker] = speakerOf(frame, head);
  values[A['speaker lemma']] = head < 0 ? 0 : frame.lemma[head]!;
  values[A.source] = decile(proposal.sourceProbability);
  values[A['source kind']] = proposal.sourceKind;
  values[A.place] = proposal.place;
  values[A.content] = decile(content.probability);
  values[A.rank] = rank;
  values[A.kinds] = content.kinds;
  values[A.length] = bucket(content.runs.reduce((sum, run) => sum + run.last - run.first, 0));
  values[A['first word']] = frame.word[from]!;
  values[A['first kind']] = frame.kind[from]!;
  values[A.shadow] = decile(shadowOn(all, index));
  values[A.swallowed] = decile(swallowedBy(all, index, content));
  return verdicts;
}

/** How probable it is that this proposal stands inside the content of another one. */
function shadowOn(all: readonly Proposal[], index: number): number {
  const { head } = all[index]!.cue;
  let best = 0;
  for (let other = Math.max(0, index - NEAR); other < Math.min(all.length, index + NEAR - 1); other++) {
    if (other === index) continue;
    const rival = all[other]!;
    const top = rival.contents[0];
    if (top && covers(top.runs, head)) best = Math.max(best, rival.cueProbability * top.probability);
  }
  return best;
}

/** The most probable other cue that this content would swallow. */
function swallowedBy(all: readonly Proposal[], index: number, content: ContentReading): number {
  let best = 0;
  const end = Math.min(all.length, index + NEAR_SWALLOWED + 1);
  for (let other = Math.max(0, index - NEAR_SWALLOWED); other < end; other++) {
    if (other !== index && covers(content.runs, all[other]!.cue.head))
      best = Math.max(best, all[other]!.cueProbability);
  }
  return best;
}
