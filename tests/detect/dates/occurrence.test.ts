import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/detect/dates/civil.ts';
import { earliestOccurrence, latestOccurrence, nearestOccurrence } from '../../../src/detect/dates/occurrence.ts';
import { periodAt, periodValue } from '../../../src/detect/dates/period.ts';

const published = dayNumber(2025, 7, 8);
const month = (number: number) => (cycle: number) => periodAt('month', dayNumber(2025 + cycle, number, 1));

describe('nearestOccurrence', () => {
  it('takes the month nearest to publication', () => {
    expect(periodValue(nearestOccurrence(month(6), published, null))).toBe('2025-06');
    expect(periodValue(nearestOccurrence(month(8), published, null))).toBe('2025-08');
    expect(periodValue(nearestOccurrence(month(2), dayNumber(2025, 12, 20), null))).toBe('2026-02');
  });

  it('leans to the side that the tense points to', () => {
    expect(periodValue(nearestOccurrence(month(11), published, 'past'))).toBe('2024-11');
    expect(periodValue(nearestOccurrence(month(11), published, null))).toBe('2025-11');
    expect(periodValue(nearestOccurrence(month(3), published, 'future'))).toBe('2026-03');
    expect(periodValue(nearestOccurrence(month(1), published, null))).toBe('2025-01');
    expect(periodValue(nearestOccurrence(month(1), dayNumber(2025, 7, 20), null))).toBe('2025-01');
  });

  it('takes the month of publication itself whatever the tense', () => {
    expect(periodValue(nearestOccurrence(month(7), published, 'past'))).toBe('2025-07');
    expect(periodValue(nearestOccurrence(month(7), published, 'future'))).toBe('2025-07');
  });
});

describe('latestOccurrence', () => {
  it('takes the last one that has begun, strictly the last one that is over', () => {
    expect(periodValue(latestOccurrence(month(7), published))).toBe('2025-07');
    expect(periodValue(latestOccurrence(month(7), published, true))).toBe('2024-07');
  });
});

describe('earliestOccurrence', () => {
  it('takes the first one that is not over, strictly the first one still to begin', () => {
    expect(periodValue(earliestOccurrence(month(7), published))).toBe('2025-07');
    expect(periodValue(earliestOccurrence(month(7), published, true))).toBe('2026-07');
  });
});
