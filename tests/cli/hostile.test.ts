import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { reportFormats } from '../../src/report/index.ts';
import { BIDIRECTIONAL, CONTROLS, commandsIn } from '../report/hostile.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/claimtrace.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimtrace-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file name, too, is written by somebody. */
const NAME = process.platform === 'win32' ? 'draft.md' : '::error::\u001b[31m\u202edraft.md';
const controls = [...CONTROLS, ...BIDIRECTIONAL].map((code) => String.fromCodePoint(code));
const article = [
  '---\ntitle: "Prices ::error::x ##[error]y \\e[2J\\u202E rise"\ndate: 2025-03-12\n---\n',
  ...controls.map((control) => `Prices rose 12% ${control} to $3 million in May, the town said.\n`),
  '=HYPERLINK("x") was seen by 40 people, +1 and @SUM(A1) by 12.\n',
  '::error::Rents rose 4% in June. ##[error]Fares rose 5%. ##vso[task.x]Rates rose 6%.\n',
].join('\n');
writeFileSync(join(folder, NAME), article);

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}, input = '') {
  const { PATH: path = '' } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { PATH: path, ...environment },
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr, status };
}

const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const FORMATS = reportFormats.map(({ name }) => name);

describe.each(FORMATS)('a hostile article as %s', (format) => {
  it('reaches the terminal as text', () => {
    const { stdout, stderr, status } = run(['extract', '--format', format, NAME]);
    expect(status).toBe(0);
    expect(stdout).toContain('million');
    expect(stdout + stderr).not.toMatch(UNSAFE);
  });

  it('gives a build log no command to obey', () => {
    const { stdout, stderr } = run(['extract', '--format', format, NAME], { CI: 'true' });
    expect(stdout).toContain('Rents');
    expect(commandsIn(stdout)).toEqual([]);
    expect(commandsIn(stderr)).toEqual([]);
  });
});

describe('the sources of a hostile article', () => {
  it.each(['table', 'json', 'csv', 'markdown'])('are text as %s', (format) => {
    const { stdout, stderr, status } = run(['sources', '--format', format, NAME], { CI: 'true' });
    expect(status).toBe(0);
    expect(stdout + stderr).not.toMatch(UNSAFE);
    expect(commandsIn(stdout)).toEqual([]);
  });
});

describe('hostile words around the article', () => {
  const hostile = 'x\u001b[31m\u202e\u009b';

  it.each([
    ['a file that is not there', ['extract', hostile]],
    ['an option', ['extract', `--${hostile}`]],
    ['a command', [hostile]],
    ['a format', ['extract', '--format', hostile, NAME]],
    ['a kind', ['extract', '--kind', hostile, NAME]],
    ['a date', ['extract', '--published', hostile, NAME]],
    ['a rule file', ['extract', '--rules', hostile, NAME]],
    ['a rule', ['rules', 'show', hostile]],
    ['a place', ['explain', `${NAME}:${hostile}`]],
  ])('%s is named in the error as text', (_, args) => {
    const { stdout, stderr, status } = run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('␛');
    expect(stderr).not.toMatch(UNSAFE);
    expect(
      commandsIn(
        run(
          args.map((arg) => arg.replace('x', '::error::')),
          { CI: '1' },
        ).stderr,
      ),
    ).toEqual([]);
  });

  it('are answered in their record, whatever its id', () => {
    const records = [{ id: `${hostile}1`, text: 'Prices rose 12% in May.' }, { id: `${hostile}2` }];
    const { stdout, stderr, status } = run(
      ['extract', '--from', 'ndjson', '--format', 'ndjson', '-'],
      {},
      records.map((record) => JSON.stringify(record)).join('\n'),
    );
    expect(status).toBe(2);
    expect(stdout + stderr).not.toMatch(UNSAFE);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; error: unknown });
    expect(answers.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    expect(answers.map(({ error }) => error === null)).toEqual([true, false]);
  });

  it('of a sentence to explain are shown as text', () => {
    const { stdout, status } = run(['explain', `${NAME}:6`]);
    expect(status).toBe(0);
    expect(stdout).toContain('␀');
    expect(stdout).not.toMatch(UNSAFE);
  });
});

describe('a spreadsheet', () => {
  it('computes nothing', () => {
    const rows = parse(
      run(['extract', '--format', 'csv', '--kind', 'attributed,stated,anonymous,figure,date', NAME]).stdout,
      {
        columns: true,
      },
    ) as Record<string, string>[];
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+@]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'=HYPERLINK"))).not.toEqual([]);
  });

  it('is given the cells as they are when that is asked for', () => {
    const { stdout } = run(['extract', '--format', 'csv', '--csv-raw', NAME]);
    expect(stdout).toContain('"=HYPERLINK(""x"")');
  });
});

describe('the formats of the program', () => {
  it('are plain rows off a terminal', () => {
    const { stdout } = run(['extract', '-'], {}, 'Prices rose 12% in May.');
    expect(stdout).toMatch(/^-\t1\t1\tstated\t\t\t\t\t12%\t.*\t[^\t]+\tPrices rose 12% in May\.\n$/);
  });

  it('hold no colour off a terminal, unless it is asked for', () => {
    const table = ['extract', '--format', 'table', '-'];
    expect(run(table, { TERM: 'xterm' }, 'Prices rose 12%.').stdout).not.toContain('\u001b');
    expect(run(table, { FORCE_COLOR: '1' }, 'Prices rose 12%.').stdout).toContain('\u001b[');
    expect(run(table, { FORCE_COLOR: '1', NO_COLOR: '1' }, 'Prices rose 12%.').stdout).not.toContain('\u001b');
    expect(run([...table, '--color', 'always'], { NO_COLOR: '1' }, 'Prices rose 12%.').stdout).toContain('\u001b[');
  });

  it('are an array in JSON as soon as more than one file may be meant', () => {
    mkdirSync(join(folder, 'one'), { recursive: true });
    writeFileSync(join(folder, 'one', 'a.txt'), 'Prices rose 12%.');
    const start = (...args: string[]) => run(['extract', '--format', 'json', ...args], {}, 'Prices rose.').stdout[0];
    expect(start('one/a.txt')).toBe('{');
    expect(start('-')).toBe('{');
    expect(start('one')).toBe('[');
    expect(start('one/*.txt')).toBe('[');
    expect(start('one/a.txt', 'missing.txt')).toBe('[');
  });
});
