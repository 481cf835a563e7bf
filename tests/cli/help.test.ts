import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { diffCommand } from '../../src/cli/diff.ts';
import { explainCommand } from '../../src/cli/explain.ts';
import { extractCommand } from '../../src/cli/extract.ts';
import { described } from '../../src/cli/help.ts';
import { lintCommand } from '../../src/cli/lint.ts';
import { rulesCommand } from '../../src/cli/rules.ts';
import { sourcesCommand } from '../../src/cli/sources.ts';
import { claimtrace } from './run-program.ts';

/** The help of a command on a screen of that width; undefined for output that is no screen. */
function helpOf(command: Command, width: number | undefined): string {
  let help = '';
  const writeOut = (text: string) => {
    help += text;
  };
  const screen = width === undefined ? {} : { getOutHelpWidth: () => width };
  command.configureOutput({ writeOut, ...screen }).outputHelp();
  return help;
}

/** The sentence at the start of a help. */
const opening = (help: string): string[] => help.slice(0, help.indexOf('\n\n')).split('\n');

const commands = [extractCommand, sourcesCommand, diffCommand, lintCommand, explainCommand, rulesCommand];

describe('help', () => {
  it.each(commands.map((make) => [make().name(), make] as const))(
    'of %s starts with a sentence that fits the terminal',
    (_, make) => {
      const wide = opening(helpOf(make(), 300));
      expect(wide).toHaveLength(1);
      for (const width of [50, 80, 100]) {
        const lines = opening(helpOf(make(), width));
        expect(lines.filter((line) => line.length > width)).toEqual([]);
        expect(lines.join(' ')).toBe(wide[0]);
      }
    },
  );

  it('is 80 columns wide where there is no terminal', () => {
    for (const args of [['--help'], ...commands.map((make) => [make().name(), '--help'])]) {
      const lines = claimtrace(args, '.').stdout.split('\n');
      expect(lines.length).toBeGreaterThan(8);
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
    }
  });

  it('shows examples as they are typed, however long', () => {
    const example = `claimtrace extract ${'draft.md '.repeat(20).trim()}`;
    expect(helpOf(described(new Command('extract'), 'List claims.', [example]), 50)).toContain(`\n  ${example}\n`);
  });
});
