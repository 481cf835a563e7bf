import { type Frame, isNounKind, isSignKind, isVerbKind, Kind } from '../attribution/frame.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { type Counted, countIn } from './count.ts';
import type { SourceWords } from './source-words.ts';

/** The word that a source is about, with what is counted on the way to it. */
export interface Head extends Counted {
  readonly head: number;
}

const PEOPLE = WordClass.role | WordClass.withheld | WordClass.collective | WordClass.officialChannel;

/** The noun, name or pronoun that a run of tokens is about: of *one of the mayor's aides*, *aides*. */
export function headOf(frame: Frame, first: number, last: number, words: SourceWords): Head {
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  let start = first;
  while (start < last - 1 && frame.phraseFirst[start]! < 0 && frame.kind[start] !== Kind.adjective) start++;
  let head = frame.phraseFirst[start]! >= 0 ? headWithin(frame, start, last) : start;
  if (!isNounKind(frame.kind[head]!) && frame.kind[head] !== Kind.pronoun)
    head = personBehind(frame, head, last) ?? head;
  let { count, crowd } = countIn(frame, first, Math.max(first, Math.min(last, phraseEnd(frame, start))), words);
  head = coordinatedHead(frame, head, last);
  // *Alder's letter*: the head is what is owned.
  for (let steps = 0; steps < 2; steps++) {
    const end = phraseEnd(frame, head);
    if (end + 1 >= last || !words.has('possessive-signs', word(end))) break;
    head = frame.phraseFirst[end + 1]! >= 0 ? headWithin(frame, end + 1, last) : end + 1;
  }
  // *the Sentinel average of polls*, *Lund's brief*, where the tagger took the noun for an adjective.
  if (frame.kind[head] === Kind.proper && head + 1 < last && frame.phraseFirst[head + 1]! < 0) {
    if (frame.kind[head + 1] === Kind.adjective && frame.classes[head + 1]! & WordClass.document) head++;
  }
  // *one of the officials*, *a group of voters*: the head is behind *of*.
  for (let steps = 0; steps < 2; steps++) {
    const end = phraseEnd(frame, head);
    if (end + 1 >= last || word(end) !== 'of' || !words.has('partitives', word(head))) break;
    if (frame.phraseFirst[end + 1]! < 0) break;
    if (!words.has('counting-partitives', word(head))) count = null;
    if (count !== 1) {
      const of = countIn(frame, end + 1, Math.min(last, frame.phraseLast[end + 1]!), words);
      count ??= of.count;
      crowd ||= of.crowd;
    }
    head = headWithin(frame, end + 1, last);
  }
  return { head, count, crowd };
}

/** The last noun of the base phrase around a token that still belongs to the run: in *Lund notes*, the tagger may have taken the verb for a noun. */
function headWithin(frame: Frame, inside: number, last: number): number {
  const end = Math.min(last, frame.phraseLast[inside]!);
  let time = -1;
  for (let at = end - 1; at >= frame.phraseFirst[inside]!; at--) {
    const kind = frame.kind[at]!;
    if (!isNounKind(kind) && kind !== Kind.pronoun && kind !== Kind.relative) continue;
    // *a poll released Friday*
    if (!(frame.classes[at]! & WordClass.time)) return at;
    time = Math.max(time, at);
  }
  return time >= 0 ? time : Math.max(inside, end - 1);
}

/** *another critic*, where the tagger took the noun for something else. */
function personBehind(frame: Frame, from: number, last: number): number | null {
  for (let at = from; at < last && at < from + 4; at++) {
    const kind = frame.kind[at]!;
    if (isSignKind(kind) || isVerbKind(kind) || kind === Kind.preposition) return null;
    if (frame.classes[at]! & PEOPLE) return at;
  }
  return null;
}

/** *Federal and state officials*: the first word of a sentence has its capital from there; the noun is behind. */
function coordinatedHead(frame: Frame, head: number, last: number): number {
  const alone = frame.phraseFirst[head] === head && frame.phraseLast[head] === head + 1;
  if (!alone || head !== frame.sentenceFirst[head] || frame.kind[head + 1] !== Kind.conjunction || head + 2 >= last)
    return head;
  if (frame.phraseFirst[head + 2]! < 0) return head;
  const other = headWithin(frame, head + 2, last);
  return frame.kind[other] === Kind.noun && frame.phraseLast[other]! <= last ? other : head;
}

function phraseEnd(frame: Frame, at: number): number {
  return frame.phraseFirst[at]! >= 0 ? frame.phraseLast[at]! : at + 1;
}
