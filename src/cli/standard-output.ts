import type { Writable } from 'node:stream';
import { type Output, outputError } from './output.ts';

/**
 * Standard output. Each write waits for its own end: of what is still in a buffer when `process.exit` is called, all but
 * the first 128 KB is lost, so nobody calls it; and a pipe that is read slowly slows the program, not its memory.
 */
export function standardOutput(stream: Writable & { readonly isTTY?: boolean } = process.stdout): Output {
  // The promise of the write tells; without a listener the event would end the process with a stack trace.
  stream.on('error', () => {});

  async function write(text: string): Promise<void> {
    if (text === '') return;
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) reject(outputError(error, 'standard output'));
        else resolve();
      });
    });
  }

  const nothing = async (): Promise<void> => {};
  return { isTerminal: stream.isTTY === true, write, close: nothing, discard: nothing };
}

/** Messages that nobody can read are no reason to fail. */
export function ignoreClosedStandardError(stream: Writable = process.stderr): void {
  stream.on('error', () => {});
}
