import type { Rule } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { decisions, weighed } from './decoder.ts';
import { LEAST_CONFIDENCE, preparedCues } from './index.ts';
import {
  type ContentReading,
  LEAST_CUE,
  type Proposal,
  proposals,
  type SourceReading,
  scoredCues,
  sourceReadings,
} from './proposals.ts';
import type { Run } from './runs.ts';
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
  const { frame, byHead, heads, ruled } = preparedCues(context);
  const scorers = shippedScorers();
  const all = proposals(frame, heads, scorers);
  const probabilities = scoredCues(frame, heads, scorers);
  const best = bestConfidence(all, weighed(frame, all, scorers.last));
  const standing = new Map(
    decisions(frame, all, scorers.last, LEAST_CONFIDENCE).map((decision) => [decision.proposal, decision]),
  );
  const taken = ruled.flatMap(({ cue, source, content }) => [cue, source, ...content].filter((run) => run !== null));
  return Array.from(heads, (head, index): WeighedCue => {
    const { rule } = byHead.get(head)!.match;
    const proposal = all.find(({ cue }) => cue.head === head);
    if (proposal === undefined) {
      const verdict: Verdict = { kind: 'no-cue', least: LEAST_CUE };
      const cue = { first: head, last: head + 1 };
      return { rule, cue, probability: probabilities[index]!, sources: [], contents: [], verdict };
    }
    const decision = standing.get(proposal);
    const confidence = best.get(proposal) ?? null;
    const isRuled =
      decision !== undefined && [proposal.cue, ...decision.content.runs].some((run) => meetsAny(run, taken));
    return {
      rule,
      cue: { first: proposal.cue.first, last: proposal.cue.last },
      probability: proposal.cueProbability,
      sources: sourceReadings(frame, proposal.cue, scorers.source),
      contents: proposal.contents,
      verdict:
        decision !== undefined && !isRuled
          ? { kind: 'stands', confidence: decision.confidence }
          : confidence === null || confidence < LEAST_CONFIDENCE
            ? { kind: 'doubtful', confidence, least: LEAST_CONFIDENCE }
            : { kind: 'outranked', confidence },
    };
  });
}

function meetsAny({ first, last }: Run, runs: readonly Run[]): boolean {
  return runs.some((run) => run.first < last && first < run.last);
}

function bestConfidence(all: readonly Proposal[], candidates: ReturnType<typeof weighed>): Map<Proposal, number> {
  const best = new Map<Proposal, number>();
  for (const { index, confidence } of candidates) {
    const proposal = all[index]!;
    best.set(proposal, Math.max(confidence, best.get(proposal) ?? 0));
  }
  return best;
}
