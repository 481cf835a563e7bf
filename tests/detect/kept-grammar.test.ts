import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilingReader, createDetector, explain, grammarToKeep, keptReader } from '../../src/detect/index.ts';
import { createLinter } from '../../src/index.ts';
import { RuleSet, readStored, store } from '../../src/rules/index.ts';
import { documentOf } from '../document.ts';

const ARTICLES = new URL('../../fixtures/articles/', import.meta.url);
const { detector, sources } = await createLinter();
const { packs } = detector.ruleSet;

/** Two detectors over the shipped rules: one that compiles them, one that goes by what the build keeps. */
const compiling = createDetector(detector.ruleSet, compilingReader(detector.ruleSet, sources));
const bytes = store(grammarToKeep(new RuleSet(packs), sources));

// What is read are views on the bytes, and the vocabulary goes on in them.
const keeping = createDetector(detector.ruleSet, keptReader(readStored(Buffer.from(bytes)), detector.ruleSet));

describe('the grammar that the build keeps', () => {
  it.each(readdirSync(ARTICLES))('finds in %s what the rules find that it was compiled from', (name) => {
    const document = documentOf(readFileSync(new URL(name, ARTICLES), 'utf8'), '2026-03-02');
    expect(keeping.detect(document)).toEqual(compiling.detect(document));
  });

  it('explains what nearly matched by the words of the rules', () => {
    const document = documentOf(
      'Sales rose to 5 of 12, said the owner of Marrow & Sons on the first Monday.',
      '2026-03-02',
    );
    for (let offset = 0; offset < document.text.length; offset += 5)
      expect(explain(keeping, document, offset, true)).toEqual(explain(compiling, document, offset, true));
  });

  it('is the same bytes whenever it is made', () => {
    expect(store(grammarToKeep(new RuleSet(packs), sources)).equals(bytes)).toBe(true);
  });
});
