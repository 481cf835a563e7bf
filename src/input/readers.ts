import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { Reader } from './reader.ts';

/** One for each format that is read. */
export const readers: readonly Reader[] = [plainText, markdown];
