import { FeatureTable, numbered } from './feature-table.ts';
import type { Frame } from './frame.ts';
import { bucket } from './hashing.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import { NOBODY, speakerOf } from './speakers.ts';
import { newSurroundings, surroundingsOf } from './surroundings.ts';

/** Stands for a verb or a word that is not there. */
const NOTHING = NOBODY;
/** The words and kinds of the places outside a sentence. */
export const Outside = { wordBefore: 1, wordBehind: 2, before: 101, behind: 102 } as const;

/** Whether the token may head a cue: its lemma is in a list of its part of speech, and a verb is no mere auxiliary. */
export function mayCue(frame: Frame, at: number): boolean {
  if (frame.prior[at] === 0) return false;
  const kind = frame.kind[at]!;
  return !isVerbKind(kind) || (kind !== Kind.modal && (frame.groupHead[at]! < 0 || frame.groupHead[at] === at));
}

export function priorClass(prior: number): number {
  if (prior === 0) return 0;
  if (prior < 4) return 1;
  if (prior < 10) return 2;
  if (prior < 20) return 3;
  if (prior < 35) return 4;
  if (prior < 55) return 5;
  if (prior < 75) return 6;
  return prior < 90 ? 7 : 8;
}

/** Tense, voice and polarity of a verb group as one number. */
export function groupShape(frame: Frame, first: number, head: number): number {
  let shape = frame.kind[head]!;
  for (let at = first; at < head; at++) {
    const kind = frame.kind[at]!;
    if (kind === Kind.to) shape |= 32;
    else if (kind === Kind.modal) shape |= 64;
    else if (frame.classes[at]! & WordClass.negation) shape |= 128;
    else if (kind === Kind.adverb) shape |= 256;
    else shape |= frame.kind[head] === Kind.participle ? 512 : 1024;
  }
  return shape;
}

const A = numbered(
  ['lemma', 'word', 'tag', 'kind', 'prior', 'depth'],
  ['word-1', 'word+1', 'word-2', 'word+2', 'tag-1', 'tag+1', 'tag-2', 'tag+2', 'kind-1', 'kind+1', 'kind-2', 'kind+2'],
  ['speaker', 'subject gap', 'subject lemma', 'subject distance'],
  ['following', 'next word', 'group', 'auxiliary', 'word before in group'],
  ['governor lemma', 'governor prior', 'governor distance', 'group kind', 'kind before group', 'word before group'],
  ['quotes', 'from start', 'to end', 'opens sentence', 'first word', 'sentence'],
  ['phrase word', 'phrase kind', 'kind before phrase', 'word before phrase'],
);
const cues = new FeatureTable(1000, A, [
  [],
  [A.lemma],
  [A.lemma, A.tag],
  [A.word],
  [A.prior, A.kind],
  [A.tag, A.depth],
  // neighbours
  [A['word-1']],
  [A['word+1']],
  [A['word-2']],
  [A['word+2']],
  [A.lemma, A['word+1']],
  [A.lemma, A['word-1']],
  [A['tag-1'], A.tag],
  [A.tag, A['tag+1']],
  [A['tag-2'], A['tag-1'], A.tag],
  [A.tag, A['tag+1'], A['tag+2']],
  [A.prior, A['kind+1'], A['kind+2']],
  [A.prior, A['kind-1'], A['kind-2']],
  // the subject
  [A.prior, A.speaker],
  [A.speaker, A['subject gap']],
  [A['subject lemma']],
  [A.lemma, A.speaker],
  [A['subject gap'], A.prior, A.tag],
  [A.speaker, A.following, A.prior],
  [A['subject distance'], A.prior],
  // what follows
  [A.following, A.prior],
  [A.following, A.lemma],
  [A.following, A.tag, A.group],
  [A['next word'], A.prior],
  [A['next word'], A.lemma],
  // the verb group
  [A.group, A.prior],
  [A.group, A.lemma],
  [A.group, A.following],
  [A.group, A.speaker, A.prior],
  [A.auxiliary, A.prior],
  [A['word before in group'], A.lemma],
  [A['governor lemma'], A['group kind']],
  [A['governor prior'], A['governor distance'], A.prior],
  [A['governor lemma'], A.lemma, A['group kind']],
  [A['governor prior'], A['group kind'], A['kind before group']],
  // quotation marks
  [A.depth, A.prior, A.quotes],
  [A.depth, A.following, A.quotes],
  [A.lemma, A.depth, A.quotes],
  // where it stands
  [A['from start'], A.prior],
  [A['to end'], A.prior],
  [A.prior, A['opens sentence'], A['kind before group']],
  [A.lemma, A['kind before group']],
  [A['word before group'], A.lemma],
  [A.prior, A['first word']],
  [A.prior, A.sentence],
  // the noun phrase that a noun heads
  [A.lemma, A['phrase word'], A.following],
  [A.prior, A['phrase kind'], A.following],
  [A.prior, A['kind before phrase'], A['kind+1']],
  [A.lemma, A['word before phrase']],
]);
const around = newSurroundings();

