import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';

/** Whether a verb follows the phrase at once, or it opens its sentence: it is what the sentence is about. */
export function isSubject(frame: Frame, at: number): boolean {
  const end = frame.phraseLast[at]! >= 0 ? frame.phraseLast[at]! : at + 1;
  const kind = end < frame.count ? frame.kind[end]! : Kind.stop;
  return kind === Kind.finite || kind === Kind.modal || frame.phraseFirst[at] === frame.sentenceFirst[at];
}
