import { Command } from 'commander';
import { described } from './help.ts';
import { publishedOption, rulesOption } from './options.ts';

export interface ExplainOptions {
  readonly rules: readonly string[];
  readonly published?: string;
}

export function explainCommand(): Command {
  return described(
    new Command('explain'),
    'Tell what the rules make of a sentence: what they found, what they refused and why, what came near.',
    ['claimtrace explain draft.md:14', 'claimtrace explain --rules desk.yaml draft.md:14:3'],
  )
    .argument('<place>', 'FILE:LINE or FILE:LINE:COLUMN')
    .addOption(rulesOption)
    .addOption(publishedOption)
    .action(async (place: string, options: ExplainOptions) => {
      const { runExplain } = await import('./run-explain.ts');
      await runExplain(place, options);
    });
}
