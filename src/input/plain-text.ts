import type { Reader } from './reader.ts';

/** All of it is text. */
export const plainText: Reader = {
  mediaType: 'text/plain',
  extensions: ['.txt', '.text'],
  read: async (text) => ({ prose: text, blocks: [], title: null, published: null, warnings: [] }),
};
