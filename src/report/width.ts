import stringWidth from 'string-width';

const NARROW = /^[\x20-\x7e\u00a1-\u02ff\u2010-\u2027\u2190-\u2193\u2500\u2502]*$/;
/** Nothing is fitted to fewer columns than these. */
export const NARROWEST = 30;
const ELLIPSIS = '…';

/**
 * A character on the screen is seldom more than a few code units. This many per column are looked at, so that text of
 * any length, or a letter under thousands of accents, costs no more than the place that it gets.
 */
export const UNITS_PER_COLUMN = 4;

let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for one character, as `Intl.Segmenter` tells. It takes as long to make as a table to draw, and few texts need one. */
export function graphemes(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/**
 * Columns that escaped text takes on a terminal: wide East Asian characters and emoji two, combining marks
 * none. The build makes cli-table3 ask here as well: string-width compiles a regular expression at every call.
 */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The text itself where it fits, else its beginning and `…`, together at most `width` columns. */
export function clipped(text: string, width: number): string {
  return wrapped(text, width, 1)[0]!;
}

/**
 * At most `limit` lines of at most `width` columns; lines break at spaces, or inside a word that is wider than a line.
 * What does not fit is left out and `…` stands for it. Never empty.
 */
export function wrapped(text: string, width: number, limit: number): string[] {
  const looked = text.slice(0, width * limit * UNITS_PER_COLUMN);
  const lines: string[] = [];
  let rest = looked;
  while (lines.length < limit - 1 && rest !== '') {
    const line = firstLine(rest, width);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  const isCut = looked.length < text.length;
  if (rest === '' && lines.length > 0 && !isCut) return lines;
  return [...lines, lastLine(rest, width, isCut)];
}

function lastLine(rest: string, width: number, isCut: boolean): string {
  const line = firstLine(rest, width);
  if (!isCut && line.length === rest.length) return rest;
  return firstLine(rest, width - 1).trimEnd() + ELLIPSIS;
}

/** The longest beginning that fits and ends before a space; where the first word alone is too wide, as much of it as fits. */
function firstLine(text: string, width: number): string {
  const fitting = fittingPrefix(text, width);
  if (fitting.length === text.length || text[fitting.length] === ' ') return fitting;
  const space = fitting.lastIndexOf(' ');
  const word = fitting.length - space - 1;
  return space > 0 && word < width ? fitting.slice(0, space) : fitting;
}

function fittingPrefix(text: string, width: number): string {
  const head = text.slice(0, width);
  if (NARROW.test(head) && NARROW.test(text.slice(width, width + 1))) return head;
  let used = 0;
  let end = 0;
  for (const { segment, index } of graphemes(text.slice(0, width * UNITS_PER_COLUMN))) {
    used += widthOf(segment);
    if (used > width) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
