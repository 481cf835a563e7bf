import { createExtractor } from '../extractor.ts';
import { discoverInputs, type ReadOptions, readInput, readRecords, STANDARD_INPUT } from '../input/index.ts';
import type { Extraction, Problem, SourceDocument } from '../model/index.ts';
import { placesOf } from '../place/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import type { Locate, ReportFormat, ReportOptions } from '../report/index.ts';
import { chosenOutput } from './chosen-output.ts';
import { type ColorChoice, colorLevel } from './color.ts';
import { inCi } from './environment.ts';
import { ownRules } from './own-rules.ts';
import { progress } from './progress.ts';
import { publishedOverride } from './published.ts';
import { screen } from './screen.ts';
import { standardInputPath } from './standard-input-path.ts';

/** What an input gives: a document, or why it gives none. */
type Reading =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'failure'; readonly id: string; readonly problem: Problem };

/** The options of every command that reads articles and prints an answer for each. */
export interface ReportCommandOptions {
  readonly format?: string;
  readonly output?: string;
  readonly from?: 'ndjson';
  readonly stdinPath?: string;
  readonly published?: string;
  readonly rules: readonly string[];
  readonly kind?: ReportOptions['kinds'];
  readonly stance: ReportOptions['stances'];
  readonly maxBytes?: number;
  readonly csvRaw?: boolean;
  readonly width?: number;
  readonly color: ColorChoice;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** What a command makes of an article, and how it can print that. */
export interface Printing<Answer> {
  readonly formats: readonly ReportFormat<Answer>[];
  readonly answer: (extraction: Extraction, locate: Locate) => Answer;
  /** For an article that cannot be read. */
  readonly failure: (id: string, problem: Problem) => Answer;
}

/** Reads, extracts and prints document by document; one that cannot be read does not stop the others. */
export async function runReport<Answer>(
  paths: readonly string[],
  options: ReportCommandOptions,
  { formats, answer, failure }: Printing<Answer>,
): Promise<void> {
  const isQuiet = options.quiet === true;
  const isNdjson = options.from === 'ndjson';
  const { extract } = createExtractor({ rules: ownRules(options.rules) });
  const how = readOptions(options, paths);
  const { inputs, problems } = await discoverInputs(paths);
  const output = await chosenOutput(options.output, inputs);
  const done = progress(isNdjson ? null : inputs.length, isQuiet ? { write: () => {} } : process.stderr);
  const { tell, write } = screen(output, done, isQuiet);
  try {
    const several = isNdjson || paths.length > 1 || inputs.some((input) => input !== paths[0]);
    const create = await chosenFormat(
      formats,
      options.format ?? (isFitted(options, output.isTerminal) ? 'table' : 'plain'),
    ).load();
    const report = create(reportOptions(options, output.isTerminal, several));
    for (const problem of problems) tell(problem, 'error');
    await write(report.open());
    for await (const reading of isNdjson ? recordsOf(inputs, how) : filesOf(inputs, how)) {
      if (reading.kind === 'document') {
        const { document } = reading;
        for (const warning of document.warnings) tell(warning, 'warning');
        const places = placesOf(document.text);
        const locate: Locate = (offset) => places.at(offset);
        await write(report.document(answer(extract(document), locate), locate));
      } else {
        tell(reading.problem, 'error');
        await write(report.document(failure(reading.id, reading.problem), () => ({ line: 1, column: 1 })));
      }
      done.advance();
    }
    await write(report.close());
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    done.clear();
  }
}

/** Whether the answer is fitted to a width: on a terminal, and wherever one is asked for. */
export function isFitted({ width }: Pick<ReportCommandOptions, 'width'>, isTerminal: boolean): boolean {
  return isTerminal || width !== undefined;
}

/** The format of that name; the command line takes no other name. */
export function chosenFormat<Answer, Options>(
  formats: readonly ReportFormat<Answer, Options>[],
  name: string,
): ReportFormat<Answer, Options> {
  return formats.find((candidate) => candidate.name === name)!;
}

export function reportOptions(options: ReportCommandOptions, isTerminal: boolean, several: boolean): ReportOptions {
  return {
    width: options.width ?? process.stdout.columns ?? 80,
    color: colorLevel(options.color, isTerminal),
    ci: inCi(),
    csvRaw: options.csvRaw === true,
    verbose: options.verbose === true,
    kinds: options.kind ?? null,
    stances: options.stance,
    several,
  };
}

async function* filesOf(paths: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  for (const path of paths) {
    try {
      yield { kind: 'document', document: await readInput(path, options) };
    } catch (error) {
      if (!(error instanceof ClaimtraceError)) throw error;
      yield {
        kind: 'failure',
        id: path === STANDARD_INPUT ? (options.standardInputPath ?? path) : path,
        problem: error.problem,
      };
    }
  }
}

async function* recordsOf(
  paths: readonly string[],
  options: Parameters<typeof readRecords>[1],
): AsyncGenerator<Reading> {
  for (const path of paths) {
    for await (const reading of readRecords(path, options)) {
      yield reading.kind === 'document' ? reading : { kind: 'failure', id: reading.id, problem: reading.error };
    }
  }
}

function readOptions({ maxBytes, published, stdinPath }: ReportCommandOptions, paths: readonly string[]) {
  return {
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...publishedOverride(published),
    ...standardInputPath(stdinPath, paths),
  };
}
