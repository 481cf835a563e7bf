import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStored, store } from '../../src/rules/index.ts';

const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })).map((column) => Int32Array.from(column));
const bytes = fc.uint8Array();
const texts = fc.string({ unit: 'grapheme' }).chain((text) => fc.constantFrom(text, text.repeat(1000)));

describe('data with columns of numbers', () => {
  it('is read as it was stored', () => {
    const leaf = fc.oneof(numbers, bytes, texts, fc.integer(), fc.boolean(), fc.constant(null));
    const data = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(leaf, fc.array(leaf)));
    fc.assert(
      fc.property(data, (written) => {
        expect(readStored(store(written))).toEqual({ ...written });
      }),
    );
  });

  it('is refused when a part is missing', () => {
    const whole = store({ column: Int32Array.from([1, 2, 3]), name: 'rows' });
    expect(() => readStored(whole.subarray(0, whole.length - 8))).toThrow();
    expect(() => readStored(whole.subarray(0, 2))).toThrow();
  });
});
