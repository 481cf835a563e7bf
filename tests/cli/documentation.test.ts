import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { claimtrace, folderWith } from './run-program.ts';

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

/** What the commands print where nobody names a format: the README shows a terminal. */
const ON_A_TERMINAL: Readonly<Record<string, string>> = { extract: 'table', diff: 'terminal', lint: 'pretty' };

/** What the README shows of a run: the command, and its output with `…` alone on a line for lines that are left out. */
const shownRuns = [
  ...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```\n\$ claimtrace (.*)\n([^`]*)```/g),
].map(([, command = '', output = '']) => ({ command, output }));

it.each(shownRuns)('the README’s example “$command” shows what the program prints', ({ command, output }) => {
  const [name = '', ...args] = command.split(' ');
  const { stdout } = claimtrace([name, '--format', ON_A_TERMINAL[name] ?? '', ...args], ROOT);
  let rest = stdout;
  for (const shown of output.split(/^…\n/m)) {
    expect(rest).toContain(shown);
    rest = rest.slice(rest.indexOf(shown) + shown.length);
  }
});

/** Whole rule files on the page: what stands in the middle of one begins with no key of its own. */
const shownRuleFiles = [
  ...readFileSync(join(ROOT, 'docs/rule-language.md'), 'utf8').matchAll(/```yaml\n((?:lists|macros|rules):[^`]*)```/g),
].map(([, text = '']) => text);

it.each(shownRuleFiles)('the rule file of the page on rules works as it stands: %s', (text) => {
  const { status, stderr } = claimtrace(['rules', 'test', 'own.yaml'], folderWith({ 'own.yaml': text }));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('the page on rules shows three rule files', () => {
  expect(shownRuleFiles).toHaveLength(3);
});
