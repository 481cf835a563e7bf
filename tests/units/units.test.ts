import { conversions } from 'convert/conversions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitConverter } from '../../src/units/index.ts';
import { listsOf } from '../detect/figures/lists.ts';

const converted = await createUnitConverter();
const lists = listsOf('figure/units.yaml');

describe('units', () => {
  it.each([
    [5, 'mile', 'kilometer', 8.04672],
    [40, 'square-mile', 'hectare', 10359.9524413],
    [3, 'foot', 'inch', 36],
    [2.4, 'metric-ton', 'kilogram', 2400],
    [1, 'ton', 'pound', 2000],
    [100, 'celsius', 'fahrenheit', 212],
    [-40, 'fahrenheit', 'celsius', -40],
    [60, 'mile-per-hour', 'kilometer-per-hour', 96.56064],
    [10, 'meter-per-second', 'kilometer-per-hour', 36],
    [1, 'gigawatt-hour', 'megawatt-hour', 1000],
    [1, 'gigabyte', 'megabyte', 1000],
    [120, 'minute', 'hour', 2],
  ])('convert: %d %s to %s is %d', (value, from, to, expected) => {
    expect(converted(value, from, to)).toBeCloseTo(expected, 6);
  });

  it('of different kinds do not convert', () => {
    expect(converted(1, 'mile', 'kilogram')).toBeNull();
    expect(converted(1, 'mile', 'mile-per-hour')).toBeNull();
    expect(converted(1, 'mile-per-hour', 'mile-per-gallon')).toBeNull();
  });

  it('that nobody knows do not convert, but are themselves', () => {
    expect(converted(3, 'passenger', 'person')).toBeNull();
    expect(converted(3, 'passenger', 'passenger')).toBe(3);
  });

  it('come back from every unit of the library that measures the same', () => {
    const lengths = [...conversions.values()].flatMap(({ units }) => units.map(({ names }) => names[0] ?? ''));
    const miles = lengths.filter((name) => name !== '' && converted(1, name, 'mile') !== null);
    expect(miles.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.constantFrom(...miles), fc.integer({ min: 1, max: 1_000_000 }), (unit, value) => {
        const there = converted(value, 'mile', unit);
        expect(converted(there ?? Number.NaN, unit, 'mile')).toBeCloseTo(value, 4);
      }),
    );
  });

  it('of length in the word list are all known', () => {
    const names = ['kilometers', 'metres', 'cm', 'mm', 'miles', 'yards', 'ft', 'inches'];
    expect(names.map((name) => converted(1, lists.value('units', name) ?? '', 'meter'))).not.toContain(null);
  });
});
