import Big from 'big.js';
import type { Figure, Span } from '../../model/index.ts';
import { difference, exactValue, type Interval, isDisjoint, meantBy, scaled, sum } from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { alikeInLead, isInLead, tooCertain, wrongDurations, wrongScores } from '../lead.ts';
import { figureIn } from '../movement.ts';

/** How many figures of the body a message shows. */
const MOST_SHOWN = 2;
/** Headlines round more than bodies do. */
const HEADLINE_LEEWAY = '0.05';
const SMALL_SHARE = 20;
/** Somebody who writes *at least 80* does not mean 120, nor is he borne out by *at least 60*. */
const LIMIT_LEEWAY = '0.25';
/** Figures that a headline may add up stand within so many sentences. */
const ADDED_WITHIN = 2;
const COMPARED: ReadonlySet<string> = new Set(['money', 'percent', 'cardinal', 'quantity', 'age', 'fraction', 'ratio']);
const ADDED: ReadonlySet<string> = new Set(['money', 'cardinal', 'quantity']);

/** What befell the people that a figure counts, as far as the words beside it tell. */
type Fates = ReadonlyMap<Figure, string>;

/** Figures of the headline that nothing in the body bears out, though it counts the same things. */
export const headlineBody: Check = function* (article) {
  const isOfHeadline = ({ span }: { readonly span: Span }) => article.passageAt(span[0])?.scope === 'headline';
  const body = article.figures.filter((figure) => !isOfHeadline(figure));
  const inLead = isInLead(article);
  const lead = body.filter(({ span }) => inLead(span));
  const fates = fatesIn(article);
  for (const figure of article.figures) {
    if (!isOfHeadline(figure) || !COMPARED.has(figure.kind) || meantBy(figure) === null) continue;
    if (figure.kind !== 'age' && figure.unit !== null && article.lists.has('times-counted', figure.unit)) continue;
    const fate = fates.get(figure);
    const ofFate =
      fate === undefined || isOtherThanPeople(figure, article)
        ? []
        : body.filter((other) => fates.get(other) === fate && exactValue(other) !== null);
    const same = ofFate.length > 0 ? ofFate : body.filter((other) => countsTheSame(figure, other, article));
    const alike = same.length > 0 ? same : alikeInLead(figure, lead, article);
    if (alike.length === 0) continue;
    const near = ofFate.length === 0 ? body : body.filter((other) => !isOtherThanPeople(other, article));
    if (POINTS.has(figure.unit) && isLeadOf(figure, body)) continue;
    const added =
      same.length === 0 ? lead.filter(({ kind }) => kind === figure.kind) : ofFate.length > 0 ? near : alike;
    if (near.some((other) => bearsOut(other, figure)) || isMadeOf(figure, added, article)) continue;
    const said = alike.slice(0, MOST_SHOWN).map(shown);
    const values = { said: shown(figure), body: [...new Set(said)].join(', ') };
    yield { span: figure.span, values, details: values };
  }
  const terms = [...wrongTerms(article, article.matches('finding/prison-term'), isOfHeadline)];
  yield* terms;
  if (terms.length === 0) yield* wrongDurations(article, isOfHeadline);
  yield* wrongScores(article, isOfHeadline);
  yield* tooCertain(article);
};

/** With what it counts, where its own words do not say. */
function shown({ kind, text, of }: Figure): string {
  return kind !== 'cardinal' || of === null || of.split(' ').length > MOST_COUNTED_WORDS || text.includes(of)
    ? text
    : `${text} ${of}`;
}

const POINTS: ReadonlySet<string | null> = new Set(['percentage-point', 'point']);
const MOST_COUNTED_WORDS = 2;

/** *By nine points*, where two shares of the body are so far apart. */
function isLeadOf(figure: Figure, body: readonly Figure[]): boolean {
  const shares = body.flatMap((each) => (each.unit === 'percent' ? (exactValue(each) ?? []) : []));
  const said = exactValue(figure);
  return said !== null && shares.some((a) => shares.some((b) => a.minus(b).eq(said)));
}

/** Years in prison: the headline's must be told in the body, alone or added up. */
function* wrongTerms(
  article: Article,
  found: readonly FoundWords[],
  isOfHeadline: (part: { readonly span: Span }) => boolean,
): Iterable<Raised> {
  const terms = (each: readonly FoundWords[]) => each.flatMap((match) => article.dateAt(match.part('term')!) ?? []);
  const told = terms(found.filter((each) => !isOfHeadline(each)));
  const all = new Set(article.dates.filter((date) => !isOfHeadline(date)).map(({ timex }) => timex.value));
  if (told.length !== 1) return;
  for (const term of terms(found.filter(isOfHeadline))) {
    if (all.has(term.timex.value) || term.timex.value?.slice(-1) !== told[0]!.timex.value?.slice(-1)) continue;
    const values = { said: term.text, body: told[0]!.text };
    yield { span: term.span, values, details: values };
  }
}

function fatesIn(article: Article): Fates {
  return new Map(
    article.matches('finding/people-and-fate').flatMap((found): [Figure, string][] => {
      const [count, fate] = [figureIn(article, found, 'count'), found.values()['fate']];
      const kind = fate === undefined ? null : article.lists.value('fates', fate.toLowerCase());
      return count === null || kind === null || count.kind !== 'cardinal' ? [] : [[count, kind]];
    }),
  );
}

