import { Command } from 'commander';
import { sourcesFormats } from '../report/index.ts';
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
  return new Command('sources')
    .description("Show an article's sourcing: every source once, and what its claims hang on.")
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
    .addHelpText(
      'after',
      '\nExamples:\n  claimtrace sources draft.md\n  claimtrace sources --format csv -o sources.csv articles/\n',
    )
    .action(async (paths: readonly string[], options: ReportCommandOptions) => {
      const { runSources } = await import('./run-sources.ts');
      await runSources(paths, options);
    });
}
