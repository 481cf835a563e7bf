import { dayNumber, weekdayOf } from './civil.ts';

/**
 * The day number of a feast in a year, from its formula in the list `holidays`:
 * `12-25` a fixed day; `11/4/4` the fourth Thursday (4) of November, `5/-1/1` the last Monday (1) of May;
 * `easter+1` days from Western Easter; `election` the Tuesday after the first Monday of November.
 * Null for a formula of none of these shapes: the feast moves in a way that is not computed here.
 */
export function feastDay(formula: string, year: number): number | null {
  const fixed = /^(\d{2})-(\d{2})$/.exec(formula);
  if (fixed) return dayNumber(year, Number(fixed[1]), Number(fixed[2]));
  const nth = /^(\d{1,2})\/(-1|[1-5])\/([1-7])$/.exec(formula);
  if (nth) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3]));
  const easter = /^easter([+-]\d+)$/.exec(formula);
  if (easter) return easterSunday(year) + Number(easter[1]);
  return formula === 'election' ? nthWeekday(year, 11, 1, 1) + 1 : null;
}

function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  if (nth < 0) {
    const end = dayNumber(year, month + 1, 1) - 1;
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  }
  const start = dayNumber(year, month, 1);
  return start + ((weekday - weekdayOf(start) + 7) % 7) + (nth - 1) * 7;
}

/** Gregorian Easter by the anonymous algorithm in J. Meeus, Astronomical Algorithms, chapter 8 (1991). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
