import { Command } from 'commander';
import { lintFormats } from '../report/index.ts';
import { described } from './help.ts';
import { withLintOptions } from './options.ts';
import type { LintCommandOptions } from './run-lint.ts';

export function lintCommand(): Command {
  const command = described(
    new Command('lint'),
    'Find what a desk would raise: unnamed sources without a reason, sums that do not add up, dates that cannot be.',
    ['claimtrace lint draft.md', 'claimtrace lint --changed-since main --format github articles/'],
  ).argument('[paths...]', 'text and Markdown files, folders, globs, or - for standard input');
  return withLintOptions(command, lintFormats).action(async (paths: readonly string[], options: LintCommandOptions) => {
    const { runLint } = await import('./run-lint.ts');
    await runLint(paths, options);
  });
}
