import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';
import { beforeVerb } from './words-around.ts';

/** A cue is a second verb of the same speaker only where it is at least this probable, and so is its source. */
const LEAST_PROBABLE = 0.5;
/** A finite verb behind a conjunction, or a cue with a sure source, is one where it is at least this probable. */
const LEAST_BESIDE = 0.35;
/** How sure the source of a second verb is that has no subject of its own. */
const LENT = 0.9;
/** Cues at most between a second verb and the one whose source it has. */
const NEAR = 4;

/**
 * Gives second verbs the source of the verb they are joined to, and ends sources and contents before what the same source says next:
 *
 *     The port said the boats were sound and denied that they leaked.     “They are sound,” said Ida Lund, the mayor, adding that …
 *              +++++++++++++++++++++     ++++++                                                   ++++++++++++++++++  ++++++
 *
 * @param isSpeech whether a cue says something: *the keeper saw the light and refused to stop* may be one statement
 */
export function withSecondVerbs(
  frame: Frame,
  proposals: readonly Proposal[],
  isSpeech: (proposal: Proposal) => boolean,
): readonly Proposal[] {
  const all = [...proposals];
  for (let at = 1; at < all.length; at++) {
    const second = all[at]!;
    const isSure = isMain(frame, second.cue.first) || second.sourceProbability >= LENT;
    const least = isSure ? LEAST_BESIDE : LEAST_PROBABLE;
    if (second.cueProbability < least || !isSpeech(second)) continue;
    const joint = jointBefore(frame, second.cue.first);
    if (joint < 0) continue;
    const own = second.source;
    for (let index = at - 1; index >= 0 && at - index <= NEAR; index--) {
      const { source, cue } = all[index]!;
      if (cue.first < frame.sentenceFirst[second.cue.first]!) break;
      if (source === null || cue.last > joint || source.first >= joint) continue;
      const isOne = isSame(source, own, joint);
      const isOpen = own === null || (isMain(frame, second.cue.first) && (own.last >= joint || isInside(own, source)));
      if (isSpeech(all[index]!) && (isOne || isOpen))
        all[at] = lent(second, { first: source.first, last: Math.min(source.last, joint) }, joint);
      else if (!isOne || second.sourceProbability < LEAST_PROBABLE) continue;
      all[index] = ended(all[index]!, joint, second.cue.first);
      break;
    }
  }
  return all;
}

/** Whether two sources are one, but for what the first took in behind the joint. */
const isSame = (one: Run, other: Run | null, joint: number) =>
  other !== null && one.first === other.first && (one.last === other.last || (one.last > joint && other.last <= joint));

/** *Ida Lund, who leads the crews, said …*: a source that was taken for another's part. */
const isInside = (one: Run, other: Run) => one.first > other.first && one.last <= other.last;

/** Whether a cue begins with a finite verb. */
const isMain = ({ kind }: Frame, cue: number) => kind[cue] === Kind.finite || kind[cue] === Kind.adjective;

/**
 * Where the joint before a second verb outside quotation marks begins, with its comma: a conjunction, or the comma before a
 * participle; -1 without one.
 */
function jointBefore(frame: Frame, cue: number): number {
  const { kind, annotated } = frame;
  if (annotated.tokens.depth[cue]! > 0) return -1;
  const before = beforeVerb(frame, cue);
  if (kind[before] === Kind.conjunction) return kind[before - 1] === Kind.comma ? before - 1 : before;
  return kind[cue] === Kind.gerund && kind[before] === Kind.comma ? before : -1;
}

/** A proposal with another's source, and without the contents that this takes in or that stand before the joint. */
function lent(proposal: Proposal, source: Run, joint: number): Proposal {
  const contents = proposal.contents.filter(({ runs }) => runs.every(({ first }) => first > joint));
  return { ...proposal, source, sourceProbability: LENT, contents };
}

/** A proposal whose source and contents end at the joint, where they would run over the cue behind it. */
function ended(proposal: Proposal, joint: number, cue: number): Proposal {
  const { source, contents } = proposal;
  const isOver = source !== null && source.first < joint && source.last > cue;
  return {
    ...proposal,
    source: isOver ? { first: source.first, last: joint } : source,
    contents: contents.map((content) => cut(content, joint, cue)),
  };
}

function cut(content: ContentReading, end: number, cue: number): ContentReading {
  if (!content.runs.some(({ first, last }) => first < end && last > cue)) return content;
  const runs = content.runs
    .filter(({ first }) => first < end)
    .map(({ first, last }) => ({ first, last: Math.min(last, end) }));
  return { ...content, runs };
}
