import type { Figure } from '../model/index.ts';
import { isDisjoint, meantBy } from './arithmetic/index.ts';
import type { Article } from './article.ts';
import type { Raised } from './check.ts';
import { figureIn } from './movement.ts';
import { areNear, haveSameDigits, haveTwoDays, haveTwoSources, haveTwoYears, isBesideWordOf } from './same-thing.ts';
import { ValuesTold } from './values-told.ts';

/** Two values further apart are those of two things. */
const LARGEST_RATIO = 2;
const TOLD = 'finding/known-measure-told';
const RULES = ['finding/known-measure', TOLD, 'finding/known-measure-beside'];
const PEOPLE = 'people';
/** Smaller counts are often those of two things. */
const LEAST_COUNT = 10;
/** Values further apart are never taken for each other. */
const RIVALS_WITHIN = 5;

/**
 * Values of things that the text takes for known (*the £2.4m purchase*, *all 241 passengers*) where it has told one
 * other value of that unit before, and no third.
 */
export function retold(article: Article): Raised[] {
  const families = new Map<string, ValuesTold>();
  for (const figure of article.figures) {
    const family = familyOf(figure, article);
    if (family === null) continue;
    const told = families.get(family) ?? new ValuesTold();
    families.set(family, told);
    told.add(figure);
  }
  return RULES.flatMap((rule) => article.matches(rule).map((found) => ({ found, rule }))).flatMap(
    ({ found, rule }): Raised[] => {
      const figure = figureIn(article, found, 'amount');
      const { thing = '' } = found.values();
      const family = figure === null ? null : (familyOf(figure, article) ?? familyOfPeople(figure, thing, article));
      if (figure === null || family === null || typeof figure.value !== 'string') return [];
      const told = families.get(family);
      const first = told?.onlyRival(figure, RIVALS_WITHIN) ?? null;
      if (first === null || first.span[0] >= figure.span[0]) return [];
      if (told?.first(figure).span[0] !== figure.span[0]) return [];
      if (!mayBeSlip(article, first, figure)) return [];
      // what only describes the thing is nobody's claim
      if (rule === TOLD && haveTwoSources(article, first.span, figure.span)) return [];
      if (article.lists.has('marks-of-scales', figure.unit ?? '')) return [];
      if (isBesideWordOf(article, figure.span, 'marks-of-scales')) return [];
      const values = { first: first.text, second: figure.text, thing };
      return [{ span: figure.span, message: 'counted', values, details: values }];
    },
  );
}

function familyOf(figure: Figure, { lists }: Article): string | null {
  const { kind, unit } = figure;
  if (kind === 'cardinal' && unit !== null && lists.has('people-told', unit)) return PEOPLE;
  if (unit === null || kind === 'percent') return kind === 'percent' ? 'percent' : null;
  return `${kind === 'age' ? 'age' : ''} ${lists.value('counted-alike', unit) ?? unit}`;
}

/** *The dead, 37 in all*. */
function familyOfPeople({ kind, unit }: Figure, thing: string, { lists }: Article): string | null {
  return kind === 'cardinal' && unit === null && lists.value('fates', thing) !== null ? PEOPLE : null;
}

function mayBeSlip(article: Article, a: Figure, b: Figure): boolean {
  if (a.modifier !== 'exact' || b.modifier !== 'exact' || a.change !== null || b.change !== null) return false;
  const [first, second] = [meantBy(a), meantBy(b)];
  if (first === null || second === null || !isDisjoint(first, second)) return false;
  if ([a, b].some(({ span }) => isBesideWordOf(article, span, 'values-that-differ'))) return false;
  if (isBesideWordOf(article, b.span, 'things-that-differ')) return false;
  if (b.kind === 'cardinal' && Number(a.value) < LEAST_COUNT && Number(b.value) < LEAST_COUNT) return false;
  if (a.kind === 'age' && ![a, b].every(({ span }) => isBesideWordOf(article, span, 'old-things'))) return false;
  if (!areNear(a, b, haveSameDigits(a, b) ? RIVALS_WITHIN : LARGEST_RATIO)) return false;
  // whoever tells two values in one breath compares them
  if (article.sentenceAt(a.span[0]) === article.sentenceAt(b.span[0])) return false;
  // tolls rise and fires spread from one day to the next
  if (a.kind !== 'money' && haveTwoDays(article, a.span, b.span)) return false;
  return !haveTwoYears(article, a.span, b.span);
}
