import type { Problem } from '../../model/index.ts';
import { placesOf } from '../../place/index.ts';
import { parseGuardedYaml, type YamlEntry, type YamlProblem } from '../../yaml/index.ts';
import { publishedDate } from '../published-date.ts';

export interface FrontMatter {
  readonly title: string | null;
  readonly published: string | null;
  readonly warnings: readonly Problem[];
}

/** In the order in which they are asked, as Hugo, Jekyll and their kin write them; in small letters. */
const DATE_KEYS = ['published', 'publishdate', 'pubdate', 'date'];

/** Title and publication date of a front matter, which `source` holds with its two fences. What cannot be read is a warning. */
export function frontMatter(source: string): FrontMatter {
  const { yaml, offset } = withoutFences(source);
  const { root, problems } = parseGuardedYaml(yaml);
  const places = placesOf(source);
  const warnings = problems.slice(0, 1).map((problem): Problem => {
    const { line, column } = places.at(Math.min(offset + problem.start, source.length));
    const message = `the front matter cannot be read at line ${line}, column ${column}: ${problem.message}`;
    return { code: 'invalid-front-matter', message, help: problem.help ?? 'Mend it, or take it away.' };
  });
  const entries = root?.kind === 'map' ? root.entries.filter((entry) => !isDamaged(entry, problems)) : [];

  const dates = DATE_KEYS.flatMap((key) => entries.filter((entry) => entry.key.toLowerCase() === key))
    .map((entry) => scalarOf(entry))
    .filter((value) => value !== null)
    .map(publishedDate);
  const good = dates.find((result) => 'date' in result);
  for (const result of dates) if (good === undefined && 'problem' in result) warnings.push(result.problem);

  const title = entries.find(({ key }) => key.toLowerCase() === 'title');
  return {
    title: title === undefined ? null : scalarOf(title),
    published: good !== undefined && 'date' in good ? good.date : null,
    warnings,
  };
}

function withoutFences(source: string): { yaml: string; offset: number } {
  const offset = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source)?.[0].length ?? 0;
  return { yaml: source.slice(offset).replace(/(?:---|\.\.\.)\s*$/, ''), offset };
}

function scalarOf({ value }: YamlEntry): string | null {
  return value.kind === 'scalar' && value.value !== null && value.source.trim() !== '' ? value.source.trim() : null;
}

/** An unquoted colon in the title spoils the title, not the date on the next line. */
function isDamaged({ keyStart, value }: YamlEntry, problems: readonly YamlProblem[]): boolean {
  return problems.some(({ start, severity }) => severity === 'error' && start >= keyStart && start <= value.end);
}
