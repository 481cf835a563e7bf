import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageOn,
  dayNumber,
  dayOf,
  daysInMonth,
  isDay,
  isDayOfSomeYear,
  nearestYear,
  weekdayOf,
} from '../../src/check/calendar.ts';

describe('the calendar of the checks', () => {
  it('knows the weekdays of days long past and to come', () => {
    expect(weekdayOf({ year: 1969, month: 7, day: 20 })).toBe(7);
    expect(weekdayOf({ year: 2026, month: 3, day: 12 })).toBe(4);
    expect(weekdayOf({ year: 1776, month: 7, day: 4 })).toBe(4);
  });

  it('goes on by one weekday from each day to the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = { year, month, day: daysInMonth(year, month) };
        const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
        expect(dayNumber(next) - dayNumber(last)).toBe(1);
        expect(weekdayOf(next)).toBe((weekdayOf(last) % 7) + 1);
      }),
    );
  });

  it('has a February 29 in leap years only', () => {
    expect(isDay({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isDay({ year: 2025, month: 2, day: 29 })).toBe(false);
    expect(isDay({ year: 1900, month: 2, day: 29 })).toBe(false);
    expect(isDayOfSomeYear(2, 29)).toBe(true);
    expect(isDayOfSomeYear(6, 31)).toBe(false);
  });

  it('takes a day without its year for the nearest', () => {
    const published = { year: 2026, month: 3, day: 12 };
    expect(nearestYear(12, 30, published)).toBe(2025);
    expect(nearestYear(4, 3, published)).toBe(2026);
    expect(nearestYear(2, 29, published)).toBeNull();
  });

  it('reads a date only where there is one', () => {
    expect(dayOf('2026-03-12')).toEqual({ year: 2026, month: 3, day: 12 });
    expect(dayOf('2026-02-30')).toBeNull();
    expect(dayOf('2026')).toBeNull();
    expect(dayOf(null)).toBeNull();
  });

  it('counts birthdays', () => {
    const born = { year: 1950, month: 5, day: 2 };
    expect(ageOn(born, { year: 2020, month: 5, day: 1 })).toBe(69);
    expect(ageOn(born, { year: 2020, month: 5, day: 2 })).toBe(70);
  });
});
