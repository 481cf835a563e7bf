import type { Figure, Span } from '../model/index.ts';
import type { Article } from './article.ts';
import type { Raised } from './check.ts';
import { figureIn } from './movement.ts';
import { areNear, hasWordOf, haveTwoYears, isBesideWordOf, isRevised } from './same-thing.ts';

const LEAST_RECOUNTED = 20;
/** Two counts further apart are of a whole and of a part. */
const LARGEST_RATIO = 1.6;
/** Smaller numbers are like each other by chance. */
const LEAST_TRANSPOSED = 100;
const LEAST_TRANSPOSED_COUNT = 1000;
/** Where much is told in one unit, some numbers are alike. */
const MOST_OF_ONE_UNIT = 8;
const TELLING_WORD = /\p{L}{5,}/gu;

/** *The 520 homes* in an article that has told of 480 homes and of no others. */
export function recounted(article: Article): Raised[] {
  const counts = article.figures.filter(({ kind, unit }) => kind === 'cardinal' && unit !== null);
  return article.matches('finding/known-count').flatMap((found): Raised[] => {
    const figure = figureIn(article, found, 'amount');
    if (figure === null || figure.unit === null || figure.modifier !== 'exact') return [];
    const same = counts.filter(({ unit }) => unit === figure.unit);
    const others = same.filter(({ value }) => value !== figure.value);
    const [first] = others;
    if (
      first === undefined ||
      first.span[0] > figure.span[0] ||
      same.find((each) => each !== first && each.span[0] < figure.span[0] && each.value === figure.value)
    )
      return [];
    if (new Set(others.map(({ value }) => value)).size > 1 || first.modifier !== 'exact') return [];
    if (Number(figure.value) < LEAST_RECOUNTED || !areNear(figure, first, LARGEST_RATIO)) return [];
    if (isRevised(article, figure.span) || isRevised(article, first.span)) return [];
    if (haveTwoYears(article, first.span, figure.span)) return [];
    const values = { thing: figure.of ?? figure.unit, first: first.text, second: figure.text };
    return [{ span: figure.span, message: 'number', values, details: values }];
  });
}

/** Numbers of one thing with the same digits in another order. */
export function transposed(article: Article): Raised[] {
  const byDigits = new Map<string, Figure>();
  const told = new Map<string, Set<string>>();
  for (const { unit, value } of article.figures) {
    if (unit === null || typeof value !== 'string') continue;
    told.set(unit, (told.get(unit) ?? new Set()).add(value));
  }
  return article.figures.flatMap((figure): Raised[] => {
    const { value, unit, kind, modifier } = figure;
    if (unit === null || typeof value !== 'string' || modifier !== 'exact') return [];
    if (kind !== 'cardinal' && kind !== 'money' && kind !== 'quantity') return [];
    const significant = value.replace('.', '').replace(/0+$/, '');
    if (Number(value) < LEAST_TRANSPOSED || significant.length < 2) return [];
    // a count says beside it what it counts, an amount may be told of by all its sentence
    const tells = kind === 'cardinal' ? isBesideWordOf : hasWordOf;
    if (tells(article, figure.span, 'revised-values')) return [];
    const isSmall = kind === 'cardinal' && Number(value) < LEAST_TRANSPOSED_COUNT;
    if (isSmall && (told.get(unit)?.size ?? 0) > 2) return [];
    const digits = [...value].sort().join('');
    const key = `${unit} ${kind} ${digits}`;
    const before = byDigits.get(key);
    if (before === undefined) {
      byDigits.set(key, figure);
      return [];
    }
    if (
      before.value === value ||
      haveTwoYears(article, before.span, figure.span) ||
      (told.get(unit)?.size ?? 0) > MOST_OF_ONE_UNIT
    )
      return [];
    const isSurprising =
      (significant.length > 2 && kind === 'cardinal' && !isSmall) ||
      article.hasMatchIn('finding/known-amount', figure.span);
    const isOther = [before, figure].some(({ span }) => tells(article, span, 'other-values'));
    if (!isSurprising && (isOther || !shareWords(article, before.span, figure.span))) return [];
    const values = { first: before.text, second: figure.text };
    return [{ span: figure.span, message: 'digits', values, details: values }];
  });
}

/** Whether both sentences have a word in common that says something of the figure. */
function shareWords(article: Article, a: Span, b: Span): boolean {
  const [first, second] = [a, b].map((span) => {
    const sentence = article.passageAt(span[0])?.span ?? span;
    const around = `${article.words([sentence[0], span[0]])} ${article.words([span[1], sentence[1]])}`;
    return new Set(around.toLowerCase().match(TELLING_WORD) ?? []);
  });
  return [...(first ?? [])].some((word) => second?.has(word));
}
