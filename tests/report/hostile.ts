import type { Extraction } from '../../src/model/index.ts';

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** C0, DEL and C1. */
export const CONTROLS = [...range(0x00, 0x1f), ...range(0x7f, 0x9f)];
export const BIDIRECTIONAL = [...range(0x202a, 0x202e), ...range(0x2066, 0x2069), 0x200e, 0x200f, 0x061c];

/**
 * The commands that a build log would obey, as GitHub's runner parses them (`ActionCommand.TryParseV2`: after leading
 * white space the line starts with `::` and holds a second `::`; `TryParse`: `##[` … `]` anywhere), and Azure Pipelines'
 * and TeamCity's forms of the latter.
 */
export function commandsIn(output: string): string[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const trimmed = line.trimStart();
    const atStart = trimmed.startsWith('::') && trimmed.indexOf('::', 2) >= 0 ? [trimmed] : [];
    return [...atStart, ...(line.match(/##\w*\[[^\]]*\]/g) ?? [])];
  });
}

/** The members whose values are of a closed set, or that the program itself makes. */
const OWN = new Set([
  'schemaVersion',
  'kind',
  'scope',
  'quotation',
  'stance',
  'identity',
  'mediaType',
  'type',
  'modifier',
  'change',
  'changePart',
]);

/** The extraction with every free string in it passed through `change`, keys of the matched parts included. */
export function withEveryText(extraction: Extraction, change: (text: string) => string): Extraction {
  return changed(extraction, change);
}

function changed<Value>(value: Value, change: (text: string) => string): Value;
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((element) => changed(element, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      OWN.has(key) && typeof member === 'string' ? member : changed(member, change),
    ]),
  );
}
