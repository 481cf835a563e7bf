import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assigned, type Candidate } from '../../../src/diff/pairing/assignment.ts';

const candidates = fc.uniqueArray(
  fc.record({
    old: fc.nat({ max: 4 }),
    new: fc.nat({ max: 4 }),
    score: fc.integer({ min: 1, max: 100 }).map((score) => score / 100),
  }),
  { selector: ({ old, new: other }) => `${old} ${other}`, maxLength: 12 },
);

const sum = (pairs: readonly Candidate[]) => pairs.reduce((total, { score }) => total + score, 0);

/** The highest sum by trying everything. */
function best(left: readonly Candidate[]): number {
  const [first, ...others] = left;
  if (first === undefined) return 0;
  const free = others.filter(({ old, new: other }) => old !== first.old && other !== first.new);
  return Math.max(first.score + best(free), best(others));
}

describe('Pairs among candidates', () => {
  it('have each claim once', () => {
    fc.assert(
      fc.property(candidates, (found) => {
        const pairs = assigned(found);
        expect(new Set(pairs.map(({ old }) => old)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.new)).size).toBe(pairs.length);
      }),
    );
  });

  it('have the highest sum of scores that there is', () => {
    fc.assert(
      fc.property(candidates, (found) => {
        expect(sum(assigned(found))).toBeCloseTo(best(found), 9);
      }),
    );
  });

  it('are the best ones first where a chain links too many claims to try them all', () => {
    const length = 5000;
    const chain = Array.from({ length }, (_, at): Candidate[] => [
      { old: at, new: at, score: 0.9 },
      { old: at, new: at + 1, score: 0.5 },
    ]).flat();
    const pairs = assigned(chain);
    expect(pairs).toHaveLength(length);
    expect(pairs.every(({ old, new: other }) => old === other)).toBe(true);
  });
});
