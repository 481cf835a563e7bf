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

  it('may have any names, and buffers', () => {
    const data = { stored: 'numbers', from: 0, length: ['\u0001', 3], bytes: Buffer.from('abc') };
    expect(readStored(store(data))).toEqual({ ...data, bytes: Uint8Array.from(data.bytes) });
  });

  it('is not stored when it could not be read back', () => {
    expect(() => store({ column: Uint16Array.from([1]) })).toThrow(TypeError);
    expect(() => store({ text: '\0text' + 'x' })).toThrow(TypeError);
  });

  it('may be read again from the same bytes, wherever they lie', () => {
    const bytes = store({ column: Int32Array.from([1, -2, 3]) });
    const moved = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
    const first = readStored<{ column: Int32Array }>(moved);
    first.column[0] = 9;
    expect(readStored(moved)).toEqual({ column: Int32Array.from([1, -2, 3]) });
  });

  it('is refused when a part is missing', () => {
    const whole = store({ column: Int32Array.from([1, 2, 3]), name: 'rows' });
    expect(() => readStored(whole.subarray(0, whole.length - 8))).toThrow();
    expect(() => readStored(whole.subarray(0, 2))).toThrow();
  });
});
