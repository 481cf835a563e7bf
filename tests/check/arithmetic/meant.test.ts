import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantBy, type Printed } from '../../../src/check/arithmetic/index.ts';

const printed = (text: string, value: string, significant: number, more: Partial<Printed> = {}): Printed => ({
  text,
  value,
  significant,
  modifier: 'exact',
  kind: 'cardinal',
  ...more,
});

function ends(figure: Printed): [string, string] | null {
  const meant = meantBy(figure);
  return meant === null ? null : [meant.low.toFixed(), meant.high.toFixed()];
}

describe('what a printed number can stand for', () => {
  it('is half of its last digit to either side where it has decimals', () => {
    expect(ends(printed('2.40 million', '2400000', 3))).toEqual(['2395000', '2405000']);
    expect(ends(printed('4.5%', '4.5', 2))).toEqual(['4.45', '4.55']);
  });

  it('is half a million to either side for a bare four million', () => {
    expect(ends(printed('4 million', '4000000', 1))).toEqual(['3500000', '4500000']);
  });

  it('is one part in a hundred for a round count', () => {
    expect(ends(printed('1,300', '1300', 2))).toEqual(['1287', '1313']);
  });

  it('is the number alone for a small one in words', () => {
    expect(ends(printed('nine', '9', 1))).toEqual(['9', '9']);
  });

  it('is wider with about', () => {
    expect(ends(printed('about 200', '200', 1, { modifier: 'about' }))).toEqual(['180', '220']);
  });

  it('reaches to one side only with over and under', () => {
    expect(ends(printed('more than 200', '200', 1, { modifier: 'over' }))).toEqual(['198', '400']);
    expect(ends(printed('under 200', '200', 1, { modifier: 'under' }))).toEqual(['100', '202']);
  });

  it('is nothing for a range or a number without value', () => {
    expect(ends(printed('hundreds', '0', 1, { value: null }))).toBeNull();
    expect(ends(printed('3 to 4', '0', 1, { value: ['3', '4'] }))).toBeNull();
  });

  it('always holds the number itself', () => {
    const modifiers = fc.constantFrom('exact', 'about', 'over', 'under');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 7 }),
        modifiers,
        (value, digits, modifier) => {
          const meant = meantBy(printed(String(value), String(value), digits, { modifier }));
          expect(meant?.low.lte(value)).toBe(true);
          expect(meant?.high.gte(new Big(value))).toBe(true);
        },
      ),
    );
  });
});
