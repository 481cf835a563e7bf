import { firstIndex } from '../../place/index.ts';
import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';
import { withContents } from './with-contents.ts';

/**
 * Ends contents before what the writer says of them: of *nine children were left alone, a figure the agency disputes* the last
 * four words are no part of the claim.
 *
 * @param asides where such remarks stand, their comma included, in text order
 */
export function withoutAsides(
  frame: Frame,
  proposals: readonly Proposal[],
  asides: readonly Run[],
): readonly Proposal[] {
  if (asides.length === 0) return proposals;
  return proposals.map((proposal) =>
    withContents(proposal, (content) => cut(frame, content, proposal.cue.last, asides)),
  );
}

function cut({ kind }: Frame, content: ContentReading, behind: number, asides: readonly Run[]): ContentReading {
  const last = content.runs.at(-1);
  if (last === undefined) return content;
  // *“…,” Lund said, to laughter*: nothing but the writer's own words.
  const own = asides[firstIndex(asides.length, (at) => asides[at]!.first >= last.first - 1)];
  if (content.runs.length > 1 && own !== undefined && own.first === last.first - 1)
    return { ...content, runs: content.runs.slice(0, -1) };
  // *acknowledged it, drawing a murmur*: not even where they are all there seems to be.
  if (own !== undefined && own.first === last.first - 1 && own.first >= behind) return { ...content, runs: [] };
  const aside = asides[firstIndex(asides.length, (at) => asides[at]!.first > Math.max(last.first, behind))];
  if (aside === undefined || aside.first >= last.last) return content;
  // “…,” prompting laughter: the mark belongs to the words.
  const end = kind[aside.first + 1] === Kind.quote ? aside.first + 2 : aside.first;
  return { ...content, runs: [...content.runs.slice(0, -1), { first: last.first, last: end }] };
}
