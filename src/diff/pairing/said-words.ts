import type { ComparedClaim, Side } from '../side.ts';
import { wordsIn } from '../words.ts';

/** Words are compared by their beginnings: *closes*, *closed* and *closing* are one. */
const STEM = 6;
const LONGEST_CUE = 4;

/** Numbers for words, from 0, in the order in which they come. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  get words(): readonly string[] {
    return this.#words;
  }
}

/** The words of all claims of a side, each once, by their numbers: four bytes a word, so that a long text fits as well. */
export class SaidWords {
  #numbers = new Int32Array(1 << 10);
  /** Where the words of each claim begin. */
  readonly #starts: Int32Array;

  constructor(side: Side, vocabulary: WordNumbers) {
    this.#starts = new Int32Array(side.claims.length + 1);
    let count = 0;
    side.claims.forEach((claim, index) => {
      const said = saidWords(claim, side);
      if (count + said.size > this.#numbers.length) this.#numbers = grown(this.#numbers, count + said.size);
      for (const word of said) this.#numbers[count++] = vocabulary.of(word);
      this.#starts[index + 1] = count;
    });
  }

  /** The numbers of a claim's words, in the order in which it says them. */
  of(index: number): Int32Array {
    return this.#numbers.subarray(this.#starts[index]!, this.#starts[index + 1]!);
  }

  /** The numbers of all claims' words one after another. */
  get all(): Int32Array {
    return this.#numbers.subarray(0, this.#starts.at(-1)!);
  }
}

/** All of the claim but who says it and how: where its content ends is less sure than where the claim does. */
function saidWords({ claim }: ComparedClaim, { document }: Side): Set<string> {
  const { source, cue } = claim.attribution ?? { source: null, cue: null };
  const parts = source === null ? [] : [source.span];
  // A cue with many words holds some of what is said.
  if (cue !== null && wordsIn(document.prose, cue.span).length <= LONGEST_CUE) parts.push(cue.span);
  const words = wordsIn(document.prose, claim.span).filter(
    ({ span }) => !parts.some(([start, end]) => start <= span[0] && span[1] <= end),
  );
  const letters = words.filter(({ form }) => !/\d/.test(form));
  return new Set((letters.length > 0 ? letters : words).map(({ form }) => form.slice(0, STEM)));
}

function grown(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
