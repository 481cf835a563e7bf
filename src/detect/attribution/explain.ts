import type { Rule } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import type { Candidate } from './decoder.ts';
import { preparedCues } from './prepared-cues.ts';
import { type ContentReading, LEAST_CUE, type Proposal, type SourceReading, sourceReadings } from './proposals.ts';
import type { Run } from './runs.ts';
import { LEAST_CONFIDENCE, weighing } from './weighing.ts';
import { shippedScorers } from './weights.ts';

/** What became of a possible cue. */
export type Verdict =
  /** The attribution stands, with the first of the contents that was free. */
  | { readonly kind: 'stands'; readonly confidence: number }
  /** The word is too seldom a cue in such surroundings. */
  | { readonly kind: 'no-cue'; readonly least: number }
  /** The whole attribution is too improbable; `confidence` is that of its best content, null where it has none. */
  | { readonly kind: 'doubtful'; readonly confidence: number | null; readonly least: number }
  /** A more probable attribution, or a rule that found all parts itself, takes its words. */
  | { readonly kind: 'outranked'; readonly confidence: number };

/** A word that a rule proposes as a cue, with what the weights make of it. */
export interface WeighedCue {
  readonly rule: Rule;
  readonly cue: Run;
  readonly probability: number;
  /** Possible sources and contents, the likeliest first; empty where the word is no cue. */
  readonly sources: readonly SourceReading[];
  readonly contents: readonly ContentReading[];
  readonly verdict: Verdict;
}

/** Every word of a document that a rule proposes as a cue, in text order, with its rivals and what decided. */
export function weighedCues(context: Context): WeighedCue[] {
  const prepared = preparedCues(context);
  const { frame, byHead, heads } = prepared;
  const scorers = shippedScorers();
  const { probabilities, proposals, candidates, standing } = weighing(prepared, scorers);
  const proposalAt = new Map(proposals.map((proposal) => [proposal.cue.head, proposal]));
  const decided = new Map(standing.map(({ proposal, confidence }) => [proposal, confidence]));
  const best = bestConfidence(proposals, candidates);
  return Array.from(heads, (head, index): WeighedCue => {
    const { rule } = byHead.get(head)!.match;
    const proposal = proposalAt.get(head);
    if (proposal === undefined) {
      const verdict: Verdict = { kind: 'no-cue', least: LEAST_CUE };
      const cue = { first: head, last: head + 1 };
      return { rule, cue, probability: probabilities[index]!, sources: [], contents: [], verdict };
    }
    return {
      rule,
      cue: { first: proposal.cue.first, last: proposal.cue.last },
      probability: proposal.cueProbability,
      sources: sourceReadings(frame, proposal.cue, scorers.source),
      contents: proposal.contents,
      verdict: verdictOn(decided.get(proposal) ?? null, best.get(proposal) ?? null),
    };
  });
}

/**
 * @param decided the confidence of the attribution that stands; null where none does
 * @param best that of the proposal's best content; null where it has none
 */
function verdictOn(decided: number | null, best: number | null): Verdict {
  if (decided !== null) return { kind: 'stands', confidence: decided };
  if (best === null || best < LEAST_CONFIDENCE) return { kind: 'doubtful', confidence: best, least: LEAST_CONFIDENCE };
  return { kind: 'outranked', confidence: best };
}

function bestConfidence(all: readonly Proposal[], candidates: readonly Candidate[]): Map<Proposal, number> {
  const best = new Map<Proposal, number>();
  for (const { index, confidence } of candidates) {
    const proposal = all[index]!;
    best.set(proposal, Math.max(confidence, best.get(proposal) ?? 0));
  }
  return best;
}
