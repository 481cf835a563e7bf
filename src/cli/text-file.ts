import { readFileSync } from 'node:fs';
import { ClaimtraceError } from '../problem/index.ts';

export interface ExpectedFile {
  /** What it should be: *a rule file*. */
  readonly what: string;
  /** Of the error. */
  readonly code: string;
  readonly help: string;
}

/**
 * A small file that the user names.
 *
 * @throws ClaimtraceError when it cannot be read
 */
export function textFile(path: string, { what, code, help }: ExpectedFile): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new ClaimtraceError({ code, message: `expected ${what} but could not read ${path} (${reason})`, help });
  }
}
