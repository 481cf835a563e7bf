import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingMembership, Membership } from '../../src/rules/match/membership.ts';

const MOST_SETS = 1100;

describe('the table of which ids are in which sets', () => {
  it('knows every member of every set, and no other, however many sets and ids there are', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(9000), { maxLength: 40 }), { maxLength: 60 }), (sets) => {
        const membership = new GrowingMembership();
        const numbers = sets.map((ids) => membership.add(ids));
        const ids = new Set(sets.flat());
        for (const [index, set] of sets.entries())
          for (const id of ids) expect(membership.has(id, numbers[index]!)).toBe(set.includes(id));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps them while it grows to more rows and wider ones', () => {
    const membership = new GrowingMembership();
    const sets = Array.from({ length: MOST_SETS }, (_, set) => membership.add([set, set + 5000, 3 * set + 20_000]));
    for (const set of sets) {
      for (const id of [set, set + 5000, 3 * set + 20_000]) expect(membership.has(id, set)).toBe(true);
      expect(membership.has(set + 1, set)).toBe(false);
    }
  });

  it('reads as columns what was added', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(9000), { maxLength: 40 }), { maxLength: 60 }), (sets) => {
        const growing = new GrowingMembership();
        const numbers = sets.map((ids) => growing.add(ids));
        const read = new Membership(growing.columns());
        for (const [index, set] of sets.entries())
          for (const id of new Set(sets.flat())) expect(read.has(id, numbers[index]!)).toBe(set.includes(id));
      }),
      { numRuns: 30 },
    );
  });

  it('has nothing of an id beyond all that it was given', () => {
    const membership = new GrowingMembership();
    const set = membership.add([7]);
    expect(membership.has(1_000_000, set)).toBe(false);
  });
});
