import type { DateMention } from '../model/index.ts';
import { exactValue } from './arithmetic/index.ts';
import type { Article, FoundWords } from './article.ts';
import { dayNumber, dayOf, daysInMonth } from './calendar.ts';
import type { Raised } from './check.ts';
import { figureIn } from './movement.ts';
import { hasWordOf } from './same-thing.ts';
import { dateIn, lengthOf } from './told-lengths.ts';

const MOMENT = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;
const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.44, Y: 365.25 };
/** How many days more or fewer a length may be for its ends: both may be counted, and weeks and months are rounded. */
const LEEWAY: Readonly<Record<string, number>> = { D: 1, W: 5, M: 20, Y: 130 };
/** *After 40 years* for 41; of what lasts until now. */
const ROUNDED_SHARE = 0.04;
const LEAST_ROUNDED = 1;
/** A length further off is that of something else. */
const LARGEST_RATIO = 2;
/** In the first and last months of a year, the anniversary may be that of the year before or after. */
const TURN_OF_YEAR = { until: 2, from: 11 };

/** The days that a moment may be: its first and its last. */
type Range = readonly [number, number];

/** Lengths of time that are not those between the moments that the text gives. */
export function wrongLengths(article: Article): Raised[] {
  return [
    ...article.matches('finding/time-between').flatMap((found) => wrongBetween(article, found) ?? []),
    ...article.matches('finding/time-since').flatMap((found) => wrongSince(article, found) ?? []),
    ...article.matches('finding/anniversary').flatMap((found) => wrongAnniversary(article, found) ?? []),
  ];
}

function wrongBetween(article: Article, found: FoundWords): Raised | null {
  const length = dateIn(article, found, 'length');
  const [one, other] = endsOf(article, found);
  if (one === undefined || other === undefined) return null;
  const [start, end] = one.range[0] <= other.range[0] ? [one, other] : [other, one];
  return wrong(length, start, end, 0);
}

function wrongSince(article: Article, found: FoundWords): Raised | null {
  const length = dateIn(article, found, 'length');
  const start = momentOf(dateIn(article, found, 'start'));
  const now = dayOf(article.published);
  if (start === undefined || now === null) return null;
  const years = lengthOf(length)?.amount ?? 0;
  const day = dayNumber(now);
  const end = { text: article.published ?? '', range: [day, day] as const };
  return wrong(length, start, end, Math.max(LEAST_ROUNDED, years * ROUNDED_SHARE) * DAYS['Y']!);
}

function wrong(length: DateMention | null, start: Moment, end: Moment, rounded: number): Raised | null {
  const { unit = '', amount = 0 } = lengthOf(length) ?? {};
  // hours and minutes are not told between two days
  if (length === null || DAYS[unit] === undefined) return null;
  const [least, most] = [end.range[0] - start.range[1], end.range[1] - start.range[0]];
  const said = amount * DAYS[unit]!;
  const leeway = LEEWAY[unit]! + rounded;
  if (said >= least - leeway && said <= most + leeway) return null;
  const middle = (least + most) / 2;
  if (said > middle * LARGEST_RATIO || said < middle / LARGEST_RATIO) return null;
  const word = length.text.split(/[\s-]+/).at(-1)!;
  const actual = `${Math.round(middle / DAYS[unit]!)} ${word}`;
  const values = { from: start.text, to: end.text, actual, said: length.text };
  return { span: length.span, message: 'length', values, details: values };
}

interface Moment {
  readonly text: string;
  readonly range: Range;
}

function endsOf(article: Article, found: FoundWords): Moment[] {
  const both = dateIn(article, found, 'both');
  const [from, to] = both?.timex.value?.split('/') ?? [];
  if (from !== undefined && to !== undefined)
    return [from, to].flatMap((value) => {
      const range = rangeOf(value);
      return range === null ? [] : [{ text: value, range }];
    });
  return ['start', 'end'].flatMap((part) => momentOf(dateIn(article, found, part)) ?? []);
}

function momentOf(date: DateMention | null): Moment | undefined {
  const range = date === null ? null : rangeOf(date.timex.value ?? '');
  return date === null || range === null ? undefined : { text: date.text, range };
}

function rangeOf(value: string): Range | null {
  const parts = MOMENT.exec(value)?.groups;
  if (parts === undefined) return null;
  const year = Number(parts['year']);
  const [first, last] = parts['month'] === undefined ? [1, 12] : [Number(parts['month']), Number(parts['month'])];
  const day = parts['day'] === undefined ? null : Number(parts['day']);
  return [
    dayNumber({ year, month: first, day: day ?? 1 }),
    dayNumber({ year, month: last, day: day ?? daysInMonth(year, last) }),
  ];
}

/** *The 40th anniversary* of something of 1987 is in 2027. */
function wrongAnniversary(article: Article, found: FoundWords): Raised | null {
  const years = figureIn(article, found, 'years');
  const date = dateIn(article, found, 'start');
  const [start, now] = [MOMENT.exec(date?.timex.value ?? '')?.groups, dayOf(article.published)];
  const count = years === null ? null : exactValue(years);
  if (years === null || date === null || count === null || start === undefined || now === null) return null;
  const expected = now.year - Number(start['year']);
  if (expected < 1 || hasWordOf(article, years.span, 'anniversaries-apart')) return null;
  const off = Number(count) - expected;
  if (off === 0 || (off === 1 && now.month >= TURN_OF_YEAR.from) || (off === -1 && now.month <= TURN_OF_YEAR.until))
    return null;
  if (Number(count) > expected * LARGEST_RATIO || Number(count) < expected / LARGEST_RATIO) return null;
  const values = { from: date.text, to: String(now.year), actual: String(expected), said: years.text };
  return { span: years.span, message: 'length', values, details: values };
}
