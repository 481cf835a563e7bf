import Big from 'big.js';
import type { ChangeDirection, Figure } from '../../model/index.ts';
import {
  difference,
  exactValue,
  type Interval,
  isDisjoint,
  meantBy,
  negated,
  quotient,
  scaled,
  shownNumber,
  shownPercent,
} from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { figureIn, haveSameUnit, type Movement, movementsIn } from '../movement.ts';
import { tabledMovements } from '../tabled-movements.ts';

/** How far what is called a doubling may be from one, to either side. */
const MULTIPLE_LEEWAY = '0.12';

/** Changes whose amount is not what their ends make. */
export const changeMath: Check = (article) => {
  const raised = [
    ...[...movementsIn(article), ...tabledMovements(article)].flatMap((movement) => wrongAmount(movement) ?? []),
    ...article.matches('finding/change-to').flatMap((found) => wrongShare(article, found) ?? []),
    ...['finding/multiplied', 'finding/multiplied-apart'].flatMap((rule) =>
      article.matches(rule).flatMap((found) => wrongMultiple(article, found) ?? []),
    ),
  ];
  const once = [...new Map(raised.map((each) => [each.span.join(), each])).values()];
  const told = new Set(raised.flatMap(({ values }) => [`${values['from']} ${values['to']}`]));
  const turned = article.matches('finding/from-to').flatMap((found) => wrongDirection(article, found) ?? []);
  return [...once, ...turned.filter(({ values }) => !told.has(`${values['from']} ${values['to']}`))];
};

type Wrong = Raised & { readonly values: Readonly<Record<string, string>> };

function wrongAmount(movement: Movement): Wrong | null {
  const { by, from, to } = movement;
  const said = saidChange(by);
  const [start, end] = [meantBy(from), meantBy(to)];
  if (said === null || start === null || end === null) return null;
  if (by.kind !== 'percent' && by.kind !== 'fraction') {
    if (!haveSameUnit(by, from) || !haveSameUnit(by, to)) return null;
    return amountInUnits(movement, said, difference(end, start), new Big(1));
  }
  if (by.unit !== 'percent' && by.kind === 'percent') {
    if (from.unit !== 'percent' || to.unit !== 'percent') return null;
    const perPoint = new Big(by.unit === 'basis-point' ? 100 : 1);
    return amountInUnits(movement, said, scaled(difference(end, start), perPoint), perPoint);
  }
  // points called percent are the business of number/percent-or-point
  if (from.unit === 'percent' && !isDisjoint(said, difference(end, start))) return null;
  return wrongPercentage(movement, said, start, end);
}

function amountInUnits({ by, from, to }: Movement, said: Interval, actual: Interval, perUnit: Big): Wrong | null {
  if (!isDisjoint(said, actual)) return null;
  const [start, end] = [exactValue(from), exactValue(to)];
  if (start === null || end === null) return null;
  const exact = end.minus(start).times(perUnit);
  const shown = `${exact.gte(0) ? '+' : '−'}${shownNumber(exact.abs())}`;
  return wrong('amount', by, from, to, shown);
}

function wrongPercentage({ by, from, to }: Movement, said: Interval, start: Interval, end: Interval): Wrong | null {
  const ratio = quotient(end, start);
  const exact = exactChange(from, to);
  if (ratio === null || exact === null || !isDisjoint(said, scaled(ratio, 100, -100))) return null;
  const fromEnd = quotient(difference(end, start), end);
  const isOfEnd = fromEnd !== null && end.low.gt(0) && !isDisjoint(said, scaled(fromEnd, 100));
  return wrong(isOfEnd ? 'wrong-base' : 'default', by, from, to, shownPercent(exact));
}

