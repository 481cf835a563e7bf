import type { ChangedField, FieldValue } from '../../model/index.ts';

/** A day, a month or a year that is known whole: not `XXXX-WXX-1`, `P3D` or `PRESENT_REF`. */
const CALENDAR_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;
const MONTH = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
/** The force of a cue that no list names. */
const NEUTRAL = 'neutral';
/** Letters that a cue and its force have in common where they are one word: *denied*, `denying`. */
const LEAST_ALIKE = 3;
/** More decimals than a figure in a text has: a fraction such as a third. */
const FRACTION = /\.\d{5,}/;

/**
 * What a side's words come to, for a reader of the words: null where the words say it, or nobody could know it.
 *
 *     Monday (2025-07-07) → Tuesday (2025-07-08)
 *     He (Callum Reid) → She (Moira Tait)
 *     40 (boat) → 40 (ship)
 */
export function toldValue({ field, old, new: other }: ChangedField, side: 'old' | 'new'): string | null {
  const [own, partner] = side === 'old' ? [old, other] : [other, old];
  if (own === null || own.value === null || own.value === partner?.value) return null;
  const value = own.value;
  const isSameText = partner !== null && own.text.toLowerCase() === partner.text.toLowerCase();
  if (field === 'figures') return isSameText ? differingParts(value, partner.value) : null;
  if (field === 'dates') return CALENDAR_DATE.test(value) && (isSameText || !saysDate(own.text, value)) ? value : null;
  if (field === 'cue') return value === NEUTRAL || beginsAlike(own, value) ? null : value;
  return says(own, value) ? null : value;
}

/** *about 40 boat* beside *40 ship*: `about boat`. */
function differingParts(value: string, partner: string | null): string | null {
  const others = partner?.split(' ') ?? [];
  const own = value.split(' ').filter((part) => !others.includes(part) && part !== '?' && !FRACTION.test(part));
  return own.length === 0 ? null : own.join(' ');
}

/** Whether the words name the month or the year. */
function saysDate(text: string, value: string): boolean {
  const [year = '', month] = value.split('-');
  const named = month === undefined ? year : MONTH.format(new Date(`${year}-${month}-01`));
  return text.includes(year) || text.toLowerCase().includes(named.toLowerCase());
}

/** *insisted* and `insistent`. */
function beginsAlike({ text }: FieldValue, force: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.some((word) => word.startsWith(force.slice(0, LEAST_ALIKE)));
}

function says({ text }: FieldValue, value: string): boolean {
  return text.toLowerCase().includes(value.toLowerCase());
}
