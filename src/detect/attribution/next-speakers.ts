import { firstIndex } from '../../place/index.ts';
import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';
import { withContents } from './with-contents.ts';
import { isText } from './words-around.ts';

/** Another speaks next only where the cue and the source are at least this probable. */
const LEAST_PROBABLE = 0.5;
/** Cues at most between one and that of the next speaker. */
const NEAR = 8;

/**
 * Ends contents before what another says next in the same sentence:
 *
 *     Lund said she expected a flood, while Otto Marsh warned that …      The union says one boat left; the port puts it at two.
 *               +++++++++++++++++++++       ++++++++++ ++++++                            +++++++++++++
 *
 * @param isSpeech whether a cue says something
 * @param others who speaks by rules that need no weights, in text order
 */
export function withoutNextSpeakers(
  frame: Frame,
  proposals: readonly Proposal[],
  isSpeech: (proposal: Proposal) => boolean,
  others: readonly Run[],
): readonly Proposal[] {
  return proposals.map((proposal, index) => {
    const { cue, source } = proposal;
    if (source === null || source.first > cue.first) return proposal;
    const other = others[firstIndex(others.length, (at) => others[at]!.first > cue.last)];
    if (other !== undefined && other.first < frame.sentenceLast[cue.first]!) {
      const joint = jointBefore(frame, other.first);
      if (joint > cue.last) return withContents(proposal, (content) => cut(content, cue.last, joint));
    }
    for (let at = index + 1; at < proposals.length && at - index <= NEAR; at++) {
      const next = proposals[at]!;
      if (next.cue.first >= frame.sentenceLast[cue.first]!) break;
      if (next.source === null || next.source.first <= cue.last || next.source.last > next.cue.first) continue;
      if (next.cueProbability < LEAST_PROBABLE || next.sourceProbability < LEAST_PROBABLE || !isSpeech(next)) continue;
      const joint = jointBefore(frame, next.source.first);
      if (joint > cue.last) return withContents(proposal, (content) => cut(content, cue.last, joint));
    }
    return proposal;
  });
}

/** Where the semicolon, or the comma with *while*, stands that opens a clause outside quotation marks; -1 without one. */
function jointBefore(frame: Frame, first: number): number {
  const { kind, annotated } = frame;
  if (annotated.tokens.depth[first]! > 0) return -1;
  if (isText(frame, first - 1, ';')) return first - 1;
  const isWhile = isText(frame, first - 1, 'while') || isText(frame, first - 1, 'whereas');
  return isWhile && kind[first - 2] === Kind.comma ? first - 2 : -1;
}

function cut(content: ContentReading, from: number, end: number): ContentReading {
  const last = content.runs.at(-1);
  if (last === undefined || last.first < from || last.first >= end || last.last <= end) return content;
  return { ...content, runs: [...content.runs.slice(0, -1), { first: last.first, last: end }] };
}
