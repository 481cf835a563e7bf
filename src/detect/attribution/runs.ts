import { firstIndex } from '../../place/index.ts';
import type { Frame } from './frame.ts';
import { isSignKind, Kind } from './kinds.ts';

/** A run of tokens, `last` exclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export function covers(runs: readonly Run[], at: number): boolean {
  for (const run of runs) if (at >= run.first && at < run.last) return true;
  return false;
}

/** Whether a token is a sign rather than a word or a number. */
export function isSign(frame: Frame, at: number): boolean {
  return isSignKind(frame.kind[at]!);
}

/** Takes in the quotation mark next to a run when its partner stands inside: marks belong to what they enclose. */
export function withMarks(frame: Frame, { first, last }: Run): Run {
  const { quotations } = frame.annotated;
  let from = first;
  let to = last;
  if (from > 0 && frame.kind[from - 1] === Kind.quote) {
    const quotation = quotations[frame.quotation[from - 1]!];
    if (quotation !== undefined && quotation.open === from - 1 && quotation.close !== null && quotation.close < to + 1)
      from--;
  }
  if (to < frame.count && frame.kind[to] === Kind.quote) {
    const quotation = quotations[frame.quotation[to]!];
    if (quotation !== undefined && quotation.close === to && quotation.open >= from) to++;
  }
  return { first: from, last: to };
}

/** A source takes the comma that closes its apposition: *The letter, dated June 2,*. */
export function withClosingComma(frame: Frame, run: Run): Run {
  if (run.last >= frame.count || frame.kind[run.last] !== Kind.comma) return run;
  for (let at = run.first; at < run.last; at++) {
    if (frame.kind[at] === Kind.comma && frame.kind[at + 1] !== Kind.conjunction)
      return { first: run.first, last: run.last + 1 };
  }
  return run;
}

/** Tokens at most between *who* and the words that say how the source knows or why it is not named. */
const FARTHEST_WORDS = 4;

/**
 * A source takes in what says how it knows, or why it is not named: *two officials briefed on the plan who asked not to be named*.
 *
 * @param slots where such words stand, in text order
 * @param end where the source must end at the latest
 */
export function withOwnClause(frame: Frame, run: Run, slots: readonly Run[], end: number): Run {
  let { last } = run;
  for (let index = firstIndex(slots.length, (at) => slots[at]!.first >= run.last); index < slots.length; index++) {
    const slot = slots[index]!;
    // *the former director, who asked not to be named*
    const pronoun = frame.kind[last] === Kind.comma ? last + 1 : last;
    const farthest = frame.kind[pronoun] === Kind.relative ? pronoun + FARTHEST_WORDS : last;
    if (slot.first > farthest || slot.last > end) break;
    last = Math.max(last, slot.last);
  }
  return { first: run.first, last };
}
