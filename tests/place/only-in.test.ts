import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onlyIn } from '../../src/place/index.ts';

it('keeps what stands in the spans where it is, and line breaks', () => {
  expect(onlyIn('title: Rain\r\ndate: May\nIt rained.', [[7, 11]])).toBe('       Rain\r\n         \n          ');
});

it('keeps the length of every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, start, length) => {
      const span = [Math.min(start, text.length), Math.min(start + length, text.length)] as const;
      const only = onlyIn(text, [span]);
      expect(only.length).toBe(text.length);
      expect(only.slice(...span)).toBe(text.slice(...span));
    }),
  );
});
