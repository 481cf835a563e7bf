import { type Comparing, valueAt } from './compare/finding.ts';
import type { Comparison } from './groups.ts';
import { movedPairs } from './moved.ts';

/** The comparisons, with what moved: a pair whose paragraph stands in another order among those of the others. */
export function withMoves(comparisons: readonly Comparison[], { old, new: other }: Comparing): Comparison[] {
  const places = comparisons.map(({ old: a, new: b }) => ({
    old: a!.claim.provenance.paragraph,
    new: b!.claim.provenance.paragraph,
  }));
  const moved = movedPairs(places);
  return comparisons.map((comparison, index) => {
    const { old: a, new: b, findings } = comparison;
    if (a === null || b === null || !moved.has(places[index]!)) return comparison;
    return {
      old: a,
      new: b,
      findings: [
        ...findings,
        {
          field: 'place',
          rule: 'moved',
          old: valueAt(old.document, a.claim.span, `line ${a.claim.provenance.at.line}`),
          new: valueAt(other.document, b.claim.span, `line ${b.claim.provenance.at.line}`),
        },
      ],
    };
  });
}

/** In the order of the new text; a removed claim stands behind what it stood behind in the old one. */
export function inNewOrder(comparisons: readonly Comparison[]): Comparison[] {
  const inOldOrder = [...comparisons].sort((a, b) => startOf(a.old) - startOf(b.old));
  const keyed: { readonly comparison: Comparison; readonly start: number; readonly later: number }[] = [];
  let last = -1;
  for (const comparison of inOldOrder) {
    const start = comparison.new?.claim.span[0];
    if (comparison.old !== null && start !== undefined) last = start;
    keyed.push({ comparison, start: start ?? last, later: start === undefined ? 1 : 0 });
  }
  return keyed
    .sort(
      (a, b) =>
        a.start - b.start ||
        a.later - b.later ||
        (a.comparison.new?.index ?? a.comparison.old!.index) - (b.comparison.new?.index ?? b.comparison.old!.index) ||
        (a.comparison.old?.index ?? 0) - (b.comparison.old?.index ?? 0),
    )
    .map(({ comparison }) => comparison);
}

function startOf(claim: Comparison['old']): number {
  return claim?.claim.span[0] ?? Number.MAX_SAFE_INTEGER;
}
