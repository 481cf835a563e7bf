import { captureOf } from '../../rules/index.ts';
import { tagIndex } from '../../text/index.ts';
import type { Normalised, Normaliser } from '../normaliser.ts';
import { isOf, mentionBefore, periodBefore, publicationDay } from './anchor.ts';
import { civilDate, dayNumber } from './civil.ts';
import { dayNamed } from './clock.ts';
import { dateNormalised, isDateValue, periodOf } from './date-value.ts';
import { amountOf } from './duration.ts';
import { type Amount, durationValue } from './duration-value.ts';
import { modifierOf } from './part.ts';
import { type Granularity, openValue, type Period, periodAt, periodValue, shifted } from './period.ts';
import { Reading } from './reading.ts';
import { granularityOf } from './relative.ts';
import { yearOf } from './stated-year.ts';
import { isCompared, pastAllows, tenseAround } from './tense.ts';

/** Quarters and halves a year apart are four and two apart. */
const PER_YEAR: Partial<Record<Granularity, number>> = { quarter: 4, half: 2 };
/** *The first nine months of 2025*. */
const MONTHS_OF_YEAR = /^(\d{4})-(\d{2})\/\1-(\d{2})$/;
const NUMBER = tagIndex('CD');
/** How many date mentions back a comparison *with a year ago* may find the quarter it compares with. */
const COMPARISON_REACH = 40;

/**
 * A time counted from another: *six weeks ago*, *two days later*, *a year earlier*, *three days from now*. Captures:
 * `count`, `unit`, `about`. The rule's `set: {from: now}` counts from the publication, `from: then` from the date
 * before; `by: -1` backwards. The value is as fine as the unit: weeks for *six weeks ago*, a year for *42 years ago*.
 */
export const offset: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const whole = amountOf(reading, 'count', 'unit');
  if (whole === null) return null;
  const amount = reading.has('half') ? andAHalf(whole) : whole;
  const compared = comparedWith(reading);
  const mod = compared === null ? modifierOf(reading) : null;
  const found = placed(reading, amount, mod);
  return found === null || compared === null ? found : { ...found, first: compared };
};

/** *A year and a half* is eighteen months, which place a time as finely as they count it; half of another unit adds nothing to tell. */
function andAHalf(amount: Amount): Amount {
  return amount.unit === 'Y' && amount.count !== null ? { count: amount.count * 12 + 6, unit: 'M' } : amount;
}

function placed(reading: Reading, amount: Amount, mod: string | null): Normalised | null {
  const { context } = reading;
  if (amount.count === null) return vague(amount, reading, mod);
  const published = publicationDay(context);
  const count = amount.count * Number(reading.setting('by'));
  if (count === -1 && amount.unit === 'Y') {
    const compared = comparedQuarter(reading);
    if (compared) return comparison(yearsFrom(compared, -1), mod);
  }
  const granularity = granularityOf(amount.unit);
  const base = reading.setting('from') === 'then' ? (baseBefore(reading, granularity) ?? published) : published;
  if (base === null) return dateNormalised('DATE', openValue(granularity ?? 'day'), { mod, anchored: false });
  if (amount.unit === 'F') return answer(shifted(periodAt('week', base), 2 * count), mod);
  // Hours and minutes from an hour nobody knows: the day itself.
  if (granularity === null) {
    const day = periodAt('day', base + Math.trunc((count * hoursIn(amount.unit)) / 24));
    return dateNormalised('DATE', periodValue(day), { mod });
  }
  if (granularity === 'decade' || granularity === 'century') {
    return answer(shifted(periodAt('year', base), Math.round(count * (granularity === 'decade' ? 10 : 100))), mod);
  }
  const period = reached(reading, shifted(periodAt(granularity, base), Math.round(count)), published);
  // *Up from 40 acres a day earlier*: no day that the hours behind it are on
  return granularity === 'day' && isCompared(context, reading.match.first)
    ? comparison(period, mod)
    : answer(period, mod);
}

/**
 * *Three years later it remains unsolved*: what is later than something that no date tells has come by now, so that a period ahead of publication
 * is that of publication, unless the sentence looks ahead.
 */
function reached(reading: Reading, period: Period, published: number | null): Period {
  const { match, context } = reading;
  const counts = reading.setting('from') === 'then' && Number(reading.setting('by')) > 0;
  if (!counts || published === null || period.start <= published) return period;
  return tenseAround(context, match.first, match.last) === 'future' ? period : periodAt(period.granularity, published);
}

/**
 * *14% less than a week earlier*, *30 more than a year ago*: the first token behind *than*, where an amount stands before the
 * words under `about`, which are then the amount's and not the date's; else null.
 */
function comparedWith({ match, context }: Reading): number | null {
  const about = captureOf(match, 'about');
  const count = captureOf(match, 'count');
  if (about === null || count === null) return null;
  const { tokens, vocabulary } = context.annotated;
  const wordAt = (at: number) => (at < 0 ? '' : vocabulary.text(tokens.word[at]!));
  const before = about.first - 1;
  const amount = before >= 0 && (tokens.tag[before] === NUMBER || context.lists.has('ends-of-amounts', wordAt(before)));
  // *Twice as many as a decade ago*
  const isLikened = wordAt(count.first - 1) === 'as';
  return isLikened || (amount && wordAt(count.first - 1) === 'than') ? count.first : null;
}

