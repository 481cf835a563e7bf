import type { Figure } from '../model/index.ts';
import { exactValue } from './arithmetic/index.ts';
import type { Article } from './article.ts';
import { figureIn } from './movement.ts';
import { added, isSum, type NearTotal, subsetsOf } from './parts-of-totals.ts';
import { hasWordOf, isBesideWordOf } from './same-thing.ts';

/** A sum further off is that of other things: *near* for large counts, *off by* for small ones. */
const NEAR = 0.045;
const OFF_BY = 2;
const LARGE = 100;
const LEAST_PARTS = 3;
const MOST_PARTS = 9;
/** The parts stand in so many sentences before the whole or behind it. */
const SENTENCES = 3;

/** All votes, ballots, seats or members of something, and the counts around that nearly make them. */
export function countedWholes(article: Article): NearTotal[] {
  const seen = new Set<number>();
  return article.matches('finding/counted-whole').flatMap((found): NearTotal[] => {
    const total = figureIn(article, found, 'total');
    if (total === null || total.modifier !== 'exact' || exactValue(total) === null || seen.has(total.span[0]))
      return [];
    seen.add(total.span[0]);
    const rows = rowsAround(article, total).filter((row) => row.length >= LEAST_PARTS && row.length <= MOST_PARTS);
    if (rows.some((row) => subsetsOf(row).some((some) => isSum(some, total)))) return [];
    return rows.flatMap((parts) => missed(article, parts, total)).slice(0, 1);
  });
}

function missed(article: Article, parts: readonly Figure[], total: Figure): NearTotal[] {
  const sum = added(parts)?.exact;
  const whole = exactValue(total);
  if (sum === undefined || whole === null || sum.eq(whole)) return [];
  const off = sum.minus(whole).abs();
  if (whole.lt(LARGE) ? off.gt(OFF_BY) : off.div(whole).gt(NEAR)) return [];
  // parts that are not told make up what is missing
  if ([...parts, total].some(({ span }) => hasWordOf(article, span, 'words-of-untold-parts'))) return [];
  return [{ total, parts, sum }];
}

/** The counts in the whole's own sentence, and those of the sentences before it and behind it that have any. */
function rowsAround(article: Article, total: Figure): Figure[][] {
  const here = article.sentenceAt(total.span[0]);
  const paragraph = article.passages[here]?.paragraph ?? 0;
  const counts = article.figures.filter((each) => each !== total && isCount(article, each, total));
  const within = (from: number, to: number) =>
    counts.filter(({ span: [start] }) => {
      const at = article.sentenceAt(start);
      const of = article.passages[at]?.paragraph ?? 0;
      return at >= from && at <= to && Math.abs(of - paragraph) <= 1;
    });
  return [within(here, here), within(here, here + SENTENCES), within(here - SENTENCES, here), within(here - 1, here)];
}

function isCount(article: Article, figure: Figure, total: Figure): boolean {
  const { kind, modifier, change, unit } = figure;
  const value = exactValue(figure);
  if (kind !== 'cardinal' || modifier !== 'exact' || change !== null || value === null) return false;
  if (value.gte(exactValue(total) ?? 0)) return false;
  if (unit !== null && unit !== total.unit && !article.lists.has('units-of-wholes', unit)) return false;
  return !isBesideWordOf(article, figure.span, 'counts-apart');
}
