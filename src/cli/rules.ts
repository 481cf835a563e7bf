import { Command } from 'commander';
import { described } from './help.ts';
import { rulesOption } from './options.ts';

export interface RulesOptions {
  readonly rules: readonly string[];
}

export function rulesCommand(): Command {
  const rules = described(new Command('rules'), 'List the rules, show one, or run their examples.', [
    'claimtrace rules list',
    'claimtrace rules test desk.yaml',
  ]);
  described(rules.command('list'), 'List every rule with its stage, its file and what it is for.', [
    'claimtrace rules list',
    'claimtrace rules list --rules desk.yaml',
  ])
    .addOption(rulesOption)
    .action(async (options: RulesOptions) => (await import('./run-rules.ts')).runRulesList(options));
  described(rules.command('show'), 'Show a rule: its pattern, conditions, examples and where it stands.', [
    'claimtrace rules show date/weekday',
    'claimtrace rules show --rules desk.yaml desk/skeet',
  ])
    .argument('<id>', 'the id of a rule, as in rules list')
    .addOption(rulesOption)
    .action(async (id: string, options: RulesOptions) => (await import('./run-rules.ts')).runRulesShow(id, options));
  described(rules.command('test'), 'Run the examples of the shipped rules, or of the rules in files of your own.', [
    'claimtrace rules test',
    'claimtrace rules test desk.yaml',
  ])
    .argument('[paths...]', 'rule files; by default the shipped rules')
    .action(async (paths: readonly string[]) => (await import('./run-rules.ts')).runRulesTest(paths));
  return rules;
}
