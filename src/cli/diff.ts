import { Command } from 'commander';
import { differenceFormats } from '../report/index.ts';
import { described } from './help.ts';
import { comparisonOptions, withDifferenceOptions } from './options.ts';
import type { DiffOptions } from './run-diff.ts';

export function diffCommand(): Command {
  const command = described(
    new Command('diff'),
    'Show what changed in what is claimed between two versions of an article, or two reports of one story.',
    ['claimtrace diff old.md new.md', 'claimtrace diff --git main..HEAD --format markdown articles/'],
  );
  command.argument(
    '[paths...]',
    'the old and the new file, - for standard input on one side; with --git files or folders, by default all that changed',
  );
  for (const option of comparisonOptions) command.addOption(option);
  return withDifferenceOptions(command, differenceFormats).action(
    async (paths: readonly string[], options: DiffOptions) => {
      const { runDiff } = await import('./run-diff.ts');
      await runDiff(paths, options);
    },
  );
}
