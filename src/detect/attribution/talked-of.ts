import type { Decision } from './decoder.ts';
import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { Run } from './runs.ts';
import { beforeVerb, isBeing, isText } from './words-around.ts';

/**
 * Takes what is said from those whom it is about, and from the *it* that is nobody:
 *
 *     Cole is said to have fled.      Cole reportedly fled.      It is understood that Cole fled.
 *     ----            +++++++++       ----            ----
 *
 * The text does not tell who says so; what is said begins with whom it is about.
 */
export function withoutTalkedOf(frame: Frame, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.map((decision) => {
    const { proposal, content } = decision;
    const { source, cue } = proposal;
    if (source === null || source.last > cue.first) return decision;
    const nobody = { ...proposal, source: null };
    if (isEmptyIt(frame, source, cue.head)) return { ...decision, proposal: nobody };
    if (!isSaidTo(frame, cue.head) && frame.kind[cue.head] !== Kind.adverb) return decision;
    const isPart = content.runs.some(({ first, last }) => first < source.last && last > source.first);
    const runs = isPart ? content.runs : [...content.runs, source].sort((a, b) => a.first - b.first);
    return { ...decision, proposal: nobody, content: { ...content, runs } };
  });
}

/** *is said to*, *was widely believed to*: a passive that tells of its subject, unlike *was told to*. */
function isSaidTo(frame: Frame, head: number): boolean {
  return isSaidOfSomebody(frame, head) && isText(frame, head + 1, 'to');
}

/** *It is understood that*, *it has been claimed*. */
function isEmptyIt(frame: Frame, { first, last }: Run, head: number): boolean {
  return last === first + 1 && isText(frame, first, 'it') && isSaidOfSomebody(frame, head);
}

function isSaidOfSomebody(frame: Frame, head: number): boolean {
  return (frame.classes[head]! & WordClass.hearsay) !== 0 && isBeing(frame, beforeVerb(frame, head));
}
