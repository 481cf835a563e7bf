import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';
import { documentOf } from '../document.ts';

const ARTICLES = 'fixtures/articles';
/** More new words than a vocabulary keeps before it forgets them. */
const WORDS_A_DOCUMENT = 160_000;
const DOCUMENTS = 3;

const newWords = (document: number) =>
  Array.from(
    { length: WORDS_A_DOCUMENT },
    (_, index) => `w${(document * WORDS_A_DOCUMENT + index).toString(36)}q`,
  ).join(' ');

describe('a detector that has read more words than it keeps', () => {
  it('finds in an article what it found before', () => {
    const { extract, detector } = createExtractor();
    const documents = readdirSync(ARTICLES)
      .filter((name) => /\.(md|txt)$/.test(name))
      .map((name) => documentOf(readFileSync(`${ARTICLES}/${name}`, 'utf8')));
    const before = documents.map((document) => extract(document));
    for (let document = 0; document < DOCUMENTS; document++) extract(documentOf(newWords(document)));
    const { vocabulary } = detector.cascade(documents[0]!).annotated;
    expect(vocabulary.generation).toBeGreaterThan(0);
    expect(documents.map((document) => extract(document))).toEqual(before);
  });
});
