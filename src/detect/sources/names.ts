import { type Frame, Kind } from '../attribution/frame.ts';
import { WordClass } from '../attribution/lexicon.ts';

export type NameType = 'person' | 'organization';
export type Gender = 'female' | 'male' | null;

/** One appearance of a name. Token indices, `last` exclusive; titles before it are not part of it. */
export interface NameMention {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly text: string;
  /** Words of the name in lower case. */
  readonly words: readonly string[];
  readonly gender: Gender;
  /** First token of the titles and role nouns right before the name; equal to `first` without any. */
  readonly titleFirst: number;
}

const NAME_CLASSES = WordClass.maleName | WordClass.femaleName;

/** Every name of a text in text order. */
export function namesOf(frame: Frame): readonly NameMention[] {
  const runs: [first: number, last: number][] = [];
  for (let at = 0; at < frame.count; ) {
    if (!startsName(frame, at)) {
      at++;
      continue;
    }
    const last = endOfName(frame, at);
    runs.push([at, last]);
    at = last;
  }
  const evidence = evidenceOf(frame, runs);
  for (const [first, last] of runs) {
    if (last - first === 1) continue;
    const name = nameAt(frame, first, last, evidence);
    if (name.type === 'person') evidence.surnames.add(name.words.at(-1)!);
  }
  return runs.map(([first, last]) => nameAt(frame, first, last, evidence));
}

/** What the whole text shows of its words. */
interface Evidence {
  /** Last words of names that are certainly a person's. */
  readonly surnames: Set<string>;
  /** Words that stand alone as a name somewhere. */
  readonly alone: ReadonlySet<string>;
  /** Words that also stand in small letters: what a body's name is made of, seldom a person's. */
  readonly common: ReadonlySet<number>;
}

function evidenceOf(frame: Frame, runs: readonly (readonly [number, number])[]): Evidence {
  const { tokens, vocabulary } = frame.annotated;
  const common = new Set<number>();
  for (let at = 0; at < frame.count; at++) if (tokens.form[at] === tokens.word[at]) common.add(tokens.word[at]!);
  const surnames = new Set<string>();
  const alone = new Set<string>();
  for (const [first, last] of runs) {
    const word = vocabulary.text(tokens.word[last - 1]!);
    const start = startBehindTitles(frame, first, last);
    if (last - first === 1) {
      if (first === 0 || frame.kind[first - 1] !== Kind.determiner) alone.add(word);
    } else if (frame.classes[last - 1]! & WordClass.organizationWord) continue;
    const given = (frame.classes[start]! & NAME_CLASSES) !== 0 && last - start > 1;
    if (given || start > first) surnames.add(word);
  }
  return { surnames, alone, common };
}

/**
 * Where the name proper begins: behind titles, wherever these stand in a run of capitals (*Alder County Judge Ida Lund*),
 * and behind what a person is (*Democrat Ida Lund*).
 */
function startBehindTitles(frame: Frame, first: number, last: number): number {
  if (frame.classes[last - 1]! & WordClass.organizationWord) return first;
  for (let at = last - 2; at >= first; at--) {
    const classes = frame.classes[at]!;
    if (classes & WordClass.title && !(classes & NAME_CLASSES && at + 2 === last && at > first)) {
      return (classes & NAME_CLASSES) !== 0 && at === first ? first : at + 1;
    }
    const next = frame.classes[at + 1]!;
    if (at + 2 < last && next & NAME_CLASSES && classes & (WordClass.role | WordClass.collective)) return at + 1;
  }
  return first;
}

function startsName(frame: Frame, at: number): boolean {
  return frame.kind[at] === Kind.proper && (frame.classes[at]! & WordClass.time) === 0;
}

function endOfName(frame: Frame, first: number): number {
  const end = frame.sentenceLast[first]!;
  let last = first + 1;
  while (last < end) {
    if (frame.kind[last] === Kind.proper) last++;
    else if (last + 1 < end && frame.kind[last + 1] === Kind.proper && joins(frame, last)) last += 2;
    else break;
  }
  return last;
}

/** *Charles de Gaulle*, *Johnson & Johnson*, *Austin-Clarke*: what may stand between two parts of a name. */
function joins(frame: Frame, at: number): boolean {
  if (frame.kind[at] === Kind.hyphen) return true;
  const { tokens, vocabulary } = frame.annotated;
  if (vocabulary.text(tokens.word[at]!) === '&') return true;
  return (frame.classes[at]! & WordClass.nameParticle) !== 0 && frame.kind[at] !== Kind.determiner;
}

