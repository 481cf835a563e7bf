import type { Side } from '../side.ts';
import { assigned } from './assignment.ts';
import { candidatePairs } from './candidates.ts';
import { withParts } from './parts.ts';
import { vectorsOf } from './vectors.ts';

/** Claims that belong together, by their indices: one and one, or a whole and its parts. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

export interface Pairing {
  readonly groups: readonly Group[];
  /** Whether there was too much to look at every word. */
  readonly coarse: boolean;
}

const LONG = 6;

/**
 * Which claims of the two sides belong together, by what is said and by whom, not by where it stands: first those that are
 * equal, then, over all that are left at once, those whose words, sources, values and neighbours fit best, and last the
 * parts of what was split or merged.
 */
export function pairedClaims(old: Side, other: Side, light: ReadonlySet<string>): Pairing {
  const byId = new Map(other.claims.map(({ claim, index }) => [claim.id, index]));
  const partners = new Map<number, number>();
  for (const { claim, index } of old.claims) {
    const partner = byId.get(claim.id);
    if (partner !== undefined) partners.set(index, partner);
  }
  const unpaired = [
    old.claims.filter(({ index }) => !partners.has(index)).map(({ index }) => index),
    without(other, new Set(partners.values())),
  ] as const;
  if (unpaired[0].length === 0 && unpaired[1].length === 0) return { groups: groupsOf(partners), coarse: false };
  const vectors = vectorsOf(old, other, light);
  const gaps = gapsOf(old, other, partners);
  const { candidates, coarse } = candidatePairs(
    { vectors: vectors.old, indices: unpaired[0], gap: gaps.old },
    { vectors: vectors.new, indices: unpaired[1], gap: gaps.new },
    vectors.weights,
  );
  for (const { old: index, new: partner } of assigned(candidates)) partners.set(index, partner);
  return { groups: withParts(groupsOf(partners), vectors, coarse), coarse };
}

function without({ claims }: Side, paired: ReadonlySet<number>): number[] {
  return claims.filter(({ index }) => !paired.has(index)).map(({ index }) => index);
}

function groupsOf(partners: ReadonlyMap<number, number>): Group[] {
  return [...partners].sort(([a], [b]) => a - b).map(([index, partner]) => ({ old: [index], new: [partner] }));
}

/** Names for the gaps between equal claims: claims of the two sides between the same neighbours have the same name. */
function gapsOf(old: Side, other: Side, partners: ReadonlyMap<number, number>) {
  const paired = new Map([...partners].map(([index, partner]) => [partner, index]));
  return {
    old: namesOfGaps('old', old.claims.length, (index) => (partners.has(index) ? index : null)),
    new: namesOfGaps('new', other.claims.length, (index) => paired.get(index) ?? null),
  };
}

/** A gap is named for the equal claims before and behind it, by their indices in the old text. */
function namesOfGaps(
  side: 'old' | 'new',
  count: number,
  anchorAt: (index: number) => number | null,
): (index: number) => string {
  const before: (number | null)[] = [];
  const behind: (number | null)[] = [];
  let last: number | null = null;
  for (let index = 0; index < count; index++) {
    before.push(last);
    last = anchorAt(index) ?? last;
  }
  last = null;
  for (let index = count - 1; index >= 0; index--) {
    behind[index] = last;
    last = anchorAt(index) ?? last;
  }
  // Without any equal claim around it, a place tells something in a short text alone.
  const isNowhere = (index: number) => before[index] === null && behind[index] === null && count > LONG;
  return (index) => (isNowhere(index) ? `${side} ${index}` : `${before[index]} ${behind[index]}`);
}
