import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCUSED, lint, lintings, rules } from './run-lint.ts';
import { folderWith, git } from './run-program.ts';

describe('settings', () => {
  it('are those nearest to the article, wherever the command is run', () => {
    const folder = folderWith({
      'claimtrace.yaml': 'checks: {legal/*: off}',
      'news/a.md': ACCUSED,
      'opinion/claimtrace.yaml': 'checks: {legal/alleged-redundant: info}',
      'opinion/b.md': ACCUSED,
    });
    const severities = (cwd: string, ...paths: string[]) =>
      lintings(cwd, ...paths).map(({ findings }) => findings.map(({ severity }) => severity));
    expect(severities(folder, 'news/a.md', 'opinion/b.md')).toEqual([[], ['info']]);
    expect(severities(join(folder, 'news'), 'a.md', '../opinion/b.md')).toEqual([[], ['info']]);
  });

  it('are not sought above the repository', () => {
    const folder = folderWith({ 'claimtrace.yaml': 'checks: {legal/*: off}', 'repo/a.md': ACCUSED });
    expect(rules(folder, 'repo/a.md')).toEqual([[]]);
    git(['init', '-q', 'repo'], folder);
    expect(rules(folder, 'repo/a.md')).toEqual([['legal/alleged-redundant']]);
  });

  it('that are wrong stop the files they decide about, and no others', () => {
    const folder = folderWith({
      'good/a.md': ACCUSED,
      'bad/claimtrace.yaml': 'checks: {legal/alleged-redundent: off}',
      'bad/b.md': ACCUSED,
      'bad/c.md': ACCUSED,
    });
    const { stdout, stderr, status } = lint(folder, 'bad', 'good', '--format', 'ndjson');
    expect(stderr.match(/bad\/claimtrace\.yaml:1:10/g)).toHaveLength(1);
    expect(stderr).toContain('did you mean “legal/alleged-redundant”?');
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(stdout).toContain('"rule":"legal/alleged-redundant"');
    expect(status).toBe(2);
  });

  it('that are wrong are told once by the formats that people read', () => {
    const folder = folderWith({ 'claimtrace.yaml': 'cheks: {}', 'a.md': ACCUSED, 'b.md': ACCUSED });
    const concise = lint(folder, 'a.md', 'b.md');
    expect(concise).toMatchObject({ stdout: '', status: 2 });
    expect(concise.stderr.match(/did you mean “checks”/g)).toHaveLength(1);
    expect(lint(folder, '--format', 'pretty', 'a.md', 'b.md').stdout).toBe('Nothing found in 0 files · 2 not read\n');
    expect(lint(folder, '--format', 'json', 'a.md').stdout).toContain('"code": "settings"');
  });

  it('can be named, and their presets outvoted', () => {
    const folder = folderWith({ 'a.md': ACCUSED, 'house.yaml': 'checks: {legal/*: off}' });
    expect(rules(folder, '--config', 'house.yaml', 'a.md')).toEqual([[]]);
    expect(lint(folder, '--preset', 'strikt', 'a.md').stderr).toContain('did you mean “strict”?');
    expect(lint(folder, '--config', 'none.yaml', 'a.md')).toMatchObject({ status: 2 });
    expect(lint(folder, '--config', 'none.yaml', 'a.md').stderr).toContain('could not read none.yaml (ENOENT)');
  });

  it('leave out files, add word lists and checks of a house', () => {
    const folder = folderWith({
      'claimtrace.yaml': `ignore: [old/**]
lists: {doubt-verbs: {add: [blame]}}
rule-files: [house/slam.yaml]`,
      'house/slam.yaml': `check:
  id: house/slam
  severity: warning
  scope: narration
  flags: slam
  why: It shouts.
  policy: Ours.
  message: '“{words}” shouts'
  help: Write criticise.
  finds: words
rules:
  - {id: finding/slam, stage: finding, pattern: '[lemma=slam]'}`,
      'a.md': 'He was blamed for allegedly lying. “They slammed it,” Roe said. Critics slammed the plan.',
      'old/b.md': ACCUSED,
    });
    const found = lintings(folder, '.');
    expect(found.map(({ id }) => id)).toEqual(['a.md']);
    const { findings } = found[0]!;
    expect(findings.filter(({ rule }) => rule === 'house/slam').map(({ message }) => message)).toEqual([
      '“slammed” shouts',
    ]);
    expect(findings.some(({ rule }) => rule === 'legal/alleged-redundant')).toBe(true);
  });

  it('say by which line they leave out a file that was named, and nothing of those found in a folder', () => {
    const folder = folderWith({ 'claimtrace.yaml': 'ignore:\n  - old/**\n', 'old/b.md': ACCUSED, 'a.md': ACCUSED });
    const named = lint(folder, 'old/b.md', 'a.md');
    expect(
      named.stderr,
    ).toBe(`claimtrace: warning: old/b.md is not linted: claimtrace.yaml:2:5 ignores “old/**” [ignored]
  Take it out of the settings, or do not name the file.
`);
    expect(named.stdout).toContain('a.md:1:');
    expect(named.stdout).not.toContain('b.md');
    expect(lint(folder, 'old/b.md').status).toBe(0);
    expect(lint(folder, '-q', 'old/b.md').stderr).toBe('');
    expect(lint(folder, '.').stderr).toBe('');
    expect(lint(folder, 'old/*.md').stderr).toBe('');
  });

  it('can be printed for a file', () => {
    const folder = folderWith({ 'claimtrace.yaml': 'checks: {legal/*: info}' });
    const { file, settings, checks } = JSON.parse(lint(folder, '--print-config', 'sub/a.md').stdout);
    expect([file, settings, checks['legal/alleged-redundant']]).toEqual([
      'sub/a.md',
      'claimtrace.yaml',
      { severity: 'info' },
    ]);
  });
});
