/** Milliseconds: before that nobody needs to be told, and more often nobody can read. */
const QUIET = 500;
const BETWEEN = 100;

/** To the line's start, and clear to its end. */
const CLEAR = '\r\u001B[K';

export interface Progress {
  /** One more is done. */
  advance(): void;
  /** Takes the line away; to be called before anything else is written to the terminal, and at the end. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * How many documents are done, on one line of standard error that goes away: only on a terminal, and only when it takes
 * longer than half a second.
 *
 * @param total null where nobody knows yet, as with standard input
 */
export function progress(
  total: number | null,
  terminal: Terminal = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (terminal.isTTY !== true) return { advance: () => {}, clear: () => {} };

  let done = 0;
  let shown = false;
  let due = now() + QUIET;
  return {
    advance() {
      done += 1;
      if (now() < due) return;
      due = now() + BETWEEN;
      shown = true;
      terminal.write(`${CLEAR}${total === null ? `${done} read` : `${done} of ${total} read`}`);
    },
    clear() {
      if (shown) terminal.write(CLEAR);
      shown = false;
    },
  };
}