/** *$2, or 4 percent, to $52*: the share is that of where it started. */
function wrongShare(article: Article, found: FoundWords): Wrong | null {
  const by = figureIn(article, found, 'by');
  const share = figureIn(article, found, 'share');
  const to = figureIn(article, found, 'to');
  if (by === null || share === null || to === null || share.unit !== 'percent' || by.unit !== to.unit) return null;
  const said = saidChange({ ...share, change: by.change });
  const amount = saidChange(by);
  const end = meantBy(to);
  if (said === null || amount === null || end === null) return null;
  const start = difference(end, amount);
  const ratio = quotient(end, start);
  if (ratio === null || !isDisjoint(said, scaled(ratio, 100, -100))) return null;
  const exactStart = exactValue(to)?.minus(exactValue(by)?.times(by.change === 'down' ? -1 : 1) ?? 0);
  const exactEnd = exactValue(to);
  if (exactStart === undefined || exactEnd === null || exactStart.lte(0)) return null;
  const values = {
    by: by.text,
    said: share.text,
    to: to.text,
    from: shownNumber(exactStart),
    actual: shownPercent(exactEnd.div(exactStart).minus(1).times(100)),
  };
  return { span: share.span, message: 'share', values, details: values };
}

function wrongMultiple(article: Article, found: FoundWords): Wrong | null {
  const times = found.part('times');
  const from = figureIn(article, found, 'from');
  const to = figureIn(article, found, 'to');
  if (times === null || from === null || to === null || !haveSameUnit(from, to)) return null;
  const word = article.words(times).toLowerCase();
  const factor = article.lists.value('multiplying-forms', word) ?? article.lists.value('multiplying-folds', word);
  const [start, end, exact] = [meantBy(from), meantBy(to), exactChange(from, to)];
  const ratio = start === null || end === null ? null : quotient(end, start);
  if (factor === null || ratio === null || exact === null) return null;
  const qualifier = found.part('qualifier');
  const limit = qualifier && article.lists.value('multiplying-qualifiers', article.words(qualifier).toLowerCase());
  if (!isDisjoint(multiple(new Big(factor), limit), ratio)) return null;
  const span: readonly [number, number] = [qualifier?.[0] ?? times[0], times[1]];
  const values = { said: article.words(span), from: from.text, to: to.text, actual: shownPercent(exact) };
  return { span, values, details: values };
}

/** What a multiple can stand for; *halved* turns the limits round. */
function multiple(factor: Big, limit: string | null): Interval {
  const leeway = factor.times(MULTIPLE_LEEWAY);
  const [low, high] = [factor.minus(leeway), factor.plus(leeway)];
  const isShrinking = factor.lt(1);
  if (limit === (isShrinking ? 'under' : 'over')) return { low: factor.times('0.98'), high: factor.times(10) };
  if (limit === (isShrinking ? 'over' : 'under')) return { low: isShrinking ? new Big(0) : low, high: factor };
  return { low, high };
}

function wrongDirection(article: Article, found: FoundWords): Wrong | null {
  const from = figureIn(article, found, 'from');
  const to = figureIn(article, found, 'to');
  if (from === null || to === null || from.unit !== to.unit || from.change === null) return null;
  const [start, end] = [meantBy(from), meantBy(to)];
  if (start === null || end === null || start.low.lt(0) || !isDisjoint(start, end)) return null;
  const isUp = start.high.lt(end.low);
  if (isUp === (from.change === 'up') || from.change !== to.change) return null;
  const values = { from: from.text, to: to.text };
  return { span: found.span, message: isUp ? 'rise-called-fall' : 'fall-called-rise', values, details: values };
}

/** The change that the text tells, below zero for a fall; null where it tells no direction. */
function saidChange(by: Figure): Interval | null {
  const meant = meantBy(by);
  if (meant === null || by.change === null) return null;
  const amount = by.kind === 'fraction' ? scaled(meant, 100) : meant;
  return signed(amount, by.change);
}

function signed(amount: Interval, change: ChangeDirection): Interval {
  return change === 'up' ? amount : negated(amount);
}

/** In percent of the start. */
function exactChange(from: Figure, to: Figure): Big | null {
  const [start, end] = [exactValue(from), exactValue(to)];
  return start === null || end === null || start.lte(0) ? null : end.div(start).minus(1).times(100);
}

function wrong(message: string, by: Figure, from: Figure, to: Figure, actual: string): Wrong {
  const values = { said: by.text, from: from.text, to: to.text, actual };
  return { span: by.span, message, values, details: values };
}
