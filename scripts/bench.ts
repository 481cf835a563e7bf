// npm run bench                 words a second of each step, beside other libraries on the same text in the same run
// npm run bench -- --scale      how time grows with the text (1 to 32 MB) and with the number of rules
// npm run bench -- --diff       time and memory of comparing two versions of a text of 1 to 10 MB
// npm run bench -- --quantities dates and figures alone, beside the libraries that find them
// npm run bench -- --lint       what linting costs beside extracting
// npm run bench -- --start      a cold start beside a bare Node process
//
// It runs bundled, as what is shipped does: code that is only stripped of its types runs a third slower.
//
// All but the last read the bundled articles, or those of a file, one {"id", "text"} a line as `--from ndjson` takes them:
//     npm run bench -- --quantities articles.ndjson
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRecords } from '../src/input/index.ts';
import { lintCost } from './bench/lint.ts';
import { quantities } from './bench/quantities.ts';
import { scaleOfRules, scaleOfText } from './bench/scale.ts';
import { scaleOfDifference } from './bench/scale-difference.ts';
import { coldStarts } from './bench/start.ts';
import { throughput } from './bench/throughput.ts';

/** A page that ends in lists of other pages: what is joined on behind it is taken for more of those, and has no claims. */
const PAGE = 'webpage.txt';

const ARTICLES = 'fixtures/articles/';

function bundledArticles(besides: string | null = null): string[] {
  return readdirSync(ARTICLES)
    .filter((name) => /\.(md|txt)$/.test(name) && name !== besides)
    .sort()
    .map((name) => readFileSync(`${ARTICLES}${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
}

async function articlesOf(path: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const reading of readRecords(path)) {
    if (reading.kind === 'failure') throw new Error(`${path}: ${reading.id}: ${reading.error.message}`);
    texts.push(reading.document.prose);
  }
  if (texts.length === 0) throw new Error(`expected articles but found none in ${path}`);
  return texts;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'boolean' },
    diff: { type: 'boolean' },
    quantities: { type: 'boolean' },
    lint: { type: 'boolean' },
    start: { type: 'boolean' },
  },
});
const [path] = positionals;

if (values.start === true) {
  coldStarts(`${ARTICLES}council.md`);
} else {
  const isJoined = values.scale === true || values.diff === true;
  const texts = path === undefined ? bundledArticles(isJoined ? PAGE : null) : await articlesOf(path);
  if (values.scale === true) {
    scaleOfText(texts);
    scaleOfRules(texts);
  } else if (values.diff === true) {
    scaleOfDifference(texts);
  } else if (values.quantities === true) {
    await quantities(texts);
  } else if (values.lint === true) {
    await lintCost(texts);
  } else {
    await throughput(texts);
  }
}
