import { Command } from 'commander';
import { rulesOption } from './options.ts';

export interface RulesOptions {
  readonly rules: readonly string[];
}

export function rulesCommand(): Command {
  const rules = new Command('rules')
    .description('List the rules, show one, or run their examples.')
    .addHelpText('after', '\nExamples:\n  claimtrace rules list\n  claimtrace rules test desk.yaml\n');
  rules
    .command('list')
    .description('List every rule with its stage, its file and what it is for.')
    .addOption(rulesOption)
    .addHelpText('after', '\nExamples:\n  claimtrace rules list\n  claimtrace rules list --rules desk.yaml\n')
    .action(async (options: RulesOptions) => (await import('./run-rules.ts')).runRulesList(options));
  rules
    .command('show')
    .description('Show a rule: its pattern, conditions, examples and where it stands.')
    .argument('<id>', 'the id of a rule, as in rules list')
    .addOption(rulesOption)
    .addHelpText(
      'after',
      '\nExamples:\n  claimtrace rules show date/weekday\n  claimtrace rules show --rules desk.yaml desk/skeet\n',
    )
    .action(async (id: string, options: RulesOptions) => (await import('./run-rules.ts')).runRulesShow(id, options));
  rules
    .command('test')
    .description('Run the examples of the shipped rules, or of the rules in files of your own.')
    .argument('[paths...]', 'rule files; by default the shipped rules')
    .addHelpText('after', '\nExamples:\n  claimtrace rules test\n  claimtrace rules test desk.yaml\n')
    .action(async (paths: readonly string[]) => (await import('./run-rules.ts')).runRulesTest(paths));
  return rules;
}
