import type { Figure, Span } from '../../model/index.ts';
import { isDisjoint, meantBy } from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { recounted, transposed } from '../counted-again.ts';
import { retold } from '../known-measures.ts';
import { figureIn } from '../movement.ts';
import { recountedOutfits } from '../recounted-outfits.ts';
import { retoldDurations } from '../retold-durations.ts';
import {
  areNear,
  hasWordOf,
  haveOneSource,
  haveTwoSources,
  haveTwoTimes,
  isBesideWordOf,
  isRevised,
} from '../same-thing.ts';

/** One thing and what the text says it measures. */
interface Told {
  /** The same for the same thing. */
  readonly key: string;
  /** Whether the key is that of a thing and a unit alone, by which two things may be taken for one. */
  readonly isSized: boolean;
  readonly thing: string;
  readonly figure: Figure;
  readonly span: Span;
  readonly message: string;
  /** Whether it is the same on Monday and on Tuesday: sizes are, counts of what happened are not. */
  readonly lasts: boolean;
  /** Whether it may be the first of its kind: *a $410 million plant*. Only *the plant* tells of one that is known. */
  readonly isKnown: boolean;
  /** Whether somebody tells the value, and somebody else may tell another; not where it only describes the thing. */
  readonly isClaimed: boolean;
  /** Words between the figure and the thing: *the old bridge* is not *the new bridge*. */
  readonly ofKind: string;
}

/** The same thing with two values; silent where the text tells of two times, two sources or two things. */
export const conflict: Check = function* (article) {
  const told = [
    ...agesOfPeople(article),
    ...article.matches('finding/the-measured-thing').flatMap((found) => measured(article, found) ?? []),
    ...article.matches('finding/told-count').flatMap((found) => counted(article, found) ?? []),
    ...[
      'finding/any-measured-thing',
      'finding/worth-of-thing',
      'finding/told-measure',
      'finding/told-by-verb',
      'finding/told-offer',
    ].flatMap((rule) => article.matches(rule).flatMap((found) => sized(article, found) ?? [])),
  ];
  const raisedAt = new Set<number>();
  const first = new Map<string, Told>();
  for (const each of told.sort((a, b) => a.span[0] - b.span[0])) {
    if (each.figure.modifier !== 'exact' || (each.figure.change !== null && !each.isSized)) continue;
    if (tellsOfAnother(article, each)) continue;
    const before = first.get(each.key);
    if (before === undefined) first.set(each.key, each);
    else if (each.isKnown && !raisedAt.has(each.span[0]) && contradicts(before, each, article)) {
      if (each.isSized && valuesOf(told, each.key).size > 2) continue;
      raisedAt.add(each.span[0]);
      yield raised(before, each);
    }
  }
  for (const each of [
    ...recounted(article),
    ...retold(article),
    ...retoldDurations(article),
    ...recountedOutfits(article),
  ]) {
    if (raisedAt.has(each.span[0])) continue;
    raisedAt.add(each.span[0]);
    yield each;
  }
  for (const each of transposed(article)) if (!raisedAt.has(each.span[0])) yield each;
};

/** Two counts further apart are of two things. */
const LARGEST_RATIO = 3;

/** Three values of one thing are three things. */
function valuesOf(told: readonly Told[], key: string): Set<string> {
  return new Set(told.filter((each) => each.key === key).map(({ figure }) => String(figure.value)));
}

/** What something costs, counts or measures, by the word for the thing or, without one, for what is told of it. */
function sized(article: Article, found: FoundWords): Told | null {
  const figure = figureIn(article, found, 'amount');
  const { thing, told } = found.values();
  const word = (thing ?? told)?.toLowerCase();
  const isMeasure = word !== undefined && article.lists.has('measures-told', word);
  if (figure === null || word === undefined || (figure.unit === null && !isMeasure)) return null;
  if (article.lists.has('sizes-of-goods', figure.unit ?? '') || figure.modifier !== 'exact') return null;
  const measure = article.lists.value('things-told', word) ?? word;
  const unit = isMeasure && figure.kind === 'cardinal' ? '' : figure.unit;
  const known = found.part('indefinite') === null && !article.hasMatchIn('finding/thing-with-complement', figure.span);
  const message = thing === undefined ? 'counted' : 'sized';
  return {
    key: ['sized', measure, unit].join(' '),
    isSized: true,
    thing: word,
    figure,
    span: figure.span,
    message,
    lasts: false,
    isKnown: known,
    isClaimed: found.part('claimed') !== null,
    ofKind: found.values()['kind']?.toLowerCase() ?? '',
  };
}

