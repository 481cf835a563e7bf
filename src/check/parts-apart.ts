import Big from 'big.js';
import type { Figure } from '../model/index.ts';
import { exactValue } from './arithmetic/index.ts';
import type { Article } from './article.ts';
import { figureIn } from './movement.ts';
import { added, addsUp, isSum, type NearTotal, subsetsOf } from './parts-of-totals.ts';
import { isBesideWordOf } from './same-thing.ts';

/** A sum further off belongs to something else. */
const NEAR = 0.25;
/** Parts of one total stand within so many sentences. */
const SENTENCES = 6;
const MOST_PARTS = 8;

/** Parts told in several sentences, of which the last is *the rest* or the first is *of this*. */
export function partsApart(article: Article): NearTotal[] {
  return [...closedByRest(article), ...openedByTotal(article)];
}

/** *… will cost £6.8 million … £3.5 million … £1.6 million … The remaining £1.2 million*. */
function closedByRest(article: Article): NearTotal[] {
  return article.matches('finding/the-rest').flatMap((found): NearTotal[] => {
    const rest = figureIn(article, found, 'part');
    if (rest === null || !isPlain(rest) || rest.kind === 'percent') return [];
    const here = article.sentenceAt(rest.span[0]);
    const before = alike(article, rest).filter(
      ({ span }) => span[0] < rest.span[0] && here - article.sentenceAt(span[0]) <= SENTENCES,
    );
    const total = largestOf(before);
    if (total === null) return [];
    const parts = [...before.filter(({ span }) => span[0] > total.span[0]), rest];
    const isRepeated = parts.some(({ value }) => value === total.value);
    if (parts.length < 3 || parts.length > MOST_PARTS || isRepeated) return [];
    return ofTotal(article, parts, total, true);
  });
}

/** *… of £900,000. Of this, £450,000 … Another £300,000 … and £200,000 …*: they may come to less, not to more. */
function openedByTotal(article: Article): NearTotal[] {
  return article.matches('finding/of-this').flatMap((found): NearTotal[] => {
    const here = article.sentenceAt(found.span[0]);
    const inSentences = (from: number, to: number) =>
      article.figures.filter(({ span }) => {
        const at = article.sentenceAt(span[0]);
        return at >= from && at <= to;
      });
    const totals = inSentences(here - 1, here - 1).filter(isPlain);
    const first = inSentences(here, here)[0];
    if (first === undefined || !isPlain(first)) return [];
    const total = largestOf(totals.filter((each) => each.kind === first.kind && isOneUnit(each, first)));
    if (total === null) return [];
    const last = article.passages[here + 1]?.paragraph === article.passages[here]?.paragraph ? here + 1 : here;
    const parts = inSentences(here, last).filter((each) => each.kind === first.kind && isOneUnit(each, total));
    if (parts.length < 3 || parts.length > MOST_PARTS || !parts.every(isPlain)) return [];
    return ofTotal(article, parts, total, false);
  });
}

function ofTotal(article: Article, parts: readonly Figure[], total: Figure, isAll: boolean): NearTotal[] {
  const value = exactValue(total);
  if (value === null || isBesideWordOf(article, total.span, 'words-of-more-parts')) return [];
  // the figures between may be those of other things too
  const whole = added(parts);
  if (whole === null || addsUp(whole, total) || subsetsOf(parts).some((some) => isSum(some, total))) return [];
  const off = Number(whole.exact.div(value).minus(1));
  if (Math.abs(off) > NEAR || (!isAll && off < 0)) return [];
  return [{ total, parts, sum: whole.exact }];
}

function alike(article: Article, figure: Figure): Figure[] {
  return article.figures.filter((each) => each.kind === figure.kind && isOneUnit(each, figure) && isPlain(each));
}

function isOneUnit(a: Figure, b: Figure): boolean {
  return a.unit === b.unit || (a.kind === 'cardinal' && (a.unit === null || b.unit === null));
}

function isPlain({ modifier, change, value }: Figure): boolean {
  return modifier === 'exact' && change === null && typeof value === 'string';
}

function largestOf(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>(
    (most, each) => (most === null || new Big(String(each.value)).gte(String(most.value)) ? each : most),
    null,
  );
}