/** The token as the head of a cue, by what stands around it. */
export function cueFeatures(frame: Frame, head: number): FeatureTable {
  const { values } = cues;
  const first = frame.sentenceFirst[head]!;
  const last = frame.sentenceLast[head]!;
  const s = surroundingsOf(frame, head, around);
  const word = (at: number) => (at < first ? Outside.wordBefore : at >= last ? Outside.wordBehind : frame.word[at]!);
  const kind = (at: number) => (at < first ? Outside.before : at >= last ? Outside.behind : frame.kind[at]!);
  const tag = (at: number) => (at < first ? Outside.before : at >= last ? Outside.behind : frame.tag[at]!);
  values[A.lemma] = frame.lemma[head]!;
  values[A.word] = frame.word[head]!;
  values[A.tag] = frame.tag[head]!;
  values[A.kind] = frame.kind[head]!;
  values[A.prior] = priorClass(frame.prior[head]!);
  values[A.depth] = Math.min(2, frame.annotated.tokens.depth[head]!);
  values[A['word-1']] = word(head - 1);
  values[A['word+1']] = word(head + 1);
  values[A['word-2']] = word(head - 2);
  values[A['word+2']] = word(head + 2);
  values[A['tag-1']] = tag(head - 1);
  values[A['tag+1']] = tag(head + 1);
  values[A['tag-2']] = tag(head - 2);
  values[A['tag+2']] = tag(head + 2);
  values[A['kind-1']] = kind(head - 1);
  values[A['kind+1']] = kind(head + 1);
  values[A['kind-2']] = kind(head - 2);
  values[A['kind+2']] = kind(head + 2);
  values[A.speaker] = speakerOf(frame, s.subjectHead);
  values[A['subject gap']] = s.subjectGap;
  values[A['subject lemma']] = s.subjectHead < 0 ? 0 : frame.lemma[s.subjectHead]!;
  values[A['subject distance']] = bucket(s.subjectEnd < 0 ? -1 : s.first - s.subjectEnd);
  values[A.following] = s.following;
  values[A['next word']] = word(s.next);
  values[A.group] = groupShape(frame, s.first, head);
  values[A.auxiliary] = s.first < head ? frame.lemma[s.first]! : NOTHING;
  values[A['word before in group']] = s.first < head ? frame.lemma[head - 1]! : NOTHING;
  const { governor } = s;
  values[A['governor lemma']] = governor < 0 ? NOTHING : frame.lemma[governor]!;
  values[A['governor prior']] = governor < 0 ? -1 : priorClass(frame.prior[governor]!);
  values[A['governor distance']] = governor < 0 ? -1 : bucket(s.first - governor);
  values[A['group kind']] = frame.kind[s.first]!;
  values[A['kind before group']] = kind(s.first - 1);
  values[A['word before group']] = word(s.first - 1);
  values[A.quotes] = s.quoteBefore * 8 + s.quoteAfter;
  values[A['from start']] = bucket(head - first);
  values[A['to end']] = bucket(last - head);
  values[A['opens sentence']] = s.first === first ? 1 : 0;
  values[A['first word']] = frame.word[first]!;
  values[A.sentence] = Math.min(3, frame.annotated.tokens.sentence[head]!);
  const phrase = frame.phraseFirst[head]!;
  values[A['phrase word']] = phrase < 0 ? NOTHING : frame.word[phrase]!;
  values[A['phrase kind']] = phrase < 0 ? -1 : frame.kind[phrase]!;
  values[A['kind before phrase']] = phrase < 0 ? -1 : kind(phrase - 1);
  values[A['word before phrase']] = phrase < 0 ? NOTHING : word(phrase - 1);
  return cues;
}
