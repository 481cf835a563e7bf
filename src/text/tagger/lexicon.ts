import type { Tokens } from '../annotated-text.ts';
import { CAPITAL, classOf, DIGIT, HIGH_SURROGATE, LETTER } from '../characters.ts';
import { tagIndex } from '../tags.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { formFeatures, unknownKind, weightIndex, wordHash } from './features.ts';
import { dictionaryClass, type TagDictionary, type TaggerModel } from './model.ts';
import { signTag } from './sign-tags.ts';

/** Tags a word may have that the dictionary does not hold. */
export const OPEN = [
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'JJ',
  'JJR',
  'JJS',
  'RB',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'CD',
  'FW',
  'UH',
  'IN',
].map(tagIndex);
const NNP = tagIndex('NNP');
const NNPS = tagIndex('NNPS');
const CD = tagIndex('CD');
const NN = tagIndex('NN');
/** So many of an unknown word's tags, the best by its form alone, are weighed in context. */
const MOST_CANDIDATES = 8;

/** The tags that a form may have. One tag: nothing is left to decide. */
export function candidateTags(model: TagDictionary, form: string, word: string): readonly number[] {
  if (!hasLetter(form)) return [signTag(form)];
  const exact = dictionaryClass(model, form.replaceAll('’', "'"));
  if (exact >= 0) return [...model.classes[exact]!];
  if (isAddress(form)) return [form.startsWith('@') ? NNP : NN];
  const first = classOf(form.charCodeAt(0));
  if (first === DIGIT) return [CD];
  if (form === word) return OPEN;
  const lower = dictionaryClass(model, word);
  if (lower < 0) return OPEN;
  const tags = [...model.classes[lower]!];
  if (first !== CAPITAL) return tags;
  return [...new Set([...tags, NNP, ...(word.endsWith('s') ? [NNPS] : [])])];
}

function hasLetter(form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const found = classOf(form.charCodeAt(at));
    if (found === LETTER || found === CAPITAL) return true;
    if (found === HIGH_SURROGATE) return /\p{L}/u.test(form);
  }
  return false;
}

function isAddress(form: string): boolean {
  return form.startsWith('@') || form.startsWith('#') || form.includes('://') || form.includes('@', 1);
}

/** What the tagger knows of forms, by their ids. */
export interface LexiconColumns {
  /** 1 for a form that was met: of others nothing is known. */
  readonly met: Uint8Array;
  /** Its only tag, or `UNDECIDED`. */
  readonly fixed: Uint8Array;
  /** Where the form's candidates start in `tags` and `scores`, and how many there are. */
  readonly from: Int32Array;
  readonly count: Uint8Array;
  readonly wordHashes: Int32Array;
  readonly formHashes: Int32Array;
  readonly kinds: Int32Array;
  /** `UPPER` for a word in capitals only, `LOWER` for one with a small letter, 0 for signs and lone letters. */
  readonly cases: Uint8Array;
  /** Of all candidates. */
  readonly tags: Uint8Array;
  readonly scores: Int32Array;
}

/** What the tagger keeps per form, so that a form it has met costs no string work. */
export class Lexicon implements LexiconColumns {
  met: Uint8Array;
  fixed: Uint8Array;
  from: Int32Array;
  count: Uint8Array;
  wordHashes: Int32Array;
  formHashes: Int32Array;
  kinds: Int32Array;
  cases: Uint8Array;
  tags: Uint8Array;
  scores: Int32Array;
  #used: number;
  #generation = 0;

  /** @param columns what it knows already; it owns them from then on */
  constructor(
    readonly model: TaggerModel,
    readonly vocabulary: Vocabulary,
    columns: LexiconColumns | null = null,
  ) {
    const none = { bytes: new Uint8Array(0), numbers: new Int32Array(0) };
    this.met = columns?.met ?? none.bytes;
    this.fixed = columns?.fixed ?? none.bytes;
    this.from = columns?.from ?? none.numbers;
    this.count = columns?.count ?? none.bytes;
    this.wordHashes = columns?.wordHashes ?? none.numbers;
    this.formHashes = columns?.formHashes ?? none.numbers;
    this.kinds = columns?.kinds ?? none.numbers;
    this.cases = columns?.cases ?? none.bytes;
    this.tags = columns?.tags ?? new Uint8Array(1 << 14);
    this.scores = columns?.scores ?? new Int32Array(1 << 14);
    this.#used = columns?.tags.length ?? 0;
  }

