import type { SourceMention, Span } from '../model/index.ts';
import type { Article, FoundWords } from './article.ts';
import { type Day, dayOf, isDay } from './calendar.ts';

const RULES = ['finding/life-birth', 'finding/life-death', 'finding/life-age', 'finding/life-age-beside'];
const YEAR = /\b(?<year>1[5-9]\d\d|20\d\d)$/;
const WORDS = /\p{L}+\.?/gu;
const DAY = /\b(?<day>\d{1,2})(?!\d)/;
/** Baptised John Albert, called Jack, or born Ann Lee Roe and married: a name in so many parts is told of whom the story is about. */
const FULL_NAME_PARTS = 3;

/** A year, or one of its days. */
export type Moment = Pick<Day, 'year'> & Partial<Day>;

/** Something that a text tells of a person's life. */
export interface LifeFact {
  readonly kind: 'born' | 'died' | 'age' | 'age-then' | 'age-at-death';
  /** The moment of birth or death, or when the person had the age; null where the text does not say. */
  readonly moment: Moment | null;
  readonly span: Span;
  readonly text: string;
}

/** A person with what the article tells of the life. */
export interface Life {
  readonly given: string | null;
  readonly surname: string;
  readonly facts: LifeFact[];
}

/** A year, or a day with its year; null for a day without one. */
export function momentOf(article: Article, text: string | undefined): Moment | null {
  const year = YEAR.exec(text ?? '')?.groups?.['year'];
  if (text === undefined || year === undefined) return null;
  const words = text.toLowerCase().match(WORDS) ?? [];
  const month = words.map((word) => article.lists.value('calendar-months', word)).find((value) => value !== null);
  const day = DAY.exec(text)?.groups?.['day'];
  const whole = { year: Number(year), month: Number(month), day: Number(day) };
  return month !== undefined && day !== undefined && isDay(whole) ? whole : { year: Number(year) };
}

/**
 * The lives that an article tells of. A fact with a name belongs to its bearer; one with a pronoun to the person named
 * last in the paragraph before it, or to the only one who died.
 */
export function livesIn(article: Article): Life[] {
  const found = RULES.flatMap((rule) => article.matches(rule)).sort((a, b) => a.span[0] - b.span[0]);
  const lives: Life[] = [];
  for (const each of found) if (each.part('who') !== null) lifeOf(lives, article.words(each.part('who')!));
  const named = found.map((each) => {
    const who = each.part('who');
    return { each, life: who === null ? null : lifeOf(lives, article.words(who)) };
  });
  for (const { each, life } of named) if (life !== null) life.facts.push(...factsOf(article, each));
  const dead = lives.filter(({ facts }) => facts.some(({ kind }) => kind === 'died'));
  const main = dead.length === 1 ? dead[0]! : lives.length === 1 ? lives[0]! : null;
  const rarer = main === null ? '' : rarerPronouns(article);
  const isRarer = (each: FoundWords) => article.lists.has(rarer, pronounOf(article, each) ?? '');
  const unnamed: Life[] = [];
  let last: { readonly each: FoundWords; readonly life: Life } | null = null;
  for (const { each, life } of named) {
    if (life !== null) continue;
    const before: Life | null = last !== null && isOnePronoun(article, last.each, each) ? last.life : null;
    const meant: Life = before ??
      personMeant(article, lives, isRarer(each) ? null : main, each) ?? { given: null, surname: '', facts: [] };
    if (meant.surname === '' && before === null) unnamed.push(meant);
    meant.facts.push(...factsOf(article, each));
    last = { each, life: meant };
  }
  return [...lives, ...unnamed];
}

/** Whether the pronoun of a fact means whom it meant in the one before: in the same paragraph, with nobody between that it may mean. */
function isOnePronoun(article: Article, before: FoundWords, after: FoundWords): boolean {
  const pronoun = pronounOf(article, after);
  if (pronoun === null || pronounOf(article, before) !== pronoun) return false;
  const [from, to] = [before, after].map(({ span }) => article.passageAt(span[0])?.paragraph);
  const between: Span = [before.span[1], after.span[0]];
  if (from !== to || article.sources.some((source) => isPersonIn(source, between))) return false;
  return ![...wordsOf(article.text.slice(...between))].some((word) => isOneOfKin(article, word, pronoun));
}

function pronounOf(article: Article, found: FoundWords): string | null {
  const part = found.part('pronoun');
  return part === null ? null : article.words(part).toLowerCase();
}

/** Whether somebody told of as one of a family may be whom the pronoun means. */
function isOneOfKin({ lists }: Article, word: string, pronoun: string | null): boolean {
  if (!lists.has('kin', word)) return false;
  const other = lists.value('kin-of-pronouns', word);
  return other === null || pronoun === null || other === pronoun;
}

