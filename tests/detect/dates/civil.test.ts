import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dayNumber,
  daysInMonth,
  isoWeek,
  isoWeekStart,
  parseDay,
  weekdayOf,
} from '../../../src/detect/dates/civil.ts';

describe('dayNumber', () => {
  it('counts from the first of January 1970', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(1969, 12, 31)).toBe(-1);
    expect(dayNumber(2000, 3, 1)).toBe(11_017);
  });

  it('counts on over the end of a year', () => {
    expect(dayNumber(2024, 13, 1)).toBe(dayNumber(2025, 1, 1));
    expect(dayNumber(2024, 0, 1)).toBe(dayNumber(2023, 12, 1));
  });

  it('agrees with the calendar that JavaScript has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, 1);
        expect(dayNumber(year, month, 1)).toBe(date.getTime() / 86_400_000);
      }),
    );
  });
});

describe('civilDate', () => {
  it('is the inverse of dayNumber', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (day) => {
        const { year, month, day: ofMonth } = civilDate(day);
        expect(dayNumber(year, month, ofMonth)).toBe(day);
      }),
    );
  });
});

describe('the week', () => {
  it('begins on Monday', () => {
    expect(weekdayOf(dayNumber(2025, 7, 7))).toBe(1);
    expect(weekdayOf(dayNumber(2025, 7, 13))).toBe(7);
  });

  it('bears the year its Thursday is in', () => {
    expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(isoWeek(dayNumber(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
  });

  it('starts where its first day is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const { year, week } = isoWeek(day);
        expect(day - isoWeekStart(year, week)).toBe(weekdayOf(day) - 1);
      }),
    );
  });
});

describe('daysInMonth', () => {
  it('knows the leap years of centuries', () => {
    expect([1900, 2000, 2024, 2025].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });
});

describe('parseDay', () => {
  it('reads a date and refuses one that does not exist', () => {
    expect(parseDay('2025-07-08')).toBe(dayNumber(2025, 7, 8));
    expect(parseDay('2025-02-29')).toBeNull();
    expect(parseDay('8 July 2025')).toBeNull();
  });
});
