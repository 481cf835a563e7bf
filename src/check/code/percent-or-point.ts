import type { Figure } from '../../model/index.ts';
import {
  difference,
  exactValue,
  isDisjoint,
  meantBy,
  negated,
  quotient,
  scaled,
  shownNumber,
} from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { figureIn, type Movement, movementsIn } from '../movement.ts';

/** Differences of two percentages that are told in percent and hold in points only, and small moves of interest rates. */
export const percentOrPoint: Check = (article, asked) => [
  ...toldOnce([
    ...movementsIn(article).flatMap((movement) => pointsCalledPercent(movement) ?? []),
    ...article.matches('finding/points-apart').flatMap((found) => exactPoints(article, found) ?? []),
  ]),
  ...article.matches('finding/rate-step').flatMap((found): Raised[] => {
    const by = found.part('by');
    const figure = by === null ? null : article.figureAt(by);
    if (by === null || figure?.unit !== 'percent' || Number(figure.value) > asked.number('largest-step')) return [];
    return [{ span: by, message: 'step', values: { said: figure.text } }];
  }),
];

function toldOnce(raised: readonly Raised[]): Raised[] {
  return raised.filter(({ span }, at) => raised.findIndex((each) => each.span[0] === span[0]) === at);
}

/** Shares told apart from each other whose difference is, to the digit, what is called a change in percent. */
function exactPoints(article: Article, found: FoundWords): Raised | null {
  const [by, from, to] = ['by', 'from', 'to'].map((part) => figureIn(article, found, part));
  if (!by || !from || !to || by.unit !== 'percent' || !isShare(from) || !isShare(to)) return null;
  const [amount, start, end] = [by, from, to].map(exactValue);
  if (!amount || !start || !end || start.eq(0) || amount.eq(0)) return null;
  const points = end.minus(start).abs();
  if (!points.eq(amount)) return null;
  const [said, before, after] = [by, from, to].map(meantBy);
  const relative = before && after ? quotient(after, before) : null;
  if (relative === null || !said) return null;
  const change = scaled(relative, 100, -100);
  if (!isDisjoint(end.lt(start) ? negated(said) : said, change)) return null;
  const values = { said: by.text, from: from.text, to: to.text, points: shownNumber(points) };
  return { span: by.span, message: points.eq(1) ? 'one' : 'default', values, details: values };
}

/** *At 13.4 percent … it had been 8.9*: the second without its sign. */
function isShare({ kind, unit, value }: Figure): boolean {
  return unit === 'percent' || (kind === 'cardinal' && unit === null && Number(value) < 100);
}

function pointsCalledPercent({ by, from, to }: Movement): Raised | null {
  if (by.kind !== 'percent' || by.unit !== 'percent' || from.unit !== 'percent' || to.unit !== 'percent') return null;
  const [amount, start, end] = [meantBy(by), meantBy(from), meantBy(to)];
  if (amount === null || start === null || end === null || by.change === null) return null;
  const said = by.change === 'up' ? amount : negated(amount);
  const relative = quotient(end, start);
  if (relative === null || !isDisjoint(said, scaled(relative, 100, -100))) return null;
  if (isDisjoint(said, difference(end, start))) return null;
  const [before, after] = [exactValue(from), exactValue(to)];
  if (before === null || after === null) return null;
  const points = after.minus(before).abs();
  const values = { said: by.text, from: from.text, to: to.text, points: shownNumber(points) };
  return { span: by.span, message: points.eq(1) ? 'one' : 'default', values, details: values };
}
