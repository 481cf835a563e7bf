import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Lists } from '../../../src/rules/index.ts';

/** The value lists of one shipped rule file. */
export function listsOf(...files: string[]): Lists {
  const lists = new Map<string, Map<string, string>>();
  for (const file of files) {
    const { lists: read } = parse(readFileSync(new URL(`../../../rules/core/${file}`, import.meta.url), 'utf8'));
    for (const [name, entries] of Object.entries<unknown>(read)) {
      const pairs = Array.isArray(entries) ? entries.map((entry) => [entry, '']) : Object.entries(entries ?? {});
      lists.set(name, new Map(pairs.map(([entry, value]) => [String(entry).toLowerCase(), String(value)])));
    }
  }
  return {
    value: (list, entry) => lists.get(list)?.get(entry) ?? null,
    has: (list, entry) => lists.get(list)?.has(entry) ?? false,
    entries: (list) => [...(lists.get(list)?.keys() ?? [])],
  };
}
