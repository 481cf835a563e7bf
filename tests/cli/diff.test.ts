import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { Difference } from '../../src/model/index.ts';
import { differenceFormats } from '../../src/report/index.ts';
import schema from '../../src/report/schema/diff.schema.json' with { type: 'json' };
import { BIDIRECTIONAL, CONTROLS, commandsIn } from '../report/hostile.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin/claimtrace.js');
const folder = mkdtempSync(join(tmpdir(), 'claimtrace-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OLD = 'Hill said on Monday that 40 boats leak.\n\n“We never slept,” Ruiz said.\n';
const NEW = 'Hill said on Monday that 50 boats leak.\n\n“We never slept,” Ruiz said.\n';
const MOVED = '“We never slept,” Ruiz said.\n\nHill said on Monday that 40 boats leak.\n';
writeFileSync(join(folder, 'old.md'), OLD);
writeFileSync(join(folder, 'new.md'), NEW);
writeFileSync(join(folder, 'moved.md'), MOVED);
writeFileSync(join(folder, 'empty.md'), '\n');
writeFileSync(join(folder, 'bare.md'), 'The wind blew all night over the hills and nobody came.\n');
writeFileSync(join(folder, 'other.md'), 'The bakery sold 300 loaves in May, Vance said. The choir has 12 members.\n');
writeFileSync(join(folder, 'page.html'), '<p>Hill said that 40 boats leak.</p>');

function run(args: readonly string[], input = '', environment: Readonly<Record<string, string>> = {}, cwd = folder) {
  const { PATH: path = '', HOME: home = '' } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { PATH: path, HOME: home, ...environment },
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

const answer = (args: readonly string[], input = ''): Difference =>
  JSON.parse(run(['diff', '--format', 'ndjson', ...args], input).stdout);

describe('diff', () => {
  it('shows the counts, and each change with the words that differ marked', () => {
    const { stdout, stderr, status } = run(['diff', 'old.md', 'new.md']);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toBe(`old.md → new.md
1 changed · 1 major, 0 minor · 1 unchanged

changed (major) · line 1 · Hill
    figure: 40 → 50 · figure-value
  - Hill said on Monday that [-40-] boats leak.
  + Hill said on Monday that {+50+} boats leak.

`);
  });

  it('shows the counts alone for --summary, and unchanged claims for --all', () => {
    expect(run(['diff', '--summary', 'old.md', 'new.md']).stdout).toBe(
      'old.md → new.md\n1 changed · 1 major, 0 minor · 1 unchanged\n\n',
    );
    expect(run(['diff', '--all', 'old.md', 'new.md']).stdout).toContain('unchanged · line 3 · Ruiz');
  });

  it('says that nothing changed', () => {
    expect(run(['diff', 'old.md', 'old.md']).stdout).toBe(
      'old.md → old.md\nNothing that is claimed has changed · 2 claims\n\n',
    );
  });

  it.each([
    ['1 sentence', 'differs', ''],
    ['2 sentences', 'differ', ' Nobody asked.'],
  ])('says that %s without a claim %s, beside nothing and beside changes', (count, verb, more) => {
    writeFileSync(join(folder, 'bribes.md'), `${OLD}\nThe chairman took bribes.\n`);
    writeFileSync(join(folder, 'no-bribes.md'), `${OLD}\nThe chairman did not take bribes.${more}\n`);
    writeFileSync(join(folder, 'both.md'), `${NEW}\nThe chairman did not take bribes.${more}\n`);
    const told = `${count} without a figure, date or source ${verb}`;
    for (const format of ['terminal', 'markdown']) {
      const shown = (file: string) => run(['diff', '--width', '200', '--format', format, 'bribes.md', file]).stdout;
      expect(shown('no-bribes.md')).toContain(`\nNothing that is claimed has changed; ${told} · 2 claims\n`);
      expect(shown('both.md')).toContain(`1 changed · 1 major, 0 minor · 1 unchanged · ${told}\n`);
    }
    expect(answer(['bribes.md', 'no-bribes.md']).summary.uncompared).toBe(Number.parseInt(count, 10));
  });

  it('exits with 1 for --exit-code when something changed that --fail-on names', () => {
    expect(run(['diff', '--exit-code', 'old.md', 'new.md']).status).toBe(1);
    expect(run(['diff', '--exit-code', 'old.md', 'old.md']).status).toBe(0);
    expect(run(['diff', '--exit-code', 'old.md', 'moved.md']).status).toBe(0);
    expect(run(['diff', '--exit-code', '--fail-on', 'minor', 'old.md', 'moved.md']).status).toBe(1);
    expect(run(['diff', 'old.md', 'new.md']).status).toBe(0);
  });

  it('reads one side from standard input', () => {
    expect(answer(['-', 'new.md'], OLD).summary).toEqual(answer(['old.md', 'new.md']).summary);
    expect(answer(['old.md', '-'], NEW).new.id).toBe('-');
  });

  it('goes by a comparison file of the desk', () => {
    writeFileSync(join(folder, 'desk.yaml'), 'weights:\n  figure-value: minor\n');
    expect(run(['diff', '--exit-code', '--weights', 'desk.yaml', 'old.md', 'new.md']).status).toBe(0);
    writeFileSync(join(folder, 'wrong.yaml'), 'weights:\n  figure-value: huge\n');
    const { stderr, status } = run(['diff', '--weights', 'wrong.yaml', 'old.md', 'new.md']);
    expect(stderr).toContain('wrong.yaml:2:17: expected major or minor but found “huge” [invalid-weights]');
    expect(status).toBe(2);
  });

  it('answers with what its JSON Schema says', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    const isValid = ajv.compile(schema);
    for (const args of [
      ['old.md', 'new.md'],
      ['--all', 'old.md', 'moved.md'],
      ['old.md', 'other.md'],
      ['old.md', 'empty.md'],
      [join(ROOT, 'fixtures/versions/bridge.old.md'), join(ROOT, 'fixtures/versions/bridge.new.md')],
    ])
      expect(isValid(answer(args)), ajv.errorsText(isValid.errors)).toBe(true);
  });

  it('is read back from csv as it was written', () => {
    const rows: unknown = parse(run(['diff', '--format', 'csv', 'old.md', 'new.md']).stdout, { columns: true });
    expect(rows).toMatchObject([{ change: 'changed', field: 'figures', old_words: '40', new_value: '50 boat' }]);
  });
});

describe('diff of what cannot be compared', () => {
  it.each([
    ['one file', ['old.md'], 'two-sides'],
    ['three files', ['old.md', 'new.md', 'moved.md'], 'two-sides'],
    ['standard input twice', ['-', '-'], 'two-sides'],
    ['a missing file', ['old.md', 'gone.md'], 'file-not-found'],
    ['a format that is not read', ['old.md', 'page.html'], 'unsupported-format'],
    ['an empty side', ['old.md', 'empty.md'], 'empty-side'],
    ['a side without claims', ['old.md', 'bare.md'], 'no-claims'],
    ['two articles that have nothing in common', ['old.md', 'other.md'], 'unrelated'],
    ['a folder outside of git', ['--git', 'HEAD'], 'not-a-git-folder'],
    ['an unknown weight', ['--fail-on', 'huge', 'old.md', 'new.md'], 'fail-on'],
  ])('says so for %s and exits with 2', (_, args, code) => {
    const { stderr, status } = run(['diff', ...args]);
    expect(stderr).toContain(code);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('invents no pairs for unrelated articles', () => {
    const { stdout } = run(['diff', 'old.md', 'other.md']);
    expect(stdout).toContain('These are not two versions of one article');
    expect(stdout).not.toContain('changed');
    expect(answer(['old.md', 'other.md']).summary).toMatchObject({ related: false, changed: 0 });
  });
});

describe('diff of revisions', () => {
  const repository = mkdtempSync(join(tmpdir(), 'claimtrace-git-'));
  afterAll(() => rmSync(repository, { recursive: true }));
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], { cwd: repository });
  const inGit = (...args: readonly string[]) => run(['diff', ...args], '', {}, repository);
  git('init', '-q', '-b', 'main');
  writeFileSync(join(repository, 'boats.md'), OLD);
  writeFileSync(join(repository, 'notes.bin'), 'x');
  git('add', '.');
  git('commit', '-qm', 'one');
  writeFileSync(join(repository, 'boats.md'), NEW);
  writeFileSync(join(repository, 'notes.bin'), 'y');
  git('commit', '-qam', 'two');
  writeFileSync(join(repository, 'boats.md'), MOVED);

  it('compares a revision with the working tree', () => {
    const { stdout, stderr, status } = inGit('--git', 'HEAD~1');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain('HEAD~1:boats.md → boats.md\n1 moved');
  });

  it('says that nothing changed where no article differs', () => {
    const { stdout, stderr, status } = inGit('--git', 'HEAD..HEAD');
    expect([stdout, stderr, status]).toEqual(['Nothing that is claimed has changed · no article differs\n', '', 0]);
    expect(JSON.parse(inGit('--git', 'HEAD..HEAD', '--format', 'json').stdout)).toEqual([]);
    expect(inGit('--git', 'HEAD..HEAD', '--format', 'markdown').stdout).toBe('');
  });

  it('compares two revisions, of the paths that are named', () => {
    expect(inGit('--git', 'HEAD~1..HEAD', 'boats.md').stdout).toContain('figure: 40 → 50');
    const [first] = JSON.parse(inGit('--git', 'HEAD~1..', '--format', 'json').stdout) as Difference[];
    expect(first?.old).toMatchObject({ id: 'HEAD~1:boats.md', path: null });
  });

  it.each([
    ['a revision that is not there', ['--git', 'v9'], 'no-such-revision'],
    ['a revision that looks like an option', ['--git=--output=x'], 'no-such-revision'],
    ['a path that is not there', ['--git', 'HEAD', 'gone.md'], 'not-in-revision'],
  ])('says so for %s', (_, args, code) => {
    const { stderr, status } = inGit(...args);
    expect(stderr).toContain(code);
    expect(status).toBe(2);
  });
});

describe('diff of hostile articles', () => {
  const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
  const text = (figure: number) =>
    [...CONTROLS, ...BIDIRECTIONAL]
      .map((code) => `Prices rose ${figure}% ${String.fromCodePoint(code)} in May, the town said.`)
      .concat(
        `=HYPERLINK("x") was seen by ${figure} people.`,
        `::error::Rents rose ${figure}%. ##[error]Fares rose ${figure}%.`,
      )
      .join('\n\n');
  const [before, after] = ['=1+1 ::error::\u001b[31mold.md', '@new.md'];
  if (process.platform !== 'win32') {
    writeFileSync(join(folder, before), text(12));
    writeFileSync(join(folder, after), text(13));
  }

  it.each(differenceFormats.map(({ name }) => name))(
    'writes nothing as %s that a terminal or a build would obey',
    (format) => {
      const { stdout, stderr } = run(['diff', '--format', format, before, after], '', { CI: 'true' });
      expect(stdout.length).toBeGreaterThan(1000);
      expect(UNSAFE.test(stdout + stderr)).toBe(false);
      expect(commandsIn(stdout)).toEqual([]);
    },
  );

  it('writes no formula into csv', () => {
    const rows = parse(run(['diff', '--format', 'csv', before, after]).stdout) as string[][];
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

it('keeps the shipped comparison file complete', () => {
  const file = readFileSync(join(ROOT, 'rules/diff/comparison.yaml'), 'utf8');
  const source = readFileSync(join(ROOT, 'src/diff/comparison-rules.ts'), 'utf8');
  const names = [...source.slice(source.indexOf('['), source.indexOf('] as const')).matchAll(/'([a-z-]+)'/g)];
  expect(names.length).toBeGreaterThan(25);
  for (const [, name] of names) expect(file).toMatch(new RegExp(`^  ${name}: (?:major|minor)`, 'm'));
});
