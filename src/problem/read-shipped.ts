import { fileURLToPath } from 'node:url';
import { ClaimtraceError } from './claimtrace-error.ts';

/**
 * What a file or folder that belongs to the program holds.
 *
 * @throws ClaimtraceError when it cannot be read: the installation is not whole, and no defect of the program
 */
export function readShipped<Content>(place: URL | string, read: (path: string) => Content): Content {
  const path = typeof place === 'string' ? place : fileURLToPath(place);
  try {
    return read(path);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why = 'code' in error ? String(error.code) : error.message;
    throw new ClaimtraceError(
      {
        code: 'broken-installation',
        message: `expected a file of claimtrace itself but could not read ${path} (${why})`,
        help: 'Install claimtrace again.',
      },
      { cause: error },
    );
  }
}
