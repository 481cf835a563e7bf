import type { Frame } from './frame.ts';
import { isNounKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';

/** Stands for a phrase that is not there. */
export const NOBODY = 7;

/** Classes of words that say who speaks; the rest of the bits only blurs them. */
const SPEAKER_CLASSES =
  WordClass.role |
  WordClass.spokesperson |
  WordClass.title |
  WordClass.organizationWord |
  WordClass.organizationName |
  WordClass.document |
  WordClass.collective |
  WordClass.time |
  WordClass.personPronoun |
  WordClass.abstract |
  WordClass.group |
  WordClass.place;

/** Who the token seems to be: a name, a pronoun, a person or organisation by its noun, a thing; -1 for no token. */
export function speakerOf(frame: Frame, at: number): number {
  if (at < 0) return NOBODY;
  return (frame.classes[at]! & SPEAKER_CLASSES) * 32 + frame.kind[at]!;
}

/** Who the noun phrase around the token seems to be. */
export function speakerOfPhrase(frame: Frame, inside: number): number {
  return frame.phraseFirst[inside]! < 0 ? NOBODY : frame.speaker[inside]!;
}

/** The token that the noun phrase around another hangs on; -1 outside a phrase. */
export function headOfPhrase(frame: Frame, inside: number): number {
  return frame.phraseHead[inside]!;
}

/** Where the noun phrase around the token begins; the token itself outside a phrase. */
export function startOfPhrase(frame: Frame, inside: number): number {
  const first = frame.phraseFirst[inside]!;
  return first < 0 ? inside : first;
}

/** Fills in each phrase's head, and who each token or its phrase seems to be: the models ask for both many times. */
export function markSpeakers(frame: Frame): void {
  for (let at = 0; at < frame.count; ) {
    if (frame.phraseFirst[at]! < 0) {
      frame.speaker[at] = speakerOf(frame, at);
      at++;
      continue;
    }
    const last = frame.phraseLast[at]!;
    const head = headBetween(frame, at, last);
    frame.phraseHead.fill(head, at, last);
    frame.speaker.fill(speakerOf(frame, head), at, last);
    at = last;
  }
}

function headBetween(frame: Frame, first: number, last: number): number {
  for (let at = last - 1; at >= first; at--) {
    if (isNounKind(frame.kind[at]!) || frame.kind[at] === Kind.pronoun || frame.kind[at] === Kind.relative) return at;
  }
  return last - 1;
}
