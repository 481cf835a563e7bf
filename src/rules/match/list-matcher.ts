import type { Tokens } from '../../text/index.ts';
import type { Length } from '../pattern/pattern.ts';

/** The entries of a list, of one or several words, found by their words' ids. */
export class ListMatcher {
  readonly length: Length;
  /** Entries of one word. */
  readonly words: ReadonlySet<number>;
  /** First words of all entries. */
  readonly firstWords: ReadonlySet<number>;
  private readonly longer = new Map<number, (readonly number[])[]>();

  constructor(entries: Iterable<readonly number[]>) {
    const words = new Set<number>();
    const firstWords = new Set<number>();
    let min = Number.POSITIVE_INFINITY;
    let max = 0;
    for (const entry of entries) {
      const first = entry[0];
      if (first === undefined) continue;
      min = Math.min(min, entry.length);
      max = Math.max(max, entry.length);
      firstWords.add(first);
      if (entry.length === 1) words.add(first);
      else if (this.longer.has(first)) this.longer.get(first)!.push(entry);
      else this.longer.set(first, [entry]);
    }
    for (const sequences of this.longer.values()) sequences.sort((a, b) => b.length - a.length);
    this.words = words;
    this.firstWords = firstWords;
    this.length = max === 0 ? { min: 1, max: 1 } : { min, max };
  }

  /** Calls back with the end of every entry that starts at the token, whose word is one of `firstWords`, shortest first. */
  endsAt(tokens: Tokens, start: number, limit: number, found: (end: number) => void): void {
    const first = tokens.word[start]!;
    if (this.words.has(first)) found(start + 1);
    const longer = this.longer.get(first);
    if (longer === undefined) return;
    for (let index = longer.length - 1; index >= 0; index--) {
      const entry = longer[index]!;
      if (start + entry.length > limit) continue;
      let at = 1;
      while (at < entry.length && tokens.word[start + at] === entry[at]) at++;
      if (at === entry.length) found(start + entry.length);
    }
  }
}
