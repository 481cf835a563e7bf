import { isNameOf, type SuppressionNote } from '../check/index.ts';
import type { Problem } from '../model/index.ts';
import type { Places } from '../place/index.ts';
import { type RuleProblem, type RuleSource, refuseErrors, suggestion } from '../rules/index.ts';
import type { SideFileNote } from './side-file.ts';

const LISTED = 'claimtrace lint --print-config FILE lists the checks';

/** One problem for each comment of an article that names a check nobody knows. */
export function unknownChecks(
  notes: readonly SuppressionNote[],
  checks: Iterable<string>,
  document: string,
  places: Places,
): Problem[] {
  const known = [...checks];
  return notes.flatMap(({ kind, check, span }): Problem[] => {
    if (kind !== 'comment' || check === null || isKnown(check, known)) return [];
    const { line, column } = places.at(span[0]);
    const message = `${document}:${line}:${column}: ${mistake(check)}`;
    return [{ code: 'unknown-check', message, help: suggestion(check, known) ?? LISTED }];
  });
}

/**
 * Refuses a side file that names checks nobody knows.
 *
 * @throws ClaimtraceError that lists each with its line and a caret
 */
export function refuseUnknownChecks(
  source: RuleSource,
  notes: readonly SideFileNote[],
  checks: Iterable<string>,
): void {
  const known = [...checks];
  const problems = notes.flatMap(({ check, checkAt }): RuleProblem[] => {
    if (check === null || checkAt === null || isKnown(check, known)) return [];
    const help = suggestion(check, known);
    return [
      {
        code: 'unknown-check',
        message: mistake(check),
        ...(help === undefined ? {} : { help }),
        file: source.path,
        ...checkAt,
        severity: 'error',
      },
    ];
  });
  refuseErrors(problems, [source], { code: 'unknown-check', help: LISTED });
}

function isKnown(check: string, known: readonly string[]): boolean {
  return known.some((id) => isNameOf(check, id));
}

function mistake(check: string): string {
  return `expected the id of a check but found “${check}”`;
}
