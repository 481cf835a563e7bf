import { withoutAsides } from './asides.ts';
import { type Candidate, type Decision, decisions, weighed } from './decoder.ts';
import { withoutHearers } from './hearers.ts';
import { withoutNextSpeakers } from './next-speakers.ts';
import { withOwnSubjects } from './own-subjects.ts';
import type { Prepared } from './prepared-cues.ts';
import { type Proposal, proposals, type Scorers, scoredCues } from './proposals.ts';
import type { Run } from './runs.ts';
import { withSecondVerbs } from './second-verbs.ts';
import { withSharedSources } from './shared-sources.ts';
import { withoutTalkedOf } from './talked-of.ts';
import { withoutTrailingClauses } from './trailing-clauses.ts';
import { withoutUnsaid } from './unsaid.ts';
import { withWholeClauses } from './whole-clauses.ts';

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

export function weighing({ frame, heads, ruled, byHead, asides }: Prepared, scorers: Scorers): Weighing {
  const probabilities = scoredCues(frame, heads, scorers);
  const isSpeech = ({ cue }: Proposal) => byHead.get(cue.head)?.properties['stance'] === 'speech';
  const isSaid = (proposal: Proposal) =>
    isSpeech(proposal) || byHead.get(proposal.cue.head)?.properties['stance'] === 'belief';
  const proposed = withoutUnsaid(frame, proposals(frame, heads, probabilities, scorers), isSaid, isSpeech);
  const isSpoken = (proposal: Proposal) =>
    isSpeech(proposal) || byHead.get(proposal.cue.head)?.properties['spoken'] === true;
  const spoken = withoutHearers(frame, proposed, isSpeech);
  const speakers = ruled.flatMap(({ source }) => source ?? []).sort((a, b) => a.first - b.first);
  const apart = withoutNextSpeakers(frame, withOwnSubjects(frame, spoken), isSpeech, speakers);
  const own = withoutTrailingClauses(frame, withSecondVerbs(frame, apart, isSpoken), isSaid);
  const all = withoutAsides(frame, own, asides);
  const candidates = weighed(frame, all, scorers.last);
  const taken = new Uint8Array(frame.count);
  for (const { cue, content, source } of ruled) {
    for (const run of [cue, source, ...content]) if (run !== null) taken.fill(1, run.first, run.last);
  }
  const isFree = ({ first, last }: Run) => !taken.subarray(first, last).includes(1);
  const ruledContents = ruled.flatMap(({ content }) => content);
  // Who says that who says: all its parts stand in what a rule took for somebody else's words.
  const isInside = ({ proposal: { cue, source }, content }: Decision) =>
    source !== null &&
    ruledContents.some(({ first, last }) =>
      [cue, source, ...content.runs].every((run) => run.first >= first && run.last <= last),
    );
  const decided = decisions(frame, all, candidates, LEAST_CONFIDENCE);
  const owned = withoutTalkedOf(frame, withSharedSources(frame, decided));
  const standing = withWholeClauses(frame, owned).filter(
    (decision) => (isFree(decision.proposal.cue) && decision.content.runs.every(isFree)) || isInside(decision),
  );
  return { probabilities, proposals: all, candidates, standing };
}
