import type { Figure, Span } from '../model/index.ts';
import type { Article } from './article.ts';

/** Whether the sentence says that the value was another, is another thing’s or is not sure. */
export function isRevised(article: Article, span: Span): boolean {
  return hasWordOf(article, span, 'revised-values');
}

/** Whether the sentence that holds the span has a word of the list, or is quoted. */
export function hasWordOf(article: Article, span: Span, list: string): boolean {
  const sentence = article.passageAt(span[0]);
  if (sentence === undefined || article.scopeAt(span[0]) === 'direct') return true;
  const words =
    article
      .words(sentence.span)
      .toLowerCase()
      .match(/[\p{L}’'-]+/gu) ?? [];
  return words.some((word) => article.lists.has(list, word));
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
  return (sentence === undefined ? [] : article.datesIn(sentence.span)).flatMap(({ timex: { type, value } }) =>
    type === 'DURATION' || value === null ? [] : [value],
  );
}

/** Whether the greater is at most so many times the smaller. */
export function areNear(a: Figure, b: Figure, most: number): boolean {
  const ratio = Number(a.value) / Number(b.value);
  return ratio > 1 / most && ratio < most;
}

/** Whether both sentences give dates, and those of two years. */
export function haveTwoYears(article: Article, a: Span, b: Span): boolean {
  const [first, second] = [yearsOf(article, a), yearsOf(article, b)];
  return first.length > 0 && second.length > 0 && !first.some((year) => second.includes(year));
}

function yearsOf(article: Article, span: Span): string[] {
  const sentence = article.passageAt(span[0]);
  return article
    .datesIn(sentence?.span ?? span)
    .flatMap(({ timex }) => (timex.type === 'DURATION' ? [] : (timex.value?.match(/^\d{4}/)?.[0] ?? [])));
}
