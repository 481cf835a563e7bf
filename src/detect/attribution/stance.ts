import type { Quotation, Stance } from '../../model/index.ts';
import type { Frame } from './frame.ts';
import { STANCES } from './lexicon.ts';
import { isSign, type Run } from './runs.ts';

/** What a rule's `set: {stance: …}` says, `speech` where it says nothing. */
export function stanceOf(property: unknown): Stance {
  return STANCES.find((stance) => stance === property) ?? 'speech';
}

/** Whether the words stand inside quotation marks: all of them, some, or none. */
export function quotationOf(frame: Frame, content: readonly Run[]): Quotation {
  const { depth } = frame.annotated.tokens;
  let inside = 0;
  let outside = 0;
  for (const { first, last } of content) {
    for (let at = first; at < last; at++) {
      if (isSign(frame, at)) continue;
      if (depth[at]! > 0) inside++;
      else outside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}