function nameAt(frame: Frame, first: number, last: number, evidence: Evidence): NameMention {
  const { tokens, vocabulary, text } = frame.annotated;
  const start = startBehindTitles(frame, first, last);
  const titleFirst = roleBefore(frame, first);
  let gender: Gender = null;
  for (let at = titleFirst; at < start; at++) gender ??= genderOf(frame, at);
  const titled = start > first || titleFirst < first;
  const words: string[] = [];
  for (let at = start; at < last; at++) {
    if (at === start || (frame.classes[at]! & WordClass.nameSuffix) === 0)
      words.push(vocabulary.text(tokens.word[at]!));
  }
  const person = isPerson(frame, start, last, words, titled, evidence);
  const given = frame.classes[start]! & NAME_CLASSES;
  if (person && gender === null && given !== 0 && given !== NAME_CLASSES && (words.length > 1 || !titled)) {
    gender = given === WordClass.femaleName ? 'female' : 'male';
  }
  return {
    first: start,
    last,
    type: person ? 'person' : 'organization',
    text: text.slice(tokens.start[start]!, tokens.end[last - 1]!).replace(/\s+/g, ' '),
    words,
    gender,
    titleFirst,
  };
}

/** Where the role nouns in small letters before a name begin: *board chair Ines Calloway*; `first` without any. */
function roleBefore(frame: Frame, first: number): number {
  const phrase = frame.phraseFirst[first]!;
  for (let at = first - 1; phrase >= 0 && at >= phrase; at--) {
    if (frame.kind[at] === Kind.possessive) break;
    const roles = WordClass.role | WordClass.title | WordClass.spokesperson;
    if (frame.classes[at]! & roles && frame.kind[at] === Kind.noun) {
      return frame.kind[phrase] === Kind.determiner ? phrase + 1 : phrase;
    }
  }
  return first;
}

function isPerson(
  frame: Frame,
  first: number,
  last: number,
  words: readonly string[],
  titled: boolean,
  { surnames, alone, common }: Evidence,
): boolean {
  const head = frame.classes[first]!;
  const tail = frame.classes[last - 1]!;
  const given = (head & NAME_CLASSES) !== 0;
  const many = words.length > 1;
  const known = surnames.has(words.at(-1)!);
  if (many && tail & WordClass.organizationWord && !known) return false;
  if (many && tail & WordClass.collective && !known && !alone.has(words.at(-1)!)) return false;
  if (head & WordClass.organizationName && !titled && !(many && known)) return false;
  if (titled || (many && given)) return true;
  if (tail & WordClass.place) return false;
  if (known) return true;
  if (!many || words.length > 3 || (first > 0 && frame.kind[first - 1] === Kind.determiner)) return false;
  const { tokens, vocabulary } = frame.annotated;
  for (let at = first + 1; at < last - 1; at++) if (/^\p{Lu}\.?$/u.test(vocabulary.text(tokens.form[at]!))) return true;
  for (let at = first; at < last; at++) {
    if (common.has(tokens.word[at]!) || frame.classes[at]! & (WordClass.organizationWord | WordClass.place))
      return false;
  }
  return alone.has(words.at(-1)!) || looksPersonal(frame, first, last);
}

function genderOf(frame: Frame, at: number): Gender {
  const classes = frame.classes[at]!;
  if (classes & WordClass.female) return 'female';
  return classes & WordClass.male ? 'male' : null;
}

/** No acronym at its head: *Xochitl Vane*, not *UPMC Lititz*. */
function looksPersonal(frame: Frame, first: number, last: number): boolean {
  const { tokens, vocabulary } = frame.annotated;
  const head = vocabulary.text(tokens.form[first]!);
  return last - first <= 3 && (head.length < 3 || head !== head.toUpperCase());
}

/** The names of a text by their last word, to find out of whom a surname speaks. */
export class NameIndex {
  readonly names: readonly NameMention[];
  readonly #full = new Map<string, NameMention>();

  constructor(names: readonly NameMention[]) {
    this.names = names;
    for (const name of names) {
      const key = keyOf(name);
      const known = this.#full.get(key);
      if (known === undefined || name.words.length > known.words.length) this.#full.set(key, name);
    }
  }

  /** The fullest form of the same name anywhere in the text: of *Calloway*, *Ines Calloway*. */
  fullest(name: NameMention): NameMention {
    const found = this.#full.get(keyOf(name));
    if (found === undefined) return name;
    return name.words.every((word) => found.words.includes(word)) ? found : name;
  }

  /** The names inside a run of tokens. */
  within(first: number, last: number): readonly NameMention[] {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.names[middle]!.last <= first) low = middle + 1;
      else high = middle;
    }
    const found: NameMention[] = [];
    for (let at = low; at < this.names.length && this.names[at]!.first < last; at++) found.push(this.names[at]!);
    return found;
  }

  /** The nearest names before a token, nearest first. */
  *before(token: number): Generator<NameMention> {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.names[middle]!.last <= token) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at--) yield this.names[at]!;
  }
}

const keyOf = (name: NameMention) => (name.type === 'person' ? `p ${name.words.at(-1)}` : `o ${name.words[0]}`);
