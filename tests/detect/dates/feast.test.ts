import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/detect/dates/civil.ts';
import { feastDay } from '../../../src/detect/dates/feast.ts';

describe('feastDay', () => {
  it.each([
    ['12-25', 2025, [12, 25]],
    ['11/4/4', 2024, [11, 28]],
    ['5/-1/1', 2025, [5, 26]],
    ['1/3/1', 2026, [1, 19]],
    ['easter+0', 2000, [4, 23]],
    ['easter+0', 2025, [4, 20]],
    ['easter-2', 2024, [3, 29]],
    ['easter+50', 2019, [6, 10]],
    ['election', 2024, [11, 5]],
    ['election', 2022, [11, 8]],
  ] as const)('finds %s of %i', (formula, year, [month, day]) => {
    expect(feastDay(formula, year)).toBe(dayNumber(year, month, day));
  });

  it('does not guess a feast that it cannot compute', () => {
    expect(feastDay('moves', 2025)).toBeNull();
  });
});
