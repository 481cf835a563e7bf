import type { Problem } from '../../model/index.ts';
import { placesOf } from '../../place/index.ts';
import { parseGuardedYaml, type YamlEntry, type YamlProblem } from '../../yaml/index.ts';
import type { Fields } from './front-matter.ts';

/**
 * The fields of a front matter that the YAML reader gives, without those that an error lies in, and a warning of the
 * first error. The YAML starts at `offset` in `source`.
 */
export function yamlFields(
  yaml: string,
  source: string,
  offset: number,
): { readonly fields: Fields; readonly warnings: readonly Problem[] } {
  const { root, problems } = parseGuardedYaml(yaml);
  const entries = root?.kind === 'map' ? root.entries.filter((entry) => !isDamaged(entry, problems)) : [];
  const places = placesOf(source);
  const warnings = problems.slice(0, 1).map((problem): Problem => {
    const { line, column } = places.at(Math.min(offset + problem.start, source.length));
    const message = `the front matter cannot be read at line ${line}, column ${column}: ${problem.message}`;
    return { code: 'invalid-front-matter', message, help: problem.help ?? 'Mend it, or take it away.' };
  });
  return { fields: entries.map(({ key, value }) => [key, scalarSource(value)]), warnings };
}

function scalarSource(value: YamlEntry['value']): string | null {
  return value.kind === 'scalar' && value.value !== null ? value.source : null;
}

/** An unquoted colon in the title spoils the title, not the date on the next line. */
function isDamaged({ keyStart, value }: YamlEntry, problems: readonly YamlProblem[]): boolean {
  return problems.some(({ start, severity }) => severity === 'error' && start >= keyStart && start <= value.end);
}
