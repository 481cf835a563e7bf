import type { Decision } from './decoder.ts';
import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import { beforeVerb } from './words-around.ts';

/** Attributions at most before one that may lend it their source. */
const NEAR = 3;

/**
 * Gives a verb without a source that of the verb it is joined to: *Rick Lund, who voted no, called it a farce and questioned
 * whether it was legal*.
 */
export function withSharedSources(frame: Frame, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.map((decision, index) => {
    const { proposal } = decision;
    const own = proposal.source;
    // *Two people who were there confirmed it but disputed the rest*
    const isWho = own !== null && own.last === own.first + 1 && frame.kind[own.first] === Kind.relative;
    if ((own !== null && !isWho) || !isJoined(frame, proposal.cue.first)) return decision;
    for (let at = index - 1; at >= 0 && index - at <= NEAR; at--) {
      const { cue, source } = decisions[at]!.proposal;
      if (frame.sentenceFirst[cue.first] !== frame.sentenceFirst[proposal.cue.first]) break;
      if (source === null || source.first > cue.first || !isMain(frame, cue.first)) continue;
      if (isWho && (source.first >= own.first || source.last <= own.first)) continue;
      return { ...decision, proposal: { ...proposal, source } };
    }
    return decision;
  });
}

/** Whether a finite verb stands behind a conjunction at once: no subject of its own. */
function isJoined(frame: Frame, cue: number): boolean {
  if (!isMain(frame, cue)) return false;
  return frame.kind[beforeVerb(frame, cue)] === Kind.conjunction;
}

/** Whether a cue begins with a finite or modal verb outside quotation marks. */
const isMain = ({ kind, annotated }: Frame, at: number) =>
  (kind[at] === Kind.finite || kind[at] === Kind.modal) && annotated.tokens.depth[at] === 0;
