import type { DateMention, Span } from '../model/index.ts';
import type { Article, FoundWords } from './article.ts';
import type { Raised } from './check.ts';
import { haveTwoYears, isBesideWordOf } from './same-thing.ts';
import { dateIn, type Length, lengthOf } from './told-lengths.ts';

const LARGEST_RATIO = 2;
/** What lasts hours is one event; weeks and years pass for many things. */
const HOURS: ReadonlySet<string> = new Set(['TH', 'TM', 'TS']);

interface Lasting extends Length {
  readonly date: DateMention;
  readonly thing: string | null;
}

/** Two lengths of one event, and two terms in prison where only one is told. */
export function retoldDurations(article: Article): Raised[] {
  const known = ['finding/known-duration', 'finding/known-duration-told'].flatMap((rule) =>
    article.matches(rule).flatMap((found) => lasting(article, found, 'amount') ?? []),
  );
  if (known.length === 0) return [];
  const all = article.dates.flatMap((date) => measured(date, null) ?? []);
  const events = article.matches('finding/event-duration').flatMap((found) => lasting(article, found, 'amount') ?? []);
  const terms = article.matches('finding/prison-term').flatMap((found) => lasting(article, found, 'term') ?? []);
  return known.flatMap((each): Raised[] => {
    const isTerm = article.lists.has('prison-words', each.thing ?? '');
    const first = (isTerm ? terms : events.filter((event) => isOneEvent(event, each))).find(
      ({ date }) => date.span[0] < each.date.span[0],
    );
    if (first === undefined || first.unit !== each.unit || first.amount === each.amount) return [];
    const rivals = isTerm ? [...terms, each] : all.filter(({ unit }) => unit === each.unit);
    if (new Set(rivals.map(({ amount }) => amount)).size !== 2) return [];
    const ratio = first.amount / each.amount;
    if (ratio > LARGEST_RATIO || ratio < 1 / LARGEST_RATIO) return [];
    if (differ(article, first.date.span, each.date.span)) return [];
    const values = { first: first.date.text, second: each.date.text };
    return [{ span: each.date.span, message: 'counted', values, details: values }];
  });
}

function isOneEvent(event: Lasting, known: Lasting): boolean {
  return event.thing === known.thing || (known.thing === null && HOURS.has(event.unit));
}

function differ(article: Article, a: Span, b: Span): boolean {
  if ([a, b].some((span) => isBesideWordOf(article, span, 'values-that-differ'))) return true;
  return isBesideWordOf(article, b, 'things-that-differ') || haveTwoYears(article, a, b);
}

function lasting(article: Article, found: FoundWords, part: string): Lasting | null {
  return measured(dateIn(article, found, part), found.values()['thing']?.toLowerCase() ?? null);
}

function measured(date: DateMention | null, thing: string | null): Lasting | null {
  const length = lengthOf(date);
  return date === null || length === null ? null : { date, ...length, thing };
}
