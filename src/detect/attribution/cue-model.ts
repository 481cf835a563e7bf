import { type Frame, isVerbKind, Kind } from './frame.ts';
import { bucket, decile, type Features } from './hashing.ts';
import { WordClass } from './lexicon.ts';
import { newSurroundings, type Surroundings, surroundingsOf } from './surroundings.ts';

const TEMPLATES = 1000;
const SECOND_TEMPLATES = 1200;
const NOTHING = 7;

/** Classes of words that say who speaks; the rest of the bits only blurs them. */
export const SPEAKER_CLASSES =
  WordClass.role |
  WordClass.spokesperson |
  WordClass.title |
  WordClass.organizationWord |
  WordClass.organizationName |
  WordClass.document |
  WordClass.collective |
  WordClass.time |
  WordClass.personPronoun |
  WordClass.abstract |
  WordClass.group |
  WordClass.place;

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

/** Who a phrase's head seems to be: a name, a pronoun, a person or organisation by its noun, a thing. */
export function speakerClass(frame: Frame, head: number): number {
  if (head < 0) return NOTHING;
  const kind = frame.kind[head]!;
  const classes = frame.classes[head]! & SPEAKER_CLASSES;
  return classes * 32 + kind;
}

const around = newSurroundings();
/** The word at `at`, unless it lies outside the sentence. */
const wordAt = (frame: Frame, at: number, first: number, last: number) =>
  at < first ? 1 : at >= last ? 2 : frame.word[at]!;
const kindAt = (frame: Frame, at: number, first: number, last: number) =>
  at < first ? 101 : at >= last ? 102 : frame.kind[at]!;
const tagAt = (frame: Frame, at: number, first: number, last: number) =>
  at < first ? 101 : at >= last ? 102 : frame.tag[at]!;

