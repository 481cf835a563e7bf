import { createExtractor, createLinter } from '../../src/index.ts';
import type { Preset } from '../../src/model/index.ts';
import { checkStates } from '../../src/settings/index.ts';
import { documentOf, median, row } from './measure.ts';

const PRESETS: readonly Preset[] = ['recommended', 'strict'];
const ROUNDS = 9;

/** What linting costs beside extracting: turn and turn about in one run, so that both meet the same machine. */
export async function lintCost(articles: readonly string[]): Promise<void> {
  const documents = articles.map((text) => documentOf(text));
  const { extract } = createExtractor();
  const linter = await createLinter();
  const runs = [
    { name: 'extract', run: () => documents.map(extract).length },
    ...PRESETS.map((preset) => {
      const checks = linter.prepare(
        checkStates(linter.checks, null, null, [preset]).flatMap(({ check, severity, parameters }) =>
          severity === 'off' ? [] : [{ check, severity, parameters }],
        ),
      );
      const run = () => documents.map((document) => linter.lint(document, checks)).length;
      return { name: `lint, ${checks.length} checks of ${preset}`, run };
    }),
  ];
  const seconds = runs.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, { run }] of runs.entries()) {
      const start = performance.now();
      run();
      // The first round warms up.
      if (round >= 0) seconds[index]!.push((performance.now() - start) / 1000);
    }
  }
  console.log(`${documents.length} articles, median of ${ROUNDS} rounds\n`);
  const base = median(seconds[0]!);
  for (const [index, { name }] of runs.entries()) {
    const own = median(seconds[index]!);
    row(name, `${(own * 1000).toFixed(0)} ms ${(own / base).toFixed(2)} ×`);
  }
}
