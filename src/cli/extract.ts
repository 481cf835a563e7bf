import { Command } from 'commander';
import { reportFormats } from '../report/index.ts';
import { described } from './help.ts';
import { kindOption, verboseOption, withArticleOptions } from './options.ts';
import type { ReportCommandOptions } from './run-report.ts';

export function extractCommand(): Command {
  const command = described(
    new Command('extract'),
    'List the claims, anonymous sources, figures and dates of articles.',
    ['claimtrace extract draft.md', 'claimtrace extract --format csv -o claims.csv articles/'],
  );
  return withArticleOptions(command, reportFormats)
    .addOption(kindOption)
    .addOption(verboseOption)
    .action(async (paths: readonly string[], options: ReportCommandOptions) => {
      const { runExtract } = await import('./run-extract.ts');
      await runExtract(paths, options);
    });
}
