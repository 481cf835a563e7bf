import { describe, expect, it } from 'vitest';
import { headlineSpans } from '../../../src/input/markdown/headline-spans.ts';

const headlines = (text: string, mediaType: 'text/markdown' | 'text/plain' = 'text/markdown') =>
  headlineSpans({ text, mediaType }).map((span) => text.slice(...span));

describe('the headlines of a front matter', () => {
  it('are its title and standfirst, under the names that content systems give them', () => {
    expect(headlines('---\ntitle: Ferry sold\nauthor: L. Okafor\nDek: Two boats are left\n---\nText.\n')).toEqual([
      'Ferry sold',
      'Two boats are left',
    ]);
  });

  it('stand without the marks around them', () => {
    expect(headlines(`---\ntitle: "Ferry: sold"  \nsubtitle: 'Two left'\n---\n`)).toEqual(['Ferry: sold', 'Two left']);
  });

  it.each([
    ['a value on the lines below', '---\ntitle: >\n  Ferry sold\n---\n'],
    ['a value without words', '---\ntitle: 2025\n---\n'],
    ['a field behind the front matter', '---\nauthor: L. Okafor\n---\ntitle: Ferry sold\n'],
    ['a front matter that nothing ends', '---\ntitle: Ferry sold\n\nText.\n'],
    ['a thematic break', '---\nThe boat left.\ntitle: Ferry sold\n---\n'],
    ['no front matter', 'title: Ferry sold\n'],
  ])('are none in %s', (_, text) => {
    expect(headlines(text)).toEqual([]);
  });

  it('are none in plain text', () => {
    expect(headlines('---\ntitle: Ferry sold\n---\n', 'text/plain')).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])('end with their line, however lines end: %j', (end) => {
    expect(headlines(['---', 'title: Ferry sold', 'date: 2025-07-08', '---', ''].join(end))).toEqual(['Ferry sold']);
  });
});
