import { firstIndex } from '../place/index.ts';

/** A pair by where its two claims stand. */
export interface PlacedPair {
  readonly old: number;
  readonly new: number;
}

/**
 * Which pairs moved: the fewest that have to be taken away so that the others stand in the same order on both sides. Places
 * are ordinal numbers, of which equal ones do not order anything: a longest sequence that never decreases, by binary search
 * over the smallest ends (M. L. Fredman, “On computing the length of longest increasing subsequences”, 1975).
 */
export function movedPairs(pairs: readonly PlacedPair[]): Set<PlacedPair> {
  const ordered = [...pairs].sort((a, b) => a.old - b.old || a.new - b.new);
  const ends: number[] = [];
  const before = new Int32Array(ordered.length).fill(-1);
  ordered.forEach(({ new: place }, index) => {
    const rank = firstIndex(ends.length, (at) => ordered[ends[at]!]!.new > place);
    if (rank > 0) before[index] = ends[rank - 1]!;
    ends[rank] = index;
  });
  const moved = new Set(ordered);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) moved.delete(ordered[at]!);
  return moved;
}
