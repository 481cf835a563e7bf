import type { Vector } from './vectors.ts';

const LEAST_LETTERS = 3;
/** What a word that tells little weighs beside another. */
const LIGHT = 0.3;
/** A claim that stands nearly whole in a longer one is like it to this degree, though the cosine of the two may be small. */
const WHOLE = 0.55;
const LEAST_CONTAINED = 0.7;
const LEAST_TELLING = 3;

/**
 * What each word weighs, the rarer the heavier, and how alike claims are by that. Words are numbers; those of one of two
 * claims are marked while the other's are looked up, so that no claim needs a table of its own.
 */
export class WordWeights {
  readonly #weights: Float64Array;
  readonly #isTelling: Uint8Array;
  /** For each word, the number of the last look-up that it was marked for. */
  readonly #marks: Int32Array;
  #mark = 0;

  /**
   * @param words each word by its number
   * @param said the words of all claims, each once a claim
   * @param claims how many claims there are
   */
  constructor(
    readonly words: readonly string[],
    said: readonly Int32Array[],
    claims: number,
    light: ReadonlySet<string>,
  ) {
    const frequencies = new Int32Array(words.length);
    for (const numbers of said) for (const word of numbers) frequencies[word]!++;
    this.#isTelling = Uint8Array.from(words, (word) => (word.length < LEAST_LETTERS || light.has(word) ? 0 : 1));
    this.#weights = Float64Array.from(
      frequencies,
      (frequency, word) => Math.log(1 + claims / frequency) * (this.#isTelling[word] === 1 ? 1 : LIGHT),
    );
    this.#marks = new Int32Array(words.length);
  }

  of(word: number): number {
    return this.#weights[word]!;
  }

  /** The Euclidean length of a claim's vector. */
  length(words: Int32Array): number {
    let square = 0;
    for (const word of words) square += this.of(word) * this.of(word);
    return Math.sqrt(square);
  }

  tellingIn(words: Int32Array): number {
    let count = 0;
    for (const word of words) count += this.#isTelling[word]!;
    return count;
  }

  /** How alike the words are, from 0 to 1. */
  likeness(a: Vector, b: Vector): number {
    const [short, long] = a.telling <= b.telling ? [a, b] : [b, a];
    const contained = short.telling < LEAST_TELLING ? 0 : this.containment(short.words, long.words);
    return Math.max(this.#cosine(a, b), contained < LEAST_CONTAINED ? 0 : WHOLE * contained);
  }

  #cosine(a: Vector, b: Vector): number {
    if (a.length === 0 || b.length === 0) return 0;
    const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
    const mark = this.#marked(long.words);
    let product = 0;
    for (const word of short.words) if (this.#marks[word] === mark) product += this.of(word) * this.of(word);
    return product / (a.length * b.length);
  }

  /** The weight of the words that the first has and the second has as well, as a share of all of the first's. */
  containment(part: Int32Array, whole: Int32Array): number {
    const mark = this.#marked(whole);
    let all = 0;
    let shared = 0;
    for (const word of part) {
      all += this.of(word);
      if (this.#marks[word] === mark) shared += this.of(word);
    }
    return all === 0 ? 0 : shared / all;
  }

  /** Whether two claims have two words that tell something in common. */
  shareTwo(a: Int32Array, b: Int32Array): boolean {
    const mark = this.#marked(b);
    let shared = 0;
    for (const word of a) if (this.#isTelling[word] === 1 && this.#marks[word] === mark && ++shared === 2) return true;
    return false;
  }

  /** The words that none of the others has. */
  without(words: Int32Array, others: readonly Int32Array[]): Int32Array {
    this.#mark++;
    for (const other of others) for (const word of other) this.#marks[word] = this.#mark;
    return words.filter((word) => this.#marks[word] !== this.#mark);
  }

  #marked(words: Int32Array): number {
    this.#mark++;
    for (const word of words) this.#marks[word] = this.#mark;
    return this.#mark;
  }
}
