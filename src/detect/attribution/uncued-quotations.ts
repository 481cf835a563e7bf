import type { Mention } from '../../rules/index.ts';
import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { isSign, type Run } from './runs.ts';

/** Fewer words are a title, a nickname or a scare quote. */
const LEAST_WORDS = 6;

/**
 * Quotations that no cue introduces: whole sentences inside marks, of which no attribution says anything.
 *
 * @param taken runs that attributions use already
 */
export function uncuedQuotations(
  frame: Frame,
  mentions: readonly Mention[],
  taken: readonly Run[],
): readonly { readonly mention: Mention; readonly run: Run }[] {
  const used = new Uint8Array(frame.count);
  for (const { first, last } of taken) used.fill(1, first, last);
  return mentions.flatMap((mention) => {
    const quotation = frame.annotated.quotations[frame.quotation[mention.first]!];
    if (quotation === undefined || quotation.depth > 1) return [];
    const run = { first: quotation.open, last: quotation.end };
    return used.subarray(run.first, run.last).includes(1) || !isSpeech(frame, run) ? [] : [{ mention, run }];
  });
}

/** A quotation with its speaker's name behind a dash: “We will wait for it.” — Ida Lund */
export interface CaptionedQuotation {
  readonly mention: Mention;
  readonly run: Run;
  readonly cue: Run;
  readonly source: Run;
}

const LONGEST_NAME = 6;

export function captionedQuotations(frame: Frame, mentions: readonly Mention[]): readonly CaptionedQuotation[] {
  return mentions.flatMap((mention) => {
    const quotation = frame.annotated.quotations[frame.quotation[mention.first]!];
    if (quotation === undefined || quotation.depth > 1 || quotation.close === null) return [];
    const dash = quotation.end;
    if (dash >= frame.count || frame.kind[dash] !== Kind.dash) return [];
    const last = endOfCaption(frame, dash + 1);
    if (last === dash + 1 || last - dash > LONGEST_NAME + 1) return [];
    const run = { first: quotation.open, last: quotation.end };
    return [{ mention, run, cue: { first: dash, last: dash + 1 }, source: { first: dash + 1, last } }];
  });
}

/** Where the capitals behind a dash end, if the line or the sentence ends with them; else where they begin. */
function endOfCaption(frame: Frame, first: number): number {
  const { text, tokens } = frame.annotated;
  let at = first;
  while (at < frame.count && !isSign(frame, at)) {
    if (at > first && text.slice(tokens.end[at - 1]!, tokens.start[at]!).includes('\n')) return at;
    if (!/^\p{Lu}/u.test(text.slice(tokens.start[at]!, tokens.start[at]! + 2))) return first;
    at++;
  }
  const ends = at >= frame.count || frame.kind[at] === Kind.stop || tokens.paragraph[at] !== tokens.paragraph[at - 1];
  return ends || text.slice(tokens.end[at - 1]!, tokens.start[at]!).includes('\n') ? at : first;
}

/** Whether a quotation starts and ends as a sentence does and holds a verb. */
function isSpeech(frame: Frame, { first, last }: Run): boolean {
  let words = 0;
  let verb = false;
  let ends = false;
  for (let at = first; at < last; at++) {
    if (!isSign(frame, at)) words++;
    if (isVerbKind(frame.kind[at]!)) verb = true;
    if (frame.kind[at] === Kind.stop && at >= last - 2) ends = true;
  }
  const before = first > 0 ? frame.kind[first - 1]! : Kind.stop;
  const opens = first === frame.sentenceFirst[first] || before === Kind.colon || before === Kind.stop;
  return words >= LEAST_WORDS && verb && ends && opens;
}
