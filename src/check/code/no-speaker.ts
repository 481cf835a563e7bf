import type { Article } from '../article.ts';
import type { Check, Raised } from '../check.ts';

/** A name behind a dash. */
const CAPTION = /^\s*[-–—―]\s*\p{Lu}/u;

/** Whole quoted sentences that nobody is said to speak, in their own paragraph or in the one before. */
export const noSpeaker: Check = (article): Raised[] => {
  const spokenIn = new Set<number>();
  for (const { attribution, span } of article.attributed)
    if (attribution.source !== null)
      for (const at of [span[0], span[1] - 1]) spokenIn.add(article.passageAt(at)?.paragraph ?? -1);
  const firstIn = new Map<number, number>();
  for (const { span } of [...article.quotations].reverse())
    firstIn.set(article.passageAt(span[0])?.paragraph ?? -1, span[0]);
  return article.attributed.flatMap(({ id, span, attribution }): Raised[] => {
    if (attribution.source !== null || attribution.cue !== null || attribution.quotation !== 'direct') return [];
    const passage = article.passageAt(span[0]);
    if (passage === undefined || passage.scope !== 'narration' || isIntroduced(article, span[0])) return [];
    if (CAPTION.test(article.prose.slice(span[1], span[1] + 8))) return [];
    const { paragraph } = passage;
    // A quotation behind another one may be the same speech, an exchange or a list.
    const isFirst = (firstIn.get(paragraph) ?? span[0]) >= span[0] && !firstIn.has(paragraph - 1);
    return isFirst && !spokenIn.has(paragraph) && !spokenIn.has(paragraph - 1) ? [{ span, claim: id }] : [];
  });
};

/** *The statement reads: “…”*; or no prose at all. */
function isIntroduced({ text, prose }: Article, start: number): boolean {
  return /[:=>–—-]\s*$/u.test(prose.slice(Math.max(0, start - 8), start)) || text[start + 1] === '>';
}
