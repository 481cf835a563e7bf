import type { SyntaxNode } from '@lezer/common';
import { markdownParser } from './parser.ts';

/** Text units that are parsed at once: the parser's tree takes up to a hundred bytes for each. */
const WINDOW = 64 * 1024;

/** A block that stands in no other. */
export interface OutermostBlock {
  readonly node: SyntaxNode;
  /** What the node's offsets count in: a part of the source. */
  readonly window: string;
  /** Where that part starts in the source. */
  readonly base: number;
}

/**
 * The outermost blocks of a source, in order. What a block is depends on nothing behind the block after it, so the source
 * is parsed in windows: each gives all of its blocks but the last, with which the next window begins. That keeps a large
 * file's memory small; only a single block of many megabytes needs a large window.
 */
export function* outermostBlocks(source: string, from: number): Generator<OutermostBlock, void, undefined> {
  let size = WINDOW;
  for (let base = from; base < source.length; ) {
    const end = windowEnd(source, base + size);
    const window = source.slice(base, end);
    const { topNode } = markdownParser.parse(window);
    const unfinished = end === source.length ? null : topNode.lastChild;
    if (unfinished !== null && unfinished.from === topNode.firstChild?.from) {
      size *= 2;
      continue;
    }
    for (let node = topNode.firstChild; node !== null && node.from !== unfinished?.from; node = node.nextSibling) {
      yield { node, window, base };
    }
    // From the start of its line, for a block of code starts behind its indentation.
    base = unfinished === null ? end : base + window.lastIndexOf('\n', unfinished.from - 1) + 1;
    size = WINDOW;
  }
}

/** Behind a line break. */
function windowEnd(source: string, wanted: number): number {
  const lineBreak = source.indexOf('\n', wanted);
  return lineBreak === -1 ? source.length : lineBreak + 1;
}
