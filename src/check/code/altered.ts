import type { DistinctSource, QuotedPassage } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Check, Raised } from '../check.ts';

interface Quoted {
  readonly passage: QuotedPassage;
  readonly words: readonly string[];
  readonly text: string;
}

/** Longer quotations are compared by their first words only. */
const MOST_WORDS = 120;
/** Runs of words that two quotations of the same saying have in common. */
const RUN = 3;
/** A run that more quotations have says little of any. */
const MOST_OF_ONE_RUN = 16;
/** What must be the same, of the words of the shorter quotation. */
const LEAST_SHARED = 0.75;
/** Words at either end of the shorter quotation that must be the same: who starts or ends otherwise says something else. */
const ENDS = 2;
const CHANGED_ON_PURPOSE = /[[\]…]|\.\.\./u;

/** One saying quoted twice, with a few words changed, left out or put in. */
export const altered: Check = (article, asked): Raised[] => {
  const least = asked.number('words');
  const quoted = article.quotations.flatMap((passage) => quotedWords(article, passage, least));
  const byRun = new Map<string, number[]>();
  return quoted.flatMap((later, index): Raised[] => {
    const earlier = candidates(later, index, byRun).map((at) => quoted[at]!);
    const other = earlier.find((each) => isAltered(each, later) && mayBeOneSpeaker(article, each, later));
    if (other === undefined) return [];
    return [{ span: later.passage.span, values: { first: other.text, second: later.text } }];
  });
};

function quotedWords(article: Article, passage: QuotedPassage, least: number): Quoted[] {
  if (!passage.isClosed || passage.depth > 1) return [];
  const text = article.words(passage.span).replace(/\s+/g, ' ');
  if (CHANGED_ON_PURPOSE.test(text)) return [];
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.length < least ? [] : [{ passage, words: words.slice(0, MOST_WORDS), text }];
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
  return shared < longer && shared >= LEAST_SHARED * longer;
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

/** False where nobody is known to speak, or where both have a speaker and they are not the same. */
function mayBeOneSpeaker(article: Article, one: Quoted, other: Quoted): boolean {
  const first = speakersOf(article, one);
  const second = speakersOf(article, other);
  if (first.length === 0 || second.length === 0) return first.length + second.length > 0;
  return first.some((speaker) => second.includes(speaker));
}

function speakersOf(article: Article, { passage }: Quoted): DistinctSource[] {
  return article.attributedIn(passage.span).flatMap(({ id }) => {
    const source = article.sourceOfClaim(id);
    return source === null || source.identity === 'unresolved' ? [] : [source];
  });
}
