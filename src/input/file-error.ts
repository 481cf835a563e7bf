import { ClaimtraceError } from '../problem/index.ts';

interface Wording {
  readonly code: string;
  /** Behind it comes the path. */
  readonly message: string;
  readonly help?: string;
}

export const NOTHING_THERE = {
  code: 'file-not-found',
  message: 'expected a file or folder but found nothing',
  help: 'Check the name, and the folder it is looked for in.',
} satisfies Wording;
const CLOSED: Wording = {
  code: 'file-unreadable',
  message: 'expected a file or folder that can be read but found one whose permissions do not allow it',
  help: 'Change its permissions, or ask its owner.',
};

const WORDINGS: ReadonlyMap<string, Wording> = new Map([
  ['ENOENT', NOTHING_THERE],
  ['ENOTDIR', NOTHING_THERE],
  ['ENAMETOOLONG', NOTHING_THERE],
  ['EACCES', CLOSED],
  ['EPERM', CLOSED],
  ['EISDIR', { code: 'file-unreadable', message: 'expected a file but found a folder' }],
  ['ELOOP', { code: 'file-unreadable', message: 'expected a file but found symbolic links that lead in a circle' }],
]);

/** What the operating system refused, in words; other errors as they are. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof ClaimtraceError) return error;
  const answer = String(error.code);
  const wording = WORDINGS.get(answer) ?? {
    code: 'file-unreadable',
    message: `expected a file that can be read but the system answered ${answer}`,
  };
  return new ClaimtraceError({ ...wording, message: `${wording.message}: ${path}` }, { cause: error });
}
