import type { Figure, Span } from '../model/index.ts';
import type { Article } from './article.ts';

/** Whether the sentence says that the value was another, is another thing’s or is not sure. */
export function isRevised(article: Article, span: Span): boolean {
  return hasWordOf(article, span, 'revised-values') || isBesideWordOf(article, span, 'values-in-part');
}

/** Whether the sentence that holds the span has a word of the list, or is quoted. */
export function hasWordOf(article: Article, span: Span, list: string): boolean {
  const sentence = article.passageAt(span[0]);
  if (sentence === undefined || article.scopeAt(span[0]) === 'direct') return true;
  return wordsIn(article, sentence.span).some((word) => article.lists.has(list, word));
}

/** How many words before and behind a figure are told of it. */
const BESIDE = { before: 4, behind: 2 };

/** The same of the words next to the span. */
export function isBesideWordOf(article: Article, [start, end]: Span, list: string): boolean {
  const sentence = article.passageAt(start);
  if (sentence === undefined || article.scopeAt(start) === 'direct') return true;
  const before = wordsIn(article, [sentence.span[0], start]).slice(-BESIDE.before);
  const behind = wordsIn(article, [end, sentence.span[1]]).slice(0, BESIDE.behind);
  return [...before, ...behind].some((word) => article.lists.has(list, word));
}

/** The words of a span in small letters. */
export function wordsIn(article: Article, span: Span): readonly string[] {
  return (
    article
      .words(span)
      .toLowerCase()
      .match(/[\p{L}’'-]+/gu) ?? []
  );
}

function sourceOf(article: Article, span: Span): string | null {
  const claim = article.claimsAround(span).findLast(({ kind }) => kind === 'attributed');
  return claim?.attribution?.source?.text.toLowerCase() ?? null;
}

export function haveOneSource(article: Article, a: Span, b: Span): boolean {
  const first = sourceOf(article, a);
  return first !== null && first === sourceOf(article, b);
}

export function haveTwoSources(article: Article, a: Span, b: Span): boolean {
  const [one, other] = [sourceOf(article, a), sourceOf(article, b)];
  if (one === null || other === null) return false;
  return !one.endsWith(other) && !other.endsWith(one);
}

/**
 * Whether both sentences give dates of one kind, years or days, and not the same: a budget of 2025 is not that of 2026, but a
 * plant that is the largest since 1961 may be the one on which work starts on May 4.
 */
export function haveTwoTimes(article: Article, a: Span, b: Span): boolean {
  const second = timesAround(article, b);
  return timesAround(article, a).some(
    (time) => !second.includes(time) && second.some((other) => other.length === time.length),
  );
}

function timesAround(article: Article, [start]: Span): string[] {
  const sentence = article.passageAt(start);
  return (sentence === undefined ? [] : article.datesIn(sentence.span)).flatMap(({ timex: { type, value }, span }) =>
    type === 'DURATION' || value === null || isPastOpened(article, span) ? [] : [value],
  );
}

/** How far from a date the word stands that makes it the start of a time: *since an ice storm in 2009*. */
const PAST_REACH = 5;

/** *The largest since 1961* tells of today. */
function isPastOpened(article: Article, [start]: Span): boolean {
  const sentence = article.passageAt(start);
  const before = wordsIn(article, [sentence?.span[0] ?? start, start]).slice(-PAST_REACH);
  return before.some((word) => article.lists.has('openers-of-past', word));
}

/** Whether the greater is at most so many times the smaller. */
export function areNear(a: Figure, b: Figure, most: number): boolean {
  const ratio = Number(a.value) / Number(b.value);
  return ratio > 1 / most && ratio < most;
}

/** Whether one is the other with two digits changed about: 4.2 and 2.4. */
export function haveSameDigits(a: Figure, b: Figure): boolean {
  const digitsOf = ({ value }: Figure) => String(value).replace('.', '').replace(/0+$/, '').split('').sort().join('');
  return digitsOf(a).length > 1 && digitsOf(a) === digitsOf(b);
}

/** Whether both sentences give days or hours of them, and no day is given in both. */
export function haveTwoDays(article: Article, a: Span, b: Span): boolean {
  const daysOf = (span: Span) =>
    timesAround(article, span).flatMap((time) => /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? []);
  const [first, second] = [daysOf(a), daysOf(b)];
  return first.length > 0 && second.length > 0 && !first.some((day) => second.includes(day));
}

/** Whether both sentences give dates, and those of two years. */
export function haveTwoYears(article: Article, a: Span, b: Span): boolean {
  const [first, second] = [yearsOf(article, a), yearsOf(article, b)];
  return first.length > 0 && second.length > 0 && !first.some((year) => second.includes(year));
}

function yearsOf(article: Article, span: Span): string[] {
  const sentence = article.passageAt(span[0]);
  return (
    article
      .datesIn(sentence?.span ?? span)
      .flatMap(({ timex, span }) =>
        timex.type === 'DURATION' || isPastOpened(article, span) ? [] : (timex.value?.match(/^\d{4}/)?.[0] ?? []),
      )
      // what is planned is for later
      .filter((year) => article.published === null || year <= article.published)
  );
}
