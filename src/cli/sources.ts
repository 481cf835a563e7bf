import { Command } from 'commander';
import { sourcesFormats } from '../report/index.ts';
import { described } from './help.ts';
import {
  colorOption,
  csvRawOption,
  formatOption,
  fromOption,
  maxBytesOption,
  outputOption,
  publishedOption,
  quietOption,
  rulesOption,
  stanceOption,
  widthOption,
} from './options.ts';
import type { ReportCommandOptions } from './run-report.ts';

export function sourcesCommand(): Command {
  return described(
    new Command('sources'),
    "Show an article's sourcing: every source once, and what its claims hang on.",
    ['claimtrace sources draft.md', 'claimtrace sources --format csv -o sources.csv articles/'],
  )
    .argument('<paths...>', 'text and Markdown files, folders, globs, or - for standard input')
    .addOption(formatOption(sourcesFormats, 'table on a terminal, else plain'))
    .addOption(outputOption)
    .addOption(stanceOption)
    .addOption(publishedOption)
    .addOption(rulesOption)
    .addOption(fromOption)
    .addOption(maxBytesOption)
    .addOption(csvRawOption)
    .addOption(widthOption)
    .addOption(colorOption)
    .addOption(quietOption)
    .action(async (paths: readonly string[], options: ReportCommandOptions) => {
      const { runSources } = await import('./run-sources.ts');
      await runSources(paths, options);
    });
}
