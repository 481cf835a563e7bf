import Big from 'big.js';
import type { Figure, Span } from '../model/index.ts';
import { exactValue, meantBy } from './arithmetic/index.ts';
import type { Article, FoundWords } from './article.ts';
import { figureIn } from './movement.ts';
import { isBesideWordOf, wordsIn } from './same-thing.ts';

/** Parts told one after another, and the total that they nearly add up to. */
export interface NearTotal {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly sum: Big;
}

/** A sum further off than this is no slip: the parts belong to something else. */
const NEAR_TOLD_TOTAL = 0.25;
const NEAR_ANY_FIGURE = 0.12;
/** Of a total whose parts need not all be told. */
const NEAR_OPEN_TOTAL = 0.1;
const ROUNDING_LEEWAY = 1.5;
/** So few parts come near to a figure by chance. */
const LEAST_PARTS = 3;

/** Series of parts with a total near by that they miss by a little. */
export function nearTotals(article: Article): NearTotal[] {
  const told = spansOf(article, 'finding/told-total');
  const open = spansOf(article, 'finding/open-total');
  const halves = spansOf(article, 'finding/two-halves');
  return article.matches('finding/parts-in-a-row').flatMap((found): NearTotal[] => {
    const row = partsOf(article, found);
    if (row === null) return [];
    const candidates = [row, ...(row.length > 2 ? [row.slice(1)] : [])].map((parts) => withRest(article, parts));
    const sums = candidates.flatMap((parts) => (parts === null ? [] : (added(parts) ?? [])));
    const isOutside = (figure: Figure) => !row.includes(figure);
    if (sums.some((each) => totalsOf(article, each.parts).some((total) => isOutside(total) && addsUp(each, total))))
      return [];
    for (const summed of sums) {
      const { parts, exact } = summed;
      const isComplete = halves.has(found.span[0]) || parts.length >= LEAST_PARTS;
      const total = totalsOf(article, parts).find((each) => {
        const value = exactValue(each);
        if (value === null || each.modifier !== 'exact' || !isClosed(article, each, parts) || addsUp(summed, each))
          return false;
        const off = Number(exact.div(value).minus(1));
        const isNear = (most: number) => Math.abs(off) <= most;
        const sentences = article.sentenceAt(parts[0]!.span[0]) - article.sentenceAt(each.span[0]);
        if (Math.abs(sentences) <= 1) {
          if (open.has(each.span[0])) return isNear(off > 0 ? NEAR_TOLD_TOTAL : isComplete ? NEAR_OPEN_TOTAL : 0);
          if (told.has(each.span[0])) return isNear(NEAR_TOLD_TOTAL);
        }
        const isBefore =
          each.span[0] < parts[0]!.span[0] && (each.kind === 'money' || areOf(each, parts, article, found));
        return parts.length >= LEAST_PARTS && isBefore && isNear(NEAR_ANY_FIGURE);
      });
      if (total !== undefined) return [{ total, parts, sum: exact }];
    }
    return [];
  });
}

export interface Summed {
  readonly parts: readonly Figure[];
  readonly exact: Big;
  /** Sum of the squares of how far each part may be rounded. */
  readonly square: Big;
}

export function added(parts: readonly Figure[]): Summed | null {
  if (parts.some((part) => exactValue(part) === null)) return null;
  const exact = parts.reduce((total, part) => total.plus(exactValue(part) ?? 0), new Big(0));
  return { parts, exact, square: parts.reduce((total, part) => total.plus(squareOfRounding(part)), new Big(0)) };
}

/** All choices of two and more of a few figures. */
export function subsetsOf(parts: readonly Figure[]): Figure[][] {
  const subsets: Figure[][] = [];
  for (let mask = 1; mask < 1 << parts.length; mask++) {
    const subset = parts.filter((_, at) => (mask >> at) & 1);
    if (subset.length > 1) subsets.push(subset);
  }
  return subsets;
}

/** Whether the parts come to the total to the digit. */
export function isSum(parts: readonly Figure[], total: Figure): boolean {
  return added(parts)?.exact.eq(exactValue(total) ?? 0) === true;
}

/** Whether the difference is one that roundings make, which seldom all go one way. */
export function addsUp({ exact, square }: Summed, total: Figure): boolean {
  const distance = exact.minus(exactValue(total) ?? 0).abs();
  return distance.times(distance).lte(square.plus(squareOfRounding(total)).times(ROUNDING_LEEWAY * ROUNDING_LEEWAY));
}

function squareOfRounding(figure: Figure): Big {
  const meant = meantBy(figure);
  const isCounted = figure.kind === 'cardinal' && figure.modifier === 'exact' && !/[a-z]|0$/i.test(figure.text);
  if (meant === null || isCounted || (figure.kind === 'cardinal' && Number(figure.value) < 100)) return new Big(0);
  const half = meant.high.minus(meant.low).div(2);
  return half.times(half);
}

