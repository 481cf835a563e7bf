import type { Reader } from './reader.ts';

/** CommonMark with tables, strikethrough, task lists, footnotes and front matter. */
export const markdown: Reader = {
  mediaType: 'text/markdown',
  extensions: ['.md', '.markdown'],
  async read(text) {
    const { markdownReading } = await import('./markdown/reading.ts');
    return markdownReading(text);
  },
};
