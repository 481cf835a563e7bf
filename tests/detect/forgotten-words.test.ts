import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf, compile, compilingReader, createDetector, keptReader } from '../../src/detect/index.ts';
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

const { detector, sources } = createExtractor();
const { ruleSet } = detector;

describe.each([
  ['the rules as they are', compilingReader(compile(ruleSet, sources))],
  ['what the build keeps of them', keptReader(columnsOf(compile(ruleSet, sources)), ruleSet)],
])('a detector over %s that has read more words than it keeps', (_, reader) => {
  it('finds in an article what it found before', () => {
    const { detect, cascade } = createDetector(ruleSet, reader);
    const documents = readdirSync(ARTICLES)
      .filter((name) => /\.(md|txt)$/.test(name))
      .map((name) => documentOf(readFileSync(`${ARTICLES}/${name}`, 'utf8')));
    const before = documents.map((document) => detect(document));
    for (let document = 0; document < DOCUMENTS; document++) detect(documentOf(newWords(document)));
    const { vocabulary } = cascade(documents[0]!).annotated;
    expect(vocabulary.generation).toBeGreaterThan(0);
    expect(documents.map((document) => detect(document))).toEqual(before);
  });
});
