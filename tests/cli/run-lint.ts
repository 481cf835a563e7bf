import type { Linting } from '../../src/model/index.ts';
import { claimtrace } from './run-program.ts';

export const NAMED = 'Joan Whitcombe said that it would open soon.';
export const AIDE = `A ministry aide said that the tunnel would open in May. ${NAMED}`;
export const ACCUSED = 'He was accused of allegedly taking the money.';
export const CLEAN = 'Joan Whitcombe said that the tunnel would open soon.';

export const lint = (folder: string, ...args: string[]) => claimtrace(['lint', ...args], folder);
export const lintings = (folder: string, ...args: string[]): Linting[] =>
  lint(folder, '--format', 'ndjson', ...args)
    .stdout.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
export const rules = (folder: string, ...args: string[]) =>
  lintings(folder, ...args).map(({ findings }) => findings.map(({ rule }) => rule));
