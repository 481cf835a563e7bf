import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor, createLinter } from '../../src/index.ts';
import type { Preset } from '../../src/model/index.ts';
import { checkStates } from '../../src/settings/index.ts';
import { documentOf, median, PROGRAM, row } from './measure.ts';

const PRESETS: readonly Preset[] = ['recommended', 'strict'];
const ROUNDS = 15;
const WARM_UPS = 6;

/** Something to time beside others. */
interface Timed {
  readonly name: string;
  readonly run: () => void;
}

/** What linting costs beside extracting: as commands, and warm in one process. */
export async function lintCost(articles: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-bench-'));
  try {
    const [one, all] = [join(folder, 'one.txt'), join(folder, 'all.ndjson')];
    writeFileSync(one, articles[0]!);
    writeFileSync(all, articles.map((text, index) => JSON.stringify({ id: String(index), text })).join('\n'));
    const ndjson = ['--from', 'ndjson', '--format', 'ndjson', all];
    console.log(`commands, median of ${ROUNDS} rounds\n`);
    compare([command('one article: extract', ['extract', one]), command('lint', ['lint', one])], 1);
    compare(
      [command(`${articles.length} articles: extract`, ['extract', ...ndjson]), command('lint', ['lint', ...ndjson])],
      1,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`\nin one process, median of ${ROUNDS} rounds after ${WARM_UPS}\n`);
  compare(await inProcess(articles), WARM_UPS);
}

function command(name: string, words: readonly string[]): Timed {
  return { name, run: () => spawnSync(process.execPath, [PROGRAM, ...words], { stdio: 'ignore' }) };
}

async function inProcess(articles: readonly string[]): Promise<readonly Timed[]> {
  const documents = articles.map((text) => documentOf(text));
  const { extract } = createExtractor();
  const linter = await createLinter();
  return [
    { name: `${documents.length} articles: extract`, run: () => documents.map(extract) },
    ...PRESETS.map((preset): Timed => {
      const checks = linter.prepare(
        checkStates(linter.checks, null, null, [preset]).flatMap(({ check, severity, parameters }) =>
          severity === 'off' ? [] : [{ check, severity, parameters }],
        ),
      );
      return {
        name: `lint, ${checks.length} checks of ${preset}`,
        run: () => documents.map((document) => linter.lint(document, checks)),
      };
    }),
  ];
}

/** Turn and turn about, so that all meet the same machine. */
function compare(all: readonly Timed[], warmUps: number): void {
  const seconds = all.map((): number[] => []);
  for (let round = -warmUps; round < ROUNDS; round++) {
    for (const [index, { run }] of all.entries()) {
      const start = performance.now();
      run();
      if (round >= 0) seconds[index]!.push((performance.now() - start) / 1000);
    }
  }
  const base = median(seconds[0]!);
  for (const [index, { name }] of all.entries()) {
    const own = median(seconds[index]!);
    row(name, `${(own * 1000).toFixed(0)} ms ${(own / base).toFixed(2)} ×`);
  }
}
