import type { DistinctSource, QuotedPassage } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { isOneSaying, writtenOut } from '../same-saying.ts';

interface Quoted {
  readonly passage: QuotedPassage;
  readonly words: readonly string[];
  /** The same with contractions written out. */
  readonly plain: readonly string[];
  readonly text: string;
  /** Where it ends. */
  readonly end: number;
  /** The two quotations of a saying that its speaker interrupts; else none. */
  readonly parts: readonly Quoted[];
}

/** *Says the director, Ann Roe, of the mill*: more words tell something else. */
const LONGEST_INTERRUPTION = 10;
/** Two tellings of a saying that was interrupted differ in length by this factor at most. */
const LONGEST_OF_WHOLES = 1.5;
/** Longer quotations are compared by their first words only. */
const MOST_WORDS = 120;
/** Runs of words that two quotations of the same saying have in common. */
const RUN = 2;
/** A run that more quotations have says little of any. */
const MOST_OF_ONE_RUN = 16;
/** What must be the same, of the words of the shorter quotation. */
const LEAST_SHARED = 0.75;
const LEAST_SHARED_APART = 0.65;
/** Words at either end of the shorter quotation that are the same: who starts or ends otherwise says something else. */
const ENDS = 2;
/** Paragraphs apart, a saying comes back with one place changed: so many words there at most. */
const LONGEST_CHANGE = 3;
/** Sayings that more quotations start or end alike are refrains. */
const MOST_ALIKE = 2;
const CHANGED_ON_PURPOSE = /[[\]…]|\.\.\./u;

/** One saying quoted twice, with a few words changed, left out or put in. */
export const altered: Check = (article, asked): Raised[] => {
  const least = asked.number('words');
  const quoted = sayingsIn(article, least);
  const halves = new Set(quoted.flatMap(({ parts }) => parts));
  const byRun = new Map<string, number[]>();
  const raised = new Map<Quoted, Raised>();
  for (const [index, later] of quoted.entries()) {
    const earlier = candidates(later, index, byRun)
      .map((at) => quoted[at]!)
      .filter((each) => each.end <= later.passage.span[0]);
    // half of what somebody said, with the speaker in the middle, is not all of it
    if (earlier.some((each) => !halves.has(each) && holdsAll(each, later))) continue;
    const sentence = article.sentenceAt(later.passage.span[0]);
    const alike = earlier.filter(
      (each) =>
        article.sentenceAt(each.passage.span[0]) !== sentence &&
        areOfOneLength(each, later) &&
        (isAltered(each, later) || isAlteredOnce(article, each, later) || isRetold(article, each, later)),
    );
    const other = alike.find((each) => mayBeOneSpeaker(article, each, later));
    if (other === undefined || alike.length > MOST_ALIKE) continue;
    raised.set(later, { span: later.passage.span, values: { first: other.text, second: later.text } });
  }
  // what is raised of a half is not raised of the whole again
  return [...raised].flatMap(([{ parts }, each]) => (parts.some((part) => raised.has(part)) ? [] : [each]));
};

/** Each quotation of so many words, and the sayings that their speaker interrupts: *“…,” she says. “…”* */
function sayingsIn(article: Article, least: number): Quoted[] {
  const parts = article.quotations.flatMap((passage) => quotedWords(article, passage));
  const sayings = parts.flatMap((part, at): Quoted[] => {
    const next = parts[at + 1];
    if (next === undefined || !isInterrupted(article, part, next)) return [part];
    const [words, plain] = [
      [...part.words, ...next.words],
      [...part.plain, ...next.plain],
    ];
    const whole = { ...part, words, plain, end: next.end, text: `${part.text} ${next.text}`, parts: [part, next] };
    return [part, whole];
  });
  return sayings.filter(({ words }) => words.length >= least);
}

/** Of a saying that is put together of two, the other telling goes no further than it does. */
function areOfOneLength(one: Quoted, other: Quoted): boolean {
  const [short, long] = [one.words.length, other.words.length].sort((a, b) => a - b);
  return one.parts.length + other.parts.length === 0 || long! <= short! * LONGEST_OF_WHOLES;
}

function isInterrupted(article: Article, { passage, end }: Quoted, next: Quoted): boolean {
  const start = next.passage.span[0];
  if (article.passageAt(passage.span[0])?.paragraph !== article.passageAt(start)?.paragraph) return false;
  const between = article.prose.slice(end, start);
  return between.trim().split(/\s+/).length <= LONGEST_INTERRUPTION && article.attributedIn([end, start]).length > 0;
}

function quotedWords(article: Article, passage: QuotedPassage): Quoted[] {
  if (!passage.isClosed || passage.depth > 1) return [];
  const text = article.words(passage.span).replace(/\s+/g, ' ');
  if (CHANGED_ON_PURPOSE.test(text)) return [];
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? [];
  const compared = words.slice(0, MOST_WORDS);
  return [
    { passage, words: compared, plain: writtenOut(compared, article.lists), text, end: passage.span[1], parts: [] },
  ];
}

