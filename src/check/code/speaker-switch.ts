import type { AttributedClaim, DistinctSource } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Check, Raised } from '../check.ts';

interface Spoken {
  readonly claim: AttributedClaim;
  readonly source: DistinctSource;
  readonly sentence: number;
  readonly paragraph: number;
  readonly start: number;
}

/** Two people quoted in one paragraph, the second before the reader is told that somebody else speaks. */
export const speakerSwitch: Check = (article, asked): Raised[] => {
  const spoken = article.attributed
    .flatMap((claim) => spokenOf(article, claim, asked.number('words')))
    .sort((a, b) => a.start - b.start);
  return spoken.flatMap((second, index): Raised[] => {
    const first = spoken[index - 1];
    if (first === undefined || first.paragraph !== second.paragraph || first.source === second.source) return [];
    const named = second.claim.attribution.source?.span[0] ?? 0;
    const isPronoun = (second.claim.attribution.source?.antecedent ?? null) !== null;
    if (second.sentence - first.sentence > 1 || named < second.start || isPronoun) return [];
    return [
      {
        span: second.claim.attribution.content.spans[0] ?? second.claim.span,
        claim: second.claim.id,
        values: { first: first.source.text, second: second.source.text },
      },
    ];
  });
};

/** A quotation of whole sentences with somebody who speaks it. */
function spokenOf(article: Article, claim: AttributedClaim, leastWords: number): Spoken[] {
  const { quotation, content, source: mention } = claim.attribution;
  const span = content.spans[0];
  const source = article.sourceOfClaim(claim.id);
  if (quotation !== 'direct' || span === undefined || mention === null || source === null) return [];
  if (claim.within !== null || mention.identity === 'unresolved') return [];
  if (content.text.split(/\s+/).length < leastWords) return [];
  const passage = article.passageAt(span[0]);
  if (passage === undefined) return [];
  const end = content.spans.at(-1)?.[1] ?? span[1];
  const sentence = article.sentenceAt(Math.max(end, mention.span[1]) - 1);
  return [{ claim, source, sentence, paragraph: passage.paragraph, start: span[0] }];
}