function isOtherThanPeople({ kind, unit }: Figure, { lists }: Article): boolean {
  return kind !== 'cardinal' || (unit !== null && !lists.has('people-counted', unit));
}

function countsTheSame(figure: Figure, other: Figure, { lists }: Article): boolean {
  if (exactValue(other) === null || other.kind !== figure.kind || figure.unit === null || other.unit === null)
    return false;
  const family = (unit: string) => lists.value('counted-alike', unit) ?? unit;
  return family(other.unit) === family(figure.unit);
}

/** The same number bears a figure out whatever it counts: *three were hurt* names no noun. */
function bearsOut(other: Figure, figure: Figure): boolean {
  if (typeof other.value !== 'string' && other.value !== null)
    return other.kind !== 'range' || isWithin(figure, other.value);
  if (!mayBeOneMeasure(other, figure)) return false;
  const isShare = (each: Figure) => each.kind === 'fraction';
  const scale = (each: Figure, beside: Figure) => (isShare(each) && beside.unit === 'percent' ? 100 : 1);
  // two limits of one kind are one limit only if they are the same
  const plain = (each: Figure): Figure => (figure.modifier === other.modifier && !isAbout(each) ? exactly(each) : each);
  const [meant, interval] = [headlineMeaning(plain(figure), plain(other)), limited(plain(other))];
  if (meant === null || interval === null) return false;
  return !isDisjoint(scaled(interval, scale(other, figure)), scaled(meant, scale(figure, other)));
}

/** A range bears out what lies in it, whatever the two count. */
function isWithin(figure: Figure, [first, last]: readonly [string, string]): boolean {
  const value = exactValue(figure);
  const [a, b] = [new Big(first), new Big(last)];
  return value === null || (value.gte(smallest(a, b)) && value.lte(largest(a, b)));
}

const SHARES: ReadonlySet<string> = new Set(['percent', 'fraction', 'ratio']);

/** No price bears out a share; a bare number may stand for anything. */
function mayBeOneMeasure(a: Figure, b: Figure): boolean {
  if (a.kind === b.kind || (SHARES.has(a.kind) && SHARES.has(b.kind))) return true;
  return !EXACT_KINDS.has(a.kind) || !EXACT_KINDS.has(b.kind);
}

/** Of these the words tell what they measure. */
const EXACT_KINDS: ReadonlySet<string> = new Set(['money', 'percent', 'quantity', 'age', 'fraction', 'ratio']);

function isAbout({ modifier }: Figure): boolean {
  return modifier === 'about';
}

function exactly(figure: Figure): Figure {
  return { ...figure, modifier: 'exact' };
}

/** A headline that has fewer digits than the body has rounded; small counts are not rounded. */
function headlineMeaning(figure: Figure, other: Figure): Interval | null {
  const [meant, value] = [limited(figure), exactValue(figure)];
  if (meant === null || value === null) return null;
  const isCount = figure.kind === 'cardinal' && value.lt(100);
  const isRounder = (figure.significant ?? 0) < (other.significant ?? Number.POSITIVE_INFINITY);
  // a share of a few percent is not rounded any further
  const isSmallShare = figure.kind === 'percent' && value.lt(SMALL_SHARE);
  if (isCount || isSmallShare || !(isRounder || isAbout(figure) || isAbout(other))) return meant;
  const leeway = value.abs().times(HEADLINE_LEEWAY);
  return { low: meant.low.minus(leeway), high: meant.high.plus(leeway) };
}

/** *At least* and *up to* reach less far from one figure to another than alone. */
function limited(figure: Figure): Interval | null {
  const [meant, value] = [meantBy(figure), exactValue(figure)];
  if (meant === null || value === null) return null;
  const reach = value.abs().times(LIMIT_LEEWAY);
  const [least, most] = [value.minus(reach), value.plus(reach)];
  return { low: largest(meant.low, least), high: smallest(meant.high, most) };
}

/** Whether some of the body's figures make the headline's together, or by their difference. */
function isMadeOf(figure: Figure, alike: readonly Figure[], article: Article): boolean {
  const meant = countedExactly(exactly(figure)) ?? limited(exactly(figure));
  if (meant === null || alike.some(({ kind }) => !ADDED.has(kind))) return false;
  const near = ({ span: [a] }: Figure, { span: [b] }: Figure) =>
    article.sentenceAt(b) - article.sentenceAt(a) <= ADDED_WITHIN;
  return alike.some((first, at) => {
    const a = countedExactly(first) ?? meantBy(first);
    return alike.slice(at + 1).some((second, index, rest) => {
      const b = countedExactly(second) ?? meantBy(second);
      if (a === null || b === null || !near(first, second)) return false;
      const third = rest[index + 1];
      const c = third === undefined || !near(second, third) ? null : (countedExactly(third) ?? meantBy(third));
      const combined = [sum([a, b]), difference(a, b), difference(b, a), ...(c === null ? [] : [sum([a, b, c])])];
      return combined.some((each) => !isDisjoint(each, meant));
    });
  });
}

/** Small counts are not rounded; null for what may be. */
function countedExactly(figure: Figure): Interval | null {
  const value = exactValue(figure);
  const isCount = figure.kind === 'cardinal' && figure.modifier === 'exact' && value?.lt(100) === true;
  return value !== null && isCount ? { low: value, high: value } : null;
}

function largest(a: Big, b: Big): Big {
  return a.gt(b) ? a : b;
}

function smallest(a: Big, b: Big): Big {
  return a.lt(b) ? a : b;
}
