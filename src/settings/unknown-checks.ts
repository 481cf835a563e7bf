import { isNameOf, type SuppressionNote } from '../check/index.ts';
import type { Problem } from '../model/index.ts';
import type { Places } from '../place/index.ts';
import { suggestion } from '../rules/index.ts';

/** One problem for each suppression that names a check nobody knows. */
export function unknownChecks(
  notes: readonly SuppressionNote[],
  checks: Iterable<string>,
  document: string,
  places: Places,
): Problem[] {
  const known = [...checks];
  return notes.flatMap(({ kind, check, span }): Problem[] => {
    if (check === null || known.some((id) => isNameOf(check, id))) return [];
    const { line, column } = places.at(span[0]);
    const where = kind === 'side-file' ? `the file beside ${document}` : `${document}:${line}:${column}`;
    const help = suggestion(check, known) ?? 'claimtrace lint --print-config FILE lists the checks';
    return [{ code: 'unknown-check', message: `${where}: expected the id of a check but found “${check}”`, help }];
  });
}
