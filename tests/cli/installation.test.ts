import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'claimtrace-installation-')));
for (const part of ['bin', 'dist', 'rules', 'package.json']) {
  cpSync(join(HOME, part), join(copy, part), { recursive: true });
}
afterAll(() => rmSync(copy, { recursive: true }));

const ARTICLE = join(HOME, 'fixtures/articles/brief.md');

function run(...command: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'bin/claimtrace.js'), ...command], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** What the copy says when a part of it is not there. */
function without(part: string, ...command: readonly string[]) {
  renameSync(join(copy, part), join(copy, 'away'));
  try {
    return run(...command);
  } finally {
    renameSync(join(copy, 'away'), join(copy, part));
  }
}

/** What the copy says while a part of it holds something else. */
function changed(part: string, content: string | Uint8Array, options: readonly string[] = []) {
  const whole = readFileSync(join(copy, part));
  writeFileSync(join(copy, part), content);
  try {
    return run('extract', ARTICLE, ...options);
  } finally {
    writeFileSync(join(copy, part), whole);
  }
}

const asBuilt = run('extract', ARTICLE);

describe('an installation that is not whole', () => {
  it.each([
    ['dist/core.grammar', 'extract', ARTICLE],
    ['dist/desk.grammar', 'lint', ARTICLE],
    ['dist/english-tagger.bin', 'extract', ARTICLE],
    ['dist/attribution-weights.bin', 'extract', ARTICLE],
    ['rules/core', 'extract', ARTICLE],
    ['rules/diff/comparison.yaml', 'diff', ARTICLE, ARTICLE],
  ])('without %s says which file is missing and what to do', (part, ...command) => {
    const { status, stderr } = without(part, ...command);
    expect(stderr).toBe(
      `claimtrace: expected a file of claimtrace itself but could not read ${join(copy, part)} (ENOENT) [broken-installation]\n  Install claimtrace again.\n`,
    );
    expect(status).toBe(2);
  });

  it('without the bundle says so', () => {
    const { status, stderr } = without('dist/claimtrace.cjs', '--version');
    expect(stderr).toContain('dist/claimtrace.cjs (ENOENT) [broken-installation]\n  Install claimtrace again');
    expect(status).toBe(2);
  });

  it.each([
    ['dist/core.grammar', 1_000_000],
    ['dist/core.grammar', 2000],
    ['dist/core.grammar', 3],
    ['dist/core.rules', 500_000],
    ['dist/core.rules', 0],
  ])('with only a part of %s, %i bytes, says which file cannot be read', (part, length) => {
    const whole = readFileSync(join(copy, part));
    const { status, stderr } = changed(part, whole.subarray(0, length));
    expect(stderr).toContain(`could not read ${join(copy, part)} (`);
    expect(stderr).toContain('[broken-installation]\n  Install claimtrace again.\n');
    expect(status).toBe(2);
  });

  it('without the rules as the build read them reads the rule files instead', () => {
    expect(without('dist/core.rules', 'extract', ARTICLE)).toMatchObject(asBuilt);
  });
});

describe('an installation whose rules were changed', () => {
  const FIGURES = 'rules/core/figure/money.yaml';

  it('answers by the changed rule', () => {
    const text = readFileSync(join(copy, FIGURES), 'utf8');
    const { stdout, stderr } = changed(FIGURES, `disable: ['figure/*']\n${text}`);
    expect(stderr).toBe('');
    expect(stdout).not.toBe(asBuilt.stdout);
  });

  it('says what is wrong with a condition that no text has called for', () => {
    const text = readFileSync(join(copy, FIGURES), 'utf8');
    const { status, stderr } = changed(
      FIGURES,
      text.replace(/unless:\n( +)after: /, "unless:\n$1before: '[word=(('\n$1after: "),
    );
    expect(stderr).toContain('rules/core/figure/money.yaml');
    expect(stderr).toContain('[rule-file]');
    expect(status).toBe(2);
  });

  it('does not take the compiled rules of other files', () => {
    expect(changed('dist/core.grammar', readFileSync(join(copy, 'dist/desk.grammar')))).toMatchObject(asBuilt);
  });

  it('numbers the pack as it says', () => {
    const { stdout } = changed('rules/core/pack.yaml', 'name: core\nversion: 9.9.9\n', ['--format', 'json']);
    expect(stdout).toContain('core@9.9.9');
  });
});