/** With what *the remaining* come to; null where the text tells of a rest and not how much it is. */
function withRest(article: Article, parts: readonly Figure[]): readonly Figure[] | null {
  const last = parts.at(-1);
  if (last === undefined) return null;
  const sentence = article.sentenceAt(last.span[0]);
  const rest = article
    .matches('finding/the-rest')
    .find(({ span }) => span[0] > last.span[0] && article.sentenceAt(span[0]) - sentence <= 1);
  if (rest === undefined) return parts;
  const figure = figureIn(article, rest, 'part');
  return figure === null || figure.kind !== last.kind ? null : [...parts, figure];
}

/** Whether parts that are counted in another word, or in none, are of what the total counts. */
function areOf(total: Figure, parts: readonly Figure[], article: Article, found: FoundWords): boolean {
  const { unit } = total;
  if (unit === null || Math.abs(article.sentenceAt(parts[0]!.span[0]) - article.sentenceAt(total.span[0])) > 2)
    return false;
  const isKind = (of: string) => article.lists.value('kinds-of-things', of) === unit;
  if (parts.every((part) => part.unit !== null && isKind(part.unit))) return true;
  const isOne = ({ unit: of }: Figure) => of === null || of === unit;
  if (parts.every(isOne) && parts.some((part) => part.unit === unit)) return true;
  const isPerson = (of: string | null) => of === null || article.lists.has('people-counted', of);
  const isSame =
    parts.every(({ unit: of }) => of === null) || (isPerson(unit) && parts.every((part) => isPerson(part.unit)));
  if (!isSame) return false;
  const start = article.passageAt(parts[0]!.span[0])?.span[0];
  // *Eleven were held in Leeds*: of those told before
  return (
    isOfThose(article, found) || (isPerson(unit) && start === parts[0]!.span[0]) || total.span[0] === found.span[0]
  );
}

function isOfThose(article: Article, { span }: FoundWords): boolean {
  const sentence = article.passageAt(span[0]);
  return sentence !== undefined && article.hasMatchIn('finding/of-those', sentence.span);
}

/** Whether nothing says that there are more parts, or that the total is that of another time. */
function isClosed(article: Article, total: Figure, parts: readonly Figure[]): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const [here, there] = [article.passageAt(first.span[0]), article.passageAt(total.span[0])];
  if (here === undefined || there === undefined) return false;
  if (here !== there && hasDate(article, there.span) && hasDate(article, here.span)) return false;
  const [from, to] = total.span[0] < first.span[0] ? [total.span[1], first.span[0]] : [last.span[1], total.span[0]];
  if (here !== there) return !isBesideWordOf(article, total.span, 'words-of-more-parts');
  return !wordsIn(article, [from, to]).some((word) => article.lists.has('words-of-some-parts', word));
}

function hasDate(article: Article, span: Span): boolean {
  return article.datesIn(span).some(({ timex }) => timex.type === 'DATE');
}

function totalsOf(article: Article, parts: readonly Figure[]): Figure[] {
  return article.figures.filter((figure) => mayBeTotal(figure, parts));
}

function spansOf(article: Article, rule: string): Set<number> {
  return new Set(
    article.matches(rule).flatMap((found) => {
      const figure = article.figureAt(found.part('total') ?? found.span);
      return figure === null ? [found.span[0]] : [figure.span[0]];
    }),
  );
}

/** The figures of a series that count or measure the same; null where they do not. */
function partsOf(article: Article, found: FoundWords): Figure[] | null {
  const parts = found.parts('part').flatMap((span: Span) => article.figureAt(span) ?? []);
  const [first] = parts;
  if (first === undefined || parts.length !== found.parts('part').length) return null;
  if (parts.some(({ modifier, change }) => modifier !== 'exact' || change !== null)) return null;
  const units = new Set(parts.map(({ unit }) => unit).filter((unit) => unit !== null));
  if (first.kind !== 'cardinal' && units.size > 1) return null;
  return parts.every(({ kind }) => kind === first.kind || kind === 'cardinal') ? parts : null;
}

function mayBeTotal(figure: Figure, parts: readonly Figure[]): boolean {
  const value = exactValue(figure);
  const [first] = parts;
  if (value === null || first === undefined || figure.change !== null || parts.includes(figure)) return false;
  if (parts.some((part) => value.lte(exactValue(part) ?? 0))) return false;
  if (figure.kind === first.kind) return figure.kind === 'cardinal' || isSameUnit(figure.unit, first.unit);
  return first.kind === 'cardinal' && first.unit === null && figure.kind === 'money' && value.gte(1000);
}

function isSameUnit(a: string | null, b: string | null): boolean {
  return a === b || (a ?? '').startsWith(`${b}-per-`) || (b ?? '').startsWith(`${a}-per-`);
}
