// npm run accuracy              runs the scorer over the annotated text beside the repository and prints its figures
// npm run accuracy -- --write   … and publishes them: docs/accuracy.json and the tables of docs/accuracy.md
// npm run accuracy -- --check   … and fails where one has fallen more than half a point below what is published
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const GOLD = fileURLToPath(new URL('../../shared/gold/', import.meta.url));
const FIGURES = fileURLToPath(new URL('../docs/accuracy.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../docs/accuracy.md', import.meta.url));
const START = '<!-- figures: written by npm run accuracy -- --write -->';
const END = '<!-- /figures -->';
const MARGIN = 0.5;
/** What weights were trained on says nothing of their accuracy; the other folders hold no answers to score. */
const LEFT_OUT = ['polnear-train.jsonl', 'golden-rules.jsonl'];

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly n: number;
}
type Scores = Readonly<
  Record<string, { readonly documents: number; readonly words: number; readonly rows: Readonly<Record<string, Score>> }>
>;

function measured(): Scores {
  const files = readdirSync(GOLD, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jsonl') && !LEFT_OUT.some((name) => path.endsWith(name)))
    .sort()
    .map((path) => `${GOLD}${path}`);
  const run = spawnSync(process.execPath, [`${GOLD}score.mjs`, '--json', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(`the scorer ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** The number that a row is about: recall and precision rows have only that. */
function headline(name: string, { p, r, f1 }: Score): number {
  if (name.includes('recall') || name.includes('found: recall')) return r;
  return name.includes('precision') || name.includes('of those found') ? p : f1;
}

/** Rows that have fallen below what is published. */
function fallen(published: Scores, now: Scores): string[] {
  return Object.entries(published).flatMap(([file, { rows }]) =>
    Object.entries(rows).flatMap(([name, score]) => {
      const found = now[file]?.rows[name];
      const was = headline(name, score);
      const is = found === undefined ? 0 : headline(name, found);
      return is < was - MARGIN ? [`${file}: ${name.trim()}: expected ${was} but found ${is}`] : [];
    }),
  );
}

function tables(scores: Scores): string {
  return Object.entries(scores)
    .map(([file, { documents, words, rows }]) => {
      const lines = Object.entries(rows).map(
        ([name, { p, r, f1, n }]) => `| ${name.trim()} | ${p} | ${r} | ${f1} | ${n} |`,
      );
      return [
        `### ${file}: ${documents} documents, ${words} words`,
        '',
        '| measure | P | R | F1 | of |',
        '|---|---|---|---|---|',
        ...lines,
      ].join('\n');
    })
    .join('\n\n');
}

function publish(scores: Scores): void {
  writeFileSync(FIGURES, `${JSON.stringify(scores, (key, value) => (key === 'seconds' ? undefined : value), 1)}\n`);
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = [page.slice(0, page.indexOf(START)), page.slice(page.indexOf(END))];
  writeFileSync(PAGE, `${before}${START}\n${tables(scores)}\n${rest}`);
}

const [mode] = process.argv.slice(2);
if (!existsSync(`${GOLD}score.mjs`)) {
  console.log('accuracy: skipped, the annotated text is not beside this repository');
} else {
  const scores = measured();
  if (mode === '--write') publish(scores);
  else if (mode !== '--check') console.log(tables(scores));
  else {
    const problems = fallen(JSON.parse(readFileSync(FIGURES, 'utf8')), scores);
    for (const problem of problems) console.log(problem);
    console.log(
      problems.length === 0
        ? 'accuracy: nothing has fallen below what is published'
        : `accuracy: ${problems.length} figures have fallen`,
    );
    process.exitCode = problems.length === 0 ? 0 : 1;
  }
}
