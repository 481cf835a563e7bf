import Big from 'big.js';
import type { Figure, Span } from '../../model/index.ts';
import {
  around,
  exactValue,
  type Interval,
  isDisjoint,
  meantBy,
  quotient,
  scaled,
  shownLike,
  shownNumber,
  sum,
} from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { countedWholes } from '../counted-wholes.ts';
import { figureIn } from '../movement.ts';
import { partsApart } from '../parts-apart.ts';
import { nearTotals } from '../parts-of-totals.ts';
import { hasWordOf } from '../same-thing.ts';

/** Two shares may be of two things. */
const LEAST_SHARES = 3;
const ALL: Interval = { low: new Big(0), high: new Big(100) };

/** Parts that do not add up to the total beside them. */
export const partsTotal: Check = (article) => {
  const beside = besideTotals(article);
  const seen = new Set(beside.flatMap(({ span }) => article.sentenceAt(span[0])));
  const near = [...nearTotals(article), ...partsApart(article), ...countedWholes(article)]
    .map(({ total, parts, sum: added }): Raised => {
      const sums = parts.map((part) => shownPart(part, exactValue(part) ?? added)).join(' + ');
      const values = { sum: sums, actual: shownSum(added, total), total: total.text };
      const [start, end] = [parts[0]!.span[0], parts.at(-1)!.span[1]];
      const isBeside = article.sentenceAt(total.span[0]) === article.sentenceAt(start) && total.span[0] < start;
      return { span: [isBeside ? total.span[0] : start, end], values, details: values };
    })
    .filter(({ span }) => !seen.has(article.sentenceAt(span[0])));
  const told = new Set<number>();
  const once = near.filter(({ span }) => !told.has(span[0]) && told.add(span[0]));
  return [
    ...beside,
    ...once,
    ...['finding/share-of-whole', 'finding/share-of-count']
      .flatMap((rule) => article.matches(rule))
      .flatMap((found) => wrongShare(article, found) ?? []),
  ];
};

const besideTotals = (article: Article): Raised[] => [
  ...['finding/total-and-parts', 'finding/parts-and-total'].flatMap((rule) =>
    article.matches(rule).flatMap((found) => wrongSum(article, found, false) ?? []),
  ),
  ...article.matches('finding/of-a-total').flatMap((found) => wrongSum(article, found, true) ?? []),
  ...['finding/vote-of-members', 'finding/ballots-counted']
    .flatMap((rule) => article.matches(rule))
    .flatMap((found) => tooManyVotes(article, found) ?? []),
  ...article.matches('finding/shares-of-all').flatMap((found) => moreThanAll(article, found) ?? []),
  ...article.matches('finding/shares-to-undecided').flatMap((found) => moreThanAll(article, found) ?? []),
  ...article
    .matches('finding/shares-in-a-row')
    .filter((found) => found.parts('part').length >= LEAST_SHARES && hasWordOf(article, found.span, 'owning-words'))
    .flatMap((found) => moreThanAll(article, found) ?? []),
];

/** *300 of the 1,200, or 40 percent*. */
function wrongShare(article: Article, found: FoundWords): Raised | null {
  const [part, total, share] = ['part', 'total', 'share'].map((name) => figureIn(article, found, name));
  if (!part || !total || !share || share.unit !== 'percent' || share.change !== null) return null;
  const [a, b, said] = [meantBy(part), meantBy(total), meantBy(share)];
  const [some, all] = [exactValue(part), exactValue(total)];
  if (a === null || b === null || said === null || some === null || all === null || all.lte(0)) return null;
  const ratio = quotient(a, b);
  if (ratio === null || some.gt(all) || !isDisjoint(said, scaled(ratio, 100))) return null;
  const values = {
    part: part.text,
    total: total.text,
    actual: shownNumber(some.div(all).times(100)),
    said: share.text,
  };
  return { span: share.span, message: 'share', values, details: values };
}

/** @param isOpen whether there may be parts that the text does not name */
function wrongSum(article: Article, found: FoundWords, isOpen: boolean): Raised | null {
  const total = figureIn(article, found, 'total');
  const parts = partsOf(article, found);
  const whole = total === null ? null : meantBy(total);
  const value = total === null ? null : exactValue(total);
  if (total === null || whole === null || value === null || parts === null) return null;
  if (parts.every(({ figure }) => figure === null)) return null;
  if (!parts.every((part) => isPartOf(part, total, value, article))) return null;
  const added = addedUp(parts);
  if (added === null || !differs(added, value, whole)) return null;
  if (isOpen && added.exact.lt(value)) return null;
  const values = { sum: added.shown, actual: shownSum(added.exact, total), total: total.text };
  return { span: total.span, message: isOpen ? 'too-many' : 'default', values, details: values };
}

/** The figures among the parts, and one for each thing that comes with *a*; null where something else stands there. */
function partsOf(article: Article, found: FoundWords): Part[] | null {
  const figures = found.parts('part').map((span) => article.figureAt(span));
  const singles = found.parts('single').map((span): Part => ({ figure: null, span }));
  if (figures.some((figure) => figure === null)) return null;
  const parts = [...figures.flatMap((figure): Part[] => (figure ? [{ figure, span: figure.span }] : [])), ...singles];
  return parts.length > 1 ? parts.sort((a, b) => a.span[0] - b.span[0]) : null;
}

