import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ComparisonFile } from './diff/index.ts';

/** Beside `src` and, in a package, beside `dist`. */
const FILE = fileURLToPath(new URL('../rules/diff/comparison.yaml', import.meta.url));

/** What comparisons go by unless a file of the user's own says otherwise. */
export function shippedComparison(): ComparisonFile {
  return { path: 'rules/diff/comparison.yaml', text: readFileSync(FILE, 'utf8') };
}
