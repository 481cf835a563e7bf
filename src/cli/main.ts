import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { escapeLines } from '../report/index.ts';
import { diffCommand } from './diff.ts';
import { inCi } from './environment.ts';
import { explainCommand } from './explain.ts';
import { extractCommand } from './extract.ts';
import { printFailure } from './fail.ts';
import { described } from './help.ts';
import { lintCommand } from './lint.ts';
import { rulesCommand } from './rules.ts';
import { sourcesCommand } from './sources.ts';
import { ignoreClosedStreams } from './standard-output.ts';

const USAGE_ERROR = 2;

/** In the order in which help lists them. */
const COMMANDS: ReadonlyMap<string, () => Command> = new Map([
  ['extract', extractCommand],
  ['sources', sourcesCommand],
  ['diff', diffCommand],
  ['lint', lintCommand],
  ['explain', explainCommand],
  ['rules', rulesCommand],
]);

/** Runs the command line; the exit code is left in `process.exitCode` so that output can drain. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = described(
    new Command('claimtrace'),
    'Lists every statement in a news draft that a reader could challenge: who says it, in what words, with which figures and dates, and the exact characters it stands on.',
    ['claimtrace extract draft.md', 'claimtrace explain draft.md:14'],
  )
    .version(packageJson.version, '-V, --version')
    .option('--debug', 'show where in the program an error comes from');
  for (const command of commandsFor(argv[0])) program.addCommand(command());
  endQuietly(program);
  ignoreClosedStreams();
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR;
    else
      process.exitCode = printFailure(error, { debug: program.opts<{ debug?: boolean }>().debug === true, ci: inCi() });
  }
}

/** The command of that name alone: to make all of them takes milliseconds. All where none is named, for help and suggestions. */
function commandsFor(name: string | undefined): readonly (() => Command)[] {
  const named = name === undefined ? undefined : COMMANDS.get(name);
  return named === undefined ? [...COMMANDS.values()] : [named];
}

/** Commander would exit at once, with 1 for a usage error, and print what the user typed as it is. */
function endQuietly(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError('(--help says what there is)')
    .configureOutput({ outputError: (text, write) => write(escapeLines(text, inCi())) });
  for (const inner of command.commands) endQuietly(inner);
}
