import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { BlockKind } from '../../model/index.ts';
import type { Reading } from '../reader.ts';
import { blanksIn } from './blanks.ts';
import { blockList } from './block-list.ts';
import { markupSpans } from './html.ts';
import { type OutermostBlock, outermostBlocks } from './pieces.ts';
import { definedLabels, isLink } from './references.ts';
import { parserSource } from './source.ts';

/** Pieces that hold nothing of the article. */
const BLANK = new Set([
  'HorizontalRule',
  'FencedCode',
  'CodeBlock',
  'CommentBlock',
  'ProcessingInstructionBlock',
  'LinkReference',
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'TableDelimiter',
]);

/** The same inside a line. */
const BLANK_MARK = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'LinkTitle',
  'URL',
  'Comment',
  'ProcessingInstruction',
]);

const LINE_BREAK_TAG = /^<br\b/i;
const HEADING = /^(?:ATX|Setext)Heading/;
const FOOTNOTE = /^\[\^[^\]\s]+\]/;
const SPACE_ENTITY = /^&(?:nbsp|ensp|emsp|thinsp|#160|#x0*a0);$/i;

/** The article's words in a Markdown file, and the blocks they stand in. `bodyStart`: where the front matter ends. */
export function proseAndBlocks(text: string, bodyStart: number): Pick<Reading, 'prose' | 'blocks'> {
  const source = parserSource(text, bodyStart);
  const labels = definedLabels(source);
  const blanks = blanksIn(text);
  const blocks = blockList();
  /** Of the lists and quotes that are open, the innermost last. */
  const containers: BlockKind[] = [];
  /** Of the brackets that are open: whether they make a link. */
  const links: boolean[] = [];

  blanks.add(0, bodyStart);
  for (const block of outermostBlocks(source, bodyStart)) {
    block.node.cursor().iterate((cursor) => enter(cursor, block), leave);
  }
  const prose = blanks.prose();
  return { prose, blocks: blocks.inside(prose) };

  /** Gives whether to read what is inside. */
  function enter(cursor: SyntaxNodeRef, { base, window }: OutermostBlock): boolean {
    const { name } = cursor;
    const from = base + cursor.from;
    const to = base + cursor.to;
    if (BLANK.has(name)) {
      blanks.add(from, to);
      return false;
    }
    if (BLANK_MARK.has(name)) {
      blanks.addMark(from, to);
      return false;
    }
    switch (name) {
      case 'Paragraph':
      case 'Task':
        blocks.open(containers.at(-1) ?? 'text', [from, to]);
        return true;
      case 'TableCell':
        blocks.open('table-cell', [from, to]);
        return true;
      case 'HTMLBlock':
        blocks.open('text', [from, to]);
        for (const [start, end] of markupSpans(source.slice(from, to))) blanks.add(from + start, from + end);
        return false;
      case 'ListItem':
        containers.push('list-item');
        return true;
      case 'Blockquote':
        containers.push('quote');
        return true;
      case 'Link':
        return enterLink(cursor.node, window, from, to);
      case 'Image':
        enterImage(cursor.node, window, base);
        return true;
      case 'Autolink':
        links.push(true);
        return true;
      case 'LinkMark':
      case 'LinkLabel':
        if (links.at(-1) === true) blanks.addMark(from, to);
        return false;
      case 'HTMLTag':
        // Any other may stand inside a word: `<b>min</b>ister`.
        if (LINE_BREAK_TAG.test(source.slice(from, to))) blanks.add(from, to);
        else blanks.addMark(from, to);
        return false;
      case 'Escape':
        blanks.addMark(from, from + 1);
        return false;
      case 'HardBreak':
        blanks.add(from, to);
        return false;
      case 'Entity':
        if (SPACE_ENTITY.test(source.slice(from, to))) blanks.add(from, to);
        return false;
      default:
        if (HEADING.test(name)) blocks.open('heading', [from, to]);
        return true;
    }
  }

  function leave({ name }: SyntaxNodeRef): void {
    if (name === 'ListItem' || name === 'Blockquote') containers.pop();
    else if (name === 'Link' || name === 'Image' || name === 'Autolink') links.pop();
  }

  function enterLink(node: SyntaxNode, window: string, from: number, to: number): boolean {
    if (FOOTNOTE.test(source.slice(from, Math.min(to, from + 200)))) {
      const definition = source[to] === ':' && (from === 0 || source[from - 1] === '\n');
      blanks.addMark(from, definition ? to + 1 : to);
      return false;
    }
    links.push(isLink(node, window, labels));
    return true;
  }

  /** The words of an image are its caption, from behind `![` to the `]`. */
  function enterImage(node: SyntaxNode, window: string, base: number): void {
    const link = isLink(node, window, labels);
    links.push(link);
    const [, close] = node.getChildren('LinkMark');
    if (link && close !== undefined) blocks.open('caption', [base + node.from + 2, base + close.from]);
  }
}
