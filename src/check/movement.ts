import Big from 'big.js';
import type { ChangeDirection, Figure } from '../model/index.ts';
import type { Article, FoundWords } from './article.ts';

/** Between the two ends of a change, where only one of them is told as a rate. */
const LARGEST_RATIO = 10;

const RULES = ['finding/change-with-ends', 'finding/change-apart'];

/** A change that a text tells with its amount and both its ends. */
export interface Movement {
  readonly by: Figure;
  readonly from: Figure;
  readonly to: Figure;
}

/** The figure that stands in the part of a match; null without one. */
export function figureIn(article: Article, found: FoundWords, part: string): Figure | null {
  const span = found.part(part);
  return span === null ? null : article.figureAt(span);
}

/** What *from* and *to* measure in the same unit, as far as the text says. */
export function haveSameUnit(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit) return true;
  if (isRateOf(a, b) || isRateOf(b, a)) return true;
  return (a.unit === null && a.kind === 'cardinal') || (b.unit === null && b.kind === 'cardinal');
}

/** *From $1,150 to $1,380 a month*: the rate is told once. A dividend is no rate of a profit. */
function isRateOf(a: Figure, b: Figure): boolean {
  if (a.unit === null || b.unit === null || !a.unit.startsWith(`${b.unit}-per-`)) return false;
  const ratio = Number(a.value) / Number(b.value);
  return ratio > 1 / LARGEST_RATIO && ratio < LARGEST_RATIO;
}

/** The changes that are told with both ends. */
export function movementsIn(article: Article): Movement[] {
  const seen = new Set<string>();
  return RULES.flatMap((rule) => article.matches(rule)).flatMap((found): Movement[] => {
    const [first, last] = [figureIn(article, found, 'from'), figureIn(article, found, 'to')];
    const [from, to] = [inUnitOf(article, first, last), inUnitOf(article, last, first)];
    const amount = found.part('by')?.join() ?? '';
    if (seen.has(amount)) return [];
    seen.add(amount);
    if (from === null || to === null || !haveSameUnit(from, to)) return [];
    const amounts = ['by', 'share'].flatMap((part) => figureIn(article, found, part) ?? []);
    const change =
      amounts.find((each) => each.change !== null)?.change ?? from.change ?? to.change ?? direction(from, to);
    return amounts.map((by) => ({ by: by.change === null ? { ...by, change } : by, from, to }));
  });
}

/** Where the words tell no direction, the ends do. */
function direction(from: Figure, to: Figure): ChangeDirection {
  return Number(to.value) < Number(from.value) ? 'down' : 'up';
}

/** *80p … £1.20*: coins in the unit that the other end has. */
function inUnitOf({ lists }: Article, figure: Figure | null, other: Figure | null): Figure | null {
  if (figure === null || other === null || figure.unit === null || figure.unit === other.unit) return figure;
  const isCoin = ({ unit }: Figure) => unit !== null && lists.value('small-coins-of', unit) !== null;
  if (other.kind !== 'money' || !isCoin(figure) || isCoin(other) || typeof figure.value !== 'string') return figure;
  return { ...figure, value: new Big(figure.value).div(100).toFixed(), unit: other.unit };
}
