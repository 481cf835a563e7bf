import type { Span } from '../model/index.ts';

/** Things with spans, sorted by where they start, asked for by place. */
export class SpanFinder {
  /** For each item, the furthest end up to and including it: where to stop looking to the left. */
  readonly #furthest: number[] = [];
  readonly #items: readonly { readonly span: Span }[];

  constructor(items: readonly { readonly span: Span }[]) {
    this.#items = items;
    let end = 0;
    for (const { span } of items) {
      end = Math.max(end, span[1]);
      this.#furthest.push(end);
    }
  }

  /** The index of the first item that shares a character with the span; null when none does. */
  firstTouching([start, end]: Span): number | null {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#furthest[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#items.length && this.#items[index]!.span[0] < end; index++)
      if (this.#items[index]!.span[1] > start) return index;
    return null;
  }

  /** The indices of all items that start in the range, in order. */
  startingIn([start, end]: Span): number[] {
    const found: number[] = [];
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#items[middle]!.span[0] < start) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#items.length && this.#items[index]!.span[0] < end; index++) found.push(index);
    return found;
  }
}

/** Finds the item that holds a span whole; the items stand in order and do not overlap. */
export function spanAround<Item extends { readonly span: Span }>(
  items: readonly Item[],
): (span: Span) => Item | undefined {
  const finder = new SpanFinder(items);
  return (span) => {
    const index = finder.firstTouching(span);
    const item = index === null ? undefined : items[index];
    return item !== undefined && item.span[0] <= span[0] && span[1] <= item.span[1] ? item : undefined;
  };
}
