import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberToken, readNumber } from '../../../src/detect/figures/number-reader.ts';
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
    ['192', '192'],
    ['48,300', '48300'],
    ['2.40', '2.40'],
    ['.25', '0.25'],
    ['12,34,567', '1234567'],
    ["1'250", '1250'],
    ['1 250', '1250'],
    ['40 000', '40000'],
    ['1.250.000', '1250000'],
    ['-7', '-7'],
    ['minus 7.5', '-7.5'],
    ['¾', '0.75'],
    ['2 ½', '2.5'],
    ['10 1/2', '10.5'],
    ['123456789101231', '123456789101231'],
  ])('%s is %s', (text, value) => {
    expect(decimal(text)).toBe(value);
  });

  it('is not made of numerals that only stand side by side', () => {
    expect(decimal('423 0000')).toBeNull();
    expect(decimal('12 10')).toBeNull();
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
    ['fifty two', '52'],
    ['one hundred and six', '106'],
    ['a hundred', '100'],
    ['two hundred and two thousand', '202000'],
    ['twenty-one trillion and three hundred', '21000000000300'],
    ['three lakh crore', '3000000000000'],
    ['two dozen', '24'],
    ['half a million', '500000'],
    ['half a dozen', '6'],
    ['quarter million', '250000'],
    ['three quarters of a million', '750000'],
    ['a third', '0.333333333333333'],
    ['two thirds', '0.666666666666667'],
    ['two-thirds', '0.666666666666667'],
    ['three and a half', '3.5'],
    ['one and a half million', '1500000'],
    ['four-and-a-half', '4.5'],
    ['one hundred and three and two thirds', '103.666666666666667'],
    ['nine point nought four', '9.04'],
    ['two hundred and twelve hundredths', '200.12'],
    ['one hundred thirty-two fifths', '26.4'],
    ['a hundred thousandths', '0.1'],
    ['minus two fifths', '-0.4'],
    ['minus five point five', '-5.5'],
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
    ['2.4 million', '2400000'],
    ['2.40 million', '2400000'],
    ['4 thousand 3 hundred and 21', '4321'],
    ['3 million and a half', '3500000'],
    ['one billion and a half million', '1000500000'],
    ['1.23456 thousand', '1234.56'],
    ['five billion and three quarters', '5750000000'],
    ['1.5 ^ 3', '3.375'],
    ['2.5 ^ - 1', '0.4'],
    ['1.3 x10 ^ 6', '1300000'],
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
