import type { Candidate } from './assignment.ts';
import { likeness, type Vector } from './vectors.ts';

/** More unpaired claims than this on both sides together are paired coarsely: by their rare words alone. */
const MANY = 4000;
const MOST_POSTINGS = 2000;
const MOST_POSTINGS_OF_MANY = 40;
const MOST_WORDS_OF_MANY = 8;
/** So many of the likest claims of the other side are looked at. */
const MOST_PARTNERS = 12;
/** Between two pairs of equal claims, so many on each side are looked at whatever their words. */
const MOST_IN_GAP = 6;

/** What tells for a pair, beside the words. Learned from the edits of `npm run diff-edits` (docs/diff.md). */
const SHARES = { words: 0.7, source: 0.12, values: 0.1, place: 0.18 };
/** A pair needs this score, and this likeness of words; between the same neighbours and from the same source less. */
const LEAST_SCORE = 0.4;
const LEAST_SCORE_IN_PLACE = 0.36;
const LEAST_COSINE = 0.3;
const LEAST_COSINE_IN_PLACE = 0.12;
const TELLING_COSINE = 0.6;

export interface Unpaired {
  readonly vectors: readonly Vector[];
  /** The indices of the claims that have no partner yet. */
  readonly indices: readonly number[];
  /** For each claim, how many claims before it have a partner of equal words. Claims with the same number and neighbours stand in one gap. */
  readonly gap: (index: number) => string;
}

/** The claims of the two sides that may belong together, found over an index of their words. */
export function candidatePairs(
  old: Unpaired,
  other: Unpaired,
): { readonly candidates: Candidate[]; readonly coarse: boolean } {
  const coarse = old.indices.length + other.indices.length > MANY;
  const most = coarse ? MOST_POSTINGS_OF_MANY : MOST_POSTINGS;
  const postings = postingsOf(other);
  const inGap = gapsOf(other);
  const candidates = old.indices.flatMap((index): Candidate[] => {
    const vector = old.vectors[index]!;
    const products = new Map<number, number>();
    for (const [word, weight] of rarest(vector, coarse)) {
      const found = postings.get(word);
      if (found === undefined || found.length > most) continue;
      for (const partner of found) products.set(partner, (products.get(partner) ?? 0) + weight * weight);
    }
    const likest = [...products]
      .map(([partner, product]) => ({ partner, fit: product / other.vectors[partner]!.length }))
      .sort((a, b) => b.fit - a.fit || a.partner - b.partner)
      .slice(0, MOST_PARTNERS)
      .map(({ partner }) => partner);
    const gap = old.gap(index);
    const neighbours = inGap.get(gap) ?? [];
    const partners = new Set(neighbours.length > MOST_IN_GAP ? likest : [...likest, ...neighbours]);
    return [...partners].flatMap((partner) => {
      const score = scoreOf(vector, other.vectors[partner]!, gap === other.gap(partner));
      return score === null ? [] : [{ old: index, new: partner, score }];
    });
  });
  return { candidates, coarse };
}

/** How well two claims fit; null where they do not. */
function scoreOf(a: Vector, b: Vector, isSamePlace: boolean): number | null {
  const words = likeness(a, b);
  const isSameSource = a.source !== null && a.source === b.source;
  const values = sharedValues(a, b);
  const least = isSamePlace && (isSameSource || values > 0) ? LEAST_COSINE_IN_PLACE : LEAST_COSINE;
  const score =
    SHARES.words * words +
    SHARES.source * (isSameSource ? 1 : 0) +
    SHARES.values * values +
    SHARES.place * (isSamePlace ? 1 : 0);
  // One word in common is chance, unless it is nearly all there is.
  if (!isSamePlace && words < TELLING_COSINE && !sharesTwoWords(a, b)) return null;
  return words >= least && score >= (isSamePlace ? LEAST_SCORE_IN_PLACE : LEAST_SCORE) ? score : null;
}

function sharesTwoWords(a: Vector, b: Vector): boolean {
  let shared = 0;
  for (const word of a.telling) if (b.telling.has(word) && ++shared === 2) return true;
  return false;
}

function sharedValues(a: Vector, b: Vector): number {
  const most = Math.max(a.values.size, b.values.size);
  if (most === 0) return 0;
  let shared = 0;
  for (const value of a.values) if (b.values.has(value)) shared++;
  return shared / most;
}

function rarest({ weights }: Vector, coarse: boolean): Iterable<[string, number]> {
  if (!coarse) return weights;
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_WORDS_OF_MANY);
}

function postingsOf({ vectors, indices }: Unpaired): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const index of indices) {
    for (const word of vectors[index]!.weights.keys()) {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [index]);
      else known.push(index);
    }
  }
  return postings;
}

function gapsOf({ indices, gap }: Unpaired): Map<string, number[]> {
  const gaps = new Map<string, number[]>();
  for (const index of indices) {
    const key = gap(index);
    const known = gaps.get(key);
    if (known === undefined) gaps.set(key, [index]);
    else known.push(index);
  }
  return gaps;
}
