import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Linting } from '../../src/model/index.ts';
import { ACCUSED, AIDE, CLEAN, lint, lintings, rules } from './run-lint.ts';
import { claimtrace, folderWith, git } from './run-program.ts';

describe('lint', () => {
  it('prints findings a line off a terminal, and exits with 1 for an error alone', () => {
    const folder = folderWith({ 'a.md': `${AIDE}\n\n${ACCUSED}\n`, 'b.md': CLEAN, 'c.md': AIDE });
    const found = lint(folder, 'a.md');
    expect(found.stdout).toContain('a.md:3:19: error “allegedly” says again what “accused” says already');
    expect([found.status, found.stderr]).toEqual([1, '']);
    expect(lint(folder, 'b.md')).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(lint(folder, 'c.md').status).toBe(0);
  });

  it('fails at the weight that --fail-on names, or at too many warnings', () => {
    const folder = folderWith({ 'c.md': `${AIDE}\n` });
    const warnings = lintings(folder, 'c.md')[0]!.findings.filter(({ severity }) => severity === 'warning').length;
    expect(warnings).toBeGreaterThan(0);
    expect(lint(folder, '--fail-on', 'warning', 'c.md').status).toBe(1);
    expect(lint(folder, '--max-warnings', String(warnings), 'c.md').status).toBe(0);
    expect(lint(folder, '--max-warnings', String(warnings - 1), 'c.md').status).toBe(1);
  });

  it('shows errors alone for --quiet, and counts the others all the same', () => {
    const folder = folderWith({ 'a.md': `${AIDE}\n\n${ACCUSED}\n`, 'c.md': `${AIDE}\n` });
    expect(rules(folder, '--quiet', 'a.md')).toEqual([['legal/alleged-redundant']]);
    expect(lint(folder, '--quiet', '--fail-on', 'warning', 'c.md')).toEqual({ stdout: '', stderr: '', status: 1 });
  });

  it('answers records as extract does, a line each', () => {
    const records = `{"id":"1","text":${JSON.stringify(ACCUSED)}}\n{"id":"2"}\n{"id":"3","text":"Fine."}\n`;
    const { stdout, status } = claimtrace(
      ['lint', '--from', 'ndjson', '--format', 'ndjson', '-'],
      folderWith({}),
      records,
    );
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, findings, error }) => [id, findings.length, error === null])).toEqual([
      ['1', 1, true],
      ['2', 0, false],
      ['3', 0, true],
    ]);
    expect(status).toBe(2);
  });

  it('reads standard input as the file that --stdin-path names', () => {
    const folder = folderWith({
      'news/claimtrace.yaml': 'ignore: [old/**]\nchecks: {legal/*: info}',
      'news/a.md.claimtrace.yaml': 'suppress: [{check: quotation/unbalanced, reason: a slogan}]',
    });
    const article = `---\ntitle: He was accused of allegedly lying.\n---\n\n> ${ACCUSED}\n`;
    const piped = (...args: string[]) => claimtrace(['lint', ...args], folder, article);
    expect(piped('--stdin-path', 'news/a.md', '-').stdout).toContain('news/a.md:5:');
    expect(piped('--stdin-path', 'news/a.md', '-').stdout).toContain(': info “allegedly”');
    expect(piped('-').stdout).toContain('-:5:');
    expect(piped('-').stdout).toContain(': error “allegedly”');
    expect(piped('--stdin-path', 'news/old/a.md', '-')).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(piped('--stdin-path', 'a.html', '-').stderr).toContain('[unsupported-format]');
    expect(piped('--stdin-path', 'a.md', 'news').stderr).toContain('expected - for standard input among the files');
    expect(piped('--stdin-path', 'a.md', '--from', 'ndjson', '-').status).toBe(2);
  });

  it('refuses twenty megabytes of claims without reading them all', () => {
    const folder = folderWith({
      'a.txt': `${AIDE} In 2019 it cost $12 million, two officials said.\n`.repeat(150_000),
    });
    const begun = performance.now();
    const { stderr, status } = lint(folder, 'a.txt');
    expect(stderr).toContain('[too-much-in-one-document]');
    expect(status).toBe(2);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('says what is wanted where no file is named', () => {
    const { stderr, status } = lint(folderWith({}));
    expect(stderr).toContain('expected files or folders but found none');
    expect(status).toBe(2);
  });
});

