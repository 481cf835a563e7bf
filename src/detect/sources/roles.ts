import { firstIndex } from '../../place/index.ts';
import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { NameIndex, NameMention } from './names.ts';
import type { SourcePhrase } from './phrase.ts';
import { clauseRoles } from './role-clauses.ts';
import type { SourceWords } from './source-words.ts';

const ROLE = WordClass.role | WordClass.title | WordClass.spokesperson;

/** How many mentions that a noun is said of are weighed for one description. */
const MOST_MENTIONS = 60;
/** Sentences at most to the name that a text gives only behind a description. */
const SENTENCES_TO_NAME = 12;

/** A person's name with what the text says there that they are. */
interface RoleMention {
  readonly name: NameMention;
  readonly roles: ReadonlySet<string>;
  /** Of these, what stands before the name as its title: *Mayor Ida Lund*. */
  readonly titles: ReadonlySet<string>;
}

/** What the text says each person is: *board chair Ines Calloway*, *Ines Calloway, the board's chair,*. */
export class PersonRoles {
  readonly #frame: Frame;
  readonly #words: SourceWords;
  /** By each word said of a person, in text order. */
  readonly #mentions = new Map<string, RoleMention[]>();

  constructor(frame: Frame, index: NameIndex, words: SourceWords) {
    this.#frame = frame;
    this.#words = words;
    for (const name of index.names) {
      if (name.type !== 'person' || name.weak) continue;
      const mention = { name, roles: rolesAround(frame, name, words), titles: titlesOf(frame, name, words) };
      for (const role of mention.roles) {
        const known = this.#mentions.get(role);
        if (known === undefined) this.#mentions.set(role, [mention]);
        else known.push(mention);
      }
    }
  }

  /**
   * The person that a description stands for, or null: its noun must be said of the person, and no other party. Of several
   * people the one of whom more of its other words are said, then the one mentioned last. Where nobody before fits, the one
   * who is given all of its words further on: *The opposition leader said … Ida Lund, the opposition leader, …*
   */
  describedBy(phrase: SourcePhrase): NameMention | null {
    const { tokens, vocabulary } = this.#frame.annotated;
    const head = vocabulary.text(tokens.lemma[phrase.head]!);
    const told = this.#wordsBefore(phrase);
    const mentions = this.#mentions.get(head) ?? [];
    let best: NameMention | null = null;
    let bestWorth = 0;
    let seen = 0;
    for (let at = lastBefore(mentions, phrase.first); at >= 0 && seen < MOST_MENTIONS; at--, seen++) {
      const { name, roles, titles } = mentions[at]!;
      if (this.#differs(told, roles)) continue;
      const shared = told.filter((word) => roles.has(word)).length;
      const distance = tokens.sentence[phrase.first]! - tokens.sentence[name.first]!;
      // *The president* is President Lund, not the president of a club.
      const bare = told.length === 0 && titles.has(head) ? 1 : 0;
      const worth = 1 + shared * 2 + bare + 1 / (1 + distance);
      if (worth > bestWorth) {
        best = name;
        bestWorth = worth;
      }
    }
    return best ?? this.#namedBehind(phrase, told, mentions);
  }

  /** Who is first given all the words of a description of more than its noun, behind it; null without one. */
  #namedBehind(phrase: SourcePhrase, told: readonly string[], mentions: readonly RoleMention[]): NameMention | null {
    const { sentence } = this.#frame.annotated.tokens;
    if (told.length === 0) return null;
    const from = lastBefore(mentions, phrase.first) + 1;
    for (const { name, roles } of mentions.slice(from, from + MOST_MENTIONS)) {
      if (sentence[name.first]! - sentence[phrase.first]! > SENTENCES_TO_NAME) return null;
      if (told.every((word) => roles.has(word)) && !this.#differs(told, roles)) return name;
    }
    return null;
  }

  /** The words between article and noun, as lemmas. */
  #wordsBefore({ head }: SourcePhrase): readonly string[] {
    const { tokens, vocabulary } = this.#frame.annotated;
    const told: string[] = [];
    for (let at = Math.max(0, this.#frame.phraseFirst[head]!); at < head; at++) {
      const kind = this.#frame.kind[at];
      if (kind === Kind.proper || kind === Kind.noun || kind === Kind.adjective)
        told.push(vocabulary.text(tokens.lemma[at]!));
    }
    return told;
  }

  /** *the Republican senator* is no Democrat, *the president* no vice president. */
  #differs(told: readonly string[], roles: ReadonlySet<string>): boolean {
    const words = this.#words;
    for (const word of roles) if (words.has('rank-changing', word) && !told.includes(word)) return true;
    for (const word of told) {
      if (words.has('rank-changing', word) && !roles.has(word)) return true;
      const party = words.party(word);
      if (party === null) continue;
      for (const other of roles) if ((words.party(other) ?? party) !== party) return true;
    }
    return false;
  }
}

function titlesOf(frame: Frame, name: NameMention, words: SourceWords): ReadonlySet<string> {
  const { tokens, vocabulary } = frame.annotated;
  const titles = new Set<string>();
  for (let at = name.titleFirst; at < name.first; at++) {
    const lemma = vocabulary.text(tokens.lemma[at]!);
    if (frame.kind[at] === Kind.proper) titles.add(words.fullTitle(lemma) ?? lemma);
  }
  return titles;
}

/** Titles and nouns before a name, and those of the apposition behind it, as lemmas; abbreviated titles in full. */
function rolesAround(frame: Frame, name: NameMention, words: SourceWords): ReadonlySet<string> {
  const { tokens, vocabulary } = frame.annotated;
  const roles = new Set<string>();
  const add = (at: number) => {
    const kind = frame.kind[at];
    if (kind !== Kind.proper && kind !== Kind.noun && kind !== Kind.adjective) return;
    const lemma = vocabulary.text(tokens.lemma[at]!);
    roles.add(words.fullTitle(lemma) ?? lemma);
  };
  let first = name.titleFirst;
  const phrase = frame.phraseFirst[name.first]!;
  if (phrase >= 0) first = Math.min(first, phrase);
  for (let at = name.first - 1; at >= first; at--) if (frame.kind[at] === Kind.possessive) first = at + 1;
  for (let at = first; at < name.first; at++) add(at);
  // *the board's chair, Ines Calloway*
  const comma = Math.min(first, name.titleFirst) - 1;
  if (comma > 0 && frame.kind[comma] === Kind.comma && frame.phraseFirst[comma - 1]! >= 0) {
    const role = comma - 1;
    if (frame.kind[role] === Kind.noun && frame.classes[role]! & ROLE) {
      let from = frame.phraseFirst[role]!;
      for (let at = role; at >= from; at--) if (frame.kind[at] === Kind.possessive) from = at + 1;
      for (let at = from; at <= role; at++) add(at);
    }
  }
  for (const role of clauseRoles(frame, name, words)) roles.add(role);
  if (frame.kind[name.last] !== Kind.comma || name.last + 1 >= frame.count) return roles;
  const end = frame.phraseLast[name.last + 1]!;
  const start = name.last + 1;
  const head = end - 1;
  if (end <= start || frame.kind[head] !== Kind.noun || !(frame.classes[head]! & ROLE)) return roles;
  for (let at = start; at < end; at++) add(at);
  return roles;
}

/** Index of the last mention that begins before a token; -1 without one. */
function lastBefore(mentions: readonly RoleMention[], token: number): number {
  return firstIndex(mentions.length, (at) => mentions[at]!.name.first >= token) - 1;
}
