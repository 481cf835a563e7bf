import type { Problem } from '../../model/index.ts';
import { publishedDate } from '../published-date.ts';
import { simpleFields } from './simple-fields.ts';

export interface FrontMatter {
  readonly title: string | null;
  readonly published: string | null;
  readonly warnings: readonly Problem[];
}

/** Keys and their values as written, in the file's order; null for lists, maps and nothing. */
export type Fields = readonly (readonly [key: string, value: string | null])[];

/** In the order in which they are asked, as Hugo, Jekyll and their kin write them; in small letters. */
const DATE_KEYS = ['published', 'publishdate', 'pubdate', 'date'];

/** Title and publication date of a front matter, which `source` holds with its two fences. What cannot be read is a warning. */
export async function frontMatter(source: string): Promise<FrontMatter> {
  const { fields, warnings } = await fieldsOf(source);
  const dates = DATE_KEYS.flatMap((key) => valuesOf(fields, key)).map(publishedDate);
  const good = dates.find((result) => 'date' in result);
  const bad = good === undefined ? dates.flatMap((result) => ('problem' in result ? [result.problem] : [])) : [];
  return {
    title: valuesOf(fields, 'title')[0] ?? null,
    published: good !== undefined && 'date' in good ? good.date : null,
    warnings: [...warnings, ...bad],
  };
}

async function fieldsOf(source: string): Promise<{ fields: Fields; warnings: readonly Problem[] }> {
  const offset = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source)?.[0].length ?? 0;
  // YAML knows no lone CR; the offsets stay.
  const yaml = source
    .slice(offset)
    .replace(/(?:---|\.\.\.)\s*$/, '')
    .replace(/\r(?!\n)/g, '\n');
  const fields = simpleFields(yaml);
  if (fields !== null) return { fields, warnings: [] };
  const { yamlFields } = await import('./yaml-fields.ts');
  return yamlFields(yaml, source, offset);
}

/** The values that have words, of a key in small letters. */
function valuesOf(fields: Fields, wanted: string): string[] {
  return fields.flatMap(([key, value]) => {
    const words = value?.trim() ?? '';
    return key.toLowerCase() === wanted && words !== '' ? [words] : [];
  });
}
