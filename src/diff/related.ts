import type { Group } from './pairing/index.ts';
import { type ComparedClaim, type Side, wordsOf } from './side.ts';

/** A pair that two articles do not share by chance has so many words that tell something in common … */
const LEAST_SHARED = 3;
/** … and they are such a part of the longer one's. */
const LEAST_SHARE = 0.4;
/** Of the claims of the side that has fewer, one in so many must have such a partner. */
const ONE_IN = 25;
/** In a short text claims have few words; there such a part of them has a partner of whatever kind. */
const MOST_OF = 0.5;

/** Whether the two sides are of one story: some pairs have more in common than set phrases such as *declined to comment*. */
export function isRelated(groups: readonly Group[], old: Side, other: Side, light: ReadonlySet<string>): boolean {
  const fewer = Math.min(old.claims.length, other.claims.length);
  if (fewer > 0 && groups.length >= MOST_OF * fewer) return true;
  const needed = Math.max(1, Math.ceil(fewer / ONE_IN));
  let solid = 0;
  for (const group of groups) {
    const first = telling(old.claims[group.old[0]!]!, old, light);
    const second = telling(other.claims[group.new[0]!]!, other, light);
    if (isSolid(first, second) && ++solid >= needed) return true;
  }
  return false;
}

function isSolid(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared >= LEAST_SHARED && shared / Math.max(first.size, second.size) >= LEAST_SHARE;
}

function telling(claim: ComparedClaim, side: Side, light: ReadonlySet<string>): Set<string> {
  return new Set(
    wordsOf(claim, side)
      .map(({ form }) => form)
      .filter((form) => form.length > 2 && !light.has(form)),
  );
}
