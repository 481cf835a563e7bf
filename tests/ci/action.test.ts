import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runnerCommands } from '../report/lint/commands.ts';
import { action, ROOT, runStep, stepNamed } from './action.ts';

const install = stepNamed('Install claimtrace');
const lint = stepNamed('Lint');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimtrace-action-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An action's folder whose program writes down what it was called with. */
function recordingAction(exitCode = 0): string {
  const path = join(folder, 'the action');
  mkdirSync(join(path, 'bin'), { recursive: true });
  writeFileSync(
    join(path, 'bin/claimtrace.js'),
    `console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = ${exitCode};`,
  );
  return path;
}

function argumentsOf(inputs: Readonly<Record<string, string>>): unknown {
  const { stdout, stderr, status } = runStep(lint, inputs, { actionPath: recordingAction(), folder });
  expect([stderr, status]).toEqual(['', 0]);
  return JSON.parse(stdout);
}

describe('the GitHub action', () => {
  it('is a composite action whose inputs are described and have defaults', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps.map(({ shell }) => shell)).toEqual(['bash', 'bash']);
    expect(Object.keys(action.inputs)).toEqual(['paths', 'format', 'args']);
    for (const input of Object.values(action.inputs)) {
      expect(input.description).not.toBe('');
      expect(typeof input.default).toBe('string');
    }
  });

  it('puts no input into a script, where it could become a command', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  it('installs what its lock file says and builds, in its own folder', () => {
    const actionPath = recordingAction();
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    writeFileSync(join(programs, 'npm'), '#!/bin/sh\necho "$PWD: npm $*" >> "$GITHUB_WORKSPACE/calls"\n');
    chmodSync(join(programs, 'npm'), 0o755);
    const { status, stderr } = runStep(install, {}, { actionPath, folder, path: `${programs}:${process.env['PATH']}` });
    expect([stderr, status]).toEqual(['', 0]);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe(
      `${actionPath}: npm ci --ignore-scripts --no-audit --no-fund\n${actionPath}: npm run build\n`,
    );
  });

  it('lints the checkout and annotates it unless told otherwise', () => {
    expect(argumentsOf({})).toEqual(['lint', '--format', 'github', '--', '.']);
  });

  it('takes paths line by line and options word by word', () => {
    expect(
      argumentsOf({
        paths: 'drafts/city desk/\n\n-odd.md\ndrafts/**/*.md\n',
        format: 'sarif',
        args: '--fail-on warning\n--output  findings.sarif',
      }),
    ).toEqual([
      'lint',
      '--format',
      'sarif',
      '--fail-on',
      'warning',
      '--output',
      'findings.sarif',
      '--',
      'drafts/city desk/',
      '-odd.md',
      'drafts/**/*.md',
    ]);
  });

  it('runs nothing that stands in an input', () => {
    const hostile = '$(touch pwned) `touch pwned` ; touch pwned "\' && touch pwned';
    expect(argumentsOf({ paths: hostile, format: hostile, args: hostile })).toContain(hostile);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it.each([0, 1, 2])('ends with the exit code of lint: %i', (exitCode) => {
    expect(runStep(lint, {}, { actionPath: recordingAction(exitCode), folder }).status).toBe(exitCode);
  });

  it('annotates an article with the tool as built, and fails the step when the gate says so', () => {
    mkdirSync(join(folder, 'city desk'));
    const path = 'city desk/ferry ::error::.md';
    writeFileSync(join(folder, path), '# Fares\n\nTwo officials said the boats run at a loss.\n');
    const run = (args: string) => runStep(lint, { paths: 'city desk/', args }, { actionPath: ROOT, folder });
    const failing = run('--fail-on warning');
    expect([failing.stderr, failing.status]).toEqual(['', 1]);
    const commands = runnerCommands(failing.stdout);
    expect(commands).toContainEqual(
      expect.objectContaining({
        name: 'warning',
        properties: expect.objectContaining({ line: '3', title: 'anonymous/no-reason' }),
      }),
    );
    expect(commands.map(({ name }) => name)).not.toContain('error');
    const passing = run('--fail-on error');
    expect([passing.status, passing.stdout]).toEqual([0, failing.stdout]);
  });

  it('fails the step, with an annotation, for a file that cannot be read, and lints the others', () => {
    writeFileSync(join(folder, 'a.md'), Buffer.alloc(2000));
    writeFileSync(join(folder, 'b.md'), '# Fares\n\nTwo officials said the boats run at a loss.\n');
    const { status, stdout } = runStep(lint, { paths: 'a.md\nb.md' }, { actionPath: ROOT, folder });
    expect(status).toBe(2);
    const [first, ...others] = runnerCommands(stdout);
    expect(first).toMatchObject({ name: 'error', properties: { file: 'a.md' } });
    expect(new Set(others.map(({ properties }) => properties['file']))).toEqual(new Set(['b.md']));
  });
});
