import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/claimtrace.js', import.meta.url));

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** A folder of its own with these files in it, by their paths. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs a program without this process's environment. */
function ran(program: string, args: readonly string[], cwd: string, input = ''): Run {
  const { PATH: path = '', HOME: home = '' } = process.env;
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd,
    env: { PATH: path, HOME: home },
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

/** The built program as a user runs it. */
export function claimtrace(args: readonly string[], cwd: string, input = ''): Run {
  return ran(process.execPath, [PROGRAM, ...args], cwd, input);
}

export function git(args: readonly string[], cwd: string): Run {
  return ran('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], cwd);
}
