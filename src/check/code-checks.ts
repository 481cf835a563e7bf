import type { Check } from './check.ts';
import { age } from './code/age.ts';
import { changeMath } from './code/change-math.ts';
import { dateOrder } from './code/date-order.ts';
import { impossibleDate } from './code/impossible-date.ts';
import { leadInMargin } from './code/lead-in-margin.ts';
import { overHundredPercent } from './code/over-hundred-percent.ts';
import { partsTotal } from './code/parts-total.ts';
import { percentOrPoint } from './code/percent-or-point.ts';
import { pollMethod } from './code/poll-method.ts';
import { rangeScale } from './code/range-scale.ts';
import { tinyPercent } from './code/tiny-percent.ts';
import { unitConversion } from './code/unit-conversion.ts';
import { weekday } from './code/weekday.ts';

/** The checks in code, by the name that a check's file gives (`finds: {code: …}`). */
export const codeChecks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['age', age],
  ['change-math', changeMath],
  ['date-order', dateOrder],
  ['impossible-date', impossibleDate],
  ['lead-in-margin', leadInMargin],
  ['over-hundred-percent', overHundredPercent],
  ['parts-total', partsTotal],
  ['percent-or-point', percentOrPoint],
  ['poll-method', pollMethod],
  ['range-scale', rangeScale],
  ['tiny-percent', tinyPercent],
  ['unit-conversion', unitConversion],
  ['weekday', weekday],
]);
