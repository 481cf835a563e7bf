import { tagIndex } from '../../src/text/index.ts';
import { dictionaryHash, dictionarySlot, type TagDictionary } from '../../src/text/tagger/model.ts';
import type { TaggedSentence } from './corpus.ts';

/** A form seen less often is left to its endings and its context. */
const LEAST_SEEN = 4;
/** A tag rarer than this share of a form's uses is taken for a slip of the annotation. */
const LEAST_SHARE = 0.012;

/** A form seen less often may also have the tags that its like have: *leaves* seen only as a verb is a noun too. */
const CERTAIN = 20;
const ALIKE: readonly (readonly [ending: RegExp, tag: string, others: readonly string[]])[] = [
  [/s$/, 'NNS', ['VBZ']],
  [/s$/, 'VBZ', ['NNS']],
  [/./, 'VBD', ['VBN', 'JJ']],
  [/./, 'VBN', ['VBD', 'JJ']],
  [/ed$/, 'JJ', ['VBN', 'VBD']],
  [/./, 'VBP', ['VB', 'NN']],
  [/./, 'VB', ['VBP', 'NN']],
  [/ing$/, 'VBG', ['NN', 'JJ']],
  [/ing$/, 'NN', ['VBG']],
  [/ing$/, 'JJ', ['VBG', 'NN']],
  [/(?<!ion|ness|ment|ity|ship|ism|ogy|cy|ance|ence)$/, 'NN', ['VB', 'VBP', 'JJ']],
  [/(?<!ous|ful|less|able|ible|ic)$/, 'JJ', ['NN', 'RB']],
  [/^\p{Lu}/u, 'NNP', ['JJ', 'NN']],
];

/**
 * Which tags each frequent form was seen with, and, of a form that was seen seldom or never, those that a list tells of.
 *
 * @param listed the tags of such forms
 */
export function buildDictionary(
  sentences: readonly TaggedSentence[],
  listed: ReadonlyMap<string, readonly number[]>,
): TagDictionary {
  const counts = new Map<string, Map<number, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, at) => {
      if (!/\p{L}/u.test(form)) return;
      const seen = counts.get(form) ?? new Map<number, number>();
      counts.set(form, seen.set(tags[at]!, (seen.get(tags[at]!) ?? 0) + 1));
    });
  }
  const entries: [hash: number, tags: Uint8Array][] = [];
  for (const [form, seen] of counts) {
    const total = totalOf(seen);
    if (total < LEAST_SEEN) continue;
    const told = listed.get(form) ?? [];
    const kept = [...seen]
      .filter(([, count]) => count >= total * LEAST_SHARE)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const tags = kept.map(([tag]) => tag);
    const possible = told.length > 0 ? [...new Set([...tags, ...told])] : withAlike(form, tags);
    entries.push([dictionaryHash(form), Uint8Array.from(total < CERTAIN ? possible : tags)]);
  }
  for (const [form, tags] of listed) {
    if (totalOf(counts.get(form)) < LEAST_SEEN) entries.push([dictionaryHash(form), Uint8Array.from(tags)]);
  }
  return tableOf(entries);
}

function totalOf(seen: ReadonlyMap<number, number> | undefined): number {
  return [...(seen?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}

function withAlike(form: string, tags: readonly number[]): number[] {
  const more = ALIKE.filter(([ending, tag]) => tags.includes(tagIndex(tag)) && ending.test(form));
  return [...new Set([...tags, ...more.flatMap(([, , others]) => others.map(tagIndex))])];
}

function tableOf(entries: readonly [hash: number, tags: Uint8Array][]): TagDictionary {
  let slots = 1024;
  while (slots < entries.length * 1.4) slots *= 2;
  const hashes = new Int32Array(slots);
  const classOfSlot = new Uint16Array(slots);
  const classes: Uint8Array[] = [];
  const known = new Map<string, number>();
  for (const [hash, tags] of entries) {
    const key = tags.join(' ');
    if (!known.has(key)) {
      known.set(key, classes.length);
      classes.push(tags);
    }
    const slot = dictionarySlot(hashes, hash);
    hashes[slot] = hash;
    classOfSlot[slot] = known.get(key)!;
  }
  return { classes, hashes, classOfSlot };
}