describe('suppressions', () => {
  it('that name a check nobody knows are told with their place, and the rest is done', () => {
    const folder = folderWith({ 'a.md': `<!-- claimtrace-disable-next-line legal/aleged-redundant -->\n${ACCUSED}\n` });
    const { stdout, stderr, status } = lint(folder, 'a.md');
    expect(stderr).toContain('a.md:1:1: expected the id of a check but found “legal/aleged-redundant”');
    expect(stderr).toContain('did you mean “legal/alleged-redundant”?');
    expect(stdout).toContain('[legal/alleged-redundant]');
    expect(status).toBe(2);
  });

  it('that name a check nobody knows beside the article are told with line and caret, and the rest is done', () => {
    const folder = folderWith({
      'a.txt': `${ACCUSED}\n\n${AIDE}\n`,
      'a.txt.claimtrace.yaml': `suppress:
  - check: legal/aleged-redundant
    reason: a quotation
  - {check: anonymous, reason: known to the editor}
  - {line: 1, check: zzz}
`,
    });
    const { stdout, stderr, status } = lint(folder, 'a.txt');
    expect(
      stderr,
    ).toBe(`claimtrace: a.txt.claimtrace.yaml:2:12: expected the id of a check but found “legal/aleged-redundant”
    - check: legal/aleged-redundant
             ^
  did you mean “legal/alleged-redundant”?
a.txt.claimtrace.yaml:5:22: expected the id of a check but found “zzz”
    - {line: 1, check: zzz}
                       ^ [unknown-check]
  claimtrace lint --print-config FILE lists the checks
`);
    expect(stdout).toContain('[legal/alleged-redundant]');
    expect(stdout).not.toContain('[anonymous/');
    expect(status).toBe(2);
  });

  it('stand beside plain text in a file of its own', () => {
    const folder = folderWith({
      'a.txt': `${ACCUSED}\n\n${AIDE}\n`,
      'a.txt.claimtrace.yaml': 'suppress: [{check: legal, words: allegedly, reason: a quotation}]',
    });
    const [{ findings, suppressed }] = lintings(folder, 'a.txt') as [Linting];
    expect(findings.map(({ rule }) => rule)).not.toContain('legal/alleged-redundant');
    expect(suppressed.map(({ rule, suppression }) => [rule, suppression])).toEqual([
      ['legal/alleged-redundant', { kind: 'side-file', reason: 'a quotation' }],
    ]);
  });
});

