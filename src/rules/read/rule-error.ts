import type { Problem } from '../../model/index.ts';

/** Something wrong in a rule file, at a place in it. */
export interface RuleProblem extends Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
}

/**
 * The problem as a person reads it, with the line and a caret under the place:
 *
 *     desk.yaml:4:14: expected the name of a list but found “saay”
 *         pattern: $saay that
 *                   ^
 *       did you mean “say”?
 */
export function describeRuleProblem(problem: RuleProblem, source: string | null): string {
  const line = source?.split(/\r\n|\n|\r/)[problem.line - 1];
  const rows = [`${problem.file}:${problem.line}:${problem.column}: ${problem.message}`];
  if (line !== undefined) {
    const column = Math.min(problem.column - 1, line.length);
    const from = Math.max(0, column - 60);
    rows.push(`  ${line.slice(from, from + 100)}`, `  ${line.slice(from, column).replace(/[^\t]/g, ' ')}^`);
  }
  if (problem.help !== undefined) rows.push(`  ${problem.help}`);
  return rows.join('\n');
}
