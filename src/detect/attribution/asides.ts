import { firstIndex } from '../../place/index.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';
import { withContents } from './with-contents.ts';

/**
 * Ends contents before what the writer says of them: of *nine children were left alone, a figure the agency disputes* the last
 * four words are no part of the claim.
 *
 * @param asides where such remarks stand, their comma included, in text order
 */
export function withoutAsides(proposals: readonly Proposal[], asides: readonly Run[]): readonly Proposal[] {
  if (asides.length === 0) return proposals;
  return proposals.map((proposal) => withContents(proposal, (content) => cut(content, proposal.cue.last, asides)));
}

function cut(content: ContentReading, behind: number, asides: readonly Run[]): ContentReading {
  const last = content.runs.at(-1);
  if (last === undefined) return content;
  const aside = asides[firstIndex(asides.length, (at) => asides[at]!.first > Math.max(last.first, behind))];
  if (aside === undefined || aside.first >= last.last) return content;
  return { ...content, runs: [...content.runs.slice(0, -1), { first: last.first, last: aside.first }] };
}
