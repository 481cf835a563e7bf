/** For each word, by its number, the things that have it, in the order in which they were added. */
export class Postings {
  readonly #things = new Map<number, number[]>();

  add(words: Iterable<number>, thing: number): void {
    for (const word of words) {
      const known = this.#things.get(word);
      if (known === undefined) this.#things.set(word, [thing]);
      else known.push(thing);
    }
  }

  of(word: number): readonly number[] {
    return this.#things.get(word) ?? [];
  }
}
