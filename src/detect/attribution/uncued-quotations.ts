import type { Mention } from '../../rules/index.ts';
import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './frame.ts';
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
