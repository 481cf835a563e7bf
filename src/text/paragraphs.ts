import type { Block } from '../model/index.ts';
import type { Runs } from './annotated-text.ts';
import { isHardWrapped } from './line-wrapping.ts';
import type { TokenColumns } from './token-columns.ts';

/**
 * Sets each token's paragraph and returns the runs. A format's blocks are paragraphs; without blocks an empty line ends a
 * paragraph, and so does a line break, unless the text is hard-wrapped (its lines are broken to a width).
 */
export function paragraphRuns(text: string, blocks: readonly Block[], tokens: TokenColumns): Runs {
  const { count, start, end, paragraph } = tokens;
  const first: number[] = [];
  const lineBreaksSplit = blocks.length === 0 && !isHardWrapped(text);
  let block = 0;
  for (let token = 0; token < count; token++) {
    const before = block;
    while (block < blocks.length && blocks[block]!.span[1] <= start[token]!) block++;
    const opens =
      token === 0 ||
      block !== before ||
      startsBlock(blocks[block], start[token]!, end[token - 1]!) ||
      (tokens.joined[token] === 0 && gapSplits(text, end[token - 1]!, start[token]!, lineBreaksSplit));
    if (opens) first.push(token);
    paragraph[token] = first.length - 1;
  }
  return { count: first.length, first: Int32Array.from([...first, count]) };
}

function startsBlock(block: Block | undefined, start: number, previousEnd: number): boolean {
  return block !== undefined && block.span[0] <= start && block.span[0] >= previousEnd;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

function gapSplits(text: string, from: number, to: number, lineBreaksSplit: boolean): boolean {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === PARAGRAPH_SEPARATOR) return true;
    const isBreak =
      code === LINE_FEED ||
      code === LINE_SEPARATOR ||
      (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
    if (isBreak) breaks++;
  }
  if (breaks > 1) return true;
  return breaks === 1 && (lineBreaksSplit ? !flows(text, from, to) : startsItem(text, to));
}

/** A line that ends in a space goes on in the next (RFC 3676, format=flowed), when a small letter starts that one. */
function flows(text: string, from: number, to: number): boolean {
  return text.charCodeAt(from) === 0x20 && /^[a-z]/.test(text.charAt(to)) && !/[.!?:;”"’)]/.test(text.charAt(from - 1));
}

function startsItem(text: string, at: number): boolean {
  return /^(?:[-*•‣⁃] |\(?\d{1,2}[.)] )/.test(text.slice(at, at + 5));
}
