import type Big from 'big.js';
import type { Figure } from '../../model/index.ts';
import { difference, exactValue, type Interval, isDisjoint, meantBy, scaled, sum } from '../arithmetic/index.ts';
import type { Article } from '../article.ts';
import type { Check } from '../check.ts';
import { figureIn } from '../movement.ts';

/** How many figures of the body a message shows. */
const MOST_SHOWN = 2;
/** Headlines round more than bodies do. */
const HEADLINE_LEEWAY = '0.05';
const COMPARED: ReadonlySet<string> = new Set(['money', 'percent', 'cardinal', 'quantity', 'age', 'fraction']);

const ADDED: ReadonlySet<string> = new Set(['money', 'cardinal', 'quantity']);

/** Figures of the headline that nothing in the body bears out, though it counts the same things. */
export const headlineBody: Check = function* (article) {
  const isOfHeadline = ({ span }: Figure) => article.passageAt(span[0])?.scope === 'headline';
  const body = article.figures.filter((figure) => !isOfHeadline(figure));
  const casualties = new Set(
    article.matches('finding/headline-casualties').map((found) => figureIn(article, found, 'count')),
  );
  for (const figure of article.figures) {
    if (!isOfHeadline(figure) || !COMPARED.has(figure.kind)) continue;
    if (figure.unit !== null && article.lists.has('times-counted', figure.unit)) continue;
    const alike = body.filter((other) => countsTheSame(figure, other, casualties.has(figure), article));
    const meant = headlineMeaning(figure);
    if (alike.length === 0 || meant === null) continue;
    if (body.some((other) => bearsOut(other, figure, meant)) || isMadeOf(meant, alike)) continue;
    const said = alike.slice(0, MOST_SHOWN).map(({ text }) => text);
    const values = { said: figure.text, body: [...new Set(said)].join(', ') };
    yield { span: figure.span, values, details: values };
  }
};

function countsTheSame(figure: Figure, other: Figure, isCasualty: boolean, { lists }: Article): boolean {
  if (other.value === null || typeof other.value !== 'string' || other.kind !== figure.kind) return false;
  if (figure.unit !== null) return other.unit === figure.unit;
  return isCasualty && other.unit !== null && lists.has('people-counted', other.unit);
}

function headlineMeaning(figure: Figure): Interval | null {
  const meant = meantBy(figure);
  const value = exactValue(figure);
  if (meant === null || value === null) return null;
  const isCount = figure.kind === 'cardinal' && value.lt(100);
  return isCount ? meant : { low: meant.low.minus(leeway(value)), high: meant.high.plus(leeway(value)) };
}

function leeway(value: Big): Big {
  return value.abs().times(HEADLINE_LEEWAY);
}

/** The same number bears a figure out whatever it counts: *three were hurt* names no noun. */
function bearsOut(other: Figure, figure: Figure, meant: Interval): boolean {
  if (other.value !== null && typeof other.value !== 'string') return true;
  const interval = meantBy(other);
  if (interval === null) return false;
  const isShare = (each: Figure) => each.kind === 'fraction';
  if (isShare(other) && figure.unit === 'percent') return !isDisjoint(scaled(interval, 100), meant);
  if (isShare(figure) && other.unit === 'percent') return !isDisjoint(interval, scaled(meant, 100));
  return !isDisjoint(interval, meant);
}

/** Whether some of the body's figures make the headline's together, or by their difference. */
function isMadeOf(meant: Interval, alike: readonly Figure[]): boolean {
  if (alike.some(({ kind }) => !ADDED.has(kind))) return false;
  const intervals = alike.flatMap((figure) => meantBy(figure) ?? []);
  return intervals.some((a, at) =>
    intervals.slice(at + 1).some((b) => {
      const combined = [sum([a, b]), difference(a, b), difference(b, a)];
      return combined.some((each) => !isDisjoint(each, meant));
    }),
  );
}
