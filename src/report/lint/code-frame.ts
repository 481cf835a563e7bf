import { escapeName } from '../escape.ts';
import { graphemes, UNITS_PER_COLUMN, widthOf } from '../width.ts';

export interface CodeFrame {
  /** What is seen of the line, escaped. */
  readonly line: string;
  /** Spaces and carets that stand under the marked words. */
  readonly carets: string;
}

const TAB = '    ';
const ELLIPSIS = '…';
/** The same signs, wider: they leave every offset where it is, and no build log obeys them. */
const HARMLESS: Readonly<Record<string, string>> = { ':': '：', '#': '＃' };
const COMMAND = /:(?=:)|#(?=#\w*\[)/g;

/**
 * The part of a line around `[start, end)`, at most `width` columns wide. A paragraph is one long line: what is left
 * out of it on either side is `…`. Empty marked words get one caret.
 *
 *     …the price rose 20 % from 200 to 260…
 *                     ^^^^
 */
export function codeFrame(
  line: string,
  [start, end]: readonly [start: number, end: number],
  width: number,
  ci: boolean,
): CodeFrame {
  const harmless = ci ? line.replace(COMMAND, (sign) => HARMLESS[sign]!) : line;
  const units = width * UNITS_PER_COLUMN;
  const marked = fittingStart(shownPart(harmless, start, Math.min(end, start + units)), end - start > units, width - 2);
  const left = width - Math.max(1, widthOf(marked));
  const from = Math.max(0, start - units);
  const to = Math.min(line.length, end + units);
  const before = shownPart(harmless, from, start);
  const after = shownPart(harmless, end, to);
  // What one side does not need goes to the other.
  const roomBefore = Math.max(Math.ceil(left / 2), left - widthOf(after));
  const shownBefore = fittingEnd(before, from > 0, roomBefore);
  const shownAfter = fittingStart(after, to < line.length, left - widthOf(shownBefore));
  return {
    line: (shownBefore + marked + shownAfter).trimEnd(),
    carets: ' '.repeat(widthOf(shownBefore)) + '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** Whole characters only: half a surrogate pair would be shown as a fault that the text has not. */
function shownPart(line: string, from: number, to: number): string {
  const first = isInsidePair(line, from) ? from + 1 : from;
  const last = isInsidePair(line, to) ? to - 1 : to;
  return escapeName(line.slice(first, Math.max(first, last)).replaceAll('\t', TAB));
}

function isInsidePair(line: string, offset: number): boolean {
  return (line.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** The beginning that fits, `…` behind it where something is left out. */
function fittingStart(text: string, isCut: boolean, width: number): string {
  if (!isCut && widthOf(text) <= width) return text;
  return fitting(graphemesOf(text), width - 1).join('') + (width > 0 ? ELLIPSIS : '');
}

/** The end that fits, `…` before it where something is left out. */
function fittingEnd(text: string, isCut: boolean, width: number): string {
  if (!isCut && widthOf(text) <= width) return text;
  return (
    (width > 0 ? ELLIPSIS : '') +
    fitting(graphemesOf(text).reverse(), width - 1)
      .reverse()
      .join('')
  );
}

function graphemesOf(text: string): string[] {
  return Array.from(graphemes(text), ({ segment }) => segment);
}

function fitting(graphemes: readonly string[], width: number): string[] {
  let used = 0;
  const end = graphemes.findIndex((grapheme) => {
    used += widthOf(grapheme);
    return used > width;
  });
  return graphemes.slice(0, end === -1 ? graphemes.length : end);
}
