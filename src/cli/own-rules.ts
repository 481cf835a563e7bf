import { readFileSync } from 'node:fs';
import { ClaimtraceError } from '../problem/index.ts';
import type { RuleSource } from '../rules/index.ts';

/**
 * The user's own rule files.
 *
 * @throws ClaimtraceError when one cannot be read
 */
export function ownRules(paths: readonly string[]): RuleSource[] {
  return paths.map((path) => {
    try {
      return { path, text: readFileSync(path, 'utf8') };
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      const message = `expected a rule file but could not read ${path} (${reason})`;
      throw new ClaimtraceError({
        code: 'rule-file-unreadable',
        message,
        help: 'Name a YAML file; docs/rule-language.md says what it may hold.',
      });
    }
  });
}
