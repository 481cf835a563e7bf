import type { Check } from './check.ts';
import { changeMath } from './code/change-math.ts';
import { percentOrPoint } from './code/percent-or-point.ts';
import { unitConversion } from './code/unit-conversion.ts';

/** The checks in code, by the name that a check's file gives (`finds: {code: …}`). */
export const codeChecks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['change-math', changeMath],
  ['percent-or-point', percentOrPoint],
  ['unit-conversion', unitConversion],
]);
