/** More than the YAML reader takes, so that it is the one to say what is too large. */
const FURTHEST = 512 * 1024;

/**
 * Where the front matter ends: behind the line break of its closing `---` or `...`; 0 where there is none. A file may
 * also begin with a thematic break, so the first line with words has to look like `key: value`.
 *
 *     ---
 *     title: Board weighs ferry offer
 *     ---
 *        ^ behind this line break
 */
export function frontMatterEnd(text: string): number {
  const head = text.slice(0, FURTHEST);
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (opening === null) return 0;
  const closing = /^(?:---|\.\.\.)[ \t]*$(?:\r\n|\n|\r)?/gm;
  closing.lastIndex = opening[0].length;
  const found = closing.exec(head);
  if (found === null) return 0;
  const firstLine = head
    .slice(opening[0].length, found.index)
    .split(/[\r\n]+/)
    .find((line) => /^[^#\s]/.test(line));
  return firstLine === undefined || /^["']?[\w .-]+["']?[ \t]*:(?:\s|$)/.test(firstLine) ? closing.lastIndex : 0;
}
