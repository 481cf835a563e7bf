import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
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

/** What the copy says when a part of it is not there. */
function without(part: string, ...command: readonly string[]): { status: number | null; stderr: string } {
  renameSync(join(copy, part), join(copy, 'away'));
  try {
    return spawnSync(process.execPath, [join(copy, 'bin/claimtrace.js'), ...command], { encoding: 'utf8' });
  } finally {
    renameSync(join(copy, 'away'), join(copy, part));
  }
}

describe('an installation that is not whole', () => {
  it.each([
    ['dist/core.grammar', 'extract', ARTICLE],
    ['dist/desk.grammar', 'lint', ARTICLE],
    ['dist/core-entries.ndjson', 'extract', ARTICLE],
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

  it('without the rules as the build read them reads the rule files instead', () => {
    const { status, stderr } = without('dist/core-pack.json', 'extract', ARTICLE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
