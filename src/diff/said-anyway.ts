import type { Group } from './pairing/index.ts';
import type { ComparedClaim, Side } from './side.ts';
import { saidVerbatim } from './verbatim-search.ts';
import { wordsIn } from './words.ts';

/** Claims without a partner on the other side. */
export interface Alone {
  readonly removed: readonly ComparedClaim[];
  readonly added: readonly ComparedClaim[];
}

/** So many claims around one may hold its words too. */
const NEIGHBOURS = 4;
const MOST_IN_PARTNER = 0.75;

/**
 * The claims that only one side makes. What is left out: a claim whose words the other text has too, word for word, so that
 * only what was found differs; and one inside a claim whose partner has nearly all of its words, where the comparison of
 * those two tells of it.
 */
export function saidAnyway(groups: readonly Group[], old: Side, other: Side): Alone {
  const [oldPartners, newPartners] = [new Map<number, ComparedClaim[]>(), new Map<number, ComparedClaim[]>()];
  for (const group of groups) {
    for (const index of group.old)
      oldPartners.set(
        index,
        group.new.map((partner) => other.claims[partner]!),
      );
    for (const index of group.new)
      newPartners.set(
        index,
        group.old.map((partner) => old.claims[partner]!),
      );
  }
  return {
    removed: only(old, other, oldPartners),
    added: only(other, old, newPartners),
  };
}

function only(side: Side, other: Side, partners: ReadonlyMap<number, readonly ComparedClaim[]>): ComparedClaim[] {
  const alone = side.claims.filter(({ index }) => !partners.has(index));
  const forms = alone.map(({ claim }) => wordsIn(side.document.prose, claim.span).map(({ form }) => form));
  const isSaid = saidVerbatim(other.document.prose, forms);
  return alone.filter((claim, at) => !isSaid[at] && !isCovered(claim, forms[at]!, side, other, partners));
}

function isCovered(
  { claim, index }: ComparedClaim,
  words: readonly string[],
  side: Side,
  other: Side,
  partners: ReadonlyMap<number, readonly ComparedClaim[]>,
): boolean {
  const [start, end] = claim.span;
  const around = side.claims
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .filter(({ claim: { span } }) => span[0] < end && start < span[1]);
  const known = new Set(
    around
      .flatMap((neighbour) => partners.get(neighbour.index) ?? [])
      .flatMap((partner) => wordsIn(other.document.prose, partner.claim.span))
      .map(({ form }) => form),
  );
  const shared = words.filter((form) => known.has(form)).length;
  return words.length > 0 && shared / words.length >= MOST_IN_PARTNER;
}