/** A figure, or null for a single thing. */
interface Part {
  readonly figure: Figure | null;
  readonly span: Span;
}

interface Sum {
  readonly exact: Big;
  /** All that the parts can add up to. */
  readonly meant: Interval;
  /** How far off their roundings may take the sum in all likelihood; null where parts are told as *about* or *over*. */
  readonly likely: Big | null;
  readonly shown: string;
}

function differs({ exact, meant, likely }: Sum, total: Big, whole: Interval): boolean {
  if (likely === null) return isDisjoint(meant, whole);
  const half = whole.high.minus(whole.low).div(2);
  const distance = exact.minus(total).abs();
  return distance.gt(0) && distance.gte(likely.times(likely).plus(half.times(half)).sqrt()) && !holds(whole, exact);
}

function holds({ low, high }: Interval, value: Big): boolean {
  return low.lte(value) && high.gte(value);
}

function isPartOf({ figure }: Part, total: Figure, most: Big, { lists }: Article): boolean {
  if (figure === null) return total.kind === 'cardinal';
  const value = exactValue(figure);
  if (value === null || figure.kind !== total.kind || figure.change !== null || value.gte(most)) return false;
  if (figure.unit === total.unit) return true;
  if (figure.kind !== 'cardinal') return false;
  if (figure.unit === null) return true;
  const isPerson = (unit: string | null) => unit === null || lists.has('people-counted', unit);
  return isPerson(total.unit) && (isPerson(figure.unit) || isName(figure.of));
}

/** Greeks and Ukrainians are people too. */
function isName(counted: string | null): boolean {
  return counted !== null && /^\p{Lu}/u.test(counted);
}

function addedUp(parts: readonly Part[]): Sum | null {
  const exact: Big[] = [];
  const meant: Interval[] = [];
  const shown: string[] = [];
  for (const { figure } of parts) {
    const value = figure === null ? new Big(1) : exactValue(figure);
    const interval = figure === null ? around(new Big(1), new Big(0)) : meantBy(figure);
    if (value === null || interval === null) return null;
    exact.push(value);
    shown.push(figure === null ? shownNumber(value) : shownPart(figure, value));
    meant.push(figure?.kind === 'cardinal' && figure.modifier === 'exact' ? counted(value, interval) : interval);
  }
  const [first, ...others] = meant;
  if (first === undefined) return null;
  const total = exact.reduce((a, b) => a.plus(b));
  const allExact = parts.every(({ figure }) => figure === null || figure.modifier === 'exact');
  return {
    exact: total,
    meant: sum([first, ...others]),
    likely: allExact ? rootOfSquares(meant) : null,
    shown: shown.join(' + '),
  };
}

/** Roundings of several numbers seldom all go one way. */
function rootOfSquares(intervals: readonly Interval[]): Big {
  const halves = intervals.map(({ low, high }) => high.minus(low).div(2));
  return halves.reduce((total, half) => total.plus(half.times(half)), new Big(0)).sqrt();
}

/** Money and measures as the text writes them; counts, percentages and what stands in words as numbers. */
function shownPart(part: Figure, value: Big): string {
  return isWrittenOut(part) ? part.text : shownNumber(value);
}

function shownSum(sum: Big, total: Figure): string {
  const value = exactValue(total);
  return value === null || !isWrittenOut(total) ? shownNumber(sum) : shownLike(sum, { text: total.text, value });
}

function isWrittenOut({ kind, modifier, text }: Figure): boolean {
  return (kind === 'money' || kind === 'quantity') && modifier === 'exact' && /\d/.test(text);
}

/** Small counts are not rounded. */
function counted(value: Big, interval: Interval): Interval {
  return value.lt(100) ? around(value, new Big(0)) : interval;
}

/** Members may be absent, but none votes twice. */
function tooManyVotes(article: Article, found: FoundWords): Raised | null {
  const [total, score] = [figureIn(article, found, 'total'), figureIn(article, found, 'score')];
  const members = total === null ? null : exactValue(total);
  if (total === null || members === null || score === null || typeof score.value === 'string') return null;
  const votes = score.value?.map((side) => new Big(side));
  const cast = votes?.reduce((a, b) => a.plus(b));
  if (votes === undefined || cast === undefined || cast.lte(members)) return null;
  const values = {
    sum: votes.map((side) => shownNumber(side)).join(' + '),
    actual: shownNumber(cast),
    total: total.text,
  };
  return { span: score.span, message: 'too-many', values, details: values };
}

function moreThanAll(article: Article, found: FoundWords): Raised | null {
  const parts = partsOf(article, found);
  if (parts === null || !parts.every(({ figure }) => figure?.unit === 'percent' && figure.change === null)) return null;
  const added = addedUp(parts);
  if (added === null || !isDisjoint(added.meant, ALL)) return null;
  const values = { sum: added.shown, actual: shownNumber(added.exact) };
  return { span: found.span, message: 'over-hundred', values, details: values };
}
