import type { Figure } from '../model/index.ts';
import { exactValue } from './arithmetic/index.ts';
import type { Article } from './article.ts';
import type { Raised } from './check.ts';
import { figureIn } from './movement.ts';
import { areNear, haveTwoSources, haveTwoYears, isRevised } from './same-thing.ts';

/** Two counts further apart are those of two outfits. */
const LARGEST_RATIO = 1.6;

interface Outfit {
  readonly kind: string;
  readonly figure: Figure;
  /** Whether it may be one that was told of before: *the 11 crew*, not *a crew of 11*. */
  readonly isKnown: boolean;
}

/** What a fleet or a crew counts, told twice in other words; silent where more than two counts are told. */
export function recountedOutfits(article: Article): Raised[] {
  const told = article.matches('finding/outfit-count').flatMap((found): Outfit[] => {
    const figure = figureIn(article, found, 'amount');
    const kind = article.lists.value('outfits', found.values()['outfit']?.toLowerCase() ?? figure?.unit ?? '');
    const value = figure === null ? null : exactValue(figure);
    if (figure === null || kind === null || value === null || figure.modifier !== 'exact') return [];
    return figure.change === null && value.gt(1) ? [{ kind, figure, isKnown: found.part('known') !== null }] : [];
  });
  return told.flatMap(({ kind, figure, isKnown }, at): Raised[] => {
    if (!isKnown) return [];
    const alike = told.filter((each) => each.kind === kind).map((each) => each.figure);
    const first = told.slice(0, at).find((each) => each.kind === kind)?.figure;
    if (first === undefined || new Set(alike.map(({ value }) => value)).size !== 2) return [];
    if (first.value === figure.value || !areNear(first, figure, LARGEST_RATIO)) return [];
    if (article.sentenceAt(first.span[0]) === article.sentenceAt(figure.span[0])) return [];
    if ([first, figure].some(({ span }) => isRevised(article, span))) return [];
    if (haveTwoYears(article, first.span, figure.span) || haveTwoSources(article, first.span, figure.span)) return [];
    const values = { thing: kind, first: first.text, second: figure.text };
    return [{ span: figure.span, message: 'counted', values, details: values }];
  });
}