/** Features of the token as the head of a cue, from what stands around it. */
export function cueFeatures(frame: Frame, head: number, into: Features): void {
  const first = frame.sentenceFirst[head]!;
  const last = frame.sentenceLast[head]!;
  const s: Surroundings = surroundingsOf(frame, head, around);
  const lemma = frame.lemma[head]!;
  const tag = frame.tag[head]!;
  const prior = priorClass(frame.prior[head]!);
  const speaker = speakerClass(frame, s.subjectHead);
  const subjectLemma = s.subjectHead < 0 ? 0 : frame.lemma[s.subjectHead]!;
  const depth = Math.min(2, frame.annotated.tokens.depth[head]!);
  const group = groupShape(frame, s.first, head);
  let t = TEMPLATES;
  into.add(t++, 0);
  into.add(t++, lemma);
  into.add2(t++, lemma, tag);
  into.add(t++, frame.word[head]!);
  into.add(t++, frame.suffix[head]!);
  into.add2(t++, prior, frame.kind[head]!);
  into.add2(t++, tag, depth);
  // neighbours
  const previousWord = wordAt(frame, head - 1, first, last);
  const nextWord = wordAt(frame, head + 1, first, last);
  into.add(t++, previousWord);
  into.add(t++, nextWord);
  into.add(t++, wordAt(frame, head - 2, first, last));
  into.add(t++, wordAt(frame, head + 2, first, last));
  into.add2(t++, lemma, nextWord);
  into.add2(t++, lemma, previousWord);
  into.add2(t++, tagAt(frame, head - 1, first, last), tag);
  into.add2(t++, tag, tagAt(frame, head + 1, first, last));
  into.add3(t++, tagAt(frame, head - 2, first, last), tagAt(frame, head - 1, first, last), tag);
  into.add3(t++, tag, tagAt(frame, head + 1, first, last), tagAt(frame, head + 2, first, last));
  into.add3(t++, prior, kindAt(frame, head + 1, first, last), kindAt(frame, head + 2, first, last));
  into.add3(t++, prior, kindAt(frame, head - 1, first, last), kindAt(frame, head - 2, first, last));
  // the subject
  into.add2(t++, prior, speaker);
  into.add2(t++, speaker, s.subjectGap);
  into.add(t++, subjectLemma);
  into.add2(t++, lemma, speaker);
  into.add3(t++, s.subjectGap, prior, tag);
  into.add3(t++, speaker, s.following, prior);
  into.add2(t++, bucket(s.subjectEnd < 0 ? -1 : s.first - s.subjectEnd), prior);
  // what follows
  into.add2(t++, s.following, prior);
  into.add2(t++, s.following, lemma);
  into.add3(t++, s.following, tag, group);
  into.add2(t++, wordAt(frame, s.next, first, last), prior);
  into.add2(t++, wordAt(frame, s.next, first, last), lemma);
  // the verb group
  into.add2(t++, group, prior);
  into.add2(t++, group, lemma);
  into.add2(t++, group, s.following);
  into.add3(t++, group, speaker, prior);
  if (s.first < head) into.add2(t, frame.lemma[s.first]!, prior);
  t++;
  if (s.first < head) into.add2(t, frame.lemma[head - 1]!, lemma);
  t++;
  if (s.governor >= 0) {
    const distance = bucket(s.first - s.governor);
    into.add2(t, frame.lemma[s.governor]!, frame.kind[s.first]!);
    into.add3(t + 1, priorClass(frame.prior[s.governor]!), distance, prior);
    into.add3(t + 2, frame.lemma[s.governor]!, lemma, frame.kind[s.first]!);
    into.add3(
      t + 3,
      priorClass(frame.prior[s.governor]!),
      frame.kind[s.first]!,
      kindAt(frame, s.first - 1, first, last),
    );
  } else into.add2(t + 4, prior, speaker);
  t += 5;
  // quotation marks
  into.add3(t++, depth, prior, s.quoteBefore * 8 + s.quoteAfter);
  into.add3(t++, depth, s.following, s.quoteBefore * 8 + s.quoteAfter);
  into.add3(t++, lemma, depth, s.quoteBefore * 8 + s.quoteAfter);
  // where it stands
  into.add2(t++, bucket(head - first), prior);
  into.add2(t++, bucket(last - head), prior);
  into.add3(t++, prior, s.first === first ? 1 : 0, kindAt(frame, s.first - 1, first, last));
  into.add2(t++, lemma, kindAt(frame, s.first - 1, first, last));
  if (s.first > first) into.add2(t, wordAt(frame, s.first - 1, first, last), lemma);
  t++;
  into.add2(t++, prior, wordAt(frame, first, first, last));
  into.add2(t++, prior, Math.min(3, frame.annotated.tokens.sentence[head]!));
  if (frame.phraseFirst[head]! >= 0) {
    into.add3(t, lemma, frame.word[frame.phraseFirst[head]!]!, s.following);
    into.add3(t + 1, prior, frame.kind[frame.phraseFirst[head]!]!, s.following);
    into.add3(
      t + 2,
      prior,
      kindAt(frame, frame.phraseFirst[head]! - 1, first, last),
      kindAt(frame, head + 1, first, last),
    );
    into.add3(t + 3, lemma, wordAt(frame, frame.phraseFirst[head]! - 1, first, last), 0);
  }
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

/** What the second pass adds: how probable its neighbours are as cues. */
export function neighbourFeatures(
  frame: Frame,
  candidates: Int32Array,
  probabilities: Float32Array,
  index: number,
  count: number,
  into: Features,
): void {
  const head = candidates[index]!;
  const sentence = frame.sentenceFirst[head]!;
  const prior = priorClass(frame.prior[head]!);
  const own = decile(probabilities[index]!);
  let best = 0;
  let nearest = -1;
  let t = SECOND_TEMPLATES;
  for (let before = index - 1; before >= 0 && candidates[before]! >= sentence; before--) {
    const value = probabilities[before]!;
    if (nearest < 0 || value > best + 0.2) nearest = before;
    if (value > best) best = value;
  }
  const left = decile(best);
  into.add2(t++, left, own);
  into.add3(t++, left, frame.kind[head]!, prior);
  if (nearest >= 0) {
    const at = candidates[nearest]!;
    const distance = bucket(head - at);
    into.add3(t, decile(probabilities[nearest]!), distance, prior);
    into.add3(t + 1, frame.lemma[at]!, prior, 0);
    into.add3(t + 2, decile(probabilities[nearest]!), linkBetween(frame, at, head), own);
    into.add3(t + 3, decile(probabilities[nearest]!), linkBetween(frame, at, head), frame.kind[head]!);
  }
  t += 4;
  best = 0;
  nearest = -1;
  const end = frame.sentenceLast[head]!;
  for (let after = index + 1; after < count && candidates[after]! < end; after++) {
    const value = probabilities[after]!;
    if (nearest < 0 || value > best + 0.2) nearest = after;
    if (value > best) best = value;
  }
  into.add2(t++, decile(best), own);
  into.add3(t++, decile(best), frame.kind[head]!, prior);
  if (nearest >= 0) {
    const at = candidates[nearest]!;
    into.add3(t, decile(probabilities[nearest]!), bucket(at - head), prior);
    into.add3(t + 1, decile(probabilities[nearest]!), linkBetween(frame, head, at), own);
    into.add3(t + 2, decile(probabilities[nearest]!), linkBetween(frame, head, at), frame.kind[head]!);
  }
  t += 3;
  // the sentences before and behind
  best = 0;
  for (let before = index - 1, seen = 0; before >= 0 && seen < 12; before--) {
    if (candidates[before]! >= sentence) continue;
    seen++;
    best = Math.max(best, probabilities[before]!);
  }
  into.add2(t++, decile(best), own);
  into.add2(t++, Math.min(2, frame.annotated.tokens.depth[head]!), own);
}

/** Signs between two tokens, as bits. */
function linkBetween(frame: Frame, from: number, to: number): number {
  let bits = 0;
  for (let at = from + 1, steps = 0; at < to && steps < 40; at++, steps++) {
    const kind = frame.kind[at]!;
    if (kind === Kind.comma) bits |= 1;
    else if (kind === Kind.quote) bits |= 2;
    else if (kind === Kind.conjunction) bits |= 4;
    else if (kind === Kind.that) bits |= 8;
    else if (kind === Kind.relative) bits |= 16;
    else if (kind === Kind.dash || kind === Kind.colon) bits |= 32;
  }
  return bits * 16 + Math.min(6, bucket(to - from));
}
