import type { Writable } from 'node:stream';
import { type Output, outputError } from './output.ts';

/**
 * Standard output. Each write waits for its own end: of what is still in a buffer when `process.exit` is called, all but
 * the first 128 KB is lost, so nobody calls it; and a pipe that is read slowly slows the program, not its memory.
 */
export function standardOutput(stream: Writable & { readonly isTTY?: boolean } = process.stdout): Output {
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

/**
 * A reader that has gone is no reason to fail: of answers the promise of the write tells, help and messages nobody misses.
 * Without listeners the events would end the process with a stack trace.
 */
export function ignoreClosedStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
