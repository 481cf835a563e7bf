import type { Figure, Span } from '../../model/index.ts';
import { isDisjoint, meantBy } from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { figureIn } from '../movement.ts';

/** One thing and what the text says it measures. */
interface Told {
  /** The same for the same thing. */
  readonly key: string;
  readonly thing: string;
  readonly figure: Figure;
  readonly span: Span;
  readonly message: string;
  /** Whether it is the same on Monday and on Tuesday: sizes are, counts of what happened are not. */
  readonly lasts: boolean;
}

/** The same thing with two values; silent where the text tells of two times, two sources or two things. */
export const conflict: Check = function* (article) {
  const told = [
    ...article.matches('finding/named-age').flatMap((found) => named(article, found) ?? []),
    ...article.matches('finding/the-measured-thing').flatMap((found) => measured(article, found) ?? []),
    ...article.matches('finding/told-count').flatMap((found) => counted(article, found) ?? []),
  ];
  const first = new Map<string, Told>();
  for (const each of told.sort((a, b) => a.span[0] - b.span[0])) {
    if (each.figure.modifier !== 'exact' || each.figure.change !== null) continue;
    if (tellsOfAnother(article, each.span)) continue;
    const before = first.get(each.key);
    if (before === undefined) first.set(each.key, each);
    else if (contradicts(before, each, article)) yield raised(before, each);
  }
};

function raised(before: Told, { thing, figure, span, message }: Told): Raised {
  const values = { thing, name: thing, first: before.figure.text, second: figure.text };
  return { span, message, values, details: values };
}

function named(article: Article, found: FoundWords): Told | null {
  const figure = figureIn(article, found, 'age');
  const { name } = found.values();
  if (figure === null || name === undefined || !/\s/.test(name)) return null;
  return { key: `age of ${name}`, thing: name, figure, span: figure.span, message: 'age', lasts: true };
}

function measured(article: Article, found: FoundWords): Told | null {
  const figure = figureIn(article, found, 'amount');
  const { thing } = found.values();
  if (figure === null || figure.unit === null || thing === undefined) return null;
  if (article.lists.has('sizes-of-goods', figure.unit)) return null;
  return {
    key: `${figure.unit} ${thing.toLowerCase()}`,
    thing,
    figure,
    span: figure.span,
    message: 'default',
    lasts: true,
  };
}

function counted(article: Article, found: FoundWords): Told | null {
  const figure = figureIn(article, found, 'amount');
  const { subject, verb } = found.values();
  if (figure === null || figure.unit === null || subject === undefined || verb === undefined) return null;
  const key = [subject, verb, figure.unit, figure.of ?? ''].join(' ').toLowerCase();
  const thing = `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  return { key, thing, figure, span: figure.span, message: 'default', lasts: false };
}

/** Small counts and ages are not rounded. */
function isCount({ kind, value }: Figure): boolean {
  return (kind === 'age' || kind === 'cardinal') && Number(value) < 100;
}

function contradicts(a: Told, b: Told, article: Article): boolean {
  const [first, second] = [meantBy(a.figure), meantBy(b.figure)];
  if (first === null || second === null) return false;
  if (!isDisjoint(first, second) && !(isCount(a.figure) && isCount(b.figure) && a.figure.value !== b.figure.value))
    return false;
  return !haveTwoSources(article, a.span, b.span) && (a.lasts || !haveTwoTimes(article, a.span, b.span));
}

/** Whether the sentence says that there is another value, or another thing. */
function tellsOfAnother(article: Article, span: Span): boolean {
  const sentence = article.passageAt(span[0]);
  if (sentence === undefined || article.scopeAt(span[0]) === 'direct') return true;
  const words =
    article
      .words(sentence.span)
      .toLowerCase()
      .match(/[\p{L}’'-]+/gu) ?? [];
  return words.some((word) => article.lists.has('other-values', word));
}

function haveTwoSources(article: Article, a: Span, b: Span): boolean {
  const sourceOf = (span: Span) => {
    const claim = article.claimsAround(span).findLast(({ kind }) => kind === 'attributed');
    return claim?.attribution?.source?.text ?? null;
  };
  const [first, second] = [sourceOf(a), sourceOf(b)];
  return first !== null && second !== null && first !== second;
}

function haveTwoTimes(article: Article, a: Span, b: Span): boolean {
  const timesOf = (span: Span) => {
    const sentence = article.passageAt(span[0]);
    return sentence === undefined
      ? ''
      : article
          .datesIn(sentence.span)
          .map(({ timex }) => timex.value)
          .join(' ');
  };
  const [first, second] = [timesOf(a), timesOf(b)];
  return first !== second && first !== '' && second !== '';
}
