import { Autolink, parser as commonMark, type MarkdownParser, Strikethrough, Table, TaskList } from '@lezer/markdown';

/** How much of a paragraph is parsed at once. A few printed pages; see `inWindows`. */
const WINDOW = 4096;

/** Without one of these, a text holds no mark, address or entity; most paragraphs of articles do not. */
const MARKUP = /[\\`*_~<&[\]@]|:\/\/|www\./i;

/** The characters that may have a partner further on, and how many of them people write in a paragraph. */
const MARKS = '[]*_~`<';
const MOST_MARKS = 200;

/** CommonMark with the extensions of GitHub, which say where each mark stands. */
export const markdownParser = inWindows(commonMark.configure([Table, TaskList, Strikethrough, Autolink]));

/**
 * The package's search for pairs of marks is quadratic in their number: 64 KB of `[a](` take 3 s. So a long paragraph is
 * read in pieces, cut between words; only marks whose partner is in another piece are missed.
 */
function inWindows(parser: MarkdownParser): MarkdownParser {
  const parseInline = parser.parseInline.bind(parser);
  parser.parseInline = (text, offset) => {
    const elements = [];
    for (let from = 0; from < text.length; ) {
      const to = windowEnd(text, from);
      const part = text.slice(from, to);
      if (MARKUP.test(part)) for (const element of parseInline(part, offset + from)) elements.push(element);
      from = to;
    }
    return elements;
  };
  return parser;
}

/** At most `WINDOW` behind `from`, or where the marks become too many; between words, if there is a space. */
function windowEnd(text: string, from: number): number {
  const furthest = Math.min(from + WINDOW, text.length);
  let end = from;
  for (let marks = 0; end < furthest && marks < MOST_MARKS; end += 1) if (MARKS.includes(text[end]!)) marks += 1;
  if (end === text.length) return end;
  let space = end;
  while (space > from && text[space] !== ' ' && text[space] !== '\n') space -= 1;
  return space > from ? space : end;
}
