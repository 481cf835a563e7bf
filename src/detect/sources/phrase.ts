import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { appositiveName } from './apposition.ts';
import { headOf } from './head.ts';
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
  /** *one of them*: some of those whom the pronoun stands for. */
  readonly part: boolean;
  /** *All three*, *both*, *neither*: everybody of a group that the text speaks of elsewhere. */
  readonly whole: boolean;
}

const PEOPLE = WordClass.role | WordClass.withheld | WordClass.collective;
const THEM = 'them';
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
  // *Lund's*, where what is hers is said in the content.
  const end = last - first > 1 && words.has('possessive-signs', word(last - 1)) ? last - 1 : last;
  const { head, count, crowd } = headOf(frame, first, end, words);
  const phraseFirst = frame.phraseFirst[head]! >= 0 ? frame.phraseFirst[head]! : head;
  // *the lawyer representing Lund*
  const active = (frame.classes[head]! & PEOPLE) !== 0 && frame.kind[head + 1] === Kind.gerund;
  const phraseEnd = frame.phraseFirst[head]! >= 0 && !active ? frame.phraseLast[head]! : head + 1;
  const headEnd = Math.max(head + 1, Math.min(end, phraseEnd));
  // *one of them*: whoever *them* stands for.
  const ofThem =
    head + 2 < end &&
    words.has('plural-pronouns', word(head + 2)) &&
    isPartitive(frame, head + 1, words) &&
    (frame.phraseFirst[head + 2]! < 0 || frame.phraseLast[head + 2] === head + 3);
  const pronoun = isOfCounted(frame, end, words)
    ? THEM
    : ofThem
      ? word(head + 2)
      : PRONOUN_KINDS.has(frame.kind[head]!) || (end - first === 1 && words.has('standing-alone', word(head)))
        ? word(head)
        : null;
  const lower = frame.kind[head] !== Kind.proper;
  const names = pronoun === null ? index.within(phraseFirst, headEnd).filter(({ last }) => !lower || last > head) : [];
  const titled = pronoun !== null ? undefined : index.within(headEnd, end).find(({ titleFirst }) => titleFirst <= head);
  const owned = possessed(frame, phraseFirst, head);
  const definite = words.has('definite-words', word(phraseFirst)) || owned;
  const own = titled ?? names.at(-1);
  const isKind = own !== undefined && namesKind(frame, own, head, definite || count === 1);
  const name =
    (isKind ? undefined : own) ??
    (lower || isKind ? appositiveName(frame, headEnd, last, index, isPerson(frame, head, words)) : null);
  // *his opposite number, Ida Lund*
  const person = words.has('person-or-thing', vocabulary.text(tokens.lemma[head]!));
  // *a paper by her teacher, Ida Lund,*
  const paper =
    !(person && words.has('rank-words', word(Math.max(0, head - 1)))) &&
    lower &&
    own === undefined &&
    (frame.classes[head]! & (PEOPLE | WordClass.document)) === WordClass.document;
  return {
    first,
    last,
    head,
    headEnd,
    name: paper && name?.type === 'person' ? null : name,
    possessed: words.has('possessive-words', word(phraseFirst)) || owned,
    definite,
    plural: words.has('plural-nouns', word(head)) || isPlural(frame, head),
    pronoun,
    count,
    crowd,
    part:
      ofThem ||
      pronoun === THEM ||
      (pronoun !== null && words.has('plural-pronouns', pronoun) && isPartitive(frame, head - 1, words)),
    whole: words.has('whole-words', word(first)),
  };
}

/** *one of the two*: as good as *one of them*; `end` is where the source ends. */
function isOfCounted(frame: Frame, end: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  if (end < 4 || frame.kind[end - 1] !== Kind.number || frame.kind[end - 2] !== Kind.determiner) return false;
  return words.counts.has(vocabulary.text(tokens.word[end - 1]!)) && isPartitive(frame, end - 3, words);
}

/** *several of*, whose *them* alone was taken for the source; `of` is where *of* would stand. */
function isPartitive({ annotated }: Frame, of: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = annotated;
  if (of < 1 || vocabulary.text(tokens.word[of]!) !== 'of') return false;
  return words.has('partitives', vocabulary.text(tokens.word[of - 1]!));
}

/** *the Alder Democrat*, *a Republican*: what somebody is, no name. */
function namesKind(frame: Frame, name: NameMention, head: number, articled: boolean): boolean {
  const classes = frame.classes[head]!;
  const people = (classes & WordClass.collective) !== 0 && !(classes & (WordClass.group | WordClass.organizationWord));
  return name.last === head + 1 && articled && people && name.type !== 'person';
}

function possessed(frame: Frame, first: number, head: number): boolean {
  for (let at = first; at < head; at++) if (frame.kind[at] === Kind.possessive) return true;
  return false;
}

function isPlural(frame: Frame, head: number): boolean {
  const { tokens, vocabulary } = frame.annotated;
  const word = vocabulary.text(tokens.word[head]!);
  if (frame.kind[head] === Kind.proper)
    return (frame.classes[head]! & WordClass.collective) !== 0 && /[^s]s$/.test(word);
  if (frame.kind[head] !== Kind.noun) return false;
  return tokens.lemma[head] !== tokens.word[head] || (frame.classes[head] !== 0 && /[^s]s$/.test(word));
}

/** Whether a noun is a person, and not a firm as well: *the developer, Alder Homes,*. */
function isPerson({ annotated, classes }: Frame, head: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = annotated;
  if (classes[head]! & WordClass.group) return false;
  return (classes[head]! & PEOPLE) !== 0 && !words.has('name-labels', vocabulary.text(tokens.lemma[head]!));
}
