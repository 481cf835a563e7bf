import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './action.ts';

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly before_script: readonly string[];
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: { readonly codequality: string } };
}

const { claimtrace: job }: { readonly claimtrace: Job } = parse(readFileSync(join(ROOT, 'ci/gitlab.yml'), 'utf8'));

/** Stand-ins for git and npm; what git would clone is a program that writes down what it was called with. */
const GIT = `#!/bin/sh
echo "git $1 $5 $6" >> calls
for folder; do :; done
mkdir -p "$folder/bin"
echo 'console.log(JSON.stringify(process.argv.slice(2)))' > "$folder/bin/claimtrace.js"
`;
const NPM = '#!/bin/sh\ntest -e bin/claimtrace.js && echo "npm $*" >> "$CI_PROJECT_DIR/calls"\n';

it('the job for GitLab fetches and builds the tool, lints, and keeps the report whatever was found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-gitlab-'));
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  for (const [name, text] of Object.entries({ git: GIT, npm: NPM })) {
    writeFileSync(join(programs, name), text);
    chmodSync(join(programs, name), 0o755);
  }
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', [...job.before_script, ...job.script].join('\n')],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...job.variables,
        CLAIMTRACE_ARGUMENTS: '--fail-on warning',
        CLAIMTRACE_PATHS: 'drafts archive',
        CI_PROJECT_DIR: folder,
        TMPDIR: folder,
        PATH: [programs, process.env['PATH']].join(delimiter),
      },
    },
  );
  const calls = readFileSync(join(folder, 'calls'), 'utf8');
  rmSync(folder, { recursive: true });
  expect([stderr, status]).toEqual(['', 0]);
  expect(calls).toBe('git clone --branch main\nnpm ci --ignore-scripts --no-audit --no-fund\nnpm run build\n');
  const { codequality } = job.artifacts.reports;
  expect(JSON.parse(stdout)).toEqual([
    'lint',
    '--format',
    'gitlab',
    '--output',
    codequality,
    '--fail-on',
    'warning',
    '--',
    'drafts',
    'archive',
  ]);
  expect(job.artifacts.when).toBe('always');
});
