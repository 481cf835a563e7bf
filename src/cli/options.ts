import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Stance } from '../model/index.ts';
import {
  escapeText,
  type ReportFormat,
  type ReportOptions,
  ROW_KINDS,
  type RowKind,
  SHOWN_STANCES,
  STANCES,
} from '../report/index.ts';

/*
 * Every option is defined here, once; commands take those they need, and help, errors and docs follow.
 */

function formatOption(formats: readonly Pick<ReportFormat, 'name' | 'description'>[], fallback: string): Option {
  const rows = formats.map(({ name, description }) => `${name}: ${description}`);
  return new Option('-f, --format <name>', `how to print (${fallback})\n${rows.join('\n')}`).choices(
    formats.map(({ name }) => name),
  );
}

const outputOption = new Option('-o, --output <file>', 'write to this file instead of standard output');

const fromOption = new Option(
  '--from <format>',
  'read one JSON record {"id", "text", "published"?, "mediaType"?} a line',
).choices(['ndjson']);

const standardInputPathOption = new Option(
  '--stdin-path <file>',
  'the file that standard input (-) is the text of: its ending and its place count',
).conflicts(['from', 'changedSince']);

export const publishedOption = new Option(
  '--published <date>',
  'publication date as YYYY-MM-DD; beats what the file says',
);

export const rulesOption = new Option(
  '--rules <file>',
  'a rule file of your own, read behind the shipped rules; may be given again',
)
  .argParser((value: string, before: readonly string[]) => [...before, value])
  .default([], 'none');

export const kindOption = new Option('--kind <kinds>', `show only some: ${ROW_KINDS.join(', ')}`).argParser(
  (value): ReadonlySet<RowKind> => new Set(names(value, ROW_KINDS)),
);

const stanceOption = new Option(
  '--stance <stances>',
  `stances of attributed claims to show: ${STANCES.join(', ')}, or all`,
)
  .argParser((value): ReadonlySet<Stance> => (value === 'all' ? new Set(STANCES) : new Set(names(value, STANCES))))
  .default(new Set(SHOWN_STANCES), SHOWN_STANCES.join(','));

const maxBytesOption = new Option(
  '--max-bytes <number>',
  'refuse larger files; 50000000 (50 MB) unless given',
).argParser(wholeNumber('bytes', 1));

const csvRawOption = new Option(
  '--csv-raw',
  'leave cells as they are, even where a spreadsheet would take them for formulas',
);

const widthOption = new Option('--width <columns>', "the table's width instead of the terminal's").argParser(
  wholeNumber('columns', 1),
);

const colorOption = new Option('--color <when>', 'colour: beats NO_COLOR, which beats FORCE_COLOR')
  .choices(['auto', 'always', 'never'])
  .default('auto');

const quietOption = new Option('-q, --quiet', 'no warnings and no progress');

export const verboseOption = new Option('-v, --verbose', 'show the rule behind every row');

/** What `diff` compares, and what it says of it. */
export const comparisonOptions: readonly Option[] = [
  new Option('--git <revision>', 'compare with this revision instead, or two revisions: OLD..NEW'),
  new Option('--weights <file>', 'a comparison file of your own: which changes are major, which cues are of one force')
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], 'none'),
  new Option('--all', 'show unchanged claims too'),
  new Option('--summary', 'show the counts alone'),
  new Option('--exit-code', 'exit with 1 when something changed that --fail-on names'),
  new Option('--fail-on <weight>', 'what --exit-code looks for')
    .choices(['major', 'minor'])
    .default('major', 'major; minor means any change'),
];

/** What the commands that read articles take, in the order of their help. */
const articleOptions: readonly Option[] = [
  outputOption,
  stanceOption,
  publishedOption,
  rulesOption,
  fromOption,
  standardInputPathOption,
  maxBytesOption,
  csvRawOption,
  widthOption,
  colorOption,
  quietOption,
];

/** Adds what every command takes that reads articles and prints an answer for each. */
export function withArticleOptions<Answer>(command: Command, formats: readonly ReportFormat<Answer>[]): Command {
  command
    .argument('<paths...>', 'text and Markdown files, folders, globs, or - for standard input')
    .addOption(formatOption(formats, 'table on a terminal or with --width, else plain'));
  for (const option of articleOptions) command.addOption(option);
  return command;
}

/** Adds what `diff` takes of these: it reads two articles, not a stream of records. */
export function withDifferenceOptions<Answer>(command: Command, formats: readonly ReportFormat<Answer>[]): Command {
  command.addOption(formatOption(formats, 'terminal'));
  for (const option of articleOptions) if (option !== fromOption) command.addOption(option);
  return command;
}

/** What `lint` goes by, and when it fails. */
const lintOptions: readonly Option[] = [
  new Option('--config <file>', 'settings to go by instead of the nearest claimtrace.yaml above each file'),
  new Option('--preset <names>', 'checks to ask instead of those the settings name: ap, reuters, recommended, strict'),
  new Option('--fail-on <severity>', 'exit with 1 when something of this weight is found')
    .choices(['error', 'warning', 'info'])
    .default('error', 'error; warning also for warnings, info for anything'),
  new Option('--max-warnings <number>', 'exit with 1 when there are more warnings').argParser(
    wholeNumber('warnings', 0),
  ),
  new Option('--baseline <file>', 'raise nothing that this file lists'),
  new Option('--update-baseline', 'write what is found into the baseline'),
  new Option('--changed-since <revision>', 'raise only what the files did not have in this revision of git'),
  new Option('--cache', 'keep answers, and use those of unchanged files'),
  new Option('--cache-file <file>', 'where --cache keeps them').default('.claimtrace-cache.json'),
  new Option('--print-config <file>', 'print which checks are asked of a file, and how; read nothing'),
];

/** Adds what `lint` takes of the options of all commands that read articles. */
export function withLintOptions<Answer, Options extends ReportOptions>(
  command: Command,
  formats: readonly ReportFormat<Answer, Options>[],
): Command {
  command.addOption(formatOption(formats, 'pretty on a terminal or with --width, else concise'));
  for (const option of [
    ...lintOptions,
    outputOption,
    publishedOption,
    rulesOption,
    fromOption,
    standardInputPathOption,
  ])
    command.addOption(option);
  for (const option of [maxBytesOption, widthOption, colorOption]) command.addOption(option);
  return command.addOption(new Option('-q, --quiet', 'errors alone: no warnings, no suggestions, no progress'));
}

/** Reads a whole number of things, of at least so many. */
function wholeNumber(things: string, least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === '' || !Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`expected a whole number of ${things}, ${least} or more`);
    return number;
  };
}

/** The names of a comma-separated list. */
function names<T extends string>(value: string, known: readonly T[]): T[] {
  return value.split(',').map((part) => {
    const name = known.find((candidate) => candidate === part.trim());
    if (name === undefined)
      throw new InvalidArgumentError(`expected ${known.join(', ')} but found “${escapeText(part)}”`);
    return name;
  });
}
