import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { Run } from './runs.ts';

/** Between a relative pronoun and the object of its clause. */
const BEFORE_OBJECT = new Set<number>([
  Kind.finite,
  Kind.participle,
  Kind.base,
  Kind.modal,
  Kind.to,
  Kind.adverb,
  Kind.preposition,
]);

/**
 * *Ida Lund, 61, who was laid off in May, said …*: the whole subject, where *who* alone was taken for the source although a comma
 * ends its clause before the cue; null elsewhere.
 */
export function closedClause({ kind, phraseFirst, sentenceFirst }: Frame, { first, last }: Run, cue: Run): Run | null {
  const start = sentenceFirst[first]!;
  if (kind[first] !== Kind.relative || last - first > 1 || first < start + 1) return null;
  let end = cue.first;
  while (end > last && kind[end - 1] === Kind.adverb) end--;
  if (kind[end - 1] !== Kind.comma) end = cue.first;
  if (kind[end - 1] !== Kind.comma) return null;
  let verbs = 0;
  // *a keeper who saw it, and who was not free to speak, said*
  let joined = false;
  for (let at = last; at < end; at++) {
    if (isVerbKind(kind[at]!)) verbs++;
    if (kind[at] !== Kind.relative) continue;
    if (kind[at - 1] !== Kind.conjunction) return null;
    joined = true;
  }
  const comma = kind[first - 1] === Kind.comma;
  if (!comma && !joined) return null;
  let subject = phraseFirst[comma ? first - 2 : first - 1]!;
  // *Ida Lund, 61, who*
  if (subject > start + 1 && kind[subject] === Kind.number && kind[subject - 1] === Kind.comma)
    subject = phraseFirst[subject - 2]!;
  // *a person familiar with the talks, who*
  while (subject > start + 1 && kind[subject - 1] === Kind.preposition) {
    const noun = kind[subject - 2] === Kind.adjective ? subject - 3 : subject - 2;
    if (noun < start || phraseFirst[noun]! < 0) break;
    subject = phraseFirst[noun]!;
  }
  return verbs === 0 || subject < 0 ? null : { first: subject, last: end - 1 };
}

/**
 * *Ida Lund, campaigning in Alder, said …*: the subject, where the last noun of what it does was taken for the source; null
 * elsewhere.
 */
export function beforeParticiple(
  { kind, phraseFirst, phraseLast, sentenceFirst }: Frame,
  { first, last }: Run,
  cue: Run,
): Run | null {
  if (kind[first - 1] !== Kind.preposition || last !== cue.first - 1 || kind[last] !== Kind.comma) return null;
  const start = sentenceFirst[first]!;
  for (let at = first - 2; at > start + 1 && kind[at] !== Kind.comma && kind[at] !== Kind.finite; at--) {
    if (kind[at] !== Kind.gerund || kind[at - 1] !== Kind.comma) continue;
    const subject = phraseFirst[at - 2]!;
    return subject === start ? { first: subject, last: phraseLast[at - 2]! } : null;
  }
  return null;
}

/** *An official who has seen the camp said …*: whoever is told of by what stands before the verb; `first` itself otherwise. */
export function subjectBefore({ kind, phraseFirst, sentenceFirst }: Frame, first: number): number {
  let at = first - 1;
  let verbs = 0;
  for (; at > sentenceFirst[first]! && BEFORE_OBJECT.has(kind[at]!); at--) if (isVerbKind(kind[at]!)) verbs++;
  if (verbs === 0 || kind[at] !== Kind.relative || at === sentenceFirst[first]) return first;
  return phraseFirst[at - 1]! >= 0 ? phraseFirst[at - 1]! : first;
}

/** *The memo, which is marked “secret,” suggests*: where the clause ends that a comma closes before the cue; `last` itself elsewhere. */
export function behindRelative(kind: Uint8Array, last: number, cue: number): number {
  let end = cue;
  while (end > last && kind[end - 1] === Kind.adverb) end--;
  const comma = kind[end - 1] === Kind.quote ? end - 2 : end - 1;
  if (kind[comma] !== Kind.comma || comma <= last + 1) return last;
  return comma === end - 1 ? comma : end;
}

/** *said Otto Lund, who has seen the letter.*: where the clause ends that ends the sentence; `last` itself elsewhere. */
export function relativeBehind({ annotated, kind, sentenceLast }: Frame, last: number): number {
  const end = sentenceLast[last - 1]! - 1;
  if (kind[last] !== Kind.comma || kind[last + 1] !== Kind.relative || kind[end] !== Kind.stop) return last;
  if (annotated.vocabulary.text(annotated.tokens.word[last + 1]!) !== 'who') return last;
  // *said Otto Lund, who added that the letter was old*: a statement of its own.
  if (isVerbKind(kind[last + 2]!) && kind[last + 3] === Kind.that) return last;
  for (let at = last + 1; at < end; at++)
    if (kind[at] === Kind.comma || kind[at] === Kind.quote || kind[at] === Kind.colon) return last;
  return end;
}

/** *said the father of three, as someone heckled*: where a source behind its cue ends before what it does not consist of. */
export function beforeScene({ classes, kind, phraseFirst }: Frame, { first, last }: Run): number {
  let relatives = 0;
  for (let at = first + 1; at + 1 < last; at++) {
    if (kind[at] === Kind.relative) relatives++;
    if (kind[at] !== Kind.comma) continue;
    const scene = (classes[at + 1]! & WordClass.scene) !== 0 && kind[at + 1] !== Kind.adverb;
    if (scene && phraseFirst[at + 2] === at + 2) return at;
    // *Ida Lund, the director, who noted that*: a statement of its own.
    if (kind[at + 1] === Kind.relative && isVerbKind(kind[at + 2]!) && kind[at + 3] === Kind.that) return at;
    // *the historian who wrote the motion, which …*
    if (relatives > 0 && kind[at + 1] === Kind.relative) return at;
  }
  return last;
}

/** *They worked on after 30 countries said*: where the speaker begins behind the clause that was taken for a part of it; `first` itself elsewhere. */
export function behindSubordinator({ classes, kind, nextVerb }: Frame, { first, last }: Run, cue: Run): number {
  if (cue.first !== last) return first;
  let at = last - 1;
  while (at > first && !isVerbKind(kind[at]!) && kind[at] !== Kind.comma) {
    if (kind[at] === Kind.preposition && classes[at]! & WordClass.subordinator) {
      const isClause = nextVerb[first]! < at && !kind.subarray(first, at).includes(Kind.relative);
      return isClause ? at + 1 : first;
    }
    at--;
  }
  return first;
}
