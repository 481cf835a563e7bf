import { type Frame, Kind } from '../attribution/frame.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { NameIndex, NameMention } from './names.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';

const ROLE = WordClass.role | WordClass.title | WordClass.spokesperson;

/** A person with what the text calls them, each mention apart. */
interface Person {
  readonly mentions: { readonly name: NameMention; readonly roles: ReadonlySet<string> }[];
}

/** What the text says each person is: *board chair Ines Calloway*, *Ines Calloway, the board's chair,*. */
export class PersonRoles {
  readonly #frame: Frame;
  readonly #words: SourceWords;
  readonly #people = new Map<string, Person>();

  constructor(frame: Frame, index: NameIndex, words: SourceWords) {
    this.#frame = frame;
    this.#words = words;
    for (const name of index.names) {
      if (name.type !== 'person' || name.weak) continue;
      const full = index.fullest(name).text;
      const person = this.#people.get(full) ?? { mentions: [] };
      this.#people.set(full, person);
      person.mentions.push({ name, roles: rolesAround(frame, name, words) });
    }
  }

  /**
   * The person that a description stands for, or null: its noun must be said of the person, and no other party. Of several
   * people the one of whom more of its other words are said, then the one mentioned last.
   */
  describedBy(phrase: SourcePhrase): NameMention | null {
    const { tokens, vocabulary } = this.#frame.annotated;
    const head = vocabulary.text(tokens.lemma[phrase.head]!);
    const told = this.#wordsBefore(phrase);
    let best: NameMention | null = null;
    let bestWorth = 0;
    for (const { mentions } of this.#people.values()) {
      let said: NameMention | null = null;
      let last: NameMention | null = null;
      let shared = 0;
      for (const { name, roles } of mentions) {
        if (name.first >= phrase.first) break;
        last = name;
        if (!roles.has(head) || this.#differs(told, roles)) continue;
        said = name;
        shared = Math.max(shared, told.filter((word) => roles.has(word)).length);
      }
      if (said === null || last === null) continue;
      const distance = tokens.sentence[phrase.first]! - tokens.sentence[last.first]!;
      const worth = 1 + shared * 2 + 1 / (1 + distance);
      if (worth > bestWorth) {
        best = said;
        bestWorth = worth;
      }
    }
    return best;
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
  if (frame.kind[name.last] !== Kind.comma || name.last + 1 >= frame.count) return roles;
  const end = frame.phraseLast[name.last + 1]!;
  const start = name.last + 1;
  const head = end - 1;
  if (end <= start || frame.kind[head] !== Kind.noun || !(frame.classes[head]! & ROLE)) return roles;
  for (let at = start; at < end; at++) add(at);
  return roles;
}
