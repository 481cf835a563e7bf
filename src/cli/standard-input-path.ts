import { STANDARD_INPUT } from '../input/index.ts';
import { ClaimtraceError } from '../problem/index.ts';

/**
 * The value of `--stdin-path`, as what readers take.
 *
 * @param paths the files named on the command line
 * @throws ClaimtraceError when standard input is not among them
 */
export function standardInputPath(value: string | undefined, paths: readonly string[]): { standardInputPath?: string } {
  if (value === undefined) return {};
  if (paths.includes(STANDARD_INPUT)) return { standardInputPath: value };
  throw new ClaimtraceError({
    code: 'no-standard-input',
    message: `expected - for standard input among the files, which --stdin-path ${value} is the name of, but found none`,
    help: 'Name it: claimtrace lint --stdin-path draft.md - < draft.md',
  });
}
