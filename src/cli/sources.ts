import { Command } from 'commander';
import { sourcesFormats } from '../report/index.ts';
import { described } from './help.ts';
import { withArticleOptions } from './options.ts';
import type { ReportCommandOptions } from './run-report.ts';

export function sourcesCommand(): Command {
  const command = described(
    new Command('sources'),
    "Show an article's sourcing: every source once, and what its claims hang on.",
    ['claimtrace sources draft.md', 'claimtrace sources --format csv -o sources.csv articles/'],
  );
  return withArticleOptions(command, sourcesFormats).action(
    async (paths: readonly string[], options: ReportCommandOptions) => {
      const { runSources } = await import('./run-sources.ts');
      await runSources(paths, options);
    },
  );
}
