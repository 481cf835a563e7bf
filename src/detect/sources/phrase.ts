import { type Frame, Kind } from '../attribution/frame.ts';
import { headOfPhrase } from '../attribution/surroundings.ts';
import type { NameIndex, NameMention } from './names.ts';
import type { SourceWords } from './source-words.ts';

/** What the words of a source say about it, before anybody looks elsewhere. Token indices. */
export interface SourcePhrase {
  readonly first: number;
  readonly last: number;
  /** The noun, name or pronoun that the phrase is about: of *one of the officials*, *officials*. */
  readonly head: number;
  /** End of the base noun phrase around the head. */
  readonly headEnd: number;
  /** The person or body the phrase names as the speaker; null without one. */
  readonly name: NameMention | null;
  readonly definite: boolean;
  /** *his lawyer*, *the board's chair*: told by whom it belongs to. */
  readonly possessed: boolean;
  readonly plural: boolean;
  readonly pronoun: string | null;
  /** How many people the phrase counts; null where it does not say. */
  readonly count: number | null;
  /** *12 percent*, *most*, *many*: a share or a crowd. */
  readonly crowd: boolean;
}

const PRONOUN_KINDS = new Set<number>([Kind.pronoun, Kind.relative]);

export function sourcePhrase(
  frame: Frame,
  first: number,
  last: number,
  index: NameIndex,
  words: SourceWords,
): SourcePhrase {
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  let at = first;
  while (at < last - 1 && frame.phraseFirst[at]! < 0 && frame.kind[at] !== Kind.adjective) at++;
  let count: number | null = null;
  let crowd = false;
  let head = frame.phraseFirst[at]! >= 0 ? headOfPhrase(frame, at) : at;
  const note = (from: number, to: number) => {
    for (let token = from; token < to; token++) {
      if (words.has('crowd-words', word(token))) crowd = true;
      const number =
        words.counts.get(word(token)) ?? (frame.kind[token] === Kind.number ? digits(word(token)) : undefined);
      if (number !== undefined && count === null) count = number;
    }
  };
  note(at, Math.min(last, frame.phraseFirst[at]! >= 0 ? frame.phraseLast[at]! : at + 1));
  head = coordinatedHead(frame, head, last);
  // *Alder's letter*: the head is what is owned.
  for (let steps = 0; steps < 2; steps++) {
    const end = frame.phraseFirst[head]! >= 0 ? frame.phraseLast[head]! : head + 1;
    if (end + 1 >= last || !words.has('possessive-signs', word(end)) || frame.phraseFirst[end + 1]! < 0) break;
    head = headOfPhrase(frame, end + 1);
  }
  // *one of the officials*, *a group of voters*: the head is behind *of*.
  for (let steps = 0; steps < 2; steps++) {
    const end = frame.phraseFirst[head]! >= 0 ? frame.phraseLast[head]! : head + 1;
    if (end + 1 >= last || word(end) !== 'of' || !words.has('partitives', word(head))) break;
    if (frame.phraseFirst[end + 1]! < 0) break;
    const inner = headOfPhrase(frame, end + 1);
    if (!words.has('counting-partitives', word(head))) count = null;
    if (count === null || count > 1) note(end + 1, frame.phraseLast[end + 1]!);
    head = inner;
  }
  const phraseFirst = frame.phraseFirst[head]! >= 0 ? frame.phraseFirst[head]! : head;
  const headEnd = frame.phraseFirst[head]! >= 0 ? frame.phraseLast[head]! : head + 1;
  const pronoun = PRONOUN_KINDS.has(frame.kind[head]!) ? word(head) : null;
  const lower = frame.kind[head] === Kind.noun;
  const names = pronoun === null && !lower ? index.within(phraseFirst, headEnd) : [];
  return {
    first,
    last,
    head,
    headEnd,
    name: names.at(-1) ?? appositiveName(frame, headEnd, last, lower, index),
    possessed: words.has('possessive-words', word(phraseFirst)) || possessed(frame, phraseFirst, head),
    definite: words.has('definite-words', word(phraseFirst)) || possessed(frame, phraseFirst, head),
    plural: words.has('plural-nouns', word(head)) || isPlural(frame, head),
    pronoun,
    count,
    crowd,
  };
}

/** *Federal and state officials*: the first word of a sentence has its capital from there; the noun is behind. */
function coordinatedHead(frame: Frame, head: number, last: number): number {
  const alone = frame.phraseFirst[head] === head && frame.phraseLast[head] === head + 1;
  if (!alone || head !== frame.sentenceFirst[head] || frame.kind[head + 1] !== Kind.conjunction || head + 2 >= last)
    return head;
  if (frame.phraseFirst[head + 2]! < 0) return head;
  const other = headOfPhrase(frame, head + 2);
  return frame.kind[other] === Kind.noun && frame.phraseLast[other]! <= last ? other : head;
}

function digits(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function possessed(frame: Frame, first: number, head: number): boolean {
  for (let at = first; at < head; at++) if (frame.kind[at] === Kind.possessive) return true;
  return false;
}

function isPlural(frame: Frame, head: number): boolean {
  const { tokens, vocabulary } = frame.annotated;
  if (frame.kind[head] !== Kind.noun) return false;
  const word = vocabulary.text(tokens.word[head]!);
  return tokens.lemma[head] !== tokens.word[head] || (frame.classes[head] !== 0 && /[^s]s$/.test(word));
}

/** *The commission's chair, Bea Lund,*; *the head of research, Bea Lund*: a name between commas behind a role. */
function appositiveName(
  frame: Frame,
  headEnd: number,
  last: number,
  lower: boolean,
  index: NameIndex,
): NameMention | null {
  if (!lower || headEnd >= last) return null;
  for (const name of index.within(headEnd, last)) {
    const comma = name.titleFirst - 1;
    if (name.type !== 'person' || comma < headEnd || frame.kind[comma] !== Kind.comma) continue;
    if (name.last >= last || frame.kind[name.last] === Kind.comma) return name;
  }
  return null;
}
