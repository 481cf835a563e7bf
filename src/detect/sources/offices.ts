import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { headOfPhrase } from '../attribution/speakers.ts';
import { isText } from '../attribution/words-around.ts';
import { affiliationRun } from './affiliation.ts';
import type { NameIndex, NameMention } from './names.ts';
import type { SourceWords } from './source-words.ts';
import { textOf } from './text-of.ts';

/** What somebody is and where, in the text's own words: *finance director*, *council*. */
export interface Office {
  readonly role: string;
  readonly affiliation: string | null;
}

const ROLE = WordClass.role | WordClass.title | WordClass.spokesperson;
/** Where an apposition may end. */
const ENDS = new Set<number>([Kind.comma, Kind.stop, Kind.dash, Kind.relative, Kind.bracket, Kind.quote, Kind.colon]);
/** Tokens at most of an apposition that tells who somebody is. */
const MOST_TOKENS = 24;
/** How many mentions of one name are looked at for what its bearer is. */
const MOST_MENTIONS = 12;

/**
 * What the words around a person's name, from `first` to `last`, say the person is:
 *
 *     Council leader Ida Lund      Ida Lund, 52, a professor of law at Alder College,      the port's chief pilot, Ida Lund,
 *     ++++++++++++++                             ++++++++++++++++    --------------            ----   +++++++++++
 */
export function officeOf(
  frame: Frame,
  name: NameMention,
  first: number,
  last: number,
  words: SourceWords,
): Office | null {
  const { tokens, vocabulary } = frame.annotated;
  let start = Math.max(name.titleFirst, first);
  while (start < name.first && frame.kind[start] === Kind.determiner) start++;
  let end = name.first;
  while (end > start && words.has('honorifics', vocabulary.text(tokens.word[end - 1]!))) end--;
  if (start < end) return { role: textOf(frame.annotated, start, end), affiliation: null };
  return officeBehind(frame, name.last, last, words) ?? officeBefore(frame, name.titleFirst, first, words);
}

/** *Ines Calloway, 52, the chair of the board,*. */
function officeBehind(frame: Frame, nameEnd: number, last: number, words: SourceWords): Office | null {
  const { kind, phraseFirst } = frame;
  if (nameEnd + 1 >= last || kind[nameEnd] !== Kind.comma) return null;
  let start = nameEnd + 1;
  if (kind[start] === Kind.number && kind[start + 1] === Kind.comma) start += 2;
  if (start >= last || phraseFirst[start]! < 0) return null;
  const head = headOfPhrase(frame, start);
  if (head >= last || !isRole(frame, head, words) || !endsSoon(frame, head + 1, last)) return null;
  return officeAt(frame, head, last, words);
}

/** *The board's chair, Ines Calloway*. */
function officeBefore(frame: Frame, nameFirst: number, first: number, words: SourceWords): Office | null {
  const comma = nameFirst - 1;
  if (comma <= first || frame.kind[comma] !== Kind.comma || frame.phraseFirst[comma - 1]! < 0) return null;
  const head = headOfPhrase(frame, comma - 1);
  const from = frame.phraseFirst[head]!;
  if (from < first || frame.kind[from] !== Kind.determiner || !isRole(frame, head, words)) return null;
  return officeAt(frame, head, comma, words);
}

function isRole(frame: Frame, head: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  const kind = frame.kind[head];
  const isPerson = (frame.classes[head]! & ROLE) !== 0 || words.isPerson(vocabulary.text(tokens.word[head]!));
  // *Ida Lund, MP for Alder*
  if (kind === Kind.proper) return isPerson && frame.phraseFirst[head] === head;
  return isPerson && kind === Kind.noun && tokens.lemma[head] === tokens.word[head];
}

/** Not *with Ida Lund, the mayor said* and not *Ida Lund, the mayor and the clerk met*. */
function endsSoon({ kind, sentenceLast }: Frame, from: number, last: number): boolean {
  const end = Math.min(from + MOST_TOKENS, sentenceLast[from - 1]!);
  for (let at = from; at < end; at++) {
    if (at >= last || ENDS.has(kind[at]!)) return true;
    if (kind[at] === Kind.finite || kind[at] === Kind.modal) return false;
  }
  return true;
}

/** The role around its noun, without whose it is, and the body it is told with. */
function officeAt(frame: Frame, head: number, last: number, words: SourceWords): Office {
  const { kind, phraseFirst, phraseLast } = frame;
  let start = phraseFirst[head]!;
  for (let at = head - 1; at > start; at--) if (kind[at] === Kind.possessive) start = at + 1;
  while (start < head && (kind[start] === Kind.determiner || kind[start] === Kind.number)) start++;
  let body = affiliationRun(frame, head, last, words);
  // *a law professor*: what stands before the noun belongs to the role.
  if (body !== null && body.first >= start && body.last <= head + 1) body = null;
  let end = Math.min(last, phraseLast[head]!);
  // *head of communications at the port*
  if (body === null && end + 1 < last && isText(frame, end, 'of') && phraseFirst[end + 1]! >= 0) {
    end = Math.min(last, phraseLast[end + 1]!);
    const behind = affiliationRun(frame, headOfPhrase(frame, end - 1), last, words);
    if (behind !== null && behind.first >= end) body = behind;
  }
  return {
    role: textOf(frame.annotated, start, end),
    affiliation: body === null ? null : textOf(frame.annotated, body.first, body.last),
  };
}

/** What a text says that its people are, wherever it first says it: each looked up when it is asked for. */
export class Offices {
  readonly #frame: Frame;
  readonly #index: NameIndex;
  readonly #words: SourceWords;
  readonly #known = new Map<string, Office | null>();

  constructor(frame: Frame, index: NameIndex, words: SourceWords) {
    this.#frame = frame;
    this.#index = index;
    this.#words = words;
  }

  /** What the first mention of a person's name that tells it says; null where none does. */
  of(name: NameMention): Office | null {
    if (name.type !== 'person') return null;
    const key = this.#keyOf(name);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const told = this.#firstOf(key, name.words.at(-1)!);
    this.#known.set(key, told);
    return told;
  }

  #keyOf(name: NameMention): string {
    return this.#index.fullest(name).words.join(' ');
  }

  #firstOf(key: string, surname: string): Office | null {
    const { sentenceFirst, sentenceLast } = this.#frame;
    let seen = 0;
    for (const name of this.#index.peopleCalled(surname)) {
      if (++seen > MOST_MENTIONS) return null;
      if (this.#keyOf(name) !== key) continue;
      const office = officeOf(this.#frame, name, sentenceFirst[name.first]!, sentenceLast[name.first]!, this.#words);
      if (office !== null) return office;
    }
    return null;
  }
}
