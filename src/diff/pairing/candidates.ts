import type { Candidate } from './assignment.ts';
import { Postings } from './postings.ts';
import type { ClaimVectors, Vector } from './vectors.ts';
import type { WordWeights } from './word-weights.ts';

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
  readonly vectors: ClaimVectors;
  /** The indices of the claims that have no partner yet. */
  readonly indices: readonly number[];
  /** For each claim, how many claims before it have a partner of equal words. Claims with the same number and neighbours stand in one gap. */
  readonly gap: (index: number) => string;
}

/** The claims of the two sides that may belong together, found over an index of their words. */
export function candidatePairs(
  old: Unpaired,
  other: Unpaired,
  weights: WordWeights,
): { readonly candidates: Candidate[]; readonly coarse: boolean } {
  const coarse = old.indices.length + other.indices.length > MANY;
  const most = coarse ? MOST_POSTINGS_OF_MANY : MOST_POSTINGS;
  const postings = new Postings();
  for (const index of other.indices) postings.add(other.vectors.words(index), index);
  const inGap = gapsOf(other);
  const candidates = old.indices.flatMap((index): Candidate[] => {
    const vector = old.vectors.of(index);
    const products = new Map<number, number>();
    for (const word of coarse ? rarest(vector, weights) : vector.words) {
      const found = postings.of(word);
      if (found.length > most) continue;
      const weight = weights.of(word);
      for (const partner of found) products.set(partner, (products.get(partner) ?? 0) + weight * weight);
    }
    const likest = [...products]
      .map(([partner, product]) => ({ partner, fit: product / other.vectors.of(partner).length }))
      .sort((a, b) => b.fit - a.fit || a.partner - b.partner)
      .slice(0, MOST_PARTNERS)
      .map(({ partner }) => partner);
    const gap = old.gap(index);
    const neighbours = inGap.get(gap) ?? [];
    const partners = new Set(neighbours.length > MOST_IN_GAP ? likest : [...likest, ...neighbours]);
    return [...partners].flatMap((partner) => {
      const score = scoreOf(vector, other.vectors.of(partner), gap === other.gap(partner), weights);
      return score === null ? [] : [{ old: index, new: partner, score }];
    });
  });
  return { candidates, coarse };
}

/** How well two claims fit; null where they do not. */
function scoreOf(a: Vector, b: Vector, isSamePlace: boolean, weights: WordWeights): number | null {
  const words = weights.likeness(a, b);
  const isSameSource = a.source !== null && a.source === b.source;
  const values = sharedValues(a, b);
  const least = isSamePlace && (isSameSource || values > 0) ? LEAST_COSINE_IN_PLACE : LEAST_COSINE;
  const score =
    SHARES.words * words +
    SHARES.source * (isSameSource ? 1 : 0) +
    SHARES.values * values +
    SHARES.place * (isSamePlace ? 1 : 0);
  // One word in common is chance, unless it is nearly all there is.
  if (!isSamePlace && words < TELLING_COSINE && !weights.shareTwo(a.words, b.words)) return null;
  return words >= least && score >= (isSamePlace ? LEAST_SCORE_IN_PLACE : LEAST_SCORE) ? score : null;
}

function sharedValues(a: Vector, b: Vector): number {
  const most = Math.max(a.values.size, b.values.size);
  if (most === 0) return 0;
  let shared = 0;
  for (const value of a.values) if (b.values.has(value)) shared++;
  return shared / most;
}

function rarest({ words }: Vector, weights: WordWeights): number[] {
  return [...words]
    .sort((a, b) => weights.of(b) - weights.of(a) || (weights.words[a]! < weights.words[b]! ? -1 : 1))
    .slice(0, MOST_WORDS_OF_MANY);
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
