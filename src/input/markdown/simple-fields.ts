import type { Fields } from './front-matter.ts';

const LINE = /^([A-Za-z][\w-]*):(?:[ \t]+(\S.*?))?[ \t]*$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Not a sign that means something to YAML at the start of a value. */
const PLAIN = /^[^\s?:,[\]{}#&*!|>'"%@`=~-]/;
const MARKED = /:(?:\s|$)|\s#/;
const NULL = /^(?:null|Null|NULL)$/;
const WORD_LIST = /^\[(?:[A-Za-z\d][\w .-]*(?:, ?(?=[A-Za-z\d])|(?=\])))*\]$/;

/** Larger ones are rare, and for the YAML reader to judge. */
const LONGEST = 4096;

/**
 * The fields of a front matter that has one `key: value` a line, as most have; null for any other. Gives what the YAML
 * reader would give; loading that takes as long as reading three articles.
 */
export function simpleFields(yaml: string): Fields | null {
  if (yaml.length > LONGEST) return null;
  const fields = new Map<string, string | null>();
  for (const line of yaml.split(/\r\n|\n/)) {
    if (/^[ \t]*(?:#.*)?$/.test(line)) continue;
    const [, key, written = ''] = LINE.exec(line) ?? [];
    const value = simpleValue(written);
    if (key === undefined || value === undefined || fields.has(key)) return null;
    fields.set(key, value);
  }
  return [...fields];
}

/** Null for what is no word, undefined for what only the YAML reader understands. */
function simpleValue(written: string): string | null | undefined {
  if (written === '' || NULL.test(written) || WORD_LIST.test(written)) return null;
  const quoted = QUOTED.exec(written);
  if (quoted !== null) return quoted[1] ?? quoted[2];
  return PLAIN.test(written) && !MARKED.test(written) ? written : undefined;
}