function raised(before: Told, { thing, figure, span, message }: Told): Raised {
  const values = { thing, name: thing, first: before.figure.text, second: figure.text };
  return { span, message, values, details: values };
}

/** Ages by full names; a surname alone stands for the one person of that surname. */
function agesOfPeople(article: Article): Told[] {
  const found = article.matches('finding/named-age').flatMap((each) => {
    const figure = figureIn(article, each, 'age');
    const name = each.values()['name']?.split(/\s+/) ?? [];
    return figure === null || name.length === 0 ? [] : [{ figure, name }];
  });
  const fullNames = found.filter(({ name }) => name.length > 1).map(({ name }) => name);
  return found.flatMap(({ figure, name }): Told[] => {
    const bearers = new Set(fullNames.filter((full) => full.at(-1) === name.at(-1)).map((full) => full[0]!));
    if (bearers.size === 0 || (name.length === 1 && bearers.size > 1)) return [];
    const [given] = name.length === 1 ? bearers : name;
    const shown = name.join(' ');
    return [
      {
        key: ['aged', given, name.at(-1)].join(' '),
        isSized: false,
        thing: shown,
        figure,
        span: figure.span,
        message: 'age',
        lasts: true,
        isKnown: true,
        isClaimed: true,
        ofKind: '',
      },
    ];
  });
}

function measured(article: Article, found: FoundWords): Told | null {
  const figure = figureIn(article, found, 'amount');
  const { thing } = found.values();
  if (figure === null || figure.unit === null || thing === undefined) return null;
  if (article.lists.has('sizes-of-goods', figure.unit)) return null;
  return {
    key: `${figure.unit} ${thing.toLowerCase()}`,
    isSized: false,
    thing,
    figure,
    span: figure.span,
    message: 'default',
    lasts: true,
    isKnown: true,
    isClaimed: true,
    ofKind: '',
  };
}

function counted(article: Article, found: FoundWords): Told | null {
  const figure = figureIn(article, found, 'amount');
  const { subject, verb } = found.values();
  if (figure === null || figure.unit === null || subject === undefined || verb === undefined) return null;
  const key = [subject, verb, figure.unit, figure.of ?? ''].join(' ').toLowerCase();
  const thing = `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  return {
    key,
    isSized: false,
    thing,
    figure,
    span: figure.span,
    message: 'default',
    lasts: false,
    isKnown: true,
    isClaimed: true,
    ofKind: '',
  };
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
  if (a.ofKind !== b.ofKind && a.ofKind !== '' && b.ofKind !== '') return false;
  if (b.message === 'counted' && !areNear(a.figure, b.figure, LARGEST_RATIO)) return false;
  if (b.isSized && a.isClaimed && b.isClaimed && !haveOneSource(article, a.span, b.span)) return false;
  const mayDiffer = a.isClaimed || b.isClaimed;
  return !(mayDiffer && haveTwoSources(article, a.span, b.span)) && (a.lasts || !haveTwoTimes(article, a.span, b.span));
}

/** Whether the sentence says that there is another value, or another thing. */
function tellsOfAnother(article: Article, told: Told): boolean {
  if (told.message === 'age') return isOfThen(article, told.span);
  return told.isSized ? isRevised(article, told.span) : hasWordOf(article, told.span, 'other-values');
}

/** An age that somebody had in another year. */
function isOfThen(article: Article, span: Span): boolean {
  const sentence = article.passageAt(span[0]);
  if (sentence === undefined || isBesideWordOf(article, span, 'other-values')) return true;
  return article
    .datesIn([sentence.span[0], span[0]])
    .some(({ timex }) => /^\d{4}/.test(timex.value ?? '') && timex.value !== article.published);
}
