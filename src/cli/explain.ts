import { Command } from 'commander';
import { publishedOption, rulesOption } from './options.ts';

export interface ExplainOptions {
  readonly rules: readonly string[];
  readonly published?: string;
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Tell what the rules make of a sentence: what they found, what they refused and why, what came near.')
    .argument('<place>', 'FILE:LINE or FILE:LINE:COLUMN')
    .addOption(rulesOption)
    .addOption(publishedOption)
    .addHelpText(
      'after',
      '\nExamples:\n  claimtrace explain draft.md:14\n  claimtrace explain --rules desk.yaml draft.md:14:3\n',
    )
    .action(async (place: string, options: ExplainOptions) => {
      const { runExplain } = await import('./run-explain.ts');
      await runExplain(place, options);
    });
}
