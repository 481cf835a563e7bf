import type { Group } from './index.ts';
import { containment, type Vector } from './vectors.ts';

/** A part has so much of its words in the whole, and so much of them in what the whole has beyond its other part. */
const LEAST_IN_WHOLE = 0.65;
const LEAST_IN_REST = 0.5;
const LEAST_WORDS = 2;
/** Words that more claims than these have tell nothing about which whole a part is of. */
const MOST_POSTINGS = 50;

interface Vectors {
  readonly old: readonly Vector[];
  readonly new: readonly Vector[];
}

/** The groups with what was split or merged: claims without a partner that are a part of one that has another part as its. */
export function withParts(groups: readonly Group[], vectors: Vectors, coarse: boolean): Group[] {
  if (coarse) return [...groups];
  const split = withPartsOf('new', groups, vectors);
  return withPartsOf('old', split, vectors);
}

function withPartsOf(side: 'old' | 'new', groups: readonly Group[], vectors: Vectors): Group[] {
  const whole = side === 'new' ? 'old' : 'new';
  const paired = new Set(groups.flatMap((group) => group[side]));
  const unpaired = vectors[side].flatMap((vector, index) => (paired.has(index) ? [] : [{ vector, index }]));
  if (unpaired.length === 0) return [...groups];
  const grown = groups.map((group) => ({ old: [...group.old], new: [...group.new] }));
  const postings = new Map<string, number[]>();
  grown.forEach((group, at) => {
    // A whole has one index; claims that are equal have nothing left for another part.
    if (group[whole].length !== 1) return;
    for (const word of vectors[whole][group[whole][0]!]!.weights.keys()) {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [at]);
      else known.push(at);
    }
  });
  for (const { vector, index } of unpaired) {
    if (vector.weights.size < LEAST_WORDS) continue;
    const near = new Set<number>();
    for (const word of vector.weights.keys()) {
      const found = postings.get(word) ?? [];
      if (found.length <= MOST_POSTINGS) for (const at of found) near.add(at);
    }
    let best: { readonly at: number; readonly share: number } | null = null;
    for (const at of near) {
      const group = grown[at]!;
      const wholeVector = vectors[whole][group[whole][0]!]!;
      const share = containment(vector, wholeVector);
      if (share < LEAST_IN_WHOLE || (best !== null && share <= best.share)) continue;
      const others = group[side].map((part) => vectors[side][part]!);
      if (containment(vector, rest(wholeVector, others)) >= LEAST_IN_REST) best = { at, share };
    }
    if (best !== null) grown[best.at]![side].push(index);
  }
  return grown.map((group) => ({
    old: group.old.sort((a, b) => a - b),
    new: group.new.sort((a, b) => a - b),
  }));
}

/** The words of the whole that none of the parts has. */
function rest(whole: Vector, parts: readonly Vector[]): Vector {
  const weights = new Map([...whole.weights].filter(([word]) => !parts.some((part) => part.weights.has(word))));
  return { ...whole, weights };
}
