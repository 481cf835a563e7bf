import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/detect/dates/civil.ts';
import { GRANULARITIES, lastDay, openValue, periodAt, periodValue, shifted } from '../../../src/detect/dates/period.ts';

const day = dayNumber(2025, 7, 8);

describe('periodAt', () => {
  it.each([
    ['day', '2025-07-08'],
    ['week', '2025-W28'],
    ['weekend', '2025-W28-WE'],
    ['month', '2025-07'],
    ['quarter', '2025-Q3'],
    ['season', '2025-SU'],
    ['half', '2025-H2'],
    ['year', '2025'],
    ['decade', '202'],
    ['century', '20'],
    ['millennium', '2'],
  ] as const)('writes the %s of a day as %s', (granularity, value) => {
    expect(periodValue(periodAt(granularity, day))).toBe(value);
  });

  it('gives January to the winter that began in December', () => {
    expect(periodValue(periodAt('season', dayNumber(2025, 1, 15)))).toBe('2024-WI');
  });

  it('holds the day it was asked for, except a weekend that is still to come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRANULARITIES), fc.integer({ min: -500_000, max: 500_000 }), (granularity, at) => {
        const period = periodAt(granularity, at);
        if (granularity !== 'weekend') expect(period.start).toBeLessThanOrEqual(at);
        expect(lastDay(period)).toBeGreaterThanOrEqual(at);
      }),
    );
  });
});

describe('shifted', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GRANULARITIES),
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -50, max: 50 }),
        (granularity, at, count) => {
          const period = periodAt(granularity, at);
          expect(shifted(shifted(period, count), -count)).toEqual(period);
        },
      ),
    );
  });

  it('meets the next period where this one ends', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GRANULARITIES.filter((granularity) => granularity !== 'weekend')),
        fc.integer({ min: -100_000, max: 100_000 }),
        (granularity, at) => {
          const period = periodAt(granularity, at);
          expect(shifted(period, 1).start).toBe(lastDay(period) + 1);
        },
      ),
    );
  });
});

describe('periodValue', () => {
  it('writes years before the first as TIMEX3 does', () => {
    expect(periodValue(periodAt('year', dayNumber(-43, 3, 15)))).toBe('BC0044');
  });
});

describe('openValue', () => {
  it('is as long as the value it stands for', () => {
    for (const granularity of GRANULARITIES) {
      if (granularity === 'season') continue;
      expect(openValue(granularity)).toHaveLength(periodValue(periodAt(granularity, day)).length);
    }
  });
});
