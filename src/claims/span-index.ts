import type { Span } from '../model/index.ts';

/** Things with spans, sorted by where they start, asked for by place. Answers are indices, in order. */
export class SpanIndex {
  /** For each item, the furthest end up to and including it: where to stop looking to the left. */
  private readonly furthest: Int32Array;

  constructor(readonly items: readonly { readonly span: Span }[]) {
    this.furthest = new Int32Array(items.length);
    let end = 0;
    items.forEach(({ span }, index) => {
      end = Math.max(end, span[1]);
      this.furthest[index] = end;
    });
  }

  /** Items that share at least one character with the span. */
  touching([start, end]: Span): number[] {
    const found: number[] = [];
    for (let index = this.startingBefore(end) - 1; index >= 0 && this.furthest[index]! > start; index--) {
      if (this.items[index]!.span[1] > start) found.push(index);
    }
    return found.reverse();
  }

  /** Items that stand whole in the span. */
  inside([start, end]: Span): number[] {
    return this.touching([start, end]).filter(
      (index) => this.items[index]!.span[0] >= start && this.items[index]!.span[1] <= end,
    );
  }

  /** Items that hold the whole span. */
  around([start, end]: Span): number[] {
    return this.touching([start, end]).filter(
      (index) => this.items[index]!.span[0] <= start && this.items[index]!.span[1] >= end,
    );
  }

  /** The last item that starts at or before the offset; 0 when none does. */
  at(offset: number): number {
    return Math.max(0, this.startingBefore(offset + 1) - 1);
  }

  /** How many items start before the offset. */
  private startingBefore(offset: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.items[middle]!.span[0] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
