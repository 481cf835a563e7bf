import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Tag, tagIndex } from '../../src/text/index.ts';

const LIST = new URL('words.yaml', import.meta.url);

/** What is only a noun has a regular plural, what is only a verb a regular third person. */
const INFLECTED: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ['NN', 'NNS'],
  ['VB VBP', 'VBZ'],
]);

/** The tags that `words.yaml` tells of words. */
export function listedWords(): ReadonlyMap<string, readonly number[]> {
  const listed = new Map<string, number[]>();
  const add = (word: string, tags: readonly number[]) => {
    listed.set(word, [...new Set([...(listed.get(word) ?? []), ...tags])]);
  };
  const classes: Record<string, string[]> = parse(readFileSync(LIST, 'utf8'));
  for (const [names, words] of Object.entries(classes)) {
    const tags = names.split(' ').map(tagIndex);
    const inflected = INFLECTED.get(names);
    for (const word of words) {
      add(word, tags);
      if (inflected !== undefined) add(withEnding(word), [tagIndex(inflected)]);
    }
  }
  return listed;
}

function withEnding(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
