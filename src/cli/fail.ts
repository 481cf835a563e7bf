import type { Problem } from '../model/index.ts';
import { ClaimtraceError, type FailureExitCode } from '../problem/index.ts';
import { escapeLines } from '../report/index.ts';
import { OutputClosed } from './output.ts';

export interface FailureOptions {
  /** Shows where in the program it happened. */
  readonly debug: boolean;
  /** Whether standard error goes to a build log, which obeys commands that stand in it. */
  readonly ci: boolean;
}

/**
 * Tells on standard error why the program ends, and gives the exit code for it: 0 and no word when nobody reads the
 * output any more.
 */
export function printFailure(
  error: unknown,
  options: FailureOptions,
  standardError: { write(text: string): unknown } = process.stderr,
): FailureExitCode | 0 {
  if (error instanceof OutputClosed) return 0;
  const known = error instanceof ClaimtraceError ? error : defect(error);
  standardError.write(problemText(known.problem, 'error', options.ci));
  if (options.debug) standardError.write(`${escapeLines(stackOf(error), options.ci)}\n`);
  return known.exitCode;
}

/** An error or a warning as it is printed: the sentence and its code on the first line, what to do next below. */
export function problemText({ code, message, help }: Problem, severity: 'error' | 'warning', ci: boolean): string {
  const sentence = `claimtrace: ${severity === 'warning' ? 'warning: ' : ''}${message} [${code}]`;
  const lines = help === undefined ? sentence : `${sentence}\n${help.replace(/^/gm, '  ')}`;
  return `${escapeLines(lines, ci)}\n`;
}

function defect(error: unknown): ClaimtraceError {
  const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new ClaimtraceError({
    code: 'internal-error',
    message: `this is a defect of claimtrace: ${found}`,
    help: 'Run it again with --debug, and report what it prints.',
  });
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by ${stackOf(error.cause)}`;
}
