import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The first code block of this language. */
function codeBlock(text: string, language: string): string {
  const start = text.indexOf(`\`\`\`${language}\n`) + language.length + 4;
  return text.slice(start, text.indexOf('```', start));
}

/** JSON without the lines of the rules, which move with every rule that is added. */
const withoutRuleLines = (json: string): string => json.replace(/("file": "[^"]+",\s+"line": )\d+/g, '$1…');

it('the contract’s documentation shows what the program prints', () => {
  const documentation = readFileSync(join(ROOT, 'docs/contract.md'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-documentation-'));
  writeFileSync(join(folder, 'library.md'), codeBlock(documentation, 'markdown'));
  const args = [join(ROOT, 'bin/claimtrace.js'), 'extract', '--format', 'json', 'library.md'];
  const printed = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(withoutRuleLines(printed)).toBe(withoutRuleLines(codeBlock(documentation, 'json')));
});
