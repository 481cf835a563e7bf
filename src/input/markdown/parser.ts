import { Autolink, parser as commonMark, type MarkdownParser, Strikethrough, Table, TaskList } from '@lezer/markdown';

/** How much of a paragraph is parsed at once. A few printed pages; see `inWindows`. */
const WINDOW = 4096;

/** CommonMark with the extensions of GitHub, which say where each mark stands. */
export const markdownParser = inWindows(commonMark.configure([Table, TaskList, Strikethrough, Autolink]));

/**
 * The package's search for pairs of marks is quadratic in a paragraph's length: 64 KB of `[a](` take 3 s. So a long
 * paragraph is read in pieces, cut between words; only marks whose partner is in another piece are missed.
 */
function inWindows(parser: MarkdownParser): MarkdownParser {
  const parseInline = parser.parseInline.bind(parser);
  parser.parseInline = (text, offset) => {
    if (text.length <= WINDOW) return parseInline(text, offset);
    const elements = [];
    for (let from = 0; from < text.length; ) {
      const to = windowEnd(text, from);
      for (const element of parseInline(text.slice(from, to), offset + from)) elements.push(element);
      from = to;
    }
    return elements;
  };
  return parser;
}

function windowEnd(text: string, from: number): number {
  const furthest = from + WINDOW;
  if (furthest >= text.length) return text.length;
  const space = Math.max(text.lastIndexOf(' ', furthest), text.lastIndexOf('\n', furthest));
  return space > from ? space : furthest;
}
