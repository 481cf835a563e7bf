import { readFileSync } from 'node:fs';
import type { ComparisonFile } from './diff/index.ts';
import { readShipped } from './problem/index.ts';

/** Beside `src` and, in a package, beside `dist`. */
const FILE = new URL('../rules/diff/comparison.yaml', import.meta.url);

/** What comparisons go by unless a file of the user's own says otherwise. */
export function shippedComparison(): ComparisonFile {
  return { path: 'rules/diff/comparison.yaml', text: readShipped(FILE, (path) => readFileSync(path, 'utf8')) };
}
