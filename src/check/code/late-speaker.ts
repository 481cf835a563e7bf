import type { AttributedClaim, SourceMention } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Check, Raised } from '../check.ts';

/** How far back a reader remembers who is speaking. */
const SENTENCES_REMEMBERED = 2;

/** Speech of several sentences whose speaker comes only behind them. */
export const lateSpeaker: Check = (article, asked): Raised[] => {
  const most = asked.number('sentences');
  const words = asked.number('words');
  return article.attributed.flatMap((claim): Raised[] => {
    const { source, cue, quotation, content } = claim.attribution;
    const span = content.spans[0];
    if (source === null || span === undefined || quotation !== 'direct' || claim.within !== null) return [];
    // A name behind a dash: the way of captions and of lists of voices.
    if (cue !== null && !/\p{L}/u.test(cue.text)) return [];
    const sentences = sentencesBefore(article, span[0], source);
    if (sentences <= most || content.text.split(/\s+/).length < words || isKnown(article, claim, source, span[0]))
      return [];
    return [
      {
        span: source.span,
        claim: claim.id,
        values: { source: source.text, sentences: String(sentences) },
        details: { sentences },
      },
    ];
  });
};

/** How many sentences of the speech stand before its speaker. */
function sentencesBefore(article: Article, start: number, source: SourceMention): number {
  if (source.span[0] < start) return 0;
  const first = article.sentenceAt(start);
  const last = article.sentenceAt(source.span[0]);
  const opening = article.quotationAt(start);
  if (opening === null || opening.span[1] > source.span[0]) return 0;
  const quoted = article.passages.slice(first, last).every((passage) => article.scopeAt(passage.span[0]) === 'direct');
  return quoted ? last - first + 1 : 0;
}

/** Whether the sentences before the speech tell who is about to speak. */
function isKnown(article: Article, claim: AttributedClaim, source: SourceMention, start: number): boolean {
  const at = article.sentenceAt(start);
  const from = article.passages[Math.max(0, at - SENTENCES_REMEMBERED)]?.span[0] ?? 0;
  const name = source.name?.split(' ').at(-1) ?? null;
  if (name !== null && article.text.slice(from, start).includes(name)) return true;
  const mentions = article.sourceOfClaim(claim.id)?.mentions ?? [];
  if (source.identity === 'unresolved' || source.antecedent !== null) return true;
  return mentions.some(([first, end]) => first >= from && end <= start);
}