/** Earlier quotations that share a run of words; the later one is remembered. */
function candidates({ words }: Quoted, index: number, byRun: Map<string, number[]>): number[] {
  const found = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN).join(' ');
    const before = byRun.get(run);
    if (before === undefined) byRun.set(run, [index]);
    else {
      for (const each of before) if (each !== index) found.add(each);
      if (before.at(-1) !== index && before.length < MOST_OF_ONE_RUN) before.push(index);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function isAltered(one: Quoted, other: Quoted): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  const from = indexOfRun(long, short.slice(0, ENDS), 0);
  const to = from === null ? null : indexOfRun(long, short.slice(-ENDS), from + 1);
  if (from === null || to === null) return false;
  const window = long.slice(from, to + ENDS);
  const shared = longestCommon(short, window);
  const longer = Math.max(short.length, window.length);
  return shared < longer && shared > LEAST_SHARED * longer;
}

/** Whether one of the two is quoted word for word in the other, whole or in its parts. */
function holdsAll(one: Quoted, other: Quoted): boolean {
  for (const [whole, each] of [
    [one, other],
    [other, one],
  ] as const)
    if (each.parts.length > 0 && each.parts.every((part) => holdsAll(whole, part))) return true;
  const [short, long] = [one.words, other.words]
    .map((words) => ` ${words.join(' ')} `)
    .sort((a, b) => a.length - b.length);
  return long!.includes(short!);
}

/** Whether the two, paragraphs apart, are the same from the start and up to the end but for one place inside. */
function isAlteredOnce(article: Article, one: Quoted, other: Quoted): boolean {
  const [here, there] = [one, other].map(({ passage }) => article.passageAt(passage.span[0])?.paragraph);
  if (here === there) return false;
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  // *But we never asked* for *we never asked*
  const rest = long.slice(indexOfRun(long.slice(0, LONGEST_CHANGE + ENDS), short.slice(0, ENDS), 0) ?? 0);
  const before = short.findIndex((word, at) => word !== rest[at]);
  const from = before < 0 ? short.length : before;
  const shortest = Math.min(short.length, rest.length) - from;
  let after = 0;
  while (after < shortest && short.at(-1 - after) === rest.at(-1 - after)) after++;
  // two answers to one question end otherwise too
  if (after === 0 && shortest > 1) return false;
  const longest = Math.max(short.length, rest.length);
  return longest - from - after <= LONGEST_CHANGE && from + after >= LEAST_SHARED_APART * longest;
}

/** Whether the two, paragraphs apart, tell one saying in words of which some were changed. */
function isRetold(article: Article, one: Quoted, other: Quoted): boolean {
  const [here, there] = [one, other].map(({ passage }) => article.passageAt(passage.span[0])?.paragraph);
  return here !== there && isOneSaying(one.plain, other.plain, article.lists);
}

function indexOfRun(words: readonly string[], run: readonly string[], from: number): number | null {
  for (let at = from; at + run.length <= words.length; at++)
    if (run.every((word, offset) => words[at + offset] === word)) return at;
  return null;
}

/** How many words the longest common subsequence has. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = new Uint16Array(other.length + 1);
  for (const word of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 0; at < other.length; at++)
      next[at + 1] = word === other[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    row = next;
  }
  return row[other.length]!;
}

/**
 * False where both have a speaker and they are not the same. Whom *he* stands for, and who carries a banner, is too
 * uncertain to tell a saying that comes back paragraphs later from another.
 */
function mayBeOneSpeaker(article: Article, one: Quoted, other: Quoted): boolean {
  const [first, second] = [speakersOf(article, one), speakersOf(article, other)];
  if (first.some((speaker) => second.includes(speaker))) return true;
  if (!isAlteredOnce(article, one, other) && !isRetold(article, one, other))
    return first.length + second.length > 0 && first.length * second.length === 0;
  const [here, there] = [namesOf(article, one), namesOf(article, other)];
  return here.length === 0 || there.length === 0 || here.some((name) => there.includes(name));
}

function speakersOf(article: Article, { passage }: Quoted): DistinctSource[] {
  return article.attributedIn(passage.span).flatMap(({ id }) => {
    const source = article.sourceOfClaim(id);
    return source === null || source.identity === 'unresolved' ? [] : [source];
  });
}

/** The last words of the names of those who are named beside the quotation. */
function namesOf(article: Article, { passage }: Quoted): string[] {
  return article.attributedIn(passage.span).flatMap(({ attribution: { source } }) => {
    const name = (source?.name ?? source?.text)?.split(' ').at(-1);
    if (source?.identity !== 'named-person' || name === undefined) return [];
    return source.text.includes(name) ? [name] : [];
  });
}
