import { inputBytes, readRecords, STANDARD_INPUT } from '../../input/index.ts';
import type { Problem } from '../../model/index.ts';
import { ClaimtraceError } from '../../problem/index.ts';
import type { GlobInSettings } from '../../settings/index.ts';
import type { AnswerCache } from './answer-cache.ts';
import { type LintedInput, lintDocument, lintFile } from './lint-input.ts';
import type { Assignment, Assignments } from './linters.ts';

/** What an input gives: findings, or why it gives none. */
export type Reading =
  | { readonly kind: 'linted'; readonly linted: LintedInput }
  /** A file that was named and that the settings leave out. */
  | { readonly kind: 'ignored'; readonly problem: Problem }
  /** `ofSettings` where not the article is at fault but what it is to be linted by, and other articles with it. */
  | { readonly kind: 'failure'; readonly id: string; readonly problem: Problem; readonly ofSettings: boolean };

export interface ReadingOptions {
  readonly maxBytes?: number;
  readonly published?: string;
  /** The name of the file that standard input is the text of. */
  readonly standardInputPath?: string;
  /** What was named on the command line: of files found in a folder nobody wonders that they are left out. */
  readonly named: ReadonlySet<string>;
}

/** Lints files one after another; those that the settings leave out are not read. */
export async function* lintedFiles(
  inputs: readonly string[],
  assignments: Assignments,
  cache: AnswerCache | null,
  options: ReadingOptions,
): AsyncGenerator<Reading> {
  for (const input of inputs) {
    const path = input === STANDARD_INPUT ? (options.standardInputPath ?? null) : input;
    let assignment: Assignment;
    try {
      assignment = assignments.of(path);
      if (assignment.ignoredBy !== null) {
        if (path === input && options.named.has(input))
          yield { kind: 'ignored', problem: ignored(path, assignment.ignoredBy) };
        continue;
      }
      assignment.checks();
    } catch (error) {
      yield failure(path ?? input, error, true);
      continue;
    }
    try {
      const bytes = await inputBytes(input, options);
      yield { kind: 'linted', linted: await lintFile(bytes, options.published ?? null, assignment, cache) };
    } catch (error) {
      yield failure(path ?? input, error, false);
    }
  }
}

/** Lints records one after another, all by the settings of the current folder. */
export async function* lintedRecords(
  inputs: readonly string[],
  assignments: Assignments,
  options: ReadingOptions,
): AsyncGenerator<Reading> {
  const assignment = assignments.of(null);
  for (const path of inputs) {
    for await (const record of readRecords(path, options)) {
      yield record.kind === 'document'
        ? { kind: 'linted', linted: lintDocument(record.document, assignment, null) }
        : { kind: 'failure', id: record.id, problem: record.error, ofSettings: false };
    }
  }
}

function ignored(path: string, { file, line, column, value }: GlobInSettings): Problem {
  return {
    code: 'ignored',
    message: `${path} is not linted: ${file}:${line}:${column} ignores “${value}”`,
    help: 'Take it out of the settings, or do not name the file.',
  };
}

function failure(id: string, error: unknown, ofSettings: boolean): Reading {
  if (!(error instanceof ClaimtraceError)) throw error;
  return { kind: 'failure', id, problem: error.problem, ofSettings };
}
