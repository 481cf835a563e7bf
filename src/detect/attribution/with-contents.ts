import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';

/** A proposal whose contents are mended; the same one where nothing was. Contents that become the same are one. */
export function withContents(proposal: Proposal, mended: (content: ContentReading) => ContentReading): Proposal {
  const contents = proposal.contents.map(mended);
  const isSame = contents.every((content, at) => content === proposal.contents[at]);
  return isSame ? proposal : { ...proposal, contents: joined(contents) };
}

/** The contents without doubles: what has become the same is as probable as both. */
export function joined(contents: readonly ContentReading[]): readonly ContentReading[] {
  const all: ContentReading[] = [];
  for (const content of contents) {
    const same = all.findIndex(({ runs }) => isSame(runs, content.runs));
    if (same < 0) all.push(content);
    else all[same] = { ...all[same]!, probability: all[same]!.probability + content.probability };
  }
  return all;
}

const isSame = (one: readonly Run[], other: readonly Run[]) =>
  one.length === other.length &&
  one.every(({ first, last }, at) => first === other[at]!.first && last === other[at]!.last);
