import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import type { Proposal } from './proposals.ts';
import { isText } from './words-around.ts';

/** Tokens at most between a semicolon and a verb of its clause. */
const FARTHEST = 60;

/**
 * Gives a verb behind a semicolon the subject of its own clause, where that of the clause before was taken for its source:
 *
 *     The keeper was angry; she left, and said that the boats leaked.
 *                           +++           ++++
 */
export function withOwnSubjects(frame: Frame, proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.map((proposal) => {
    const { source, cue } = proposal;
    if (source === null || source.last > cue.first || frame.annotated.tokens.depth[cue.first]! > 0) return proposal;
    const start = behindSemicolon(frame, source.last, cue.first);
    if (start < 0 || frame.phraseFirst[start] !== start) return proposal;
    const last = frame.phraseLast[start]!;
    const isSubject = frame.kind[last] === Kind.finite || frame.kind[last] === Kind.modal;
    return isSubject && last <= cue.first ? { ...proposal, source: { first: start, last } } : proposal;
  });
}

/** Where the clause behind the last semicolon between two tokens begins, outside quotation marks; -1 without one. */
function behindSemicolon(frame: Frame, first: number, last: number): number {
  for (let at = last - 1; at >= first && last - at < FARTHEST; at--)
    if (frame.kind[at] === Kind.colon && isText(frame, at, ';'))
      return frame.annotated.tokens.depth[at] === 0 ? at + 1 : -1;
  return -1;
}
