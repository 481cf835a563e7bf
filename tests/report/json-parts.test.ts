import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDENTED, jsonParts, ON_ONE_LINE } from '../../src/report/json-parts.ts';

const LONGEST_PART = 200_000;

const value = fc.jsonValue({ maxDepth: 3 });
const answer = fc.record({
  before: value,
  list: fc.array(value, { maxLength: 90, size: 'max' }),
  behind: fc.record({ list: fc.array(value, { maxLength: 60, size: 'max' }) }),
});

describe('The parts of a value’s JSON', () => {
  it('are together the whole on one line', () => {
    fc.assert(
      fc.property(answer, (made) => {
        expect([...jsonParts(made, ON_ONE_LINE)].join('')).toBe(JSON.stringify(made));
      }),
    );
  });

  it('are together the whole with indents', () => {
    fc.assert(
      fc.property(answer, (made) => {
        expect([...jsonParts(made, INDENTED)].join('')).toBe(INDENTED.text(made, ''));
      }),
    );
  });

  it('stay small however long a list is', () => {
    const made = { changes: Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'x'.repeat(100) })) };
    for (const layout of [INDENTED, ON_ONE_LINE]) {
      const lengths = Array.from(jsonParts(made, layout), (part) => part.length);
      expect(lengths.length).toBeGreaterThan(10);
      expect(Math.max(...lengths)).toBeLessThan(LONGEST_PART);
    }
  });
});
