import { firstIndex } from '../../place/index.ts';
import type { Mention } from '../../rules/index.ts';
import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';

/** Sentences after a source in which the text may still say why it gives no name. */
export const SENTENCES_BEHIND = 2;

/** What the rules of stage `source` find; `unnamed` and `basis` belong only to what they stand in. */
const TYPES: ReadonlySet<string> = new Set(['anonymity', 'unnamed', 'basis', 'reason']);

/** How many sources before its words are weighed: a sentence may be as long as a stranger likes. */
const MOST_SPEAKERS = 24;

/** Token indices, `last` exclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** A source as far as it matters to whom words of anonymity belong. */
export interface Speaker extends Run {
  /** A person or persons whom the phrase itself does not name. */
  readonly nameless: boolean;
  /** Nameless, and not just anybody of a kind: the next sentence may speak of the same people. */
  readonly singled: boolean;
  readonly plural: boolean;
}

/** Why a name is withheld and how the source knows, as the source stage's rules found it around one source. */
export interface Withheld {
  readonly anonymous: boolean;
  readonly basis: Run | null;
  readonly reason: Run | null;
}

/** The mentions that the rules of stage `source` found, with the source each belongs to. */
export class WithholdingIndex {
  readonly #frame: Frame;
  readonly #speakers: readonly Speaker[];
  /** Mentions by the index of their speaker, in text order. */
  readonly #owned = new Map<number, Mention[]>();
  /** First tokens of sentences that begin with a determiner that points back (*the officials*). */
  readonly #pointing: (word: number) => boolean;
  readonly #isBoth: (word: number) => boolean;

  /**
   * @param speakers in text order
   * @param pointing whether a word (a vocabulary id) points back at somebody: *the*, *both*
   * @param isBoth whether a word stands for two: *both*
   */
  constructor(
    frame: Frame,
    mentions: readonly Mention[],
    speakers: readonly Speaker[],
    pointing: (word: number) => boolean,
    isBoth: (word: number) => boolean,
  ) {
    this.#frame = frame;
    this.#speakers = speakers;
    this.#pointing = pointing;
    this.#isBoth = isBoth;
    for (const mention of mentions) {
      if (!TYPES.has(mention.type)) continue;
      const owner =
        mention.type === 'basis' || mention.type === 'unnamed' ? this.#closest(mention) : this.#owner(mention);
      if (owner === null) continue;
      this.#give(owner, mention);
      const other = this.#otherOfBoth(owner, mention);
      if (other !== null) this.#give(other, mention);
    }
  }

  #give(owner: number, mention: Mention): void {
    const owned = this.#owned.get(owner);
    if (owned === undefined) this.#owned.set(owner, [mention]);
    else owned.push(mention);
  }

  /** *A diplomat said … Another diplomat said … Both asked not to be named*: the first of the two, of whom `owner` is the second. */
  #otherOfBoth(owner: number, mention: Mention): number | null {
    const sentence = this.#sentence(mention.first);
    const { plural, first } = this.#speakers[owner]!;
    if (
      plural ||
      this.#sentence(first) === sentence ||
      !this.#isBoth(this.#frame.annotated.tokens.word[this.#opening(mention.first)]!)
    )
      return null;
    for (let at = owner - 1; at >= 0 && owner - at < MOST_SPEAKERS; at--) {
      const speaker = this.#speakers[at]!;
      if (sentence - this.#sentence(speaker.first) > SENTENCES_BEHIND) return null;
      if (speaker.singled) return speaker.plural ? null : at;
    }
    return null;
  }

  /** The first word of the sentence around a token, as a token. */
  #opening(token: number): number {
    const { kind, sentenceFirst } = this.#frame;
    let at = sentenceFirst[token]!;
    while (at < token && kind[at] === Kind.quote) at++;
    return at;
  }

  /** What belongs to the speaker of that index. */
  of(speaker: number): Withheld {
    const owned = this.#owned.get(speaker) ?? [];
    const slot = (type: string) => {
      const mention = owned.find((one) => one.type === type);
      return mention === undefined ? null : this.#clipped(mention, this.#speakers[speaker]!);
    };
    return { anonymous: owned.some(({ type }) => type !== 'basis'), basis: slot('basis'), reason: slot('reason') };
  }

  /** The speaker that a mention stands in or right behind. */
  #closest(mention: Mention): number | null {
    const nearest = this.#before(mention.first);
    for (let at = nearest; at >= 0 && nearest - at < MOST_SPEAKERS; at--) {
      const { first, last } = this.#speakers[at]!;
      if (mention.first < last || mention.first - last < 3) return mention.first >= first ? at : null;
      if (this.#sentence(first) < this.#sentence(mention.first)) return null;
    }
    return null;
  }

  /**
   * Whom a text keeps nameless: the source that the words stand in or behind, in the same sentence; else the source that
   * follows there (*Speaking on condition of anonymity, an aide said …*); else, where the sentence speaks of somebody
   * mentioned before (*They asked not to be named*), the last nameless source.
   */
  #owner(mention: Mention): number | null {
    const sentence = this.#sentence(mention.first);
    const before = this.#before(mention.first);
    let own: number | null = null;
    for (
      let at = before;
      at >= 0 && before - at < MOST_SPEAKERS && this.#sentence(this.#speakers[at]!.first) === sentence;
      at--
    ) {
      if (mention.first < this.#speakers[at]!.last) return at;
      if (this.#speakers[at]!.nameless) return at;
      own = at;
    }
    const next = this.#speakers[before + 1];
    if (own === null && next !== undefined && this.#sentence(next.first) === sentence && next.nameless)
      return before + 1;
    if (!this.#speaksOfFormer(mention.first)) return null;
    for (let at = own ?? before; at >= 0 && before - at < MOST_SPEAKERS; at--) {
      const speaker = this.#speakers[at]!;
      if (sentence - this.#sentence(speaker.first) > SENTENCES_BEHIND) return null;
      if (speaker.singled) return at;
    }
    return null;
  }

  /** Whether the sentence around a token begins with a pronoun, points back with its first word, or speaks of some of *them*. */
  #speaksOfFormer(token: number): boolean {
    const { kind, annotated } = this.#frame;
    const at = this.#opening(token);
    const ofThem = kind[at + 1] === Kind.preposition && kind[at + 2] === Kind.pronoun && kind[at] === Kind.number;
    return kind[at] === Kind.pronoun || ofThem || this.#pointing(annotated.tokens.word[at]!);
  }

  /** A mention that begins inside its source ends there at the latest; any ends where a verb goes on behind a comma or a conjunction. */
  #clipped(mention: Mention, speaker: Speaker): Run {
    const { kind } = this.#frame;
    let last =
      mention.first > speaker.first && mention.first < speaker.last
        ? Math.min(mention.last, speaker.last)
        : mention.last;
    for (let at = mention.first + 1; at + 1 < last; at++) {
      const joint = kind[at] === Kind.comma || kind[at] === Kind.conjunction;
      if (joint && kind[at + 1] === Kind.finite) last = at;
    }
    while (last > mention.first + 1 && kind[last - 1] === Kind.comma) last--;
    return { first: mention.first, last };
  }

  #sentence(token: number): number {
    return this.#frame.annotated.tokens.sentence[token]!;
  }

  /** Index of the last speaker that begins at or before a token; -1 without one. */
  #before(token: number): number {
    return firstIndex(this.#speakers.length, (at) => this.#speakers[at]!.first > token) - 1;
  }
}
