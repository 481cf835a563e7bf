import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reportFormats } from '../../src/report/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARTICLE = 'fixtures/articles/library.md';

/** What the program prints about the article. */
function printed(format: string): string {
  const options = ['extract', '--format', format, '--width', '110', '--color', 'never', ARTICLE];
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/claimtrace.js', ...options], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout;
}

/** A rule's line in its file moves whenever somebody edits the rules above it. */
function withoutRuleLines(output: string): string {
  return output.replace(/("file": ?"[^"]*",\s*"line": ?)\d+/g, '$10');
}

describe.each(reportFormats.map(({ name }) => name))('the claims of a short article as %s', (format) => {
  const golden = new URL(`../../fixtures/golden/library.${format}.txt`, import.meta.url);

  it('are printed as a person has read and kept them', () => {
    const output = withoutRuleLines(printed(format));
    if (process.env['GOLDEN_UPDATE']) writeFileSync(golden, output);
    expect(output).toBe(readFileSync(golden, 'utf8'));
  });
});