/**
 * A day counted from a named one: *a week from Friday*, *two days before yesterday*. Captures: `count`, `unit`, and
 * `weekday` or `day`; the rule sets `by`. Without a count it is a week: *Friday week*.
 */
export const offsetFromDay: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const base = dayNamed(reading);
  const amount = reading.has('unit') ? amountOf(reading, 'count', 'unit') : { count: 1, unit: 'W' };
  if (base === null || amount === null || amount.count === null) return null;
  if (base.period === null) return dateNormalised('DATE', openValue('day'), { anchored: false });
  const count = amount.count * Number(reading.setting('by'));
  const published = publicationDay(context);
  // *From Friday* is the next one, whatever the tense of the sentence.
  const passed = reading.has('weekday') && published !== null && base.period.start < published;
  const start = base.period.start + (passed ? 7 : 0);
  const { year, month, day } = civilDate(start);
  const days = { D: 1, W: 7, F: 14 }[amount.unit];
  const moved =
    days === undefined ? dayNumber(year, month + count * (amount.unit === 'Y' ? 12 : 1), day) : start + count * days;
  return answer(periodAt('day', Math.round(moved)), null);
};

/** *The year-ago quarter*, *year-earlier results*: the reported period one year before. */
export const yearAgo: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const compared = periodBefore(context, match.first, isOf('quarter', 'half', 'month', 'year'), COMPARISON_REACH);
  if (compared) return comparison(yearsFrom(compared, -1), null);
  const published = publicationDay(context);
  if (published === null) return dateNormalised('DATE', openValue('year'), { anchored: false });
  const unit = reading.has('unit') ? 'quarter' : 'year';
  return comparison(yearsFrom(shifted(periodAt(unit, published), unit === 'quarter' ? -1 : 0), -1), null);
};

/**
 * The stretch reported on, in another year: *the same period last year*, *the same month a year ago*. Captures: `unit`,
 * and `year` or `deictic`; without these it is one year before.
 */
export const samePeriod: Normaliser = (match, context) => {
  const reading = new Reading(match, context);
  const published = publicationDay(context);
  const unit = granularityOf(reading.lookUp('unit', 'time-units'));
  const wanted: readonly Granularity[] = unit === null ? ['month', 'quarter', 'half', 'year'] : [unit];
  const mention = mentionBefore(context, match.first, isOf(...wanted), 0, COMPARISON_REACH);
  const compared = (mention && periodOf(mention)) ?? (published === null ? null : periodAt(unit ?? 'year', published));
  if (compared === null) return dateNormalised('DATE', openValue(unit ?? 'year'), { anchored: false });
  const stated = reading.has('year') || reading.has('deictic') ? yearOf(reading, published) : null;
  const years = stated === null ? -1 : stated - civilDate(compared.start).year;
  const months = isDateValue(mention?.value) ? MONTHS_OF_YEAR.exec(mention.value.timex.value ?? '') : null;
  if (months !== null) {
    const [, year, from, to] = months;
    const other = String(Number(year) + years);
    return dateNormalised('DATE', `${other}-${from}/${other}-${to}`);
  }
  return comparison(yearsFrom(compared, years), null);
};

/** The quarter that figures in the paragraph's comparison are for; null when the last stretch mentioned is no quarter. */
function comparedQuarter({ context, match }: Reading): Period | null {
  const before = periodBefore(context, match.first, isOf('quarter', 'half', 'year'), COMPARISON_REACH);
  return before && before.granularity !== 'year' ? before : null;
}

function baseBefore({ context, match }: Reading, granularity: Granularity | null): number | null {
  const finer: readonly Granularity[] =
    granularity === 'year' || granularity === 'decade' || granularity === 'century'
      ? ['day', 'week', 'month', 'quarter', 'season', 'year']
      : granularity === 'month'
        ? ['day', 'week', 'month', 'season']
        : ['day'];
  const published = publicationDay(context);
  const tense = tenseAround(context, match.first, match.last);
  const fits = ({ granularity: found, start }: Period) => finer.includes(found) && pastAllows(tense, start, published);
  return periodBefore(context, match.first, fits)?.start ?? null;
}

function yearsFrom(period: Period, years: number): Period {
  return period.granularity === 'month' || period.granularity === 'year'
    ? shifted(period, years * (period.granularity === 'month' ? 12 : 1))
    : shifted(period, years * (PER_YEAR[period.granularity] ?? 1));
}

function hoursIn(unit: string): number {
  return unit === 'TH' ? 1 : unit === 'TM' ? 1 / 60 : 1 / 3600;
}

/** *Several years ago* is a date left open, *a few days later* a length of time. */
function vague(amount: Amount, reading: Reading, mod: string | null): Normalised {
  return reading.setting('from') === 'now'
    ? dateNormalised('DATE', Number(reading.setting('by')) < 0 ? 'PAST_REF' : 'FUTURE_REF', { mod })
    : dateNormalised('DURATION', durationValue([amount]), { mod });
}

/** What is only compared with is no point to count on from: *from a year ago* leaves the quarter the one reported on. */
function comparison(period: Period, mod: string | null): Normalised {
  return dateNormalised('DATE', periodValue(period), { mod });
}

function answer(period: Period, mod: string | null): Normalised {
  return dateNormalised('DATE', periodValue(period), { mod, period });
}
