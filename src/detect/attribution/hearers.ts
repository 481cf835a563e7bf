import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { Proposal } from './proposals.ts';
import type { Run } from './runs.ts';
import { beforeVerb, isBeing } from './words-around.ts';

/** Behind *asked* and *told* where nobody is asked or told. */
const OBJECTS = new Set<number>([Kind.preposition, Kind.question, Kind.that]);

/**
 * Takes the speech from those who only heard it: *the managers were warned that the ward was full* says nothing of who warned
 * them, and *Lund, asked whether she would stay, said no* has one statement.
 *
 * @param isSpeech whether a cue says something: *she was convinced that the ward was full* is her own belief
 */
export function withoutHearers(
  frame: Frame,
  proposals: readonly Proposal[],
  isSpeech: (proposal: Proposal) => boolean,
): readonly Proposal[] {
  return proposals.flatMap((proposal) => {
    const { source, cue } = proposal;
    if (source === null || source.last > cue.first || !isTold(frame, cue.head) || !isSpeech(proposal)) return proposal;
    const before = beforeVerb(frame, cue.head);
    if (isBeing(frame, before)) return { ...proposal, source: null };
    return before === source.last && isParticipleBehind(frame, source, cue.head) ? [] : proposal;
  });
}

const isTold = ({ kind, classes }: Frame, at: number) =>
  (kind[at] === Kind.participle || kind[at] === Kind.finite) && (classes[at]! & WordClass.addressee) !== 0;

/** *Lund, asked whether she would stay,*: behind a name alone, a comma and a verb that tells nobody by name. */
function isParticipleBehind({ kind }: Frame, { first, last }: Run, head: number): boolean {
  for (let at = first; at < last; at++) if (kind[at] === Kind.comma) return false;
  return kind[last] === Kind.comma && OBJECTS.has(kind[head + 1]!);
}
