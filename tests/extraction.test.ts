import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../src/index.ts';
import type { Claim, Extraction, Span } from '../src/model/index.ts';
import { documentOf } from './document.ts';

const ARTICLES = new URL('../fixtures/articles/', import.meta.url);
const PUBLISHED = '2025-07-08';
const { extract } = createExtractor();

const articles = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, ARTICLES), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const paragraphs = articles.flatMap((text) => text.split(/\n\n+/)).filter((text) => text.trim() !== '');

/** Every span of an answer with the words it should stand on. */
function spansOf({ claims, figures, dates, sources }: Extraction): { span: Span; text: string }[] {
  const parts = claims.flatMap(({ attribution }) => {
    if (attribution === null) return [];
    const { source, cue, content } = attribution;
    const contents = content.spans.length === 1 ? [{ span: content.spans[0]!, text: content.text }] : [];
    return [...(source === null ? [] : [source]), ...(cue === null ? [] : [cue]), ...contents];
  });
  const antecedents = sources.flatMap(({ antecedent }) => (antecedent === null ? [] : [antecedent]));
  return [...claims, ...figures, ...dates, ...sources, ...parts, ...antecedents];
}

/** News-like and hostile text alike. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...paragraphs), { maxLength: 4 }).map((parts) => parts.join('\n\n')),
  fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        ' said',
        ' Ruiz',
        ' 12%',
        ' May',
        '.',
        ' $',
        '\n\n',
        ' told',
        ' that',
        '2025',
        '—',
        '\u202e',
        '😀',
        '\ud800',
        '\0',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('an extraction', () => {
  it('stands on the exact characters of the text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { span, text: words } of spansOf(extract(documentOf(text, PUBLISHED))))
          expect(text.slice(...span)).toBe(words);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same bytes twice', () => {
    const other = createExtractor();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.stringify(other.extract(documentOf(text, PUBLISHED)))).toBe(
          JSON.stringify(extract(documentOf(text, PUBLISHED))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives claims ids of their own', () => {
    for (const text of articles) {
      const ids = extract(documentOf(text, PUBLISHED)).claims.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('keeps the ids of claims when a paragraph is put before them that says nothing', () => {
    const keysOf = (claims: readonly Claim[]) => claims.map(({ id }) => id);
    for (const text of articles) {
      const before = extract(documentOf(text, PUBLISHED)).claims;
      const after = extract(documentOf(`${text}\n\nNobody came.`, PUBLISHED)).claims;
      expect(keysOf(after)).toEqual(keysOf(before));
    }
  });

  it('points figures and dates of claims at what stands in them', () => {
    for (const text of articles) {
      const { claims, figures, dates } = extract(documentOf(text, PUBLISHED));
      for (const claim of claims) {
        for (const { span } of [
          ...claim.figures.map((index) => figures[index]!),
          ...claim.dates.map((index) => dates[index]!),
        ]) {
          expect(span[0]).toBeGreaterThanOrEqual(claim.span[0]);
          expect(span[1]).toBeLessThanOrEqual(claim.span[1]);
        }
      }
    }
  });
});
