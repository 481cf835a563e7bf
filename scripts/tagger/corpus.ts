import { readFileSync } from 'node:fs';
import type { TextKnowledge } from '../../src/text/index.ts';
import { createAnnotator, tagIndex } from '../../src/text/index.ts';

/** A sentence in the tokenizer's own tokens. */
export interface TaggedSentence {
  readonly forms: readonly string[];
  /** Indices into `TAGS`; -1 where the part of a split token has no tag of its own yet. */
  readonly tags: number[];
}

const HYPH = tagIndex('HYPH');
/** Tag names of the corpus that are not Penn's. */
const RENAMED = new Map([
  ['-', ':'],
  ['...', ':'],
  ['"', "''"],
  ['``', "''"],
]);
const CORRECTED = new Map([
  ['cannot', 'MD'],
  ['Cannot', 'MD'],
]);

/** What the word should have been tagged: the corpus takes abbreviations with a stop (Mr., U.S.) for common nouns. */
function correctedTag(word: string, tag: string): string {
  if (tag === 'NN' && word !== 'No.' && /^\p{Lu}[\p{L}.]*\.$/u.test(word)) return 'NNP';
  return CORRECTED.get(word) ?? tag;
}

/** One token of the corpus: `word_TAG`. */
export function splitTagged(token: string): [word: string, tag: string] {
  const at = token.lastIndexOf('_');
  const word = token.slice(0, at);
  const tag = token.slice(at + 1);
  return [word, RENAMED.get(tag) ?? tag];
}

/**
 * Reads a file of one sentence a line, `word_TAG word_TAG …`. A word that our tokenizer splits gives its tag to its last
 * part that is no hyphen; hyphens get `HYPH`, the parts before it the tag they have most often on their own.
 */
export function readCorpus(path: string, knowledge: TextKnowledge): TaggedSentence[] {
  const { tokenize } = createAnnotator(knowledge);
  const sentences: TaggedSentence[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const pairs = line.split(' ').filter(Boolean).map(splitTagged);
    if (pairs.length === 0 || pairs.some(([word, tag]) => isBroken(word, tag))) continue;
    const text = pairs.map(([word]) => word).join(' ');
    const tokens = tokenize(text);
    const forms: string[] = [];
    const tags: number[] = [];
    let token = 0;
    let end = -1;
    for (const [word, annotated] of pairs) {
      const tag = correctedTag(word, annotated);
      end += word.length + 1;
      const before = forms.length;
      for (; token < tokens.count && tokens.end[token]! <= end; token++) {
        const form = text.slice(tokens.start[token], tokens.end[token]).replaceAll('’', "'");
        forms.push(form);
        tags.push(isHyphen(form) && word.length > 1 && form !== word ? HYPH : -1);
      }
      const last = tags.lastIndexOf(-1);
      if (last >= before) tags[last] = tagIndex(tag);
      else if (forms.length > before) tags[forms.length - 1] = tagIndex(tag);
    }
    sentences.push({ forms, tags });
  }
  giveUsualTags(sentences);
  return sentences;
}

function isBroken(word: string, tag: string): boolean {
  return word === '' || word.length > 60 || tagIndex(tag) < 0;
}

function isHyphen(form: string): boolean {
  return form === '-' || form === '‐' || form === '‑';
}

function giveUsualTags(sentences: readonly TaggedSentence[]): void {
  const counts = new Map<string, Map<number, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, at) => {
      if (tags[at]! < 0) return;
      const seen = counts.get(form) ?? new Map<number, number>();
      counts.set(form, seen.set(tags[at]!, (seen.get(tags[at]!) ?? 0) + 1));
    });
  }
  for (const { forms, tags } of sentences) {
    forms.forEach((form, at) => {
      if (tags[at]! < 0) tags[at] = usualTag(counts.get(form) ?? counts.get(form.toLowerCase()), form);
    });
  }
}

function usualTag(counts: Map<number, number> | undefined, form: string): number {
  if (counts !== undefined) return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
  if (/^\d/.test(form)) return tagIndex('CD');
  if (/^\p{Lu}/u.test(form)) return tagIndex('NNP');
  return /^\p{L}/u.test(form) ? tagIndex('NN') : tagIndex('SYM');
}