describe('a baseline', () => {
  it('holds back what it lists, wherever that stands now, and nothing else', () => {
    const folder = folderWith({ 'a.md': `${ACCUSED}\n` });
    expect(lint(folder, '--baseline', 'known.json', '--update-baseline', 'a.md').status).toBe(0);
    expect(rules(folder, '--baseline', 'known.json', 'a.md')).toEqual([[]]);
    writeFileSync(join(folder, 'a.md'), `${CLEAN}\n\nShe is suspected of having allegedly lied.\n\n${ACCUSED}\n`);
    const [{ findings, suppressed }] = lintings(folder, '--baseline', 'known.json', 'a.md') as [Linting];
    expect(findings.map(({ at }) => at.line)).toEqual([3]);
    expect(suppressed.map(({ at, suppression }) => [at.line, suppression.kind])).toEqual([[5, 'baseline']]);
  });

  it('tells of entries that nothing answers to, and loses them when it is written anew', () => {
    const folder = folderWith({ 'a.md': ACCUSED, 'b.md': ACCUSED });
    lint(folder, '--baseline', 'known.json', '--update-baseline', 'a.md', 'b.md');
    writeFileSync(join(folder, 'a.md'), CLEAN);
    expect(lint(folder, '--baseline', 'known.json', 'a.md').stderr).toContain(
      'known.json lists 1 finding that nobody makes',
    );
    lint(folder, '--baseline', 'known.json', '--update-baseline', 'a.md');
    expect(Object.keys(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).findings)).toEqual(['b.md']);
  });

  it('means the same from every folder', () => {
    const folder = folderWith({ 'news/a.md': ACCUSED });
    lint(folder, '--baseline', 'known.json', '--update-baseline', 'news/a.md');
    expect(rules(join(folder, 'news'), '--baseline', '../known.json', 'a.md')).toEqual([[]]);
  });

  it.each([
    ['{"schemaVersion": 2, "findings": {}}', 'expected a baseline of version 1 but found 2'],
    ['{"schemaVersion": 1}', 'expected findings by document'],
    ['{"schemaVersion": 1, "findings": {"a.md": [{}]}}', 'expected a list of findings for a.md'],
    ['known: []', 'found no JSON'],
    ['[]', 'found other JSON'],
  ])('is refused when it is %s', (text, words) => {
    const { stderr, status } = lint(
      folderWith({ 'a.md': CLEAN, 'known.json': text }),
      '--baseline',
      'known.json',
      'a.md',
    );
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});

describe('--changed-since', () => {
  it('raises what is new in files that changed, and reads no others', () => {
    const folder = folderWith({ 'a.md': `${ACCUSED}\n`, 'b.md': `${ACCUSED}\n`, 'c.txt': `${ACCUSED}\n` });
    git(['init', '-q'], folder);
    git(['add', '.'], folder);
    git(['commit', '-qm', 'First edition'], folder);
    writeFileSync(join(folder, 'a.md'), `${CLEAN}\n\n${ACCUSED}\n\nShe is suspected of having allegedly lied.\n`);
    renameSync(join(folder, 'c.txt'), join(folder, 'moved.txt'));
    writeFileSync(join(folder, 'new.md'), ACCUSED);
    const found = lintings(folder, '--changed-since', 'HEAD').map(({ id, findings }) => [
      id,
      findings.map(({ at }) => at.line),
    ]);
    expect(found).toEqual([
      ['a.md', [5]],
      ['moved.txt', [1]],
      ['new.md', [1]],
    ]);
    expect(lint(folder, '--changed-since', 'HEAD', 'b.md')).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(lint(folder, '--changed-since', 'HEAD..HEAD')).toMatchObject({
      stderr: expect.stringMatching(/expected one revision .* found HEAD\.\.HEAD .*\n.*--changed-since HEAD raises/),
      status: 2,
    });
    expect(lint(folder, '--changed-since', 'nowhere', 'a.md').stderr).toContain(
      'expected a revision but found none: nowhere',
    );
  });
});

describe('--cache', () => {
  it('answers the same from the cache, and anew when the article, its settings or what stands beside it changes', () => {
    const folder = folderWith({ 'a.md': ACCUSED, 'b.txt': ACCUSED });
    const run = () => lint(folder, '--cache', '--format', 'json', '.').stdout;
    const first = run();
    const written = readFileSync(join(folder, '.claimtrace-cache.json'), 'utf8');
    expect(run()).toBe(first);
    expect(readFileSync(join(folder, '.claimtrace-cache.json'), 'utf8')).toBe(written);
    writeFileSync(join(folder, 'b.txt.claimtrace.yaml'), 'suppress: [{check: legal}]');
    expect(JSON.parse(run())[1].findings).toEqual([]);
    writeFileSync(join(folder, 'claimtrace.yaml'), 'checks: {legal/*: off}');
    expect(JSON.parse(run())[0].findings).toEqual([]);
  });

  it('is not written over a file that is no cache', () => {
    const folder = folderWith({ 'a.md': ACCUSED });
    const { stderr, status } = lint(folder, '--cache', '--cache-file', 'a.md', 'a.md');
    expect(stderr).toContain('expected a cache of claimtrace but found something else: a.md');
    expect(status).toBe(2);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(ACCUSED);
  });
});
