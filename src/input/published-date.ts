import type { Problem } from '../model/index.ts';

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]([01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d+)?)?(?: ?(?:[Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d))?)?$/;

/**
 * The day a publication date names, as `YYYY-MM-DD`. Takes `YYYY-MM-DD` and ISO 8601 date-times, whose day is the one
 * that they write, whatever their time zone. Anything else is a problem, never a guess.
 */
export function publishedDate(value: string): { readonly date: string } | { readonly problem: Problem } {
  const [, year, month, day] = ISO_DATE.exec(value.trim()) ?? [];
  if (
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    isDay(Number(year), Number(month), Number(day))
  ) {
    return { date: `${year}-${month}-${day}` };
  }
  const why = year === undefined ? '' : ', a day that no calendar has';
  return {
    problem: {
      code: 'invalid-date',
      message: `expected a date such as 2025-07-08 but found "${value.slice(0, 40)}"${why}`,
      help: 'Write year, month and day as YYYY-MM-DD.',
    },
  };
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
