import { civilDate, dayNumber, isoWeek, weekdayOf } from './civil.ts';

export const GRANULARITIES = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
] as const;

/** What a calendar value counts by. */
export type Granularity = (typeof GRANULARITIES)[number];

/** A stretch of the calendar: the one of that granularity which starts on that day number. */
export interface Period {
  readonly granularity: Granularity;
  readonly start: number;
}

const MONTHS: Partial<Record<Granularity, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** Seasons are the meteorological ones, three months each; winter begins in December and bears that year's number. */
const SEASONS: Readonly<Record<number, string>> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' };

/** The period of that granularity which holds the day. A weekend holds the week's other days too: those it ends. */
export function periodAt(granularity: Granularity, day: number): Period {
  if (granularity === 'day') return { granularity, start: day };
  if (granularity === 'week') return { granularity, start: day - weekdayOf(day) + 1 };
  if (granularity === 'weekend') return { granularity, start: day - weekdayOf(day) + 6 };
  const { year, month } = civilDate(day);
  const length = MONTHS[granularity] ?? 1;
  // Seasons start with March, two months later than quarters.
  const offset = granularity === 'season' ? 2 : 0;
  const first = Math.floor((year * 12 + month - 1 - offset) / length) * length + offset;
  return { granularity, start: dayNumber(0, first + 1, 1) };
}

/** The period `time-count` periods later, earlier when negative. */
export function shifted(period: Period, count: number): Period {
  const { granularity, start } = period;
  if (granularity === 'day') return { granularity, start: start + count };
  if (granularity === 'week' || granularity === 'weekend') return { granularity, start: start + 7 * count };
  const { year, month } = civilDate(start);
  return { granularity, start: dayNumber(year, month + count * (MONTHS[granularity] ?? 1), 1) };
}

/** The last day of a period. */
export function lastDay(period: Period): number {
  return period.granularity === 'weekend' ? period.start + 1 : shifted(period, 1).start - 1;
}

/**
 * A period as TIMEX3 writes it (TimeML 1.2.1): `1998`, `1998-08`, `1998-Q3`, `1998-H2`, `1998-SU`, `1998-W33`,
 * `1998-W33-WE`, `1998-08-14`, `199` for a decade, `19` for the century from 1900 on.
 */
export function periodValue({ granularity, start }: Period): string {
  const { year, month, day } = civilDate(start);
  const digits = yearDigits(year);
  switch (granularity) {
    case 'day':
      return `${digits}-${two(month)}-${two(day)}`;
    case 'week':
    case 'weekend': {
      const week = isoWeek(start);
      return `${yearDigits(week.year)}-W${two(week.week)}${granularity === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${digits}-${two(month)}`;
    case 'quarter':
      return `${digits}-Q${(month + 2) / 3}`;
    case 'half':
      return `${digits}-H${month === 1 ? 1 : 2}`;
    case 'season':
      return `${digits}-${SEASONS[month] ?? 'XX'}`;
    case 'year':
      return digits;
    case 'decade':
      return digits.slice(0, -1);
    case 'century':
      return digits.slice(0, -2);
    case 'millennium':
      return digits.slice(0, -3);
  }
}

/** What stands for a period of which nothing is known but its kind: `XXXX-WXX` for some week. */
export function openValue(granularity: Granularity): string {
  switch (granularity) {
    case 'day':
      return 'XXXX-XX-XX';
    case 'week':
      return 'XXXX-WXX';
    case 'weekend':
      return 'XXXX-WXX-WE';
    case 'month':
      return 'XXXX-XX';
    case 'quarter':
      return 'XXXX-QX';
    case 'half':
      return 'XXXX-HX';
    case 'season':
    case 'year':
      return 'XXXX';
    case 'decade':
      return 'XXX';
    case 'century':
      return 'XX';
    case 'millennium':
      return 'X';
  }
}

/** Four digits, `BC` before them for years before the first (year 0 is 1 BC). */
function yearDigits(year: number): string {
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
