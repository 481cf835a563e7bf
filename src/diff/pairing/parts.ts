import type { Group } from './index.ts';
import { Postings } from './postings.ts';
import type { Vectors } from './vectors.ts';

/** A part has so much of its words in the whole, and so much of them in what the whole has beyond its other part. */
const LEAST_IN_WHOLE = 0.65;
const LEAST_IN_REST = 0.5;
const LEAST_WORDS = 2;
/** Words that more claims than these have tell nothing about which whole a part is of. */
const MOST_POSTINGS = 50;

/** The groups with what was split or merged: claims without a partner that are a part of one that has another part as its. */
export function withParts(groups: readonly Group[], vectors: Vectors, coarse: boolean): Group[] {
  if (coarse) return [...groups];
  const split = withPartsOf('new', groups, vectors);
  return withPartsOf('old', split, vectors);
}

function withPartsOf(side: 'old' | 'new', groups: readonly Group[], vectors: Vectors): Group[] {
  const whole = side === 'new' ? 'old' : 'new';
  const paired = new Set(groups.flatMap((group) => group[side]));
  const { weights } = vectors;
  const unpaired: number[] = [];
  for (let index = 0; index < vectors[side].count; index++) if (!paired.has(index)) unpaired.push(index);
  if (unpaired.length === 0) return [...groups];
  const asked = new Set(unpaired.flatMap((index) => [...vectors[side].words(index)]));
  const grown = groups.map((group) => ({ old: [...group.old], new: [...group.new] }));
  const postings = new Postings();
  grown.forEach((group, at) => {
    // A whole has one index; claims that are equal have nothing left for another part.
    if (group[whole].length !== 1) return;
    postings.add(
      vectors[whole].words(group[whole][0]!).filter((word) => asked.has(word)),
      at,
    );
  });
  for (const index of unpaired) {
    const words = vectors[side].words(index);
    if (words.length < LEAST_WORDS) continue;
    const near = new Set<number>();
    for (const word of words) {
      const found = postings.of(word);
      if (found.length <= MOST_POSTINGS) for (const at of found) near.add(at);
    }
    let best: { readonly at: number; readonly share: number } | null = null;
    for (const at of near) {
      const group = grown[at]!;
      const wholeWords = vectors[whole].words(group[whole][0]!);
      const share = weights.containment(words, wholeWords);
      if (share < LEAST_IN_WHOLE || (best !== null && share <= best.share)) continue;
      const others = group[side].map((part) => vectors[side].words(part));
      if (weights.containment(words, weights.without(wholeWords, others)) >= LEAST_IN_REST) best = { at, share };
    }
    if (best !== null) grown[best.at]![side].push(index);
  }
  return grown.map((group) => ({
    old: group.old.sort((a, b) => a - b),
    new: group.new.sort((a, b) => a - b),
  }));
}
