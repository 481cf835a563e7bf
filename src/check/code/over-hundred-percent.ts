import { meantBy } from '../arithmetic/index.ts';
import type { Check } from '../check.ts';
import { figureIn } from '../movement.ts';

const ALL = 100;

/** Shares of people and things that are more than all of them. */
export const overHundredPercent: Check = function* (article) {
  for (const found of article.matches('finding/share-of-things')) {
    const share = figureIn(article, found, 'share');
    if (share === null || share.unit !== 'percent' || share.change !== null) continue;
    const meant = meantBy(share);
    if (meant?.low.gt(ALL)) yield { span: share.span, values: { ...found.values(), share: share.text } };
  }
};