  /** What it knows of all forms of its vocabulary. */
  columns(): LexiconColumns {
    const { size } = this.vocabulary;
    this.#makeRoom();
    this.meetAmong(
      Int32Array.from({ length: size }, (_, id) => id),
      0,
      size,
    );
    return {
      met: this.met.slice(0, size),
      fixed: this.fixed.slice(0, size),
      from: this.from.slice(0, size),
      count: this.count.slice(0, size),
      wordHashes: this.wordHashes.slice(0, size),
      formHashes: this.formHashes.slice(0, size),
      kinds: this.kinds.slice(0, size),
      cases: this.cases.slice(0, size),
      tags: this.tags.slice(0, this.#used),
      scores: this.scores.slice(0, this.#used),
    };
  }

  /** Takes in the forms of a text that it has not met. Most words of the rules never stand in a text, so they cost nothing. */
  meet(tokens: Tokens): void {
    const { vocabulary } = this;
    if (vocabulary.generation !== this.#generation) {
      this.#generation = vocabulary.generation;
      this.met.fill(0);
      this.#used = 0;
    }
    this.#makeRoom();
    this.meetAmong(tokens.form, 0, tokens.count);
  }

  /** The same for some ids of a column. */
  meetAmong(ids: Int32Array, first: number, end: number): void {
    for (let at = first; at < end; at++) {
      if (this.met[ids[at]!] === 0) this.#enter(ids[at]!);
    }
  }

  #enter(id: number): void {
    this.met[id] = 1;
    const { model, vocabulary } = this;
    const form = vocabulary.text(id);
    const word = vocabulary.text(vocabulary.word(id));
    const candidates = candidateTags(model, form, word);
    this.wordHashes[id] = wordHash(word);
    this.formHashes[id] = wordHash(form.replaceAll('’', "'"));
    this.cases[id] = caseOf(form);
    this.kinds[id] = kindOf(candidates, form, word);
    if (candidates.length === 1) {
      this.fixed[id] = candidates[0]!;
      return;
    }
    const features = formFeatures(form, word, candidates !== OPEN);
    const mask = model.formWeights.length - 1;
    const scored = candidates.map((tag) => ({
      tag,
      score: features.reduce((sum, feature) => sum + model.formWeights[weightIndex(feature, tag, mask)]!, 0),
    }));
    if (candidates === OPEN) scored.sort((a, b) => b.score - a.score).splice(MOST_CANDIDATES);
    this.fixed[id] = UNDECIDED;
    this.from[id] = this.#used;
    this.count[id] = scored.length;
    for (const { tag, score } of scored) {
      if (this.#used === this.tags.length) this.#growCandidates();
      this.tags[this.#used] = tag;
      this.scores[this.#used++] = score;
    }
  }

  #makeRoom(): void {
    const { size } = this.vocabulary;
    if (size <= this.fixed.length) return;
    const capacity = size * 2;
    this.met = grown(this.met, new Uint8Array(capacity));
    this.fixed = grown(this.fixed, new Uint8Array(capacity));
    this.count = grown(this.count, new Uint8Array(capacity));
    this.cases = grown(this.cases, new Uint8Array(capacity));
    this.from = grown(this.from, new Int32Array(capacity));
    this.wordHashes = grown(this.wordHashes, new Int32Array(capacity));
    this.formHashes = grown(this.formHashes, new Int32Array(capacity));
    this.kinds = grown(this.kinds, new Int32Array(capacity));
  }

  #growCandidates(): void {
    const capacity = this.tags.length * 2;
    this.tags = grown(this.tags, new Uint8Array(capacity));
    this.scores = grown(this.scores, new Int32Array(capacity));
  }
}

export const UNDECIDED = 255;
export const UPPER = 1;
export const LOWER = 2;

function caseOf(form: string): number {
  let capitals = 0;
  for (let at = 0; at < form.length; at++) {
    const found = classOf(form.charCodeAt(at));
    if (found === LETTER) return LOWER;
    if (found === CAPITAL) capitals++;
  }
  return capitals > 1 ? UPPER : 0;
}

/** A form as its neighbours' features know it: the set of its tags, or how an unknown word looks. */
export function kindOf(candidates: readonly number[], form: string, word: string): number {
  if (candidates === OPEN) return unknownKind(form, word);
  return candidates.reduce(
    (hash, tag) => hash ^ Math.imul(tag + 1, 0x27d4eb2f) ^ ((tag + 1) << (tag % 24)),
    candidates.length,
  );
}

function grown<Column extends Int32Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
