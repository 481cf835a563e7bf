// npm run bench                words a second of each step, beside other libraries on the same text in the same run
// npm run bench -- --scale     how time grows with the text (1 to 32 MB) and with the number of rules
// npm run bench -- --quantities dates and figures alone, beside the libraries that find them
// npm run bench -- --start     a cold start beside a bare Node process
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { quantities } from './bench/quantities.ts';
import { scaleOfRules, scaleOfText } from './bench/scale.ts';
import { coldStarts } from './bench/start.ts';
import { throughput } from './bench/throughput.ts';

const ARTICLES = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));
const texts = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.md') || name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(`${ARTICLES}${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));

const [what] = process.argv.slice(2);
if (what === '--scale') {
  scaleOfText(texts);
  scaleOfRules(texts);
} else if (what === '--quantities') {
  await quantities(texts);
} else if (what === '--start') {
  coldStarts(`${ARTICLES}council.md`);
} else {
  await throughput(texts);
}
