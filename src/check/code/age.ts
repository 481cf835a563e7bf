import type { Span } from '../../model/index.ts';
import type { Article, FoundWords } from '../article.ts';
import { ageOn, type Day, dayOf } from '../calendar.ts';
import type { Check, Raised } from '../check.ts';
import { type Life, type LifeFact, livesIn, type Moment, momentOf } from '../life.ts';

/** Ages that birth and death, or birth and the day of publication, do not allow. */
export const age: Check = (article) => {
  const raised = [
    ...article.matches('finding/life-and-age').flatMap((found) => wrongAge(article, found, 'died') ?? []),
    ...article.matches('finding/birth-and-age').flatMap((found) => wrongAge(article, found, 'lives') ?? []),
  ];
  const ofLives = livesIn(article).flatMap((life) => wrongInLife(article, life));
  // one age may be told by several patterns
  return [...new Map([...ofLives, ...raised].map((each) => [each.span.join(), each])).values()];
};

function wrongAge(article: Article, found: FoundWords, message: 'died' | 'lives'): Raised | null {
  const { born, died, age: told } = found.values();
  const span = found.part('age');
  const start = momentOf(article, born);
  const end = message === 'died' ? momentOf(article, died) : dayOf(article.published);
  if (start === null || end === null || span === null || told === undefined || born === undefined) return null;
  return wrongBetween(span, told, { born, start }, { died: message === 'died' ? (died ?? null) : null, end, article });
}

/** What birth and death leave of the ages that are told; nothing where the text tells two births. */
function wrongInLife(article: Article, { facts }: Life): Raised[] {
  const births = facts.filter(({ kind, moment }) => kind === 'born' && moment !== null);
  const [birth] = births;
  if (birth?.moment == null || births.some(({ moment }) => moment?.year !== birth.moment?.year)) return [];
  const start = birth.moment;
  const deaths = facts.filter(({ kind, moment }) => kind === 'died' && moment !== null);
  const death = deaths.find(({ text }) => /\d/.test(text)) ?? deaths[0];
  const now = dayOf(article.published);
  return facts.flatMap((fact): Raised[] => {
    const end = endOf(fact, death?.moment ?? null, now);
    if (end === null) return [];
    const isLiving = fact.kind === 'age' && death === undefined;
    const died = isLiving ? null : fact.kind !== 'age-then' && /\d/.test(death?.text ?? '') ? death!.text : shown(end);
    const wrong = wrongBetween(fact.span, fact.text, { born: birth.text, start }, { died, end, article });
    if (wrong === null) return [];
    return [fact.kind === 'age-then' ? { ...wrong, message: 'then' } : wrong];
  });
}

function endOf(fact: LifeFact, death: Moment | null, now: Day | null): Moment | null {
  if (fact.kind === 'age-then') return fact.moment;
  if (fact.kind === 'age-at-death') return fact.moment ?? death ?? now;
  return fact.kind === 'age' ? (death ?? now) : null;
}

function wrongBetween(
  span: Span,
  told: string,
  { born, start }: { readonly born: string; readonly start: Moment },
  { died, end, article }: { readonly died: string | null; readonly end: Moment; readonly article: Article },
): Raised | null {
  const years = article.figureAt(span)?.value ?? told;
  const ages = agesBetween(start, end);
  if (typeof years !== 'string' || ages[0] < 0 || ages.includes(Number(years))) return null;
  const now = article.published;
  const values = { born, ...(died === null ? {} : { died }), ...(now === null ? {} : { now }), age: told };
  const actual = [...new Set(ages)].join(' or ');
  return { span, message: died === null ? 'lives' : 'died', values: { ...values, actual } };
}

function shown({ year, month, day }: Moment): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
}

/** The least and the most birthdays that there can have been. */
function agesBetween(born: Moment, end: Moment): readonly [number, number] {
  if (isWhole(born) && isWhole(end)) return [ageOn(born, end), ageOn(born, end)];
  return [end.year - born.year - 1, end.year - born.year];
}

function isWhole(moment: Moment): moment is Day {
  return moment.month !== undefined && moment.day !== undefined;
}
