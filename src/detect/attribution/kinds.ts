import { tagIndex } from '../../text/index.ts';
import { type CuePart, Sign } from './lexicon.ts';

/** Coarse word kinds, enough to find phrases and clauses with. */
export const Kind = {
  other: 0,
  noun: 1,
  proper: 2,
  pronoun: 3,
  finite: 4,
  participle: 5,
  gerund: 6,
  base: 7,
  modal: 8,
  to: 9,
  preposition: 10,
  relative: 11,
  question: 12,
  adverb: 13,
  adjective: 14,
  determiner: 15,
  conjunction: 16,
  number: 17,
  possessive: 18,
  quote: 19,
  comma: 20,
  stop: 21,
  colon: 22,
  dash: 23,
  bracket: 24,
  that: 25,
  hyphen: 26,
  particle: 27,
} as const;

const KIND_OF_TAG: Readonly<Record<string, number>> = {
  NN: Kind.noun,
  NNS: Kind.noun,
  NNP: Kind.proper,
  NNPS: Kind.proper,
  PRP: Kind.pronoun,
  EX: Kind.pronoun,
  VBD: Kind.finite,
  VBZ: Kind.finite,
  VBP: Kind.finite,
  VBN: Kind.participle,
  VBG: Kind.gerund,
  VB: Kind.base,
  MD: Kind.modal,
  TO: Kind.to,
  IN: Kind.preposition,
  WDT: Kind.relative,
  WP: Kind.relative,
  WP$: Kind.relative,
  WRB: Kind.question,
  RB: Kind.adverb,
  RBR: Kind.adverb,
  RBS: Kind.adverb,
  JJ: Kind.adjective,
  JJR: Kind.adjective,
  JJS: Kind.adjective,
  DT: Kind.determiner,
  PDT: Kind.determiner,
  PRP$: Kind.determiner,
  CC: Kind.conjunction,
  CD: Kind.number,
  POS: Kind.possessive,
  '``': Kind.quote,
  "''": Kind.quote,
  ',': Kind.comma,
  '.': Kind.stop,
  ':': Kind.colon,
  '(': Kind.bracket,
  ')': Kind.bracket,
  HYPH: Kind.hyphen,
  RP: Kind.particle,
  $: Kind.number,
  '#': Kind.number,
};

const TAG_KINDS: Uint8Array = new Uint8Array(64);
for (const [tag, kind] of Object.entries(KIND_OF_TAG)) TAG_KINDS[tagIndex(tag)] = kind;

export const isVerbKind = (kind: number): boolean => kind >= Kind.finite && kind <= Kind.modal;
export const isSignKind = (kind: number): boolean => kind >= Kind.quote && kind <= Kind.bracket;
export const isNounKind = (kind: number): boolean => kind === Kind.noun || kind === Kind.proper;

const HYPH = tagIndex('HYPH');
const IN = tagIndex('IN');
const WDT = tagIndex('WDT');

/** Signs and *that* have kinds of their own, whatever the tagger made of them. */
export function kindOf(tag: number, sign: number): number {
  switch (sign) {
    case Sign.quote:
      return Kind.quote;
    case Sign.dash:
      return tag === HYPH ? Kind.hyphen : Kind.dash;
    case Sign.colon:
      return Kind.colon;
    case Sign.that:
      return tag === IN || tag === WDT ? Kind.that : TAG_KINDS[tag]!;
    default:
      return TAG_KINDS[tag]!;
  }
}

/** Which cue lists a word kind is looked up in; null for one that never heads a cue. */
export function partOf(kind: number): CuePart | null {
  if (isVerbKind(kind)) return 'verb';
  if (kind === Kind.noun) return 'noun';
  if (kind === Kind.adjective) return 'adjective';
  return kind === Kind.adverb || kind === Kind.preposition ? 'adverb' : null;
}
