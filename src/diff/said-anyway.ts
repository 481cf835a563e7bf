import type { Group } from './pairing/index.ts';
import type { ComparedClaim, Side } from './side.ts';
import { VerbatimIndex } from './verbatim.ts';
import { type Word, wordsIn } from './words.ts';

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
  const verbatim = new VerbatimIndex(other.document);
  return side.claims.filter((claim) => {
    if (partners.has(claim.index)) return false;
    const words = wordsIn(side.document.prose, claim.claim.span);
    return !verbatim.holds(words) && !isCovered(claim, words, side, other, partners);
  });
}

function isCovered(
  { claim, index }: ComparedClaim,
  words: readonly Word[],
  side: Side,
  other: Side,
  partners: ReadonlyMap<number, readonly ComparedClaim[]>,
): boolean {
  const [start, end] = claim.span;
  const around = side.claims
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .filter(({ claim: { span } }) => span[0] < end && start < span[1]);
  const forms = new Set(
    around
      .flatMap((neighbour) => partners.get(neighbour.index) ?? [])
      .flatMap((partner) => wordsIn(other.document.prose, partner.claim.span))
      .map(({ form }) => form),
  );
  const shared = words.filter(({ form }) => forms.has(form)).length;
  return words.length > 0 && shared / words.length >= MOST_IN_PARTNER;
}
