import type { WordLists } from './article.ts';

/** Fewer words are a phrase that comes back, not a saying. */
const LEAST_WORDS = 6;
/** What two tellings of one saying share, as twice the shared words by the words of both. */
const LEAST_ALIKE = 0.55;
/** Of the words that tell something, and of all words beside them. */
const LEAST_ALIKE_TELLING = 0.65;
const LEAST_ALIKE_BESIDE = 0.5;
const LEAST_TELLING = 2;
const LEAST_TELLING_SHARED = 3;
/** Two sayings with one opening differ from there on; two tellings of one meet again in the last of so many parts. */
const PARTS = 3;
const LEAST_IN_BAG = 4;
const LEAST_ALIKE_BAGS = 0.75;
/** *Summer* and *summers*, *think* and *thinks*. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;
const CONTRACTED = /^(?<stem>.+?)(?<ending>n't|'[a-z]+)$/u;

/** The words of a saying, with contractions written out: *we have* for *we've*. */
export function writtenOut(words: readonly string[], lists: WordLists): string[] {
  return words.flatMap((word) => {
    const whole = lists.value('contractions', word);
    if (whole !== null) return whole.split(' ');
    const { stem, ending } = CONTRACTED.exec(word)?.groups ?? {};
    const out = ending === undefined ? null : lists.value('contractions', ending);
    return stem === undefined || out === null ? [word] : [stem, out];
  });
}

/** Whether two sayings tell the same in nearly the same words: the same opening, the same end, and most of the words between. */
export function isOneSaying(one: readonly string[], other: readonly string[], lists: WordLists): boolean {
  if (Math.min(one.length, other.length) < LEAST_WORDS) return false;
  const pairs = sharedWords(one, other);
  const telling = new Set(pairs.flatMap(([at]) => (isTelling(one[at]!, lists) ? [one[at]!] : []))).size;
  if (haveOneBag(one, other, lists)) return pairs.length < Math.min(one.length, other.length);
  if (telling < LEAST_TELLING || !spansBoth(pairs, one.length, other.length)) return false;
  // whoever leaves words out, and changes none, shortens
  if (pairs.length === Math.min(one.length, other.length)) return false;
  const alike = (2 * pairs.length) / (one.length + other.length);
  if (alike >= LEAST_ALIKE) return true;
  const all = [one, other].reduce(
    (sum, words) => sum + new Set(words.filter((word) => isTelling(word, lists))).size,
    0,
  );
  return alike >= LEAST_ALIKE_BESIDE && telling >= LEAST_TELLING_SHARED && (2 * telling) / all >= LEAST_ALIKE_TELLING;
}

/** Whether nearly all the words that tell something are the same, in whatever order. */
function haveOneBag(one: readonly string[], other: readonly string[], lists: WordLists): boolean {
  const [first, second] = [one, other].map((words) => new Set(words.filter((word) => isTelling(word, lists))));
  const shared = [...first!].filter((word) => [...second!].some((each) => areAlike(word, each))).length;
  return shared >= LEAST_IN_BAG && (2 * shared) / (first!.size + second!.size) >= LEAST_ALIKE_BAGS;
}

function isTelling(word: string, lists: WordLists): boolean {
  return !lists.has('words-of-any-saying', word);
}

/** Whether words are shared in the first and in the last part of both. */
function spansBoth(pairs: readonly (readonly [number, number])[], one: number, other: number): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isEarly = first[0] < one / PARTS && first[1] < other / PARTS;
  return isEarly && last[0] >= one - one / PARTS && last[1] >= other - other / PARTS;
}

/** The places in both of the words of their longest common subsequence. */
function sharedWords(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let a = one.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--)
      table[a * width + b] = areAlike(one[a]!, other[b]!)
        ? table[(a + 1) * width + b + 1]! + 1
        : Math.max(table[(a + 1) * width + b]!, table[a * width + b + 1]!);
  const pairs: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    if (areAlike(one[a]!, other[b]!)) pairs.push([a++, b++]);
    else if (table[(a + 1) * width + b]! >= table[a * width + b + 1]!) a++;
    else b++;
  }
  return pairs;
}

/** The same word, or two forms of it. */
function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > LONGEST_ENDING) return false;
  const shortest = Math.min(a.length, b.length);
  let same = 0;
  while (same < shortest && a[same] === b[same]) same++;
  return same >= SHORTEST_STEM && same >= Math.max(a.length, b.length) - LONGEST_ENDING;
}
