import type { DateMention } from '../model/index.ts';
import type { Article, FoundWords } from './article.ts';

/** A duration of one unit as TIMEX3 writes it: *P3W*, *PT20M*. */
const WHOLE = /^P(?<time>T?)(?<amount>\d+)(?<unit>[A-Z])$/;

/** A whole number of one unit of time. */
export interface Length {
  readonly amount: number;
  /** `Y`, `M`, `W`, `D`; with a `T` before it `TH`, `TM`, `TS`: months are not minutes. */
  readonly unit: string;
}

/** The length of time, neither more nor less, that a date mention tells; null for anything else. */
export function lengthOf(date: DateMention | null): Length | null {
  if (date === null || date.timex.type !== 'DURATION' || date.timex.mod !== undefined) return null;
  const parts = WHOLE.exec(date.timex.value ?? '')?.groups;
  return parts === undefined ? null : { amount: Number(parts['amount']), unit: `${parts['time']}${parts['unit']}` };
}

/** The date that shares the most with a part of a match; null without that part, and where none stands there. */
export function dateIn(article: Article, found: FoundWords, part: string): DateMention | null {
  const span = found.part(part);
  return span === null ? null : article.dateAt(span);
}
