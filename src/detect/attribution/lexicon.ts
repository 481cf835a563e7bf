import type { Stance } from '../../model/index.ts';
import type { Lists } from '../../rules/index.ts';
import type { Vocabulary } from '../../text/index.ts';
import { hashOf } from './hashing.ts';

/** Word classes as bits: each is a list of the rule files. */
export const WordClass = {
  role: 1 << 0,
  spokesperson: 1 << 1,
  title: 1 << 2,
  organizationWord: 1 << 3,
  organizationName: 1 << 4,
  document: 1 << 5,
  collective: 1 << 6,
  time: 1 << 7,
  maleName: 1 << 8,
  femaleName: 1 << 9,
  auxiliary: 1 << 10,
  negation: 1 << 11,
  subordinator: 1 << 12,
  personPronoun: 1 << 13,
  addressee: 1 << 14,
  abstract: 1 << 15,
  place: 1 << 16,
  group: 1 << 17,
  withheld: 1 << 18,
  officialChannel: 1 << 19,
  counsel: 1 << 20,
  female: 1 << 21,
  male: 1 << 22,
  nameSuffix: 1 << 23,
  nameParticle: 1 << 24,
  condition: 1 << 25,
  nobody: 1 << 26,
  possibility: 1 << 27,
  scene: 1 << 28,
  sequel: 1 << 29,
  hearsay: 1 << 30,
  clock: 1 << 31,
} as const;

const CLASS_OF_LIST: readonly (readonly [list: string, bit: number])[] = [
  ['roles', WordClass.role],
  ['spokesperson-nouns', WordClass.spokesperson],
  ['titles', WordClass.title],
  ['organisation-words', WordClass.organizationWord],
  ['organisation-names', WordClass.organizationName],
  ['document-nouns', WordClass.document],
  ['collective-nouns', WordClass.collective],
  ['time-nouns', WordClass.time],
  ['first-names-male', WordClass.maleName],
  ['first-names-female', WordClass.femaleName],
  ['auxiliaries', WordClass.auxiliary],
  ['negations', WordClass.negation],
  ['subordinators', WordClass.subordinator],
  ['person-pronouns', WordClass.personPronoun],
  ['told-verbs', WordClass.addressee],
  ['abstract-nouns', WordClass.abstract],
  ['place-names', WordClass.place],
  ['group-nouns', WordClass.group],
  ['withheld-nouns', WordClass.withheld],
  ['official-channels', WordClass.officialChannel],
  ['counsel-nouns', WordClass.counsel],
  ['female-titles', WordClass.female],
  ['male-titles', WordClass.male],
  ['name-suffixes', WordClass.nameSuffix],
  ['name-particles', WordClass.nameParticle],
  ['conditions', WordClass.condition],
  ['nobody-words', WordClass.nobody],
  ['possibility-modals', WordClass.possibility],
  ['scene-words', WordClass.scene],
  ['sequel-words', WordClass.sequel],
  ['hearsay-participles', WordClass.hearsay],
  ['meridiems', WordClass.clock],
  ['time-zones', WordClass.clock],
];

export const STANCES: readonly Stance[] = ['speech', 'belief', 'intention', 'action', 'reading'];

/** Which part of speech a cue has. */
export const CUE_PARTS = ['verb', 'noun', 'adjective', 'adverb'] as const;
export type CuePart = (typeof CUE_PARTS)[number];

/** An entry that gives no number, as a desk would write it: it attributes more often than not. */
const UNCOUNTED = 80;

const cueList = (stance: Stance, part: CuePart) => `${stance}-${part}s`;

/** Signs that are told by their form, whatever the tagger made of them. */
export const Sign = { none: 0, quote: 1, dash: 2, colon: 3, that: 4, possessive: 5 } as const;

const SIGNS = new Map<string, number>([
  ...['"', '“', '”', '„', '‟', '«', '»', '``', "''", '‘', '‹', '›'].map((text) => [text, Sign.quote] as const),
  ...['-', '–', '—', '―', '--', '---', '‒'].map((text) => [text, Sign.dash] as const),
  [':', Sign.colon],
  [';', Sign.colon],
  ['that', Sign.that],
  ["'s", Sign.possessive],
]);

/**
 * What the rule files say of each word, looked up when a text first has it and kept in columns by vocabulary id. Ids above
 * the vocabulary's mark are looked up anew when it forgets them.
 */
export class Lexicon {
  readonly #classes = new Map<string, number>();
  /** How often each lemma attributes, in per cent of its uses: a byte for each part of speech. */
  readonly #priors = new Map<string, number>();
  #vocabulary: Vocabulary | null = null;
  #generation = -1;
  #known = new Uint8Array(1 << 13);
  hashes = new Int32Array(1 << 13);
  classes = new Int32Array(1 << 13);
  signs = new Uint8Array(1 << 13);
  readonly priors: Record<CuePart, Uint8Array> = {
    verb: new Uint8Array(1 << 13),
    noun: new Uint8Array(1 << 13),
    adjective: new Uint8Array(1 << 13),
    adverb: new Uint8Array(1 << 13),
  };

  constructor(lists: Lists) {
    for (const [list, bit] of CLASS_OF_LIST) {
      for (const entry of lists.entries(list)) {
        const word = entry.toLowerCase();
        this.#classes.set(word, (this.#classes.get(word) ?? 0) | bit);
      }
    }
    CUE_PARTS.forEach((part, index) => {
      const shift = index * 8;
      for (const stance of STANCES) {
        const list = cueList(stance, part);
        for (const entry of lists.entries(list)) {
          const prior = Number(lists.value(list, entry) || UNCOUNTED) & 255;
          this.#priors.set(entry, ((this.#priors.get(entry) ?? 0) & ~(255 << shift)) | (prior << shift));
        }
      }
    });
  }

  /** Makes room for every id the vocabulary has by now. */
  cover(vocabulary: Vocabulary): void {
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#known.fill(0);
    } else if (vocabulary.generation !== this.#generation) {
      this.#generation = vocabulary.generation;
      this.#known.fill(0, vocabulary.marked);
    }
    this.#reserve(vocabulary.size);
  }

  /** Fills the columns for one id of the vocabulary last covered; call it before reading them. */
  learn(id: number): void {
    if (this.#known[id] === 0) this.#learn(id, this.#vocabulary!.text(id));
  }

  #learn(id: number, text: string): void {
    this.#known[id] = 1;
    this.hashes[id] = hashOf(text);
    // Names of groups (*Activists*, *Democrats*) keep their plural as lemma.
    this.classes[id] =
      this.#classes.get(text) ?? (text.endsWith('s') ? (this.#classes.get(text.slice(0, -1)) ?? 0) : 0);
    this.signs[id] = text.length > 4 ? Sign.none : (SIGNS.get(text) ?? Sign.none);
    const priors = this.#priors.get(text) ?? 0;
    this.priors.verb[id] = priors;
    this.priors.noun[id] = priors >>> 8;
    this.priors.adjective[id] = priors >>> 16;
    this.priors.adverb[id] = priors >>> 24;
  }

  #reserve(size: number): void {
    if (size <= this.hashes.length) return;
    const capacity = Math.max(size, this.hashes.length * 2);
    this.#known = grown(this.#known, new Uint8Array(capacity));
    this.hashes = grown(this.hashes, new Int32Array(capacity));
    this.classes = grown(this.classes, new Int32Array(capacity));
    this.signs = grown(this.signs, new Uint8Array(capacity));
    for (const part of CUE_PARTS) this.priors[part] = grown(this.priors[part], new Uint8Array(capacity));
  }
}

function grown<Column extends Int32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
