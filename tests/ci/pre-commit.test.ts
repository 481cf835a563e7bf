import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from './action.ts';

/** The keys that pre-commit's documentation requires of a hook, and those that this one uses. */
interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly types_or: readonly string[];
}

it('the hook for pre-commit runs the program that the package installs, on text and Markdown', () => {
  const hooks: readonly Hook[] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
  expect(hooks).toHaveLength(1);
  expect(hooks[0]).toMatchObject({ id: 'claimtrace', language: 'node', types_or: ['markdown', 'plain-text'] });
  const [program, ...rest] = hooks[0]!.entry.split(' ');
  expect(Object.keys(packageJson.bin)).toContain(program);
  expect(rest).toEqual(['lint', '--format', 'concise']);
});

it('a package that npm fetches by git is built on the way, as pre-commit needs it', () => {
  expect(packageJson.scripts.prepare).toBe('node scripts/prepare.mjs');
  expect(readFileSync(join(ROOT, 'scripts/prepare.mjs'), 'utf8')).toContain("await import('./build.mjs')");
});
