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
import type { Check, Raised } from '../check.ts';
import { type Movement, movementsIn } from '../movement.ts';

/** Differences of two percentages that are told in percent and hold in points only, and small moves of interest rates. */
export const percentOrPoint: Check = (article, asked) => [
  ...movementsIn(article).flatMap((movement) => pointsCalledPercent(movement) ?? []),
  ...article.matches('finding/rate-step').flatMap((found): Raised[] => {
    const by = found.part('by');
    const figure = by === null ? null : article.figureAt(by);
    if (by === null || figure?.unit !== 'percent' || Number(figure.value) > asked.number('largest-step')) return [];
    return [{ span: by, message: 'step', values: { said: figure.text } }];
  }),
];

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
