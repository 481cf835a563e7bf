import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { TextKnowledge } from '../../src/text/index.ts';

const folder = new URL('../../rules/core/text/', import.meta.url);

/** The shipped word lists that the tokenizer reads. */
export function shippedLists(): TextKnowledge {
  const lists = new Map<string, Map<string, string>>();
  for (const name of readdirSync(folder).sort()) {
    const file: { lists: Record<string, string[] | Record<string, string>> } = parse(
      readFileSync(new URL(name, folder), 'utf8'),
    );
    for (const [list, entries] of Object.entries(file.lists)) {
      lists.set(list, new Map(Array.isArray(entries) ? entries.map((entry) => [entry, '']) : Object.entries(entries)));
    }
  }
  return lists;
}
