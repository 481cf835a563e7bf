import { execFile, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/claimtrace.js', import.meta.url));
const ARTICLE = 'The mayor said taxes rose 5% to $3 million.\n';

const folder = mkdtempSync(join(tmpdir(), 'claimtrace-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files: Readonly<Record<string, string | Uint8Array>> = {
  'draft.txt': ARTICLE,
  'empty.txt': '',
  'no-claims.txt': 'Hello there.\n',
  'report.txt': '%PDF-1.7\n',
  'page.html': '<p>Taxes rose 5%.</p>',
  'latin.txt': Buffer.from('The caf\xe9 said rent rose 5%.\n', 'latin1'),
  'utf16.txt': Buffer.from(`\uFEFF${ARTICLE}`, 'utf16le'),
  'broken.md': `---\ntitle: Taxes: up: again\n---\n${ARTICLE}`,
  'line.txt': 'Taxes rose 5% in May. '.repeat(20_000),
  'records.ndjson': `{"id":"1","text":"Taxes rose 5%."}\n{"id":"2"\n\n{"id":"3","text":7}\n{"id":"4","text":"Rent rose 6%."}\n`,
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
mkdirSync(join(folder, 'pictures'));
writeFileSync(join(folder, 'pictures', 'a.png'), '');

interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], { cwd: folder, maxBuffer: 1e9 }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe('extract, given something it cannot read', () => {
  it.each([
    ['no such file', ['drafts.txt'], 'file-not-found'],
    ['no file at all', [], 'missing required argument'],
    ['a folder without text', ['pictures'], 'nothing-readable'],
    ['a pattern that nothing matches', ['*.docx'], 'nothing-matches'],
    ['a binary file', ['report.txt'], 'not-text'],
    ['HTML', ['page.html'], 'unsupported-format'],
    ['too many bytes', ['--max-bytes', '10', 'draft.txt'], 'input-too-large'],
    ['an unknown option', ['--nope', 'draft.txt'], '--nope'],
    ['an unknown format', ['--format', 'nope', 'draft.txt'], 'nope'],
    ['an impossible date', ['--published', '2025-02-30', 'draft.txt'], 'invalid-date'],
    ['an output that is an input', ['-o', 'draft.txt', 'draft.txt'], 'output-is-input'],
    ['an output in no folder', ['-o', 'none/a.csv', 'draft.txt'], 'output-unwritable'],
  ])('says so and exits 2: %s', async (_, args, words) => {
    const { code, stdout, stderr } = await run('extract', ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(folder, 'draft.txt'), 'utf8')).toBe(ARTICLE);
  });

  it('suggests the file that was meant', async () => {
    expect((await run('extract', 'drafts.txt')).stderr).toContain('Did you mean draft.txt?');
  });

  it('goes on with the other files, and exits 2 at the end', async () => {
    const { code, stdout, stderr } = await run('extract', '--format', 'ndjson', 'report.txt', 'none.txt', 'draft.txt');
    expect(code).toBe(2);
    expect(stderr.match(/\[[\w-]+\]/g)).toEqual(['[file-not-found]', '[not-text]']);
    expect(stdout).toContain('"draft.txt"');
    expect(stdout).toContain('$3 million');
  });

  it('shows a stack only with --debug', async () => {
    const { stderr } = await run('--debug', 'extract', '-o', 'none/a.csv', 'draft.txt');
    expect(stderr).toMatch(/^\s+at /m);
  });
});

describe('extract, given something odd that it can read', () => {
  it.each([['empty.txt'], ['no-claims.txt']])('finds nothing in %s and exits 0', async (name) => {
    const { code, stdout } = await run('extract', '--format', 'ndjson', name);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ claims: [], error: null });
  });

  it('reads UTF-16 as it reads UTF-8', async () => {
    const [wide, narrow] = await Promise.all(
      ['utf16.txt', 'draft.txt'].map((name) => run('extract', '-f', 'csv', name)),
    );
    expect(wide?.stderr).toBe('');
    expect(wide?.stdout.replaceAll('utf16.txt', 'draft.txt')).toBe(narrow?.stdout);
  });

  it('reads windows-1252 with one warning, which -q leaves out', async () => {
    const { code, stdout, stderr } = await run('extract', 'latin.txt');
    expect(code).toBe(0);
    expect(stdout).toContain('café');
    expect(stderr).toMatch(/^claimtrace: warning: [^\n]*the first at byte 7;[^\n]*\[invalid-encoding\]\n {2}[^\n]+\n$/);
    expect((await run('extract', '-q', 'latin.txt')).stderr).toBe('');
  });

  it('reads an article whose front matter is broken, with a warning', async () => {
    const { code, stdout, stderr } = await run('extract', 'broken.md');
    expect(code).toBe(0);
    expect(stdout).toContain('5%');
    expect(stderr).toContain('[invalid-front-matter]');
  });

  it('reads half a megabyte in one line', async () => {
    const { code, stdout } = await run('extract', '--format', 'ndjson', 'line.txt');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).figures).toHaveLength(20_000);
  }, 120_000);

  it('answers each record in order, a bad one with its error', async () => {
    const { code, stdout, stderr } = await run('extract', '--from', 'ndjson', '--format', 'ndjson', 'records.ndjson');
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      ['1', null],
      ['line 2', 'invalid-json'],
      ['3', 'invalid-record'],
      ['4', null],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('[invalid-json]');
  });
});

describe('extract, in an environment that its packages listen to', () => {
  it('prints what it prints anywhere', () => {
    writeFileSync(join(folder, 'desk.yaml'), 'rules: []\n');
    const args = [PROGRAM, 'extract', '--rules', 'desk.yaml', 'draft.txt'];
    const environment = { LOG_TOKENS: '1', LOG_STREAM: '1', NODE_DEBUG: '', FORCE_COLOR: '0' };
    const plain = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const loud = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
    expect(plain.stdout).toContain('5%');
    expect([loud.stdout, loud.stderr, loud.status]).toEqual([plain.stdout, plain.stderr, 0]);
  });
});

describe('extract, writing where it cannot', () => {
  it('ends quietly when the reader goes', () => {
    const script = `"$0" "$1" extract --format json line.txt | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, PROGRAM], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['0\n', '']);
  }, 120_000);

  it.runIf(existsSync('/dev/full'))('says in one line that the disk is full', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'extract', 'draft.txt'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect([status, stderr]).toEqual([2, 'claimtrace: no space is left to write to standard output [output-full]\n']);
  });
});

describe('explain, given a place that is none', () => {
  it.each([
    ['a file alone', 'draft.txt', 'invalid-place'],
    ['a line behind the last', 'draft.txt:9', 'no-such-line'],
    ['a column behind the line’s end', 'draft.txt:1:400', 'no-such-column'],
    ['a file that is not there', 'drafts.txt:1', 'file-not-found'],
  ])('says what it expected of %s', async (_, place, code) => {
    const { code: status, stdout, stderr } = await run('explain', place);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain('expected');
  });
});
