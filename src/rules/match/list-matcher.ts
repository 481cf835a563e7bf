import type { Tokens } from '../../text/index.ts';
import type { Length } from '../pattern/pattern.ts';

/** A list's entries, each the ids of its words. */
export type Entries = readonly (readonly number[])[];

/** The entries of a list, of one or several words, found by their words' ids. */
export class ListMatcher {
  private readonly words = new Set<number>();
  private readonly longer = new Map<number, (readonly number[])[]>();

  constructor(entries: Entries) {
    for (const entry of entries) {
      const first = entry[0];
      if (first === undefined) continue;
      if (entry.length === 1) this.words.add(first);
      else if (this.longer.has(first)) this.longer.get(first)!.push(entry);
      else this.longer.set(first, [entry]);
    }
    for (const sequences of this.longer.values()) sequences.sort((a, b) => b.length - a.length);
  }

  /** Calls back with the end of every entry that starts at the token, shortest first. */
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

/** First words of all entries. */
export function firstWords(entries: Entries): ReadonlySet<number> {
  return new Set(entries.flatMap(([first]) => first ?? []));
}

/** How many tokens entries have. */
export function entryLength(entries: Entries): Length {
  const lengths = entries.flatMap(({ length }) => (length === 0 ? [] : [length]));
  if (lengths.length === 0) return { min: 1, max: 1 };
  return lengths.reduce(({ min, max }, length) => ({ min: Math.min(min, length), max: Math.max(max, length) }), {
    min: Number.POSITIVE_INFINITY,
    max: 0,
  });
}
