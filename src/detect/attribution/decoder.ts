import type { Scorer } from './feature-table.ts';
import type { Frame } from './frame.ts';
import { probability } from './hashing.ts';
import { lastFeatures } from './last-model.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';

/** An attribution that stands: a proposal with one of its contents. */
export interface Decision {
  readonly proposal: Proposal;
  readonly content: ContentReading;
  readonly confidence: number;
}

/** One content of one proposal, with how probable the whole attribution is. */
export interface Candidate {
  readonly index: number;
  readonly rank: number;
  readonly confidence: number;
}

/** How probable each proposal is with each of its contents; `rank` counts the contents from the likeliest. */
export function weighed(frame: Frame, all: readonly Proposal[], last: Scorer): Candidate[] {
  return all.flatMap(({ contents }, index) =>
    contents.flatMap((content, rank): Candidate[] => {
      if (content.runs.length === 0) return [];
      return [{ index, rank, confidence: probability(last.score(lastFeatures(frame, all, index, rank))) }];
    }),
  );
}

/**
 * The attributions that stand, in text order: the most probable first, and what conflicts takes its next content or is dropped.
 *
 * @param candidates what `weighed` makes of all proposals
 * @param least those less probable are left out
 */
export function decisions(
  frame: Frame,
  all: readonly Proposal[],
  candidates: readonly Candidate[],
  least: number,
): readonly Decision[] {
  const ranked = candidates.filter(({ confidence }) => confidence >= least);
  ranked.sort((a, b) => b.confidence - a.confidence || a.index - b.index || a.rank - b.rank);
  const taken: Decision[] = [];
  const done = new Set<number>();
  const used = new Uint8Array(frame.count);
  const isFree = ({ first, last }: Run) => !used.subarray(first, last).includes(1);
  const take = ({ first, last }: Run) => used.fill(1, first, last);
  for (const { index, rank, confidence } of ranked) {
    if (done.has(index)) continue;
    const proposal = all[index]!;
    const content = proposal.contents[rank]!;
    if (!isFree(proposal.cue) || !content.runs.every(isFree)) continue;
    done.add(index);
    take(proposal.cue);
    content.runs.forEach(take);
    if (proposal.source !== null) take(proposal.source);
    taken.push({ proposal, content, confidence });
  }
  return taken.sort((a, b) => a.proposal.cue.first - b.proposal.cue.first);
}
