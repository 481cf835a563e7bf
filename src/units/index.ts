import type { Unit } from 'convert';

/** A value in one unit expressed in another; null when they measure different things or nobody knows one of them. */
export type UnitConverter = (value: number, from: string, to: string) => number | null;

/** CLDR names that the library calls otherwise. A bare ton is the American one, as in news of the United States. */
const LIBRARY_NAMES: ReadonlyMap<string, string> = new Map([
  ['metric-ton', 'tonne'],
  ['ton', 'short ton'],
  ['ounce-troy', 'troy ounce'],
  ['kilowatt-hour', 'kilowatt-hour'],
  ['megawatt-hour', 'megawatt-hour'],
  ['gigawatt-hour', 'gigawatt-hour'],
  ['terawatt-hour', 'terawatt-hour'],
  ['light-year', 'light-year'],
  ['acre-foot', 'acre-foot'],
  ['fluid-ounce', 'US fluid ounce'],
  ['pound-force-per-square-inch', 'pound per square inch'],
]);

/** More digits than any figure in the news; what floating point adds behind them is noise. */
const KEPT_DIGITS = 12;

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

  return (value, from, to) => {
    if (from === to) return value;
    const whole = LIBRARY_NAMES.has(from) ? null : rateOf(from);
    const wanted = LIBRARY_NAMES.has(to) ? null : rateOf(to);
    if (whole === null || wanted === null) {
      return whole === wanted ? rounded(simple(value, from, to)) : null;
    }
    const numerator = simple(value, whole.of, wanted.of);
    const denominator = simple(1, whole.per, wanted.per);
    return numerator === null || denominator === null ? null : rounded(numerator / denominator);
  };
}

/** The two sides of `mile-per-hour`; null for a unit that is no rate. */
function rateOf(unit: string): { readonly of: string; readonly per: string } | null {
  const at = unit.indexOf('-per-');
  return at < 0 ? null : { of: unit.slice(0, at), per: unit.slice(at + '-per-'.length) };
}

function libraryName(unit: string): string {
  return LIBRARY_NAMES.get(unit) ?? unit.replaceAll('-', ' ');
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(KEPT_DIGITS));
}
