import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';

/** A cue is a second verb of the same speaker only where it is at least this probable, and so is its source. */
const LEAST_PROBABLE = 0.5;

/**
 * Ends contents before what their own source says next: *The port said the boats were sound and denied that they leaked*
 * has two statements of the port, and what it denied is no part of what it said.
 *
 * @param isSpeech whether a cue says something: *the keeper saw the light and refused to stop* may be one statement
 */
export function withoutSecondVerbs(
  frame: Frame,
  proposals: readonly Proposal[],
  isSpeech: (proposal: Proposal) => boolean,
): readonly Proposal[] {
  return proposals.map((proposal, index) => {
    const { source, cue, contents } = proposal;
    if (source === null) return proposal;
    for (let at = index + 1; at < proposals.length; at++) {
      const second = proposals[at]!;
      if (second.cue.first >= frame.sentenceLast[cue.first]!) break;
      if (!isSame(source, second.source) || !isProbable(second) || !isSpeech(second)) continue;
      const end = jointBefore(frame, second.cue.first);
      if (end < 0 || end <= cue.last) continue;
      return { ...proposal, contents: contents.map((content) => cut(content, end, second.cue.first)) };
    }
    return proposal;
  });
}

const isSame = (one: Run, other: Run | null) => other !== null && one.first === other.first && one.last === other.last;

const isProbable = ({ cueProbability, sourceProbability }: Proposal) =>
  cueProbability >= LEAST_PROBABLE && sourceProbability >= LEAST_PROBABLE;

/** Where the conjunction before a cue begins, with its comma; -1 without one. */
function jointBefore({ kind }: Frame, cue: number): number {
  if (kind[cue - 1] !== Kind.conjunction) return -1;
  return kind[cue - 2] === Kind.comma ? cue - 2 : cue - 1;
}

function cut(content: ContentReading, end: number, cue: number): ContentReading {
  if (!content.runs.some(({ first, last }) => first < end && last > cue)) return content;
  const runs = content.runs
    .filter(({ first }) => first < end)
    .map(({ first, last }) => ({ first, last: Math.min(last, end) }));
  return { ...content, runs };
}
