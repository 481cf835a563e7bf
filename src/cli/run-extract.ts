import { failedExtraction } from '../claims/index.ts';
import { createExtractor } from '../index.ts';
import { discoverInputs, readInput, readRecords } from '../input/index.ts';
import type { Problem, SourceDocument } from '../model/index.ts';
import { placesOf } from '../place/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { type Report, reportFormats } from '../report/index.ts';
import { colorLevel } from './color.ts';
import { inCi } from './environment.ts';
import type { ExtractOptions } from './extract.ts';
import { problemText } from './fail.ts';
import { fileOutput } from './file-output.ts';
import { ownRules } from './own-rules.ts';
import { progress } from './progress.ts';
import { publishedOverride } from './published.ts';
import { standardOutput } from './standard-output.ts';

const FAILED_INPUT = 2;

/** What an input gives: a document, or why it gives none. */
type Reading =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'failure'; readonly id: string; readonly problem: Problem };

/** Reads, extracts and prints document by document; one that cannot be read does not stop the others. */
export async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const isQuiet = options.quiet === true;
  const isNdjson = options.from === 'ndjson';
  const { extract } = createExtractor({ rules: ownRules(options.rules) });
  const { inputs, problems } = await discoverInputs(paths);
  const output = options.output === undefined ? standardOutput() : await fileOutput(options.output, inputs);
  const done = progress(isNdjson ? null : inputs.length, isQuiet ? { write: () => {} } : process.stderr);
  const tell = (problem: Problem, severity: 'error' | 'warning') => {
    if (severity === 'error') process.exitCode = FAILED_INPUT;
    else if (isQuiet) return;
    done.clear();
    process.stderr.write(problemText(problem, severity, inCi()));
  };
  try {
    const report = await createReport(options, output.isTerminal, isNdjson || inputs.length > 1);
    for (const problem of problems) tell(problem, 'error');
    await output.write(report.open());
    for await (const reading of isNdjson ? recordsOf(inputs, options) : filesOf(inputs, options)) {
      if (reading.kind === 'document') {
        const { document } = reading;
        for (const warning of document.warnings) tell(warning, 'warning');
        const places = placesOf(document.text);
        await output.write(report.document(extract(document), (offset) => places.at(offset)));
      } else {
        tell(reading.problem, 'error');
        await output.write(
          report.document(failedExtraction(reading.id, reading.problem), () => ({ line: 1, column: 1 })),
        );
      }
      done.advance();
    }
    await output.write(report.close());
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    done.clear();
  }
}

async function createReport(options: ExtractOptions, isTerminal: boolean, several: boolean): Promise<Report> {
  const name = options.format ?? (isTerminal ? 'table' : 'plain');
  const format = reportFormats.find((candidate) => candidate.name === name)!;
  const create = await format.load();
  return create({
    width: options.width ?? process.stdout.columns ?? 80,
    color: colorLevel(options.color, isTerminal),
    ci: inCi(),
    csvRaw: options.csvRaw === true,
    verbose: options.verbose === true,
    kinds: options.kind ?? null,
    stances: options.stance,
    several,
  });
}

async function* filesOf(paths: readonly string[], options: ExtractOptions): AsyncGenerator<Reading> {
  for (const path of paths) {
    try {
      yield { kind: 'document', document: await readInput(path, readOptions(options)) };
    } catch (error) {
      if (!(error instanceof ClaimtraceError)) throw error;
      yield { kind: 'failure', id: path, problem: error.problem };
    }
  }
}

async function* recordsOf(paths: readonly string[], options: ExtractOptions): AsyncGenerator<Reading> {
  for (const path of paths) {
    for await (const reading of readRecords(path, readOptions(options))) {
      yield reading.kind === 'document' ? reading : { kind: 'failure', id: reading.id, problem: reading.error };
    }
  }
}

function readOptions({ maxBytes, published }: ExtractOptions) {
  return { ...(maxBytes === undefined ? {} : { maxBytes }), ...publishedOverride(published) };
}
