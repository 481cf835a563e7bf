import type { RuleMatch } from './types.ts';

/** Token indices that a match takes; no two accepted matches share one. */
export type Claimed = (match: RuleMatch) => readonly [first: number, last: number];

/**
 * Settles the conflicts of a stage: a user's own rule wins over a shipped one, then the longest, then the one of higher
 * priority, then the smaller id, then the earlier. `accept` may still refuse a match, which makes room for the next.
 *
 * @returns the accepted matches in text order
 */
export function settle(
  matches: readonly RuleMatch[],
  tokenCount: number,
  accept: (match: RuleMatch) => boolean,
  claimed: Claimed = spanOf,
  onLoss: ((match: RuleMatch) => void) | null = null,
): RuleMatch[] {
  const taken = new Uint8Array(tokenCount);
  const accepted: RuleMatch[] = [];
  for (const rivals of groupsInTextOrder(matches, claimed)) {
    for (const { match, first, last } of rivals.sort(byRank)) {
      if (isTaken(taken, first, last)) {
        onLoss?.(match);
        continue;
      }
      if (!accept(match)) continue;
      taken.fill(1, first, last);
      accepted.push(match);
    }
  }
  return accepted.sort((a, b) => a.spanFirst - b.spanFirst || a.spanLast - b.spanLast);
}

/** A match with what it takes. */
interface Claim {
  readonly match: RuleMatch;
  readonly first: number;
  readonly last: number;
}

/** Matches that are chained by overlaps, group by group in text order: what `accept` sees of earlier text is settled. */
function groupsInTextOrder(matches: readonly RuleMatch[], claimed: Claimed): Claim[][] {
  const claims = matches.map((match): Claim => {
    const [first, last] = claimed(match);
    return { match, first, last };
  });
  claims.sort((a, b) => a.first - b.first);
  const groups: Claim[][] = [];
  let end = -1;
  for (const claim of claims) {
    if (claim.first >= end) groups.push([]);
    groups.at(-1)!.push(claim);
    end = Math.max(end, claim.last);
  }
  return groups;
}

function spanOf({ spanFirst, spanLast }: RuleMatch): readonly [number, number] {
  return [spanFirst, spanLast];
}

function isTaken(taken: Uint8Array, first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (taken[token] === 1) return true;
  return false;
}

function byRank({ match: a }: Claim, { match: b }: Claim): number {
  return (
    Number(b.rule.own) - Number(a.rule.own) ||
    b.spanLast - b.spanFirst - (a.spanLast - a.spanFirst) ||
    b.last - b.first - (a.last - a.first) ||
    b.rule.priority - a.rule.priority ||
    (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0) ||
    a.spanFirst - b.spanFirst
  );
}
