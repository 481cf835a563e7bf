import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/detect/dates/civil.ts';
import type { DateValue } from '../../../src/detect/dates/date-value.ts';
import { joinedValue, type Link } from '../../../src/detect/dates/joined-value.ts';
import { type Granularity, type Period, periodAt, periodValue } from '../../../src/detect/dates/period.ts';

const NOTHING: Link = {
  none: false,
  range: false,
  framed: false,
  hour: false,
  day: false,
  apposition: false,
  offset: 0,
  yearless: false,
  published: null,
};

function date(granularity: Granularity, year: number, month = 1, day = 1): DateValue {
  const period: Period = periodAt(granularity, dayNumber(year, month, day));
  return { timex: { type: 'DATE', value: periodValue(period) }, anchored: true, period };
}

function time(value: string): DateValue {
  return { timex: { type: 'TIME', value }, anchored: true, period: null };
}

function length(value: string): DateValue {
  return { timex: { type: 'DURATION', value }, anchored: true, period: null };
}

const joined = (before: DateValue, link: Partial<Link>, after: DateValue) =>
  joinedValue(before, { ...NOTHING, ...link }, after)?.timex.value ?? null;

describe('joinedValue', () => {
  it('makes a range of its two ends', () => {
    expect(joined(date('year', 2014), { range: true }, date('year', 2018))).toBe('2014/2018');
  });

  it('makes no range of a stretch and its own end', () => {
    expect(joined(date('year', 2025), { range: true }, date('month', 2025, 8))).toBeNull();
  });

  it('takes a range at its word behind from or between', () => {
    expect(joined(date('month', 2025, 11), { range: true, framed: true }, date('month', 2025, 3))).toBe(
      '2025-11/2025-03',
    );
  });

  it('puts the end of a range behind its start where neither states a year', () => {
    const link = { range: true, framed: true, yearless: true };
    expect(joined(date('month', 2025, 11), link, date('month', 2025, 3))).toBe('2025-11/2026-03');
    expect(joined(date('day', 2024, 11, 1), link, date('day', 2024, 3, 1))).toBe('2024-11-01/2025-03-01');
  });

  it('puts the start of a range that is not over before its end', () => {
    const link = { range: true, framed: true, yearless: true, published: dayNumber(2024, 9, 30) };
    expect(joined(date('day', 2025, 6, 1), link, date('day', 2024, 11, 30))).toBe('2024-06-01/2024-11-30');
  });

  it('makes no range of lengths and of times that stay vague', () => {
    expect(joined(length('P2Y'), { range: true }, length('P3Y'))).toBeNull();
    expect(joined(time('PAST_REF'), { range: true }, date('year', 2018))).toBeNull();
  });

  it('puts an hour on the day beside it', () => {
    const day = date('day', 2025, 7, 4);
    expect(joined(day, { hour: true }, time('2025-07-08T09:30'))).toBe('2025-07-04T09:30');
    expect(joined(time('2025-07-08T09:30'), { day: true }, day)).toBe('2025-07-04T09:30');
    expect(joined(day, { hour: true }, time('2025-07-08T09:30/2025-07-08T10:00'))).toBe(
      '2025-07-04T09:30/2025-07-04T10:00',
    );
  });

  it('lets a date say which Friday is meant', () => {
    const friday = date('day', 2025, 7, 4);
    expect(joined(friday, { apposition: true }, date('day', 2025, 7, 11))).toBe('2025-07-11');
    expect(joined(friday, { apposition: true }, date('day', 2025, 7, 10))).toBeNull();
  });

  it('counts a length from the date behind it', () => {
    const christmas = date('day', 2025, 12, 25);
    expect(joined(length('P2W'), { offset: -1 }, christmas)).toBe('2025-12-11');
    expect(joined(length('P2M'), { offset: 1 }, christmas)).toBe('2026-02-25');
    expect(joined(length('PXD'), { offset: 1 }, christmas)).toBeNull();
  });

  it('leaves two that other words part', () => {
    expect(joinedValue(date('year', 2014), null, date('year', 2018))).toBeNull();
  });
});
