import { ClaimtraceError } from '../problem/index.ts';

const CODES: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['file-not-found', 'no such file or folder'],
  ENOTDIR: ['file-not-found', 'no such file or folder'],
  EACCES: ['file-unreadable', 'not allowed to read'],
  EPERM: ['file-unreadable', 'not allowed to read'],
  EISDIR: ['file-unreadable', 'expected a file but found a folder'],
  ELOOP: ['file-unreadable', 'symbolic links lead in a circle'],
  ENAMETOOLONG: ['file-not-found', 'the name is too long for a file'],
};

/** What the operating system refused, in words; other errors as they are. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof ClaimtraceError) return error;
  const [code, message] = CODES[String(error.code)] ?? ['file-unreadable', `cannot be read (${String(error.code)})`];
  return new ClaimtraceError({ code, message: `${message}: ${path}` }, { cause: error });
}
