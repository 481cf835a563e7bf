import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberToken } from '../../../src/detect/figures/number-cursor.ts';
import { readNumber } from '../../../src/detect/figures/number-reader.ts';
import { decimalOf, significantDigits } from '../../../src/detect/figures/numeral.ts';
import { listsOf } from './lists.ts';

const lists = listsOf('number/lists.yaml');

function tokensOf(text: string): NumberToken[] {
  const parts = text.toLowerCase().match(/[\d.,'’]*\d|[a-z]+\d*|\S|\s+/gu) ?? [];
  return parts.flatMap((word, index) =>
    word.trim() === '' ? [] : [{ word, joined: index > 0 && parts[index - 1]?.trim() !== '' }],
  );
}

function decimal(text: string): string | null {
  const found = readNumber(tokensOf(text), lists);
  return found === null ? null : decimalOf(found);
}

describe('a number in digits', () => {
  it.each([
    ['187', '187'],
    ['48,300', '48300'],
    ['2.40', '2.40'],
    ['.25', '0.25'],
    ['12,34,567', '1234567'],
    ["1'250", '1250'],
    ['1 250', '1250'],
    ['70 000', '70000'],
    ['1.250.000', '1250000'],
    ['-7', '-7'],
    ['minus 7.5', '-7.5'],
    ['¾', '0.75'],
    ['2 ½', '2.5'],
    ['12 1/2', '12.5'],
    ['987654321987654', '987654321987654'],
  ])('%s is %s', (text, value) => {
    expect(decimal(text)).toBe(value);
  });

  it('is not made of numerals that only stand side by side', () => {
    expect(decimal('318 0000')).toBeNull();
    expect(decimal('14 11')).toBeNull();
  });

  it('comes back from its own grouped spelling', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(decimal(number.toLocaleString('en-US'))).toBe(String(number));
      }),
    );
  });
});

describe('a number in words', () => {
  it.each([
    ['twenty-five', '25'],
    ['sixty four', '64'],
    ['one hundred and nine', '109'],
    ['a hundred', '100'],
    ['three hundred and five thousand', '305000'],
    ['thirty-two trillion and four hundred', '32000000000400'],
    ['four lakh crore', '4000000000000'],
    ['two dozen', '24'],
    ['half a million', '500000'],
    ['half a dozen', '6'],
    ['quarter billion', '250000000'],
    ['three quarters of a million', '750000'],
    ['a third', '0.333333333333333'],
    ['two thirds', '0.666666666666667'],
    ['two-thirds', '0.666666666666667'],
    ['four and a half', '4.5'],
    ['six and a half million', '6500000'],
    ['four-and-a-half', '4.5'],
    ['two hundred and four and two thirds', '204.666666666666667'],
    ['eight point nought three', '8.03'],
    ['two hundred and twelve hundredths', '200.12'],
    ['two hundred thirty-one fifths', '46.2'],
    ['a hundred thousandths', '0.1'],
    ['minus two fifths', '-0.4'],
    ['five thirty-seconds', '0.15625'],
    ['twelve sixty-fourths', '0.1875'],
    ['minus seven point two', '-7.2'],
  ])('%s is %s', (text, value) => {
    expect(decimal(text)).toBe(value);
  });

  it('is not two numbers in a row', () => {
    expect(decimal('two three')).toBeNull();
    expect(decimal('2 ^ 1000')).toBeNull();
    expect(decimal('twenty eleven')).toBeNull();
    expect(decimal('two million three million')).toBeNull();
  });

  it('is not words alone', () => {
    expect(decimal('and')).toBeNull();
    expect(decimal('a')).toBeNull();
    expect(decimal('')).toBeNull();
  });
});

describe('a number in both', () => {
  it.each([
    ['2.6 million', '2600000'],
    ['2.40 million', '2400000'],
    ['6 thousand 5 hundred and 43', '6543'],
    ['7 million and a half', '7500000'],
    ['two billion and a half million', '2000500000'],
    ['1.23456 thousand', '1234.56'],
    ['six billion and three quarters', '6750000000'],
    ['1.5 ^ 3', '3.375'],
    ['1.6 ^ - 1', '0.625'],
    ['2.7 x10 ^ 5', '270000'],
    ['12.3 e + 14', '1230000000000000'],
  ])('%s is %s', (text, value) => {
    expect(decimal(text)).toBe(value);
  });
});

describe('significant digits', () => {
  it.each([
    ['2.40 million', 3],
    ['48,300', 3],
    ['12', 2],
    ['100', 1],
    ['0.05', 1],
    ['2.40', 3],
    ['two dozen', 2],
    ['a third', 1],
    ['two and a half', 2],
  ])('%s has %i', (text, digits) => {
    expect(readNumber(tokensOf(text), lists)?.significant).toBe(digits);
  });

  it('never counts less than one', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(significantDigits(String(number))).toBeGreaterThan(0);
      }),
    );
  });
});
