import type { Timex, TimexType } from '../../model/index.ts';
import type { Mention, Properties, PropertyValue } from '../../rules/index.ts';
import type { Normalised } from '../normaliser.ts';
import type { Period } from './period.ts';

/** What a date's normaliser makes: the TIMEX3, whether it stands on a known day, and the stretch of calendar meant. */
export interface DateValue {
  readonly timex: Timex;
  /** False when the value needs a publication date that nobody gave. */
  readonly anchored: boolean;
  /** What a later *that month* or *two days later* counts from; null for durations, sets and vague references. */
  readonly period: Period | null;
}

interface Extras {
  readonly mod?: string | null;
  readonly freq?: string | null;
  readonly quant?: string | null;
  readonly anchored?: boolean;
  readonly period?: Period | null;
  /** Token indices of the mention, where it is other than the rule's span. */
  readonly first?: number;
  readonly last?: number;
}

/** A normaliser's answer in the shape the cascade asks for. */
export function dateNormalised(type: TimexType, value: string | null, extras: Extras = {}): Normalised {
  const { mod, freq, quant, anchored = true, period = null, first, last } = extras;
  const timex: Timex = {
    type,
    value,
    ...(mod ? { mod } : {}),
    ...(freq ? { freq } : {}),
    ...(quant ? { quant } : {}),
  };
  const properties: Record<string, PropertyValue> = { ...timex, anchored };
  const dateValue: DateValue = { timex, anchored, period };
  return {
    properties: properties satisfies Properties,
    value: dateValue,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** The period a mention of the date stage stands for; null when it stands for none. */
export function periodOf({ value }: Mention): Period | null {
  return isDateValue(value) ? value.period : null;
}

export function isDateValue(value: unknown): value is DateValue {
  return typeof value === 'object' && value !== null && 'timex' in value && 'anchored' in value && 'period' in value;
}
