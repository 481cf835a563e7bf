import { describe, expect, it } from 'vitest';
import { markdownReading } from '../../../src/input/markdown/reading.ts';

describe('front matter', () => {
  it('gives title and publication date, and is no part of the prose', async () => {
    const text = '---\ntitle: Board weighs ferry offer\ndate: 2025-07-08\ntags: [harbor, 7]\n---\n\nThe board met.\n';
    const { title, published, prose, warnings } = await markdownReading(text);
    expect([title, published, warnings]).toEqual(['Board weighs ferry offer', '2025-07-08', []]);
    expect(prose).toBe(`${text.slice(0, text.indexOf('The')).replace(/[^\n]/g, ' ')}The board met.\n`);
  });

  it.each([
    'date: 2025-07-08',
    'published: 2025-07-08',
    'pubdate: "2025-07-08"',
    'publishDate: 2025-07-08T10:00:00-07:00',
    'PubDate: 2025-07-08 10:00',
  ])('takes the date from %j', async (line) => {
    expect(await markdownReading(`---\n${line}\n---\nA.`)).toMatchObject({ published: '2025-07-08', warnings: [] });
  });

  it('prefers the day of publication to any other date', async () => {
    const { published } = await markdownReading('---\ndate: 2025-07-01\npublished: 2025-07-08\n---\nA.');
    expect(published).toBe('2025-07-08');
  });

  it.each(['date: last Tuesday', 'date: 2025-02-30', 'date: 20250708', 'published: 08/07/2025'])(
    'warns of %j and guesses nothing',
    async (line) => {
      const { published, warnings } = await markdownReading(`---\n${line}\n---\nA.`);
      expect(published).toBeNull();
      expect(warnings.map(({ code }) => code)).toEqual(['invalid-date']);
    },
  );

  it.each(['date:', 'date: [2025]', 'title:', 'draft: true', ''])(
    'finds neither title nor date in %j',
    async (line) => {
      expect(await markdownReading(`---\n${line}\n---\nA.`)).toMatchObject({
        title: null,
        published: null,
        warnings: [],
      });
    },
  );

  it('keeps a title that looks like a number as it was written', async () => {
    expect(await markdownReading('---\ntitle: 1984.0\n---\n')).toMatchObject({ title: '1984.0' });
  });

  it('warns of YAML that is broken, says where, and keeps what the damage leaves whole', async () => {
    const { title, published, warnings, prose } = await markdownReading(
      '---\ndate: 2025-07-08\ntitle: Ferry: the offer: again\n---\nThe board met.\n',
    );
    expect([title, published]).toEqual([null, '2025-07-08']);
    expect(warnings.map(({ code }) => code)).toEqual(['invalid-front-matter']);
    expect(warnings[0]?.message).toContain('at line 3, column ');
    expect(prose.trim()).toBe('The board met.');
  });

  it.each([
    ['an alias', 'a: &x 1\nb: *x'],
    ['too much nesting', `a: ${'['.repeat(100)}${']'.repeat(100)}`],
    ['too much of it', `a: ${'x'.repeat(300_000)}`],
    ['two equal keys', 'date: 2025-07-08\ndate: 2025-07-09'],
  ])('warns of %s', async (_, yaml) => {
    const { warnings, prose } = await markdownReading(`---\n${yaml}\n---\nThe board met.`);
    expect(warnings.map(({ code }) => code)).toEqual(['invalid-front-matter']);
    expect(prose.trim()).toBe('The board met.');
  });

  it('ends at three dots as well', async () => {
    expect(await markdownReading('---\ntitle: A\n...\nB')).toMatchObject({ title: 'A' });
  });

  it.each([
    ['a thematic break', '---\n\nThe board met.\n\n---\n\nIt said so.'],
    ['a thematic break and a heading', '---\nThe board met\n---\nIt said so.'],
    ['an opening that nothing closes', '---\ntitle: The board met\n'],
    ['a fence further down', 'The board met.\n---\ntitle: A\n---\n'],
    ['four hyphens', '----\ntitle: The board met\n----\n'],
  ])('is not seen in %s', async (_, text) => {
    const { title, prose } = await markdownReading(text);
    expect(title).toBeNull();
    expect(prose).toContain('The board met');
  });
});
