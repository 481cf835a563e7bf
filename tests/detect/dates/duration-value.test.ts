import { describe, expect, it } from 'vitest';
import { durationValue } from '../../../src/detect/dates/duration-value.ts';

describe('durationValue', () => {
  it.each([
    [[{ count: 44, unit: 'D' }], 'P44D'],
    [[{ count: 3, unit: 'M' }], 'P3M'],
    [[{ count: 16, unit: 'TH' }], 'PT16H'],
    [[{ count: 2.5, unit: 'Y' }], 'P2Y6M'],
    [[{ count: 1.5, unit: 'TM' }], 'PT1M30S'],
    [[{ count: 0.5, unit: 'TH' }], 'PT30M'],
    [[{ count: 2, unit: 'DE' }], 'P20Y'],
    [[{ count: 3, unit: 'Q' }], 'P9M'],
    [[{ count: 1, unit: 'F' }], 'P2W'],
    [[{ count: 2.7, unit: 'Y' }], 'P2.7Y'],
    [
      [
        { count: 2, unit: 'TH' },
        { count: 30, unit: 'TM' },
      ],
      'PT2H30M',
    ],
    [
      [
        { count: 2, unit: 'D' },
        { count: 3, unit: 'TH' },
      ],
      'P2DT3H',
    ],
  ])('writes %o as %s', (amounts, value) => {
    expect(durationValue(amounts)).toBe(value);
  });

  it('leaves a number open that the words leave open', () => {
    expect(durationValue([{ count: null, unit: 'W' }])).toBe('PXW');
    expect(durationValue([{ count: null, unit: 'TH' }])).toBe('PTXH');
    expect(durationValue([{ count: null, unit: 'DE' }])).toBe('PXDE');
  });
});
