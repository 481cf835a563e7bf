import { ClaimtraceError } from '../problem/index.ts';

/** Where answers go. Every promise is kept only when the operating system has taken the text. */
export interface Output {
  readonly isTerminal: boolean;
  /** Throws `OutputClosed` when nobody reads any more, a `ClaimtraceError` when the text cannot be written. */
  write(text: string): Promise<void>;
  /** Nothing comes any more: makes what was written last. */
  close(): Promise<void>;
  /** Instead of `close`: leaves things as they were, as far as that can be. */
  discard(): Promise<void>;
}

/** The reader has gone, as in `… | head -1`. No failure: the program ends, quietly and with exit code 0. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

const CLOSED: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);
const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What the operating system answered to a write, in words; other errors as they are. */
export function outputError(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof ClaimtraceError) return error;
  const { code } = error;
  if (CLOSED.has(code)) return new OutputClosed();
  if (FULL.has(code)) {
    return new ClaimtraceError(
      { code: 'output-full', message: `no space is left to write to ${name}` },
      { cause: error },
    );
  }
  const why = FORBIDDEN.has(code) ? 'not allowed to write' : code === 'ENOENT' ? 'no such folder' : String(code);
  return new ClaimtraceError(
    { code: 'output-unwritable', message: `expected a file that can be written but found ${name}: ${why}` },
    { cause: error },
  );
}
