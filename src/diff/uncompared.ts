import type { Passage } from '../model/index.ts';
import { SpanIndex } from '../place/index.ts';
import type { Side } from './side.ts';
import { wordForms } from './words.ts';

/**
 * How many sentences that no claim stands in differ: the larger number of those that one side has and the other does not
 * say anywhere, word for word. The same for `(a, b)` and `(b, a)`.
 */
export function uncomparedSentences(old: Side, other: Side): number {
  const [before, after] = [partedSentences(old), partedSentences(other)];
  return Math.max(ownSentences(before, after), ownSentences(after, before));
}

/** The sentences of a side: the words of those without a claim, and the others. */
interface PartedSentences {
  readonly unclaimed: readonly string[];
  readonly claimed: readonly Passage[];
  readonly side: Side;
}

function partedSentences(side: Side): PartedSentences {
  const claims = new SpanIndex(side.extraction.claims);
  const isClaimed = ({ span }: Passage) => claims.firstTouching(span) !== null;
  const unclaimed = side.passages.filter((passage) => !isClaimed(passage)).map((passage) => formsOf(passage, side));
  return { unclaimed: unclaimed.filter(Boolean), claimed: side.passages.filter(isClaimed), side };
}

function ownSentences({ unclaimed }: PartedSentences, partner: PartedSentences): number {
  const left = new Map<string, number>();
  for (const forms of partner.unclaimed) left.set(forms, (left.get(forms) ?? 0) + 1);
  const own = unclaimed.filter((forms) => {
    const count = left.get(forms) ?? 0;
    if (count > 0) left.set(forms, count - 1);
    return count === 0;
  });
  // The same words in which only the other text's reader found a claim: what the texts say is the same.
  if (own.length === 0) return 0;
  const claimed = new Set(partner.claimed.map((passage) => formsOf(passage, partner.side)));
  return own.filter((forms) => !claimed.has(forms)).length;
}

function formsOf({ span }: Passage, { document }: Side): string {
  return wordForms(document.prose.slice(...span));
}
