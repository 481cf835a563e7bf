import { foldedEntry } from './folded-entry.ts';
import type { ListDefinition } from './read/rule-file.ts';

/** A list's entry as its file writes it, with its value (`''` for none). */
export interface ListEntry {
  readonly text: string;
  readonly value: string;
}

/** Lists by name, each put together when it is first asked for: an article calls for a part of them. */
export class WordLists {
  private readonly definitions = new Map<string, ListDefinition[]>();
  private readonly made = new Map<string, ReadonlyMap<string, ListEntry>>();

  /** Takes what a file says of a list, which changes what was said before. */
  define(list: ListDefinition): void {
    const name = list.name.text;
    const before = this.definitions.get(name);
    if (list.mode === 'change' && before !== undefined) before.push(list);
    else this.definitions.set(name, [list]);
  }

  has(name: string): boolean {
    return this.definitions.has(name);
  }

  keys(): Iterable<string> {
    return this.definitions.keys();
  }

  /** The entries by their folded form. */
  get(name: string): ReadonlyMap<string, ListEntry> | undefined {
    let entries = this.made.get(name);
    const definitions = this.definitions.get(name);
    if (entries !== undefined || definitions === undefined) return entries;
    entries = this.entriesOf(definitions);
    this.made.set(name, entries);
    return entries;
  }

  private entriesOf(definitions: readonly ListDefinition[]): ReadonlyMap<string, ListEntry> {
    const entries = new Map<string, ListEntry>();
    for (const { add, remove } of definitions) {
      for (const entry of remove) entries.delete(foldedEntry(entry));
      for (const [text, value] of add()) entries.set(foldedEntry(text), { text, value });
    }
    return entries;
  }
}
