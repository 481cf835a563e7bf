import type { Span } from '../model/index.ts';
import { firstIndex } from './first-index.ts';

/** Things with spans, sorted by where they start, asked for by place. Answers are indices, in order. */
export class SpanIndex<Item extends { readonly span: Span } = { readonly span: Span }> {
  /** For each item, the furthest end up to and including it: before the first that lies behind an offset, none does. */
  readonly #furthest: Int32Array;

  constructor(readonly items: readonly Item[]) {
    this.#furthest = new Int32Array(items.length);
    let end = 0;
    items.forEach(({ span }, index) => {
      end = Math.max(end, span[1]);
      this.#furthest[index] = end;
    });
  }

  /** Items that share at least one character with the span. */
  touching(span: Span): number[] {
    const found: number[] = [];
    for (
      let at = this.#nextTouching(span, this.#firstBehind(span[0]));
      at !== null;
      at = this.#nextTouching(span, at + 1)
    )
      found.push(at);
    return found;
  }

  /** The first item that shares a character with the span; null when none does. */
  firstTouching(span: Span): number | null {
    return this.#nextTouching(span, this.#firstBehind(span[0]));
  }

  /** Items that stand whole in the span. */
  inside(span: Span): number[] {
    return this.touching(span).filter((index) => holds(span, this.items[index]!.span));
  }

  /** Items that hold the whole span. */
  around(span: Span): number[] {
    return this.touching(span).filter((index) => holds(this.items[index]!.span, span));
  }

  /** The last item that starts in the span; null when none does. */
  lastStartingIn([start, end]: Span): number | null {
    const index = this.#startingBefore(end) - 1;
    return index >= 0 && this.items[index]!.span[0] >= start ? index : null;
  }

  /** The last item that starts at or before the offset; 0 when none does. */
  at(offset: number): number {
    return Math.max(0, this.#startingBefore(offset + 1) - 1);
  }

  #nextTouching([start, end]: Span, from: number): number | null {
    for (let index = from; index < this.items.length && this.items[index]!.span[0] < end; index++)
      if (this.items[index]!.span[1] > start) return index;
    return null;
  }

  /** The first item that ends behind the offset. */
  #firstBehind(offset: number): number {
    return firstIndex(this.items.length, (at) => this.#furthest[at]! > offset);
  }

  /** How many items start before the offset. */
  #startingBefore(offset: number): number {
    return firstIndex(this.items.length, (at) => this.items[at]!.span[0] >= offset);
  }
}

/** Finds the item that holds a span whole; the items stand in order and do not overlap. */
export function spanAround<Item extends { readonly span: Span }>(
  items: readonly Item[],
): (span: Span) => Item | undefined {
  const index = new SpanIndex(items);
  return (span) => {
    const item = items[index.firstTouching(span) ?? items.length];
    return item !== undefined && holds(item.span, span) ? item : undefined;
  };
}

function holds(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
