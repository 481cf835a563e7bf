import type { DateMention, Figure, Span } from '../model/index.ts';
import { exactValue } from './arithmetic/index.ts';
import type { Article } from './article.ts';
import type { Raised } from './check.ts';
import { areNear, wordsIn } from './same-thing.ts';
import { lengthOf } from './told-lengths.ts';

/** What a headline tells stands in so many sentences at the start of the body. */
const LEAD_SENTENCES = 2;
/** Figures of a headline and a lead that are further apart are of two things. */
const LARGEST_RATIO = 2.5;
const LEAST_BARE = 100;

/** Whether a place is in the first sentences of the body. */
export function isInLead(article: Article): (span: Span) => boolean {
  const first = article.passages.findIndex(({ scope }) => scope !== 'headline' && scope !== 'dateline');
  return ([start]) => {
    const at = article.sentenceAt(start);
    return at >= first && at < first + LEAD_SENTENCES;
  };
}

/** The figures of the lead that may count what one of the headline counts, though by another word or by none. */
export function alikeInLead(figure: Figure, lead: readonly Figure[], { lists }: Article): Figure[] {
  const value = exactValue(figure);
  if (value === null) return [];
  const isAnybody = (unit: string | null) => unit !== null && lists.has('anybody', unit);
  const mayCount = (other: Figure) => {
    if (figure.kind === 'age') return other.kind === 'age';
    if (figure.kind === 'ratio') return other.kind === 'ratio';
    if (figure.kind !== 'cardinal' || other.kind !== 'cardinal') return false;
    if (figure.unit === null) return value.gte(LEAST_BARE) && (other.unit === null || isAnybody(other.unit));
    return isAnybody(figure.unit) && isAnybody(other.unit);
  };
  const alike = lead.filter((other) => mayCount(other) && exactValue(other) !== null);
  // several numbers of people are of several groups
  return alike.length === 1 && areNear(alike[0]!, figure, LARGEST_RATIO) ? alike : [];
}

/** Lengths of time in the headline for which the lead has another one. */
export function wrongDurations(article: Article, isOfHeadline: (part: DateMention) => boolean): Raised[] {
  const inLead = isInLead(article);
  const lengths = article.dates.flatMap((date) => {
    const length = lengthOf(date);
    return length === null ? [] : [{ date, ...length }];
  });
  const body = lengths.filter(({ date }) => !isOfHeadline(date));
  return lengths.flatMap(({ date, amount, unit }): Raised[] => {
    if (!isOfHeadline(date) || body.some((each) => each.unit === unit && each.amount === amount)) return [];
    const [only, ...others] = body.filter((each) => inLead(each.date.span) && each.unit === unit);
    if (only === undefined || others.length > 0) return [];
    const ratio = amount / only.amount;
    if (ratio > LARGEST_RATIO || ratio < 1 / LARGEST_RATIO) return [];
    const values = { said: date.text, body: only.date.text };
    return [{ span: date.span, values, details: values }];
  });
}

/** Votes and results in the headline where the lead has another. */
export function wrongScores(article: Article, isOfHeadline: (part: Figure) => boolean): Raised[] {
  const inLead = isInLead(article);
  const scores = article.figures.filter(({ kind, value }) => kind === 'score' && Array.isArray(value));
  const sides = ({ value }: Figure) => (typeof value === 'string' || value === null ? '' : [...value].sort().join());
  const body = scores.filter((figure) => !isOfHeadline(figure));
  const lead = body.filter(({ span }) => inLead(span));
  return scores.filter(isOfHeadline).flatMap((figure): Raised[] => {
    const [only] = lead;
    if (only === undefined || lead.length > 1 || body.some((each) => sides(each) === sides(figure))) return [];
    if (
      !sides(only)
        .split(',')
        .some((side) => sides(figure).split(',').includes(side))
    )
      return [];
    const values = { said: figure.text, body: only.text };
    return [{ span: figure.span, values, details: values }];
  });
}

/** *To resign* in the headline, where the body only says that somebody may. */
export function tooCertain(article: Article): Raised[] {
  const possible = new Map(
    article.matches('finding/told-as-possible').map((found) => [found.values()['verb']?.toLowerCase() ?? '', found]),
  );
  if (possible.size === 0) return [];
  const inLead = isInLead(article);
  return article.matches('finding/told-as-certain').flatMap((found): Raised[] => {
    const verb = found.values()['verb']?.toLowerCase() ?? '';
    const said = found.part('said') ?? found.span;
    const may = possible.get(verb);
    if (may === undefined || !inLead(may.span)) return [];
    const stem = verb.length > 3 ? verb.slice(0, -1) : verb;
    const told = wordsIn(article, [found.span[1], article.text.length]);
    // said once as possible, and nowhere as a fact
    if (told.filter((word) => word.startsWith(stem)).length > 1) return [];
    const values = { said: article.words(said), body: may.text };
    return [{ span: said, message: 'certainty', values, details: values }];
  });
}
