import type { Block, BlockKind, Span } from '../../model/index.ts';

export interface BlockList {
  /** Blocks come in text order; one that starts inside the last (a caption in a paragraph) interrupts it. */
  open(kind: BlockKind, span: Span): void;
  /** The blocks that hold words of this prose, without the space around them. */
  inside(prose: string): Block[];
}

export function blockList(): BlockList {
  const pieces: { kind: BlockKind; start: number; end: number }[] = [];

  return {
    open(kind, [start, end]) {
      const last = pieces.at(-1);
      pieces.push({ kind, start, end });
      if (last === undefined || last.end <= start) return;
      if (last.end > end) pieces.push({ kind: last.kind, start: end, end: last.end });
      last.end = start;
    },
    inside(prose) {
      const blocks: Block[] = [];
      for (const { kind, start, end } of pieces) {
        const span = trimmed(prose, start, end);
        if (span[1] > span[0]) blocks.push({ kind, span });
      }
      return blocks;
    },
  };
}

function trimmed(prose: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(prose.charCodeAt(start))) start += 1;
  while (end > start && isBlank(prose.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}

/** White space, and the word joiner that stands in for marks. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x2060;
}
