import type { RuleSource } from '../rules/index.ts';
import { textFile } from './text-file.ts';

/**
 * The user's own rule files.
 *
 * @throws ClaimtraceError when one cannot be read
 */
export function ownRules(paths: readonly string[]): RuleSource[] {
  const help = 'Name a YAML file; docs/rule-language.md says what it may hold.';
  return paths.map((path) => ({
    path,
    text: textFile(path, { what: 'a rule file', code: 'rule-file-unreadable', help }),
  }));
}
