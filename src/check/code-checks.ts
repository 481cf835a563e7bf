import type { Check } from './check.ts';
import { age } from './code/age.ts';
import { altered } from './code/altered.ts';
import { changeMath } from './code/change-math.ts';
import { conflict } from './code/conflict.ts';
import { dateOrder } from './code/date-order.ts';
import { declinedAndQuoted } from './code/declined-and-quoted.ts';
import { headlineBody } from './code/headline-body.ts';
import { impossibleDate } from './code/impossible-date.ts';
import { lateSpeaker } from './code/late-speaker.ts';
import { leadInMargin } from './code/lead-in-margin.ts';
import { listCount } from './code/list-count.ts';
import { noSpeaker } from './code/no-speaker.ts';
import { overHundredPercent } from './code/over-hundred-percent.ts';
import { partsTotal } from './code/parts-total.ts';
import { percentOrPoint } from './code/percent-or-point.ts';
import { pluralMismatch } from './code/plural-mismatch.ts';
import { pollMethod } from './code/poll-method.ts';
import { rangeScale } from './code/range-scale.ts';
import { soleSource } from './code/sole-source.ts';
import { speakerSwitch } from './code/speaker-switch.ts';
import { tinyPercent } from './code/tiny-percent.ts';
import { unbalanced } from './code/unbalanced.ts';
import { unitConversion } from './code/unit-conversion.ts';
import { weekday } from './code/weekday.ts';

/** The checks in code, by the name that a check's file gives (`finds: {code: …}`). */
export const codeChecks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['age', age],
  ['altered', altered],
  ['change-math', changeMath],
  ['conflict', conflict],
  ['date-order', dateOrder],
  ['declined-and-quoted', declinedAndQuoted],
  ['headline-body', headlineBody],
  ['impossible-date', impossibleDate],
  ['late-speaker', lateSpeaker],
  ['lead-in-margin', leadInMargin],
  ['list-count', listCount],
  ['no-speaker', noSpeaker],
  ['over-hundred-percent', overHundredPercent],
  ['parts-total', partsTotal],
  ['percent-or-point', percentOrPoint],
  ['plural-mismatch', pluralMismatch],
  ['poll-method', pollMethod],
  ['range-scale', rangeScale],
  ['sole-source', soleSource],
  ['speaker-switch', speakerSwitch],
  ['tiny-percent', tinyPercent],
  ['unbalanced', unbalanced],
  ['unit-conversion', unitConversion],
  ['weekday', weekday],
]);
