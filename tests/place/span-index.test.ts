import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/index.ts';
import { SpanIndex, spanAround } from '../../src/place/index.ts';

const spans = fc
  .array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 25 })
  .map((pairs) => pairs.map(([start, length]) => ({ span: [start, start + length] as const })))
  .map((items) => items.sort((a, b) => a.span[0] - b.span[0]));
const asked = fc.tuple(fc.nat(50), fc.nat(12)).map(([start, length]): Span => [start, start + length]);

/** Every index that passes, by a look at all of them. */
const those = (items: readonly { readonly span: Span }[], test: (span: Span) => boolean) =>
  items.flatMap(({ span }, index) => (test(span) ? [index] : []));

describe('an index of spans', () => {
  it('answers as a look at all of them would', () => {
    fc.assert(
      fc.property(spans, asked, (items, [start, end]) => {
        const index = new SpanIndex(items);
        const touches = (span: Span) => span[0] < end && span[1] > start;
        expect(index.touching([start, end])).toEqual(those(items, touches));
        expect(index.firstTouching([start, end])).toBe(those(items, touches)[0] ?? null);
        expect(index.inside([start, end])).toEqual(
          those(items, (span) => touches(span) && span[0] >= start && span[1] <= end),
        );
        expect(index.around([start, end])).toEqual(
          those(items, (span) => touches(span) && span[0] <= start && span[1] >= end),
        );
        expect(index.lastStartingIn([start, end])).toBe(
          those(items, (span) => span[0] >= start && span[0] < end).at(-1) ?? null,
        );
        expect(index.at(start)).toBe(those(items, (span) => span[0] <= start).at(-1) ?? 0);
      }),
    );
  });
});

describe('spanAround', () => {
  it('finds the item that holds a span whole, and none for one that reaches over its edge', () => {
    const itemAround = spanAround([{ span: [2, 5] }, { span: [5, 9] }]);
    expect(itemAround([2, 5])).toEqual({ span: [2, 5] });
    expect(itemAround([6, 8])).toEqual({ span: [5, 9] });
    expect(itemAround([4, 6])).toBeUndefined();
    expect(itemAround([9, 10])).toBeUndefined();
  });
});
