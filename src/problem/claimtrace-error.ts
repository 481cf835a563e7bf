import type { Problem } from '../model/index.ts';

/** What the program exits with when an error ends it: 1 for a gate that found something, 2 for usage, configuration or input. */
export type FailureExitCode = 1 | 2;

/**
 * An error that the user can understand and mend. It ends what is being done; whoever can go on without it catches it
 * and keeps its `problem`. Anything else that is thrown is a defect of the program.
 */
export class ClaimtraceError extends Error implements Problem {
  override readonly name = 'ClaimtraceError';
  readonly code: string;
  readonly help?: string;
  readonly exitCode: FailureExitCode;

  constructor(problem: Problem, options: { exitCode?: FailureExitCode; cause?: unknown } = {}) {
    super(problem.message, options.cause === undefined ? {} : { cause: options.cause });
    this.code = problem.code;
    if (problem.help !== undefined) this.help = problem.help;
    this.exitCode = options.exitCode ?? 2;
  }

  /** The same as plain data. */
  get problem(): Problem {
    const { code, message, help } = this;
    return help === undefined ? { code, message } : { code, message, help };
  }
}
