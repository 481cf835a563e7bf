import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Bundles a few lines that import from `src/cli` as a program of their own; gives its path. */
export function program(lines: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-program-'));
  const outfile = join(folder, 'program.mjs');
  buildSync({
    stdin: { contents: lines, resolveDir: fileURLToPath(new URL('../../src/cli', import.meta.url)), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    external: ['chalk', 'cli-table3', 'string-width'],
    logLevel: 'error',
  });
  return outfile;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

export function started(path: string, stdout: 'pipe' | number = 'pipe', options: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [path, ...options], { stdio: ['ignore', stdout, 'pipe'] });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}
