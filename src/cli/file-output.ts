import { randomBytes } from 'node:crypto';
import { type BigIntStats, fstatSync } from 'node:fs';
import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ClaimtraceError } from '../problem/index.ts';
import { type Output, outputError } from './output.ts';

/** `.draft.csv.4711-a1b2c3d4.claimtrace` stands beside `draft.csv` while process 4711 writes it. */
const TEMPORARY = /^\.(.+)\.(\d+)-[0-9a-f]{8}\.claimtrace$/;

/**
 * A file that has either its old content or all of its new one, whenever the program is killed: text goes to a temporary
 * file beside it, which `close` brings to the disk and renames. The file keeps its mode; a link keeps pointing at it.
 * Devices and pipes are written directly.
 *
 * @param inputs paths that are being read, `-` for standard input; none of them may be the output, by whatever name
 * @throws ClaimtraceError
 */
export async function fileOutput(path: string, inputs: readonly string[]): Promise<Output> {
  try {
    const existing = await stat(path).catch(() => null);
    if (existing !== null) await refuseInput(path, inputs);
    if (existing?.isDirectory()) {
      throw new ClaimtraceError({ code: 'output-unwritable', message: `expected a file but found a folder: ${path}` });
    }
    if (existing !== null && !existing.isFile()) return deviceOutput(path, await open(path, 'w'));
    const target = existing === null ? path : await realpath(path);
    // Renaming needs no right to write the file itself, so ask for it: somebody made it read-only for a reason.
    if (existing !== null) await (await open(target, 'r+')).close();
    await sweep(target);
    return await replacingOutput(path, target, existing === null ? null : existing.mode & 0o7777);
  } catch (error) {
    throw outputError(error, path);
  }
}

async function refuseInput(path: string, inputs: readonly string[]): Promise<void> {
  const output = await stat(path, { bigint: true });
  for (const input of inputs) {
    if (!(await isSameFile(path, output, input))) continue;
    throw new ClaimtraceError({
      code: 'output-is-input',
      message: `expected another file for the output than the input ${input} but found ${path}`,
      help: 'Name another file behind -o.',
    });
  }
}

async function isSameFile(path: string, output: BigIntStats, input: string): Promise<boolean> {
  const standardInput = input === '-';
  const status = await (standardInput ? standardInputStatus() : stat(input, { bigint: true })).catch(() => null);
  if (status === null || !status.isFile()) return false;
  // All names of a file lead to one inode; some file systems number none.
  if (output.ino !== 0n || standardInput) return status.ino === output.ino && status.dev === output.dev;
  return (await realpath(input)) === (await realpath(path));
}

async function standardInputStatus(): Promise<BigIntStats> {
  return fstatSync(0, { bigint: true });
}

async function replacingOutput(path: string, target: string, mode: number | null): Promise<Output> {
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.claimtrace`,
  );
  const file = await open(temporary, 'wx');

  async function discard(): Promise<void> {
    await file.close().catch(() => {});
    await rm(temporary, { force: true }).catch(() => {});
  }

  async function attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      await discard();
      throw outputError(error, path);
    }
  }

  if (mode !== null) await attempt(() => file.chmod(mode));
  return {
    isTerminal: false,
    write: (text) => attempt(() => writeAll(file, text)),
    close: () =>
      attempt(async () => {
        await file.sync();
        await file.close();
        await rename(temporary, target);
        await syncFolder(dirname(target));
      }),
    discard,
  };
}

function deviceOutput(path: string, file: FileHandle): Output {
  async function write(text: string): Promise<void> {
    try {
      await writeAll(file, text);
    } catch (error) {
      throw outputError(error, path);
    }
  }
  return { isTerminal: false, write, close: () => file.close(), discard: () => file.close() };
}

async function writeAll(file: FileHandle, text: string): Promise<void> {
  await file.appendFile(text);
}

/** So that the new name survives a power cut; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Takes away what killed processes left beside the same file. */
async function sweep(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    const [, of, process] = TEMPORARY.exec(name) ?? [];
    if (of === basename(target) && !isAlive(Number(process))) await rm(join(folder, name), { force: true });
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Not allowed to signal it: it lives, as somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
