import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentFromText, readInput } from '../../src/input/index.ts';
import { ClaimtraceError } from '../../src/problem/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimtrace-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function errorOf(promise: Promise<unknown>): Promise<ClaimtraceError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ClaimtraceError) return error;
  throw new Error('expected a ClaimtraceError', { cause: error });
}

describe('readInput', () => {
  it('reads plain text as it is', async () => {
    const path = await file('a.txt', '\uFEFF*One* said — 5%.\n');
    expect(await readInput(path)).toEqual({
      id: path,
      path,
      mediaType: 'text/plain',
      sha256: createHash('sha256').update('\uFEFF*One* said — 5%.\n').digest('hex'),
      published: null,
      title: null,
      text: '*One* said — 5%.\n',
      prose: '*One* said — 5%.\n',
      blocks: [],
      warnings: [],
    });
  });

  it.each(['b.md', 'b.MD', 'b.markdown'])('reads %s as Markdown', async (name) => {
    const document = await readInput(await file(name, '---\ntitle: T\ndate: 2025-07-08\n---\n# H\n'));
    expect(document).toMatchObject({ mediaType: 'text/markdown', title: 'T', published: '2025-07-08' });
    expect(document.blocks).toEqual([{ kind: 'heading', span: [36, 37] }]);
  });

  it('lets the caller’s publication date and media type win', async () => {
    const path = await file('c.md', '---\ndate: 2025-07-08\n---\n');
    expect(await readInput(path, { published: '2024-01-01' })).toMatchObject({ published: '2024-01-01' });
    expect(await readInput(path, { mediaType: 'text/plain' })).toMatchObject({ published: null, blocks: [] });
  });

  it('reads standard input for -', async () => {
    const standardInput = Readable.from([Buffer.from('caf'), Buffer.from([0xc3]), Buffer.from([0xa9, 0x2e])]);
    expect(await readInput('-', { standardInput })).toMatchObject({ id: '-', path: null, text: 'café.' });
  });

  it('reads an empty file', async () => {
    expect(await readInput(await file('empty.txt', ''))).toMatchObject({ text: '', warnings: [] });
  });

  it('passes on how the bytes were decoded', async () => {
    const { warnings } = await readInput(await file('latin.txt', Buffer.from('caf\xe9', 'latin1')));
    expect(warnings.map(({ code }) => code)).toEqual(['invalid-encoding']);
  });

  it('refuses a file over the limit, naming both sizes and the way out', async () => {
    const error = await errorOf(readInput(await file('large.txt', 'x'.repeat(101)), { maxBytes: 100 }));
    expect(error.code).toBe('input-too-large');
    expect(error.message).toContain('expected at most 100 bytes but found 101');
    expect(error.help).toContain('--max-bytes');
    expect((await readInput(await file('fits.txt', 'x'.repeat(100)), { maxBytes: 100 })).text).toHaveLength(100);
  });

  it('takes standard input for the text of the file that is named', async () => {
    const standardInput = (async function* () {
      yield '---\ntitle: Fares\n---\n';
    })();
    const document = await readInput('-', { standardInput, standardInputPath: 'news/fares.md' });
    expect(document).toMatchObject({ id: 'news/fares.md', path: 'news/fares.md', title: 'Fares' });
    await expect(readInput('-', { standardInputPath: 'page.html' })).rejects.toThrow('ends in .html');
  });

  it('stops reading standard input at the limit', async () => {
    let chunks = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        chunks += 1;
        yield Buffer.alloc(1000, 'x');
      }
    }
    expect((await errorOf(readInput('-', { maxBytes: 10_000, standardInput: endless() }))).code).toBe(
      'input-too-large',
    );
    expect(chunks).toBe(11);
  });

  it.runIf(process.platform === 'linux')('stops reading a device at the limit', async () => {
    expect((await errorOf(readInput('/dev/zero', { maxBytes: 1_000_000 }))).code).toBe('input-too-large');
  });

  it.runIf(process.platform === 'linux')('reads what a pipe holds', async () => {
    const path = join(folder, 'pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
    const [document] = await Promise.all([readInput(path), writeFile(path, 'Through a pipe.')]);
    expect(document.text).toBe('Through a pipe.');
  });

  it.each([
    ['a file that is not there', 'none.txt', 'file-not-found'],
    ['a folder', '.', 'file-unreadable'],
    ['a name with a NUL', 'a\0b.txt', 'file-unreadable'],
    ['a name that is too long', `${'a'.repeat(300)}.txt`, 'file-not-found'],
    ['a page of HTML', 'page.html', 'unsupported-format'],
  ])('refuses %s', async (_, name, code) => {
    expect((await errorOf(readInput(join(folder, name)))).code).toBe(code);
  });

  it('refuses a binary file', async () => {
    expect((await errorOf(readInput(await file('d.txt', Buffer.from('%PDF-1.4'))))).code).toBe('not-text');
  });
});

describe('documentFromText', () => {
  it('hashes the text as UTF-8', async () => {
    const { sha256 } = await documentFromText('é', { id: '1', path: null, mediaType: 'text/plain' });
    expect(sha256).toBe(createHash('sha256').update('é').digest('hex'));
  });
});
