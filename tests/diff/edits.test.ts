import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/diff/index.ts';
import { difference, fixtureSide, textSide } from './compare.ts';
import { editors } from './edits/editors.ts';
import { generatedArticle } from './edits/generated.ts';
import { type Count, editedSide, judge } from './edits/judge.ts';

const NAMES = readdirSync(new URL('../../fixtures/articles', import.meta.url)).filter(
  (name) => !name.endsWith('.json'),
);
const articles: Side[] = [];
for (const name of NAMES) articles.push(await fixtureSide(`articles/${name}`));
for (const seed of [11, 12, 13, 14]) articles.push(await textSide(generatedArticle(seed), `generated ${seed}`));

describe('articles edited by program', () => {
  it('show at least 95 of 100 edits by kind, field and place, and at most one false report in ten comparisons', async () => {
    const counts = new Map<string, Count>();
    for (const article of articles) await judge(article, 2, counts);
    const all = [...counts.values()];
    const sum = (of: (count: Count) => number) => all.reduce((total, count) => total + of(count), 0);
    const edits = sum((count) => count.edits);
    const misses = all.flatMap((count) => count.misses).join('\n');
    expect(new Set(counts.keys())).toEqual(new Set(editors.map(({ name }) => name)));
    expect(edits).toBeGreaterThanOrEqual(200);
    expect(sum(({ right }) => right) / edits, misses).toBeGreaterThanOrEqual(0.95);
    expect(sum(({ falseReports }) => falseReports) / edits, misses).toBeLessThanOrEqual(0.1);
  }, 60_000);

  it.each([
    ['quotation marks', (text: string) => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
    ['line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'white space',
      (text: string) => text.replace(/(?<=[a-z,]) (?=[a-z])/g, '  ').replace(/\n\n(?=\p{Lu})/gu, '\n\n\n'),
    ],
    ['spaces that do not break', (text: string) => text.replace(/(?<=\d) (?=[a-z])/g, '\u00a0')],
    ['soft hyphens', (text: string) => text.replace(/(?<=[a-z]{5})(?=ing\b)/g, '\u00ad')],
  ])('show nothing when only %s change', async (_, edit) => {
    const told: string[] = [];
    for (const article of articles) {
      const [head, body] = parted(article.document.text);
      const { changes: found, summary } = difference(article, await editedSide(article, head + edit(body)));
      if (summary.uncompared > 0) told.push(`${article.document.id}: ${summary.uncompared} sentences not compared`);
      const reported = found.filter(({ kind }) => kind !== 'unchanged');
      told.push(
        ...reported.map(
          ({ kind, old, new: other, fields }) =>
            `${article.document.id}: ${kind} ${(old ?? other)?.text} ${fields.map(({ rule }) => rule)}`,
        ),
      );
    }
    expect(told).toEqual([]);
  });
});

/** The front matter, and what stands behind it. */
function parted(text: string): readonly [string, string] {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n') + 5 : 0;
  return [text.slice(0, end), text.slice(end)];
}
