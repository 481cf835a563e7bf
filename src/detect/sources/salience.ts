import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';

/** Whether a verb follows the phrase at once, or it opens its sentence: it is what the sentence is about. */
export function isSubject(frame: Frame, at: number): boolean {
  const end = frame.phraseLast[at]! >= 0 ? frame.phraseLast[at]! : at + 1;
  const kind = end < frame.count ? frame.kind[end]! : Kind.stop;
  if (isVerb(kind) || frame.phraseFirst[at] === frame.sentenceFirst[at]) return true;
  // *The keeper, Ida Lund, agreed*
  const first = frame.phraseFirst[at]! >= 0 ? frame.phraseFirst[at]! : at;
  const enclosed = kind === Kind.comma && first > 0 && frame.kind[first - 1] === Kind.comma;
  return enclosed && end + 1 < frame.count && isVerb(frame.kind[end + 1]!);
}

const isVerb = (kind: number) => kind === Kind.finite || kind === Kind.modal;
