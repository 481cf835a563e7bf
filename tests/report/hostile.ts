const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** C0, printable ASCII left out, DEL and C1. */
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
    return [...atStart, ...(line.match(/##(?:vso|teamcity|\w+)?\[[^\]]*\]/g) ?? [])];
  });
}