function lifeOf(lives: Life[], name: string): Life {
  const parts = name.split(/\s+/);
  const surname = parts.at(-1)!;
  const given = parts.length > 1 ? parts[0]! : null;
  const alike = lives.filter((life) => life.surname === surname);
  const same = alike.find((life) => given === null || life.given === null || life.given === given);
  if (same !== undefined) {
    if (same.given !== null || given === null) return same;
    lives[lives.indexOf(same)] = { ...same, given };
    return lifeOf(lives, name);
  }
  if (parts.length >= FULL_NAME_PARTS) {
    const [only, ...others] = alike.length > 0 ? alike : lives.filter((life) => life.given === given);
    if (only !== undefined && others.length === 0) return only;
  }
  const life = { given, surname, facts: [] };
  lives.push(life);
  return life;
}

/**
 * Whom a pronoun means: the one person whose name stands last in the paragraph before it, else the main one. Null where
 * several stand there, or somebody who is only told of by a name or as one of a family.
 */
function personMeant(article: Article, lives: readonly Life[], main: Life | null, found: FoundWords): Life | null {
  const before = found.span[0];
  const pronoun = pronounOf(article, found);
  const here = article.sentenceAt(before);
  const paragraph = article.passages[here]?.paragraph;
  for (let at = here; at >= 0 && article.passages[at]!.paragraph === paragraph; at--) {
    const [start, end] = article.passages[at]!.span;
    const words = wordsOf(article.text.slice(start, Math.min(end, before)));
    if ([...words].some((word) => isOneOfKin(article, word, pronoun) || isOfOthers(article, word, pronoun)))
      return null;
    const there = lives.filter(({ surname }) => words.has(surname));
    if (there.length > 0) return there.length === 1 ? there[0]! : null;
    if (namesSomebody(article, [start, end], before, main)) return null;
  }
  // nobody is meant who has not been named yet
  if (main !== null && !article.prose.slice(0, before).includes(main.surname)) return null;
  return namesSomebodyIn(article, (paragraph ?? 0) - 1, before, main) ? null : main;
}

/** Whether a word stands for somebody whom the pronoun does not mean, so that the paragraph tells of two. */
function isOfOthers({ lists }: Article, word: string, pronoun: string | null): boolean {
  if (pronoun === null) return false;
  const ofOthers = lists.has('pronouns-of-women', pronoun) ? 'pronouns-of-men' : 'pronouns-of-women';
  return lists.has(ofOthers, word.toLowerCase());
}

/** The list of the pronouns that the article has less often, which are not those of whom it is about. */
function rarerPronouns({ prose, lists }: Article): string {
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [women, men] = ['pronouns-of-women', 'pronouns-of-men'].map(
    (list) => words.filter((word) => lists.has(list, word)).length,
  );
  if (women === men) return '';
  return women! < men! ? 'pronouns-of-women' : 'pronouns-of-men';
}

/** Whether a sentence names a person who is not the main one. */
function namesSomebody(article: Article, [start, end]: Span, before: number, main: Life | null): boolean {
  return article.sources.some(
    (source) =>
      isPersonIn(source, [start, Math.min(end, before)]) && (main === null || !wordsOf(source.text).has(main.surname)),
  );
}

function isPersonIn({ span, identity }: SourceMention, [start, end]: Span): boolean {
  return identity === 'named-person' && span[0] >= start && span[1] <= end;
}

function namesSomebodyIn(article: Article, paragraph: number, before: number, main: Life | null): boolean {
  if (main?.facts.some(({ kind }) => kind === 'died')) return false;
  return article.passages.some(
    (passage) => passage.paragraph === paragraph && namesSomebody(article, passage.span, before, main),
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{M}]+(?:[-'’]\p{L}+)*/gu)?.map((word) => word.replace(/['’]s$/, '')));
}

function factsOf(article: Article, found: FoundWords): LifeFact[] {
  const facts: LifeFact[] = [];
  const add = (kind: LifeFact['kind'], span: Span | null, moment: Moment | null) => {
    if (span !== null) facts.push({ kind, span, moment, text: article.words(span) });
  };
  const moment = (part: string) => momentIn(article, found.part(part));
  const died = found.part('died') ?? found.part('death');
  add('born', found.part('born'), moment('born'));
  add('died', died, found.part('died') === null ? dayOf(article.published) : moment('died'));
  add('age-at-death', found.part('age-at-death'), found.part('died') === null ? null : moment('died'));
  add('age-then', found.part('age-then'), moment('then'));
  add('age', found.part('age'), null);
  return facts;
}

function momentIn(article: Article, span: Span | null): Moment | null {
  if (span === null) return null;
  const text = article.words(span);
  const value = article.dateAt(span)?.timex.value ?? '';
  const year = /^\d{4}(?=$|-\d{2}$)/.exec(value)?.[0];
  return momentOf(article, text) ?? dayOf(value) ?? (year === undefined ? null : { year: Number(year) });
}
