import type { Frame } from '../attribution/frame.ts';
import { isNounKind, isSignKind, isVerbKind, Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { type Counted, countIn } from './count.ts';
import type { SourceWords } from './source-words.ts';

/** The word that a source is about, with what is counted on the way to it. */
export interface Head extends Counted {
  readonly head: number;
}

const PEOPLE = WordClass.role | WordClass.withheld | WordClass.collective | WordClass.officialChannel;
const SOURCES = PEOPLE | WordClass.document | WordClass.group;

/** The noun, name or pronoun that a run of tokens is about: of *one of the mayor's aides*, *aides*. */
export function headOf(frame: Frame, first: number, last: number, words: SourceWords): Head {
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  let start = first;
  // *Plans submitted by …*, where the tagger took the noun for a verb.
  const noun = isVerbKind(frame.kind[first]!) && (frame.classes[first]! & SOURCES) !== 0;
  while (!noun && start < last - 1 && frame.phraseFirst[start]! < 0 && frame.kind[start] !== Kind.adjective) start++;
  const percent = behindPercent(frame, start, last, word);
  const share = percent > start;
  start = percent;
  let head = frame.phraseFirst[start]! >= 0 ? headWithin(frame, start, last) : start;
  if (!isNounKind(frame.kind[head]!) && frame.kind[head] !== Kind.pronoun)
    // *Those close to her*
    head = words.has('standing-alone', word(start)) ? start : (nounBehind(frame, head, last) ?? head);
  // *Those close to her*, where the tagger took *close* for a noun.
  if (words.has('plural-demonstratives', word(start)) && head > start && tokens.lemma[head] === tokens.word[head])
    head = start;
  let { count, crowd } = countIn(frame, first, Math.max(first, Math.min(last, phraseEnd(frame, start))), words);
  head = coordinatedHead(frame, head, last);
  // *Alder's letter*: the head is what is owned.
  for (let steps = 0; steps < 2; steps++) {
    const end = phraseEnd(frame, head);
    if (end + 1 >= last || !words.has('possessive-signs', word(end))) break;
    head = frame.phraseFirst[end + 1]! >= 0 ? headWithin(frame, end + 1, last) : end + 1;
  }
  // *the Sentinel average of polls*, *Lund's brief*, where the tagger took the noun for an adjective.
  const next = frame.kind[head + 1] === Kind.hyphen ? head + 2 : head + 1;
  if (isNounKind(frame.kind[head]!) && next < last && frame.phraseFirst[next]! < 0) {
    const kind = frame.kind[next]!;
    const verb = isVerbKind(kind) && kind !== Kind.modal && kind !== Kind.participle;
    const taken = kind === Kind.adjective || verb;
    if (taken && (frame.classes[next]! & WordClass.document || words.has('document-words', word(next)))) head = next;
  }
  // *one of the officials*, *a group of voters*: the head is behind *of*.
  for (let steps = 0; steps < 2; steps++) {
    const end = phraseEnd(frame, head);
    if (end + 1 >= last || word(end) !== 'of' || !words.has('partitives', word(head))) break;
    if (frame.phraseFirst[end + 1]! < 0) break;
    if (!words.has('counting-partitives', word(head))) count = null;
    if (count !== 1 && !(crowd && count === null)) {
      const of = countIn(frame, end + 1, Math.min(last, frame.phraseLast[end + 1]!), words);
      count ??= of.count;
      crowd ||= of.crowd;
    }
    head = headWithin(frame, end + 1, last);
  }
  // *three officials and two envoys*, *two officials and an envoy*
  const joint = phraseEnd(frame, head);
  if (
    count !== null &&
    joint + 2 < last &&
    frame.kind[joint] === Kind.conjunction &&
    (frame.kind[joint + 1] === Kind.number || words.counts.get(word(joint + 1)) === 1)
  ) {
    const other = countIn(frame, joint + 1, Math.min(last, phraseEnd(frame, joint + 1)), words);
    if (other.count !== null && frame.classes[headWithin(frame, joint + 1, last)]! & PEOPLE) count += other.count;
  }
  return share ? { head, count: null, crowd: true } : { head, count, crowd };
}

/** *19 per cent of voters*: where the noun is. */
function behindPercent(frame: Frame, start: number, last: number, word: (at: number) => string): number {
  if (start + 4 >= last || word(start + 1) !== 'per' || word(start + 2) !== 'cent' || word(start + 3) !== 'of')
    return start;
  return frame.phraseFirst[start + 4]! >= 0 ? start + 4 : start;
}

/** The last noun of the base phrase around a token that still belongs to the run: in *Lund notes*, the tagger may have taken the verb for a noun. */
function headWithin(frame: Frame, inside: number, last: number): number {
  const start = frame.phraseFirst[inside]!;
  let end = Math.min(last, frame.phraseLast[inside]!);
  // *the lawyer representing Lund*, *a poll taken Friday*
  for (let at = start + 1; at < end; at++) {
    const verb = frame.kind[at] === Kind.gerund || frame.kind[at] === Kind.participle;
    if (verb && frame.kind[at - 1] === Kind.noun && frame.classes[at - 1]! & SOURCES) end = at;
  }
  let time = -1;
  for (let at = end - 1; at >= start; at--) {
    const kind = frame.kind[at]!;
    if (!isNounKind(kind) && kind !== Kind.pronoun && kind !== Kind.relative) continue;
    // *a poll released Friday*
    if (!(frame.classes[at]! & WordClass.time)) return at;
    time = Math.max(time, at);
  }
  return time >= 0 ? time : Math.max(inside, end - 1);
}

/** *another critic*, *a tally*, where the tagger took the noun for something else. */
function nounBehind(frame: Frame, from: number, last: number): number | null {
  for (let at = from; at < last && at < from + 4; at++) {
    const kind = frame.kind[at]!;
    // *an agreed statement*
    const attribute = at > from && frame.kind[at - 1] === Kind.determiner;
    if (isSignKind(kind) || (isVerbKind(kind) && !attribute) || kind === Kind.preposition) return null;
    if (frame.classes[at]! & (PEOPLE | WordClass.document)) return at;
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
