import { foldedEntry } from './folded-entry.ts';
import type { ListDefinition } from './read/rule-file.ts';

/** Entries in columns. */
export interface ListedWords {
  /** As their file writes them. */
  readonly texts: readonly string[];
  /** What they are looked up by, each once: the texts, folded. */
  readonly keys: readonly string[];
  /** What the list says of each (`''` for nothing); null where it says nothing of any. */
  readonly values: readonly string[] | null;
}

/** Of entries with one key the last counts, in the place of the first. */
export function listedWords(entries: Iterable<readonly [text: string, value: string]>): ListedWords {
  const byKey = new Map<string, readonly [text: string, value: string]>();
  for (const entry of entries) byKey.set(foldedEntry(entry[0]), entry);
  const values = [...byKey.values()].map(([, value]) => value);
  return {
    texts: [...byKey.values()].map(([text]) => text),
    keys: [...byKey.keys()],
    values: values.some((value) => value !== '') ? values : null,
  };
}

/** A list as all files in force make it. */
export class WordList {
  private numbers: ReadonlyMap<string, number> | null = null;

  constructor(readonly words: ListedWords) {}

  has(key: string): boolean {
    return this.byKey().has(key);
  }

  /** `''` for an entry without one, null when there is no such entry. */
  value(key: string): string | null {
    const number = this.byKey().get(key);
    return number === undefined ? null : (this.words.values?.[number] ?? '');
  }

  /** Many lists are only gone through. */
  private byKey(): ReadonlyMap<string, number> {
    this.numbers ??= new Map(this.words.keys.map((key, number) => [key, number]));
    return this.numbers;
  }
}

/** Lists by name, each put together when it is first asked for: an article calls for a part of them. */
export class WordLists {
  private readonly definitions = new Map<string, ListDefinition[]>();
  private readonly made = new Map<string, WordList>();

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

  get(name: string): WordList | undefined {
    let list = this.made.get(name);
    const definitions = this.definitions.get(name);
    if (list !== undefined || definitions === undefined) return list;
    list = new WordList(definitions.length === 1 ? definitions[0]!.add() : changed(definitions));
    this.made.set(name, list);
    return list;
  }
}

/** What the definitions, each a change of what those before it say, come to. */
function changed(definitions: readonly ListDefinition[]): ListedWords {
  const entries = new Map<string, readonly [text: string, value: string]>();
  for (const { add, remove } of definitions) {
    for (const entry of remove) entries.delete(foldedEntry(entry));
    const { texts, keys, values } = add();
    keys.forEach((key, number) => {
      entries.set(key, [texts[number]!, values?.[number] ?? '']);
    });
  }
  return listedWords(entries.values());
}
