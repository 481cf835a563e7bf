import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, link, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOutput } from '../../src/cli/file-output.ts';
import { ClaimtraceError } from '../../src/problem/index.ts';
import { ended, program, started } from './script.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimtrace-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof ClaimtraceError ? `${error.code} ${error.exitCode}` : String(error);
}

async function written(path: string, ...parts: string[]): Promise<void> {
  const output = await fileOutput(path, []);
  for (const part of parts) await output.write(part);
  await output.close();
}

describe('fileOutput', () => {
  it('writes a new file and leaves nothing beside it', async () => {
    await written(join(folder, 'new.csv'), 'one\n', 'twö\n');
    expect(await readFile(join(folder, 'new.csv'), 'utf8')).toBe('one\ntwö\n');
    expect(readdirSync(folder)).toEqual(['new.csv']);
  });

  it('shows the old content until all of the new one is there', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, 'old');
    const output = await fileOutput(path, []);
    await output.write('new');
    expect(await readFile(path, 'utf8')).toBe('old');
    await output.close();
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('leaves things as they were when it is discarded', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, 'old');
    const output = await fileOutput(path, []);
    await output.write('new');
    await output.discard();
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it.runIf(process.platform !== 'win32')('keeps the mode of the file, whatever the mask', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, 'old');
    await chmod(path, 0o666);
    await written(path, 'new');
    expect((await stat(path)).mode & 0o777).toBe(0o666);
  });

  it.runIf(process.platform !== 'win32')('writes what a link points at, and leaves the link', async () => {
    await writeFile(join(folder, 'real.csv'), 'old');
    await symlink('real.csv', join(folder, 'link.csv'));
    await written(join(folder, 'link.csv'), 'new');
    expect(await readFile(join(folder, 'real.csv'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.csv', 'real.csv']);
  });

  it('refuses to write over an input, by whatever name', async () => {
    const input = join(folder, 'draft.md');
    await writeFile(input, 'draft');
    await symlink(input, join(folder, 'soft.md'));
    await link(input, join(folder, 'hard.md'));
    for (const name of ['draft.md', 'soft.md', 'hard.md', `../${basename(folder)}/draft.md`]) {
      expect(await codeOf(fileOutput(join(folder, name), [join(folder, 'none.md'), input]))).toBe('output-is-input 2');
    }
    expect(await readFile(input, 'utf8')).toBe('draft');
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it.runIf(process.platform !== 'win32')('refuses to write over the file that standard input comes from', () => {
    const path = program(`
      import { fileOutput } from './file-output.ts';
      await fileOutput(process.argv[2], ['-']).catch((error) => console.log(error.code));
    `);
    execFileSync('sh', ['-c', 'echo draft > "$1/draft.md"', 'sh', folder]);
    const script = '"$0" "$1" "$2/draft.md" < "$2/draft.md"';
    expect(execFileSync('sh', ['-c', script, process.execPath, path, folder], { encoding: 'utf8' })).toBe(
      'output-is-input\n',
    );
  });

  it.each([
    ['a folder', '.', 'output-unwritable 2'],
    ['a file in a folder that is not there', 'none/a.csv', 'output-unwritable 2'],
    ['a file below a file', 'file/a.csv', 'output-unwritable 2'],
  ])('refuses %s', async (_, name, code) => {
    await writeFile(join(folder, 'file'), '');
    expect(await codeOf(fileOutput(join(folder, name), []))).toBe(code);
  });

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('refuses what it may not write', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, 'old');
    await chmod(path, 0o400);
    expect(await codeOf(fileOutput(path, []))).toBe('output-unwritable 2');
    await mkdir(join(folder, 'closed'), { mode: 0o500 });
    expect(await codeOf(fileOutput(join(folder, 'closed', 'b.csv'), []))).toBe('output-unwritable 2');
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    const output = await fileOutput('/dev/full', []);
    expect(await codeOf(output.write('x'))).toBe('output-full 2');
    await output.discard();
  });

  it('takes away what a killed process left beside the same file, and nothing else', async () => {
    const dead = started(program(''));
    await ended(dead);
    const kept = [
      `.a.csv.${process.pid}-0123abcd.claimtrace`,
      `.b.csv.${dead.pid}-0123abcd.claimtrace`,
      '.a.csv.claimtrace',
    ];
    for (const name of [...kept, `.a.csv.${dead.pid}-0123abcd.claimtrace`]) await writeFile(join(folder, name), '');
    await written(join(folder, 'a.csv'), 'new');
    expect(readdirSync(folder).sort()).toEqual([...kept, 'a.csv'].sort());
  });

  it('leaves the old file or the new one, never half, whenever it is killed', async () => {
    const path = join(folder, 'a.csv');
    const size = 8_000_000;
    const script = program(`
      import { fileOutput } from './file-output.ts';
      const output = await fileOutput(process.argv[2], []);
      process.stdout.write('started');
      for (let count = 0; count < 80; count += 1) await output.write('n'.repeat(${size / 80}));
      await output.close();
    `);
    let killed = 0;
    for (let round = 0; round < 12; round += 1) {
      await writeFile(path, 'o'.repeat(1000));
      const child = started(script, 'pipe', [path]);
      child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), round * 3));
      if ((await ended(child)).signal !== null) killed += 1;
      const content = await readFile(path, 'utf8');
      expect([`o${1000}`, `n${size}`]).toContain(`${content[0]}${content.length}`);
    }
    expect(killed).toBeGreaterThan(0);
    await written(path, 'last');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});
