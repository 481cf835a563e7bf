import { Command } from 'commander';
import { reportFormats } from '../report/index.ts';
import { described } from './help.ts';
import {
  colorOption,
  csvRawOption,
  formatOption,
  fromOption,
  kindOption,
  maxBytesOption,
  outputOption,
  publishedOption,
  quietOption,
  rulesOption,
  stanceOption,
  verboseOption,
  widthOption,
} from './options.ts';
import type { ReportCommandOptions } from './run-report.ts';

export function extractCommand(): Command {
  return described(new Command('extract'), 'List the claims, anonymous sources, figures and dates of articles.', [
    'claimtrace extract draft.md',
    'claimtrace extract --format csv -o claims.csv articles/',
  ])
    .argument('<paths...>', 'text and Markdown files, folders, globs, or - for standard input')
    .addOption(formatOption(reportFormats, 'table on a terminal, else plain'))
    .addOption(outputOption)
    .addOption(kindOption)
    .addOption(stanceOption)
    .addOption(publishedOption)
    .addOption(rulesOption)
    .addOption(fromOption)
    .addOption(maxBytesOption)
    .addOption(csvRawOption)
    .addOption(widthOption)
    .addOption(colorOption)
    .addOption(quietOption)
    .addOption(verboseOption)
    .action(async (paths: readonly string[], options: ReportCommandOptions) => {
      const { runExtract } = await import('./run-extract.ts');
      await runExtract(paths, options);
    });
}
