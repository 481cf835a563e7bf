import { leftEdges, rightEdges } from './content-edges.ts';
import type { CueSpan } from './cue-span.ts';
import { EdgeKind, Edges } from './edges.ts';
import type { Frame } from './frame.ts';

const MOST_PAIRS = 400;

/**
 * Possible contents of one cue. A content lies left of the block of source and cue, right of it, or on both sides;
 * each candidate names its edges by index, -1 for a side it does not use. The first candidate is *none*.
 */
export class ContentCandidates {
  readonly leftStarts = new Edges();
  readonly leftEnds = new Edges();
  readonly rightStarts = new Edges();
  readonly rightEnds = new Edges();
  readonly leftStart = new Int8Array(MOST_PAIRS);
  readonly leftEnd = new Int8Array(MOST_PAIRS);
  readonly rightStart = new Int8Array(MOST_PAIRS);
  readonly rightEnd = new Int8Array(MOST_PAIRS);
  count = 0;
  /** The block of cue and adjoining source that the content stands around. */
  blockFirst = 0;
  blockLast = 0;

  clear(): void {
    this.leftStarts.count = this.leftEnds.count = this.rightStarts.count = this.rightEnds.count = 0;
    this.count = 0;
    this.#add(-1, -1, -1, -1);
  }

  pair(): void {
    const { leftStarts, leftEnds, rightStarts, rightEnds } = this;
    for (let start = 0; start < leftStarts.count; start++) {
      for (let end = 0; end < leftEnds.count; end++) {
        if (leftStarts.at[start]! < leftEnds.at[end]!) this.#add(start, end, -1, -1);
      }
    }
    for (let start = 0; start < rightStarts.count; start++) {
      for (let end = 0; end < rightEnds.count; end++) {
        if (rightStarts.at[start]! < rightEnds.at[end]!) this.#add(-1, -1, start, end);
      }
    }
    for (let start = 0; start < leftStarts.count; start++) {
      if (!opensSplit(leftStarts.kind[start]!)) continue;
      for (let right = 0; right < Math.min(2, rightStarts.count); right++) this.#split(start, right);
      for (let right = 2; right < rightStarts.count; right++) {
        if (rightStarts.kind[right] === EdgeKind.nextQuote || rightStarts.kind[right] === EdgeKind.quote)
          this.#split(start, right);
      }
    }
  }

  #split(start: number, right: number): void {
    if (this.leftEnds.count === 0 || this.leftStarts.at[start]! >= this.leftEnds.at[0]!) return;
    for (let end = 0; end < this.rightEnds.count; end++) {
      if (this.rightStarts.at[right]! < this.rightEnds.at[end]!) this.#add(start, 0, right, end);
    }
  }

  #add(leftStart: number, leftEnd: number, rightStart: number, rightEnd: number): void {
    if (this.count === MOST_PAIRS) return;
    this.leftStart[this.count] = leftStart;
    this.leftEnd[this.count] = leftEnd;
    this.rightStart[this.count] = rightStart;
    this.rightEnd[this.count++] = rightEnd;
  }
}

const opensSplit = (kind: number) =>
  kind === EdgeKind.sentence ||
  kind === EdgeKind.quote ||
  kind === EdgeKind.direct ||
  kind === EdgeKind.farQuote ||
  kind === EdgeKind.phrase;

/** Fills `into` for a cue whose source is the given run (-1, -1 for none). */
export function contentCandidates(
  frame: Frame,
  cue: CueSpan,
  sourceFirst: number,
  sourceLast: number,
  into: ContentCandidates,
): void {
  into.clear();
  const first = frame.sentenceFirst[cue.head]!;
  const last = frame.sentenceLast[cue.head]!;
  let blockFirst = cue.first;
  let blockLast = cue.last;
  if (sourceFirst >= 0) {
    if (sourceLast <= cue.first && cue.first - sourceLast < 25) blockFirst = sourceFirst;
    if (sourceFirst >= cue.last && sourceFirst - cue.last < 6) blockLast = sourceLast;
  }
  into.blockFirst = blockFirst;
  into.blockLast = blockLast;
  leftEdges(frame, first, blockFirst, into);
  rightEdges(frame, last, blockLast, into);
  into.pair();
}
