import { meantBy } from '../arithmetic/index.ts';
import type { Check } from '../check.ts';
import { figureIn } from '../movement.ts';

const ALL = 100;

const RULES = {
  'finding/share-of-things': 'default',
  'finding/share-of-those': 'default',
  'finding/share-that-voted': 'turnout',
};

/** Shares of people and things that are more than all of them. */
export const overHundredPercent: Check = function* (article) {
  for (const [rule, message] of Object.entries(RULES))
    for (const found of article.matches(rule)) {
      const share = figureIn(article, found, 'share');
      if (share === null || share.unit !== 'percent' || share.change !== null) continue;
      const meant = meantBy(share);
      const values = { ...found.values(), share: share.text };
      if (meant?.low.gt(ALL)) yield { span: share.span, message, values };
    }
};
