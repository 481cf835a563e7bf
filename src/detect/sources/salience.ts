import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';

/** Whether a verb follows the phrase at once, or it opens its sentence: it is what the sentence is about. */
export function isSubject(frame: Frame, at: number): boolean {
  const end = frame.phraseLast[at]! >= 0 ? frame.phraseLast[at]! : at + 1;
  const kind = end < frame.count ? frame.kind[end]! : Kind.stop;
  if (isVerb(kind) || frame.phraseFirst[at] === frame.sentenceFirst[at]) return true;
  const start = frame.phraseFirst[at]! >= 0 ? frame.phraseFirst[at]! : at;
  if (start > 1 && isInverted(frame, start - 1)) return true;
  // *The keeper, Ida Lund, agreed*
  const enclosed = kind === Kind.comma && start > 0 && frame.kind[start - 1] === Kind.comma;
  return enclosed && end + 1 < frame.count && isVerb(frame.kind[end + 1]!);
}

const isVerb = (kind: number) => kind === Kind.finite || kind === Kind.modal;

/** *Among the speakers was Ida Lund*: nothing but a prepositional phrase before a form of *be*. */
function isInverted({ kind, classes, sentenceFirst }: Frame, verb: number): boolean {
  const first = sentenceFirst[verb]!;
  const be = isVerb(kind[verb]!) && (classes[verb]! & WordClass.auxiliary) !== 0;
  if (!be || kind[first] !== Kind.preposition || classes[first]! & WordClass.subordinator) return false;
  const before = kind.subarray(first, verb);
  return !before.includes(Kind.comma) && !before.includes(Kind.pronoun);
}
