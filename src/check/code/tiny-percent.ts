import Big from 'big.js';
import type { Figure, Span } from '../../model/index.ts';
import { exactValue, type Interval, isDisjoint, meantBy, quotient, scaled, shownNumber } from '../arithmetic/index.ts';
import type { Article } from '../article.ts';
import type { Check, Raised } from '../check.ts';

/** Behind the point comes a zero: less than a tenth. */
const NUMERAL = /\.0\d+/;
/** Whoever forgets the point of *half of one percent* is ten times off, or a hundred. */
const SLIPS = [10, 100];

/** Shares that look as if nobody had multiplied them by a hundred. */
export const tinyPercent: Check = function* (article) {
  const told = [...sharesNotMultiplied(article)];
  yield* told;
  for (const { span, text } of article.matches('finding/tiny-percent')) {
    const numeral = NUMERAL.exec(text)?.[0];
    if (numeral === undefined || told.some((each) => each.span[0] <= span[0] && span[1] <= each.span[1])) continue;
    yield { span, values: { share: shownNumber(new Big(`0${numeral}`).times(100)) } };
  }
};

/** Behind the percentage the same share follows at once: *0.04 percent, or one in 25*. */
const LONGEST_LINK = 12;

/** A share that the text tells in other words than a percentage below one. */
interface Share {
  readonly part: string;
  readonly whole: string | null;
  /** Whether it is told as a percentage. */
  readonly isPercent: boolean;
  /** As a part of one. */
  readonly value: Interval;
}

function* sharesNotMultiplied(article: Article): Iterable<Raised> {
  for (const figure of article.figures) {
    const value = exactValue(figure);
    const meant = meantBy({ ...figure, modifier: 'exact' });
    if (figure.unit !== 'percent' || value === null || meant === null || value.lte(0) || value.gte(1)) continue;
    if (!/\d/.test(figure.text)) continue;
    if (figure.change !== null && !article.hasMatchIn('finding/share-told-again', figure.span)) continue;
    const shares = sharesNear(article, figure);
    const isMeant = ({ value: share }: Share) => !isDisjoint(share, scaled(meant, '0.01'));
    if (shares.some(isMeant)) continue;
    const wrong = shares.find((share) => isSlip(share, meant));
    if (wrong === undefined) continue;
    const actual = shownNumber(wrong.value.low.plus(wrong.value.high).times(50));
    const values = { part: wrong.part, actual, words: figure.text };
    if (wrong.whole === null) yield { span: figure.span, message: 'words', values, details: values };
    else yield { span: figure.span, message: 'share', values: { ...values, whole: wrong.whole }, details: values };
  }
}

function isSlip({ value, isPercent }: Share, meant: Interval): boolean {
  const factors = isPercent ? SLIPS : [100];
  return factors.some((factor) => !isDisjoint(value, scaled(meant, factor / 100)));
}

/** The shares in the figure's own sentence and those beside it. */
function sharesNear(article: Article, figure: Figure): Share[] {
  const here = article.sentenceAt(figure.span[0]);
  const isNear = (at: number) => Math.abs(article.sentenceAt(at) - here) <= 1;
  const figures = article.figures.filter(({ span }) => isNear(span[0]) && span[0] !== figure.span[0]);
  return [
    ...figures.flatMap((each) => shareInWords(article, each, figure)),
    ...figures.flatMap((each, at) => shareOfNext(article, each, figures[at + 1], here)),
    ...article.matches('finding/share-of-every').flatMap((found) => {
      if (!isNear(found.span[0]) || isFarBehind(found, figure)) return [];
      const { part, whole } = found.values();
      const [a, b] = [numberIn(article, part), numberIn(article, whole)];
      if (part === undefined || whole === undefined || a === null || b === null || b.lte(0) || a.gte(b)) return [];
      const value = a.div(b);
      return [{ part, whole, isPercent: false, value: { low: value, high: value } }];
    }),
  ];
}

function isFarBehind({ span }: { readonly span: Span }, figure: Figure): boolean {
  return span[0] > figure.span[1] + LONGEST_LINK;
}

/** *A tenth*, *one in 20*, *half of one percent*. */
function shareInWords(article: Article, each: Figure, figure: Figure): Share[] {
  const value = exactValue(each);
  const isPercent = each.unit === 'percent' && !/\d/.test(each.text);
  if (value === null || !(isPercent || each.kind === 'fraction' || each.kind === 'ratio')) return [];
  if (isFarBehind(each, figure)) return [];
  // in a sentence of its own, a fraction is of something else
  if (each.kind === 'fraction' && article.sentenceAt(each.span[0]) !== article.sentenceAt(figure.span[0])) return [];
  const share = isPercent ? value.div(100) : value;
  return [{ part: each.text, whole: null, isPercent, value: { low: share, high: share } }];
}

/** Two counts or two sums that stand one behind the other in a sentence. */
function shareOfNext(article: Article, first: Figure, second: Figure | undefined, here: number): Share[] {
  if (second === undefined || article.sentenceAt(first.span[0]) !== article.sentenceAt(second.span[0])) return [];
  if (first.kind !== second.kind || (first.kind !== 'cardinal' && first.kind !== 'money')) return [];
  const [one, other] = [exactValue(first), exactValue(second)];
  if (one === null || other === null || one.eq(other)) return [];
  // a sentence before or after it tells the share where it starts from the whole: *of 5,000, 350 failed*
  if (one.lt(other) && article.sentenceAt(first.span[0]) !== here) return [];
  if (first.kind === 'money' && first.unit?.slice(0, 3) !== second.unit?.slice(0, 3)) return [];
  const [part, whole] = one.lt(other) ? [first, second] : [second, first];
  const [a, b] = [meantBy({ ...part, modifier: 'exact' }), meantBy({ ...whole, modifier: 'exact' })];
  const value = a === null || b === null ? null : quotient(a, b);
  return value === null ? [] : [{ part: part.text, whole: whole.text, isPercent: false, value }];
}

function numberIn({ lists }: Article, text: string | undefined): Big | null {
  const digits = /^\d[\d,]*(?:\.\d+)?$/.exec(text ?? '')?.[0].replaceAll(',', '');
  const value =
    digits ??
    ['counts-in-words', 'counts-in-money'].reduce<string | null>(
      (found, list) => found ?? lists.value(list, text?.toLowerCase() ?? ''),
      null,
    );
  return value === null ? null : new Big(value);
}
