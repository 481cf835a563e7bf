import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, difference, isDisjoint, negated, quotient, scaled, sum } from '../../../src/check/arithmetic/index.ts';

const number = fc.integer({ min: -10_000, max: 10_000 }).map((value) => new Big(value).div(10));
const tolerance = fc.integer({ min: 0, max: 500 }).map((value) => new Big(value).div(10));
const interval = fc.tuple(number, tolerance).map(([middle, leeway]) => ({ middle, meant: around(middle, leeway) }));
const holds = ({ low, high }: { low: Big; high: Big }, value: Big) => low.lte(value) && high.gte(value);

describe('intervals', () => {
  it('add, subtract and turn so that the results of their middles are in them', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(holds(sum([a.meant, b.meant]), a.middle.plus(b.middle))).toBe(true);
        expect(holds(difference(a.meant, b.meant), a.middle.minus(b.middle))).toBe(true);
        expect(holds(negated(a.meant), a.middle.neg())).toBe(true);
        expect(holds(scaled(a.meant, 3, 1), a.middle.times(3).plus(1))).toBe(true);
      }),
    );
  });

  it('divide only by what is above zero', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const result = quotient(a.meant, b.meant);
        if (b.meant.low.lte(0)) expect(result).toBeNull();
        else {
          const { low, high } = result ?? around(new Big(0), new Big(0));
          const middle = a.middle.div(b.middle);
          expect(low.minus('1e-9').lte(middle) && high.plus('1e-9').gte(middle)).toBe(true);
        }
      }),
    );
  });

  it('are not disjoint where they touch', () => {
    expect(isDisjoint(around(new Big(1), new Big(1)), around(new Big(3), new Big(1)))).toBe(false);
    expect(isDisjoint(around(new Big(1), new Big(1)), around(new Big('3.1'), new Big(1)))).toBe(true);
  });
});
