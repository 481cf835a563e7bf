/** One part of a duration: how many (null for an unknown number) of a unit by its letter in the list `time-units`. */
export interface Amount {
  readonly count: number | null;
  readonly unit: string;
}

/** Units that TimeML counts in others; a decade of a known number is ten years, as TimeBank writes it. */
const MULTIPLES: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  F: [2, 'W'],
  Q: [3, 'M'],
  H: [6, 'M'],
  DE: [10, 'Y'],
  CE: [100, 'Y'],
  ML: [1000, 'Y'],
};
/** What half of a unit is, where the next smaller one divides it evenly. */
const HALVES: Readonly<Record<string, Amount>> = {
  Y: { count: 6, unit: 'M' },
  D: { count: 12, unit: 'TH' },
  TH: { count: 30, unit: 'TM' },
  TM: { count: 30, unit: 'TS' },
};
const ORDER = ['Y', 'M', 'W', 'WE', 'D', 'TH', 'TM', 'TS'];
const VAGUE: Readonly<Record<string, string>> = { F: 'W', Q: 'M', H: 'M' };

/** A duration as TIMEX3 writes it: `P3M`, `PT1H30M`, `P2Y6M`, `PXW` for some weeks, `PXDE` for decades. */
export function durationValue(amounts: readonly Amount[]): string {
  const unknown = amounts.find(({ count }) => count === null);
  if (unknown) {
    const unit = VAGUE[unknown.unit] ?? unknown.unit;
    return unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`;
  }
  const totals = new Map<string, number>();
  for (const amount of amounts.flatMap(inTimexUnits)) {
    totals.set(amount.unit, (totals.get(amount.unit) ?? 0) + (amount.count ?? 0));
  }
  let value = 'P';
  for (const unit of ORDER) {
    const count = totals.get(unit);
    if (count === undefined) continue;
    if (unit.startsWith('T') && !value.includes('T')) value += 'T';
    value += `${Number(count.toFixed(6))}${unit.replace('T', '')}`;
  }
  return value;
}

function inTimexUnits({ count, unit }: Amount): readonly Amount[] {
  if (count === null) return [];
  const multiple = MULTIPLES[unit];
  if (multiple) return inTimexUnits({ count: count * multiple[0], unit: multiple[1] });
  const half = HALVES[unit];
  if (!half || count % 1 !== 0.5) return [{ count, unit }];
  return count < 1 ? [half] : [{ count: Math.floor(count), unit }, half];
}
