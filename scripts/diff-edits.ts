// npm run diff-edits              edits articles by program, compares, and prints how many edits were reported rightly
// npm run diff-edits -- --misses  … and lists those that were not
// Articles: the fixtures, generated ones, and PolNeAR's dev articles where they stand beside the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Side } from '../src/diff/index.ts';
import { fixtureSide, textSide } from '../tests/diff/compare.ts';
import { generatedArticle } from '../tests/diff/edits/generated.ts';
import { type Count, judge } from '../tests/diff/edits/judge.ts';

const FIXTURES = new URL('../fixtures/articles', import.meta.url);
const POLNEAR = fileURLToPath(new URL('../../shared/gold/attribution/polnear-dev.jsonl', import.meta.url));
const GENERATED = 10;
/** One article in so many. */
const SAMPLED = 3;
const showsMisses = process.argv.includes('--misses');

async function run(name: string, articles: readonly Side[], most: number): Promise<void> {
  const counts = new Map<string, Count>();
  for (const article of articles) await judge(article, most, counts);
  const total = { edits: 0, right: 0, falseReports: 0 };
  process.stdout.write(
    `\n${name}: ${articles.length} articles\n\n| edit | edits | right | false reports |\n|---|---|---|---|\n`,
  );
  for (const [kind, { edits, right, falseReports }] of counts) {
    process.stdout.write(`| ${kind} | ${edits} | ${right} | ${falseReports} |\n`);
    total.edits += edits;
    total.right += right;
    total.falseReports += falseReports;
  }
  const share = ((100 * total.right) / total.edits).toFixed(1);
  const perTen = ((10 * total.falseReports) / total.edits).toFixed(2);
  process.stdout.write(
    `| **all** | ${total.edits} | ${total.right} (${share} %) | ${total.falseReports} (${perTen} per ten comparisons) |\n`,
  );
  if (showsMisses)
    for (const { misses } of counts.values()) for (const miss of misses) process.stdout.write(`\n${miss}\n`);
}

const names = readdirSync(FIXTURES).filter((name) => !name.endsWith('.json'));
await run('Fixtures', await Promise.all(names.map((name) => fixtureSide(`articles/${name}`))), 3);
const seeds = Array.from({ length: GENERATED }, (_, seed) => seed);
await run(
  'Generated',
  await Promise.all(seeds.map((seed) => textSide(generatedArticle(seed), `generated ${seed}`))),
  2,
);
if (existsSync(POLNEAR)) {
  const records = readFileSync(POLNEAR, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((_, index) => index % SAMPLED === 0);
  const articles = records.map((line) => {
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    return textSide(text, id);
  });
  await run(`PolNeAR dev, one article in ${SAMPLED}`, await Promise.all(articles), 1);
} else process.stdout.write('\nPolNeAR dev: not measured, its articles are not beside the repository.\n');
