import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureTable, numbered } from '../../../src/detect/attribution/feature-table.ts';

const A = numbered(['word', 'tag'], ['place']);
const TEMPLATES = [[], [A.word], [A.word, A.tag], [A.word, A.tag, A.place]];
const SHIFT = 16;

function filled(table: FeatureTable, [word, tag, place]: readonly [number, number, number]): FeatureTable {
  table.values[A.word] = word;
  table.values[A.tag] = tag;
  table.values[A.place] = place;
  return table;
}

describe('the table of a model’s features', () => {
  it('numbers attributes in the order given', () => {
    expect(A).toEqual({ word: 0, tag: 1, place: 2 });
  });

  it('adds up the weights of the very features that training sees', () => {
    const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(
        fc.tuple(integer, integer, integer),
        fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
        (of, some) => {
          const weights = Int8Array.from({ length: 2 ** (32 - SHIFT) }, () => some.next().value ?? 0);
          const table = filled(new FeatureTable(7, A, TEMPLATES), of);
          const byHand = table.hashes().reduce((sum, hash) => sum + weights[hash >>> SHIFT]!, 0);
          expect(table.sum(weights, SHIFT)).toBe(byHand);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps features apart whose templates, attributes or values differ', () => {
    const one = filled(new FeatureTable(0, A, TEMPLATES), [1, 2, 3]).hashes();
    const exchanged = filled(new FeatureTable(0, A, TEMPLATES), [2, 1, 3]).hashes();
    const elsewhere = filled(new FeatureTable(100, A, TEMPLATES), [1, 2, 3]).hashes();
    expect(new Set([...one, ...elsewhere]).size).toBe(8);
    expect(one[0]).toBe(exchanged[0]);
    for (const at of [1, 2, 3]) expect(one[at]).not.toBe(exchanged[at]);
  });
});
