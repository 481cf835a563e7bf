import { convert, getMeasureKind, type Unit } from 'convert';
import { conversions } from 'convert/conversions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitConverter } from '../../src/units/index.ts';
import { listsOf } from '../detect/figures/lists.ts';

const { converted, isConvertible, agree } = await createUnitConverter();
const lists = listsOf('figure/units.yaml');
const shipped = [...new Set(lists.entries('units').flatMap((entry) => lists.value('units', entry) ?? []))].sort();
/** What the library has no unit for: such figures compare in their own unit only. */
const UNKNOWN_TO_THE_LIBRARY =
  'ampere astronomical-unit barrel becquerel british-thermal-unit calorie carat decibel dot-per-inch dram fathom furlong kilocalorie kilovolt lumen megapixel milliampere millimeter-ofhg millisievert mole newton-meter ohm part-per-billion part-per-million pixel pound-force-foot quarter revolution revolution-per-minute sievert teu volt';

function isLibraryUnit(name: string): name is Unit {
  return getMeasureKind(name) !== undefined;
}

/** The first unit of each kind that the library knows; it measures everything of that kind. */
const bases = [...conversions.values()].map(({ units }) => units[0]?.names[0] ?? '').filter(isLibraryUnit);

describe('units', () => {
  it.each([
    ['5', 'mile', 'kilometer', 8.04672],
    ['40', 'square-mile', 'hectare', 10359.9524413],
    ['3', 'foot', 'inch', 36],
    ['2.4', 'metric-ton', 'kilogram', 2400],
    ['1', 'ton', 'pound', 2000],
    ['1', 'megaton', 'metric-ton', 1_000_000],
    ['100', 'celsius', 'fahrenheit', 212],
    ['-40', 'fahrenheit', 'celsius', -40],
    ['60', 'mile-per-hour', 'kilometer-per-hour', 96.56064],
    ['10', 'meter-per-second', 'kilometer-per-hour', 36],
    ['1', 'knot', 'kilometer-per-hour', 1.852],
    ['1', 'gigabit-per-second', 'megabit-per-second', 1000],
    ['1', 'gigawatt-hour', 'megawatt-hour', 1000],
    ['1', 'gigabyte', 'megabyte', 1000],
    ['120', 'minute', 'hour', 2],
    ['1', 'light-year', 'kilometer', 9.4607304725808e12],
  ])('convert: %s %s to %s is %d', (value, from, to, expected) => {
    const found = Number(converted(value, from, to));
    expect(found / expected).toBeCloseTo(1, 9);
  });

  it('give plain decimals, however large or small', () => {
    expect(converted('4.2', 'light-year', 'millimeter')).toMatch(/^\d+$/);
    expect(converted('1', 'nanometer', 'light-year')).toMatch(/^0\.0+\d+$/);
    expect(converted('100', 'kilometer', 'mile')).toBe('62.1371192237');
  });

  it('of different kinds do not convert', () => {
    expect(converted('1', 'mile', 'kilogram')).toBeNull();
    expect(converted('1', 'mile', 'mile-per-hour')).toBeNull();
    expect(converted('1', 'mile-per-hour', 'mile-per-gallon')).toBeNull();
    expect(isConvertible('mile', 'acre')).toBe(false);
  });

  it('that nobody knows do not convert, but are themselves', () => {
    expect(converted('3', 'passenger', 'person')).toBeNull();
    expect(converted('3', 'passenger', 'passenger')).toBe('3');
  });

  it('that ship are all the library’s, but for a few that compare with themselves only', () => {
    const strange = shipped.filter((unit) => !bases.some((base) => isConvertible(unit, base)) && !isRate(unit));
    expect(strange.join(' ')).toBe(UNKNOWN_TO_THE_LIBRARY);
  });

  it.each(shipped.filter((unit) => bases.some((base) => isConvertible(unit, base))))(
    '%s: is what the library says',
    (unit) => {
      const base = bases.find((candidate) => isConvertible(unit, candidate)) ?? 'meter';
      const back = Number(converted(converted('7.5', unit, base) ?? '', base, unit));
      expect(back).toBeCloseTo(7.5, 8);
      const name = unit.replaceAll('-', ' ');
      if (isLibraryUnit(name) && unit !== 'ton') {
        expect(Number(converted('7.5', unit, base)) / convert(7.5, name).to(base)).toBeCloseTo(1, 9);
      }
    },
  );

  it('agree where their digits leave room', () => {
    const measure = (value: string, significant: number, unit: string) => ({ value, significant, unit });
    expect(agree(measure('100', 1, 'kilometer'), measure('62', 2, 'mile'))).toBe(true);
    expect(agree(measure('100', 1, 'kilometer'), measure('70', 1, 'mile'))).toBe(false);
    expect(agree(measure('12500', 3, 'acre'), measure('5000', 1, 'hectare'))).toBe(true);
    expect(agree(measure('31', 2, 'celsius'), measure('88', 2, 'fahrenheit'))).toBe(true);
    expect(agree(measure('110', 2, 'mile-per-hour'), measure('177', 3, 'kilometer-per-hour'))).toBe(true);
    expect(agree(measure('5', 1, 'mile'), measure('5', 1, 'pound'))).toBe(false);
  });

  it('come back from every length of the library', () => {
    const miles = [...conversions.values()]
      .flatMap(({ units }) => units.map(({ names }) => names[0] ?? ''))
      .filter((name) => name !== '' && isConvertible(name, 'mile'));
    expect(miles.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.constantFrom(...miles), fc.integer({ min: 1, max: 1_000_000 }), (unit, value) => {
        const there = converted(String(value), 'mile', unit);
        expect(Number(converted(there ?? '', unit, 'mile')) / value).toBeCloseTo(1, 9);
      }),
    );
  });
});

function isRate(unit: string): boolean {
  const at = unit.indexOf('-per-');
  const other = at < 0 ? '' : `${unit.slice(0, at)}-per-day`;
  return unit === 'knot' || isConvertible(unit, 'kilometer-per-liter') || (at > 0 && isConvertible(unit, other));
}
