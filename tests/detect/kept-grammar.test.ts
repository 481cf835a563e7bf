import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf, compile, compilingReader, createDetector, explain, keptReader } from '../../src/detect/index.ts';
import { createLinter } from '../../src/index.ts';
import { readStored, store } from '../../src/rules/index.ts';
import { documentOf } from '../document.ts';

const ARTICLES = new URL('../../fixtures/articles/', import.meta.url);
const { detector, sources } = await createLinter();
const { ruleSet } = detector;
const bytes = store(columnsOf(compile(ruleSet, sources)));

/** Detectors over the shipped rules: one that compiles them, two that go by what the build keeps. */
const compiling = createDetector(ruleSet, compilingReader(compile(ruleSet, sources)));
const keeping = createDetector(ruleSet, keptReader(readStored(bytes), ruleSet));
const other = createDetector(ruleSet, keptReader(readStored(bytes), ruleSet));

describe('the grammar that the build keeps', () => {
  it.each(readdirSync(ARTICLES))('finds in %s what the rules find that it was compiled from', (name) => {
    const document = documentOf(readFileSync(new URL(name, ARTICLES), 'utf8'), '2026-03-02');
    expect(keeping.detect(document)).toEqual(compiling.detect(document));
  });

  it('serves two readers that meet different words', () => {
    const document = documentOf('The pier drew 1,200 anglers on Monday, the Quayside Trust said.', '2026-03-02');
    expect(other.detect(document)).toEqual(keeping.detect(document));
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
    expect(store(columnsOf(compile(ruleSet, sources))).equals(bytes)).toBe(true);
  });
});
