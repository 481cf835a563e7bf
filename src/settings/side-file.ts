import type { SuppressionNote } from '../check/index.ts';
import { placesOf } from '../place/index.ts';
import { FileReader, type RuleSource, refuseErrors } from '../rules/index.ts';
import { parseGuardedYaml, type YamlNode } from '../yaml/index.ts';

/** Behind an article's own name: `draft.txt.claimtrace.yaml`. */
export const SIDE_FILE_ENDING = '.claimtrace.yaml';

/** A suppression with the place of the check's name in the side file; null where it names none. */
export interface SideFileNote extends SuppressionNote {
  readonly checkAt: { readonly line: number; readonly column: number } | null;
}

/**
 * The suppressions in the file beside an article:
 *
 *     suppress:
 *       - check: anonymous/no-reason
 *         words: two officials        # or line: 12, or neither for the whole article
 *         reason: the editor knows both names
 *
 * @param text the article's text
 * @throws ClaimtraceError that lists every mistake with its place
 */
export function sideFileNotes(source: RuleSource, text: string): SideFileNote[] {
  const reader = new FileReader(source.path, source.text);
  const { root, problems } = parseGuardedYaml(source.text);
  for (const { severity, start, end, code, message, help } of problems)
    reader.report({ start, end }, { code, message, ...(help === undefined ? {} : { help }) }, severity);
  const notes: SideFileNote[] = [];
  if (root !== null) {
    const map = reader.map(root, 'the key suppress');
    if (map !== null)
      reader.keys(map, {
        suppress: (value) => notes.push(...reader.items(value).flatMap((item) => noteOf(reader, item, text) ?? [])),
      });
  }
  const help = 'Mend the file; docs/lint.md describes it.';
  refuseErrors(reader.problems, [source], { code: 'side-file', help });
  return notes;
}

function noteOf(reader: FileReader, node: YamlNode, text: string): SideFileNote | null {
  const map = reader.map(node, 'the keys check, words, line and reason');
  if (map === null) return null;
  const found = {
    check: null as string | null,
    checkAt: null as SideFileNote['checkAt'],
    words: null as string | null,
    reason: null as string | null,
  };
  let line: number | null = null;
  reader.keys(map, {
    check: (value) => {
      const check = reader.text(value, 'the id of a check');
      if (check === null) return;
      found.check = check.text;
      found.checkAt = { line: check.line, column: check.column };
    },
    words: (value) => {
      found.words = reader.text(value, 'words of the article')?.text ?? null;
    },
    line: (value) => {
      line = reader.wholeNumber(value);
    },
    reason: (value) => {
      found.reason = reader.text(value, 'a reason')?.text ?? null;
    },
  });
  const places = placesOf(text);
  if (line !== null && (line < 1 || line > places.lineCount)) {
    reader.mismatch(map, `a line of the article, 1 to ${places.lineCount}`, String(line));
    return null;
  }
  return { kind: 'side-file', ...found, reach: line === null ? [0, text.length] : places.line(line), span: [0, 0] };
}
