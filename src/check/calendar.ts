/** A day of the calendar; months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const LEAP_DAY = { month: 2, day: 29 };
/** Half a year: news that names no year means the nearest. */
const NEAR = 183;

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether some year has such a day: February 29, but no June 31. */
export function isDayOfSomeYear(month: number, day: number): boolean {
  return isDay({ year: 2001, month, day }) || (month === LEAP_DAY.month && day === LEAP_DAY.day);
}

/** The day that `YYYY-MM-DD` names; null for anything else. */
export function dayOf(text: string | null): Day | null {
  const match = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/.exec(text ?? '')?.groups;
  if (match === undefined) return null;
  const day = { year: Number(match['year']), month: Number(match['month']), day: Number(match['day']) };
  return isDay(day) ? day : null;
}

/** The year in which that day of the calendar is nearest to another day, at most half a year from it. */
export function nearestYear(month: number, day: number, to: Day): number | null {
  const years = [to.year - 1, to.year, to.year + 1].filter((year) => isDay({ year, month, day }));
  const near = years.filter((year) => Math.abs(dayNumber({ year, month, day }) - dayNumber(to)) <= NEAR);
  return near[0] ?? null;
}

/** How many birthdays somebody born on the one day has had on the other. */
export function ageOn(born: Day, on: Day): number {
  const hadBirthday = on.month > born.month || (on.month === born.month && on.day >= born.day);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}
