import { type Candidate, type Decision, decisions, weighed } from './decoder.ts';
import type { Prepared } from './prepared-cues.ts';
import { type Proposal, proposals, type Scorers, scoredCues } from './proposals.ts';
import type { Run } from './runs.ts';

/** Attributions less probable than this are left out: where the F1 of PolNeAR's training articles is best. */
export const LEAST_CONFIDENCE = 0.34;

/** What the weights make of a document's possible cues, step by step. */
export interface Weighing {
  /** How probable each of the document's heads is a cue. */
  readonly probabilities: Float32Array;
  readonly proposals: readonly Proposal[];
  readonly candidates: readonly Candidate[];
  /** What stands, in text order: never against a rule that found all three parts itself. */
  readonly standing: readonly Decision[];
}

export function weighing({ frame, heads, ruled }: Prepared, scorers: Scorers): Weighing {
  const probabilities = scoredCues(frame, heads, scorers);
  const all = proposals(frame, heads, probabilities, scorers);
  const candidates = weighed(frame, all, scorers.last);
  const taken = new Uint8Array(frame.count);
  for (const { cue, content, source } of ruled) {
    for (const run of [cue, source, ...content]) if (run !== null) taken.fill(1, run.first, run.last);
  }
  const isFree = ({ first, last }: Run) => !taken.subarray(first, last).includes(1);
  const standing = decisions(frame, all, candidates, LEAST_CONFIDENCE).filter(
    ({ proposal, content }) => isFree(proposal.cue) && content.runs.every(isFree),
  );
  return { probabilities, proposals: all, candidates, standing };
}
