import type { Span } from '../../model/index.ts';
import { firstIndex } from '../../place/index.ts';

/** A mention of the one side with its partner; null where it has none. */
export interface MentionPair<Mention> {
  readonly old: Mention | null;
  readonly new: Mention | null;
}

const MOST = 300;

/**
 * Mentions of the two sides by what they have in common: in rounds, the strictest test first, each in text order. What
 * passes no test is left alone. Beyond 300 on a side, they are paired by their order.
 */
export function pairedMentions<Mention extends { readonly span: Span }>(
  old: readonly Mention[],
  other: readonly Mention[],
  tests: readonly ((a: Mention, b: Mention) => boolean)[],
): MentionPair<Mention>[] {
  // A sentence with hundreds of figures is a table; trying each with each would take a time that grows with the square.
  if (old.length > MOST || other.length > MOST) {
    const length = Math.max(old.length, other.length);
    return Array.from({ length }, (_, index) => ({ old: old[index] ?? null, new: other[index] ?? null }));
  }
  const partners = new Map<Mention, Mention>();
  const taken = new Set<Mention>();
  for (const test of tests) {
    for (const mention of old) {
      if (partners.has(mention)) continue;
      const partner = other.find((candidate) => !taken.has(candidate) && test(mention, candidate));
      if (partner === undefined) continue;
      partners.set(mention, partner);
      taken.add(partner);
    }
  }
  return [
    ...old.map((mention) => ({ old: mention, new: partners.get(mention) ?? null })),
    ...other.filter((mention) => !taken.has(mention)).map((mention) => ({ old: null, new: mention })),
  ];
}

/** So far around a claim a mention may stand and still belong to what it says. */
const NEARBY = 250;

/** Whether a mention that passes the test stands in the other text around the claim, in whichever claim. */
export function isMentionedNearby<Mention extends { readonly span: Span }>(
  mentions: readonly Mention[],
  [start, end]: Span,
  test: (candidate: Mention) => boolean,
): boolean {
  const from = firstIndex(mentions.length, (at) => mentions[at]!.span[0] >= start - NEARBY);
  for (let index = from; index < mentions.length && mentions[index]!.span[0] <= end + NEARBY; index++)
    if (test(mentions[index]!)) return true;
  return false;
}
