import type { Check } from './check.ts';
import { changeMath } from './code/change-math.ts';
import { overHundredPercent } from './code/over-hundred-percent.ts';
import { percentOrPoint } from './code/percent-or-point.ts';
import { rangeScale } from './code/range-scale.ts';
import { tinyPercent } from './code/tiny-percent.ts';
import { unitConversion } from './code/unit-conversion.ts';

/** The checks in code, by the name that a check's file gives (`finds: {code: …}`). */
export const codeChecks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['change-math', changeMath],
  ['over-hundred-percent', overHundredPercent],
  ['percent-or-point', percentOrPoint],
  ['range-scale', rangeScale],
  ['tiny-percent', tinyPercent],
  ['unit-conversion', unitConversion],
]);
