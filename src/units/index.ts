import type { Unit } from 'convert';

/** A value with its unit as figures carry them: `significant` counts the digits that the text vouches for, null where nobody knows. */
export interface Measure {
  readonly value: string;
  readonly significant: number | null;
  readonly unit: string;
}

export interface UnitConverter {
  /** Whether the two units measure the same: `mile` and `kilometer`, `mile-per-hour` and `knot`. */
  isConvertible(from: string, to: string): boolean;
  /** A decimal string in the one unit as a decimal string in the other; null where they do not convert. */
  converted(value: string, from: string, to: string): string | null;
  /** Whether two measures say the same as far as their digits go: 100 kilometers are 62 miles, and so are 99.8. */
  agree(first: Measure, second: Measure): boolean;
}

/** CLDR names that the library calls otherwise. A bare ton is the American one, as in news of the United States. */
const LIBRARY_NAMES: ReadonlyMap<string, string> = new Map([
  ['metric-ton', 'tonne'],
  ['kiloton', 'kilotonne'],
  ['megaton', 'megatonne'],
  ['gigaton', 'gigatonne'],
  ['ton', 'short ton'],
  ['ounce-troy', 'troy ounce'],
  ['kilowatt-hour', 'kilowatt-hour'],
  ['megawatt-hour', 'megawatt-hour'],
  ['gigawatt-hour', 'gigawatt-hour'],
  ['terawatt-hour', 'terawatt-hour'],
  ['light-year', 'light-year'],
  ['acre-foot', 'acre-foot'],
  ['fluid-ounce', 'US fluid ounce'],
  ['bushel', 'US bushel'],
  ['arc-minute', 'arcminute'],
  ['arc-second', 'arcsecond'],
  ['pound-force-per-square-inch', 'pound per square inch'],
]);
/** Rates with a name of their own. */
const NAMED_RATES: ReadonlyMap<string, string> = new Map([['knot', 'nautical-mile-per-hour']]);

/** More digits than any figure in the news; what floating point adds behind them is noise. */
const KEPT_DIGITS = 12;

/** A round number may be this far off: 104 for 100, but not 112, though its one digit would allow it. */
const MOST_ROUNDING = 0.05;

/**
 * A converter between CLDR units (`mile`, `square-foot`, `mile-per-hour`), so that figures in different units can be
 * compared. The package `convert` does the converting; it is loaded at the first call only.
 */
export async function createUnitConverter(): Promise<UnitConverter> {
  const { convert, getMeasureKind } = await import('convert');
  const isUnit = (name: string): name is Unit => getMeasureKind(name) !== undefined;

  function simple(value: number, from: string, to: string): number | null {
    const source = libraryName(from);
    const target = libraryName(to);
    if (!isUnit(source) || !isUnit(target) || getMeasureKind(source) !== getMeasureKind(target)) return null;
    return convert(value, source).to(target);
  }

  function quantity(value: number, from: string, to: string): number | null {
    if (from === to) return value;
    const source = rateOf(from);
    const target = rateOf(to);
    if (source === null || target === null) return source === target ? simple(value, from, to) : null;
    const numerator = simple(value, source.of, target.of);
    const denominator = simple(1, source.per, target.per);
    return numerator === null || denominator === null ? null : numerator / denominator;
  }

  /** Whether the one, in the other's unit and rounded as the other is, is the other. */
  function roundsTo(one: Measure, other: Measure): boolean {
    const value = quantity(Number(one.value), one.unit, other.unit);
    if (value === null) return false;
    const digits = Math.min(other.significant ?? KEPT_DIGITS, KEPT_DIGITS);
    const said = Number(other.value);
    return (
      Number(value.toPrecision(Math.max(digits, 1))) === said &&
      Math.abs(value - said) <= MOST_ROUNDING * Math.abs(value)
    );
  }

  return {
    isConvertible: (from, to) => quantity(1, from, to) !== null,
    converted(value, from, to) {
      const found = quantity(Number(value), from, to);
      return found === null ? null : plainDecimal(found);
    },
    agree: (first, second) => roundsTo(first, second) || roundsTo(second, first),
  };
}

/** The two sides of `mile-per-hour`; null for a unit that is no rate. */
function rateOf(unit: string): { readonly of: string; readonly per: string } | null {
  if (LIBRARY_NAMES.has(unit)) return null;
  const rate = NAMED_RATES.get(unit) ?? unit;
  const at = rate.indexOf('-per-');
  return at < 0 ? null : { of: rate.slice(0, at), per: rate.slice(at + '-per-'.length) };
}

function libraryName(unit: string): string {
  return LIBRARY_NAMES.get(unit) ?? unit.replaceAll('-', ' ');
}

/** Without an exponent, without the noise behind the digits that count. */
function plainDecimal(value: number): string {
  const rounded = Number(value.toPrecision(KEPT_DIGITS));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return rounded.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: KEPT_DIGITS });
}
