import { closeSync, existsSync, openSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { standardOutput } from '../../src/cli/standard-output.ts';
import { ended, program, started } from './script.ts';

const MEGABYTES = 10;
const PROGRAM = fileURLToPath(new URL('../../bin/claimtrace.js', import.meta.url));

const writer = program(`
  import { ignoreClosedStreams, standardOutput } from './standard-output.ts';
  import { printFailure } from './fail.ts';
  ignoreClosedStreams();
  const output = standardOutput();
  try {
    for (let count = 0; count < ${MEGABYTES}; count += 1) await output.write('x'.repeat(1_000_000));
    await output.close();
  } catch (error) {
    process.exitCode = printFailure(error, { debug: false, ci: false });
  }
`);

describe('standardOutput', () => {
  it('gets every byte through a pipe that is read slowly', async () => {
    const child = started(writer);
    let size = 0;
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      child.stdout?.pause();
      setTimeout(() => child.stdout?.resume(), 1);
    });
    expect(await ended(child)).toEqual({ code: 0, signal: null, stderr: '' });
    expect(size).toBe(MEGABYTES * 1_000_000);
  });

  it('ends quietly when the reader goes', async () => {
    const child = started(writer);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended(child)).toEqual({ code: 0, signal: null, stderr: '' });
  });

  it.each([['--help'], ['--version'], ['rules', 'list'], ['extract', '--help']])(
    'of %s ends quietly when nobody reads',
    async (...command) => {
      const child = started(PROGRAM, 'pipe', command);
      child.stdout?.destroy();
      expect(await ended(child)).toEqual({ code: 0, signal: null, stderr: '' });
    },
  );

  it.runIf(existsSync('/dev/full'))('says in one line that the disk is full, and exits 2', async () => {
    const full = openSync('/dev/full', 'w');
    const result = await ended(started(writer, full));
    closeSync(full);
    expect(result).toEqual({
      code: 2,
      signal: null,
      stderr: 'claimtrace: no space is left to write to standard output [output-full]\n',
    });
  });

  it('waits until a write is done', async () => {
    let taken = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _, done) {
        setTimeout(() => {
          taken += chunk.length;
          done();
        }, 5);
      },
    });
    const output = standardOutput(slow);
    await output.write('abc');
    expect(taken).toBe(3);
  });

  it('knows a terminal', () => {
    const terminal = Object.assign(new Writable(), { isTTY: true });
    expect([standardOutput(terminal).isTerminal, standardOutput(new Writable()).isTerminal]).toEqual([true, false]);
  });
});
