import type { Span } from '../../model/index.ts';
import { exactValue } from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check } from '../check.ts';
import { bulletsBehind, itemsOf } from '../listed-items.ts';
import { figureIn } from '../movement.ts';

const LARGEST_LIST = 20;

/** Lists that have more or fewer items than announced. */
export const listCount: Check = function* (article) {
  for (const found of article.matches('finding/announced-list')) {
    const count = figureIn(article, found, 'count');
    const span = found.part('announced');
    const { noun, count: words } = found.values();
    const announced = count?.modifier === 'exact' ? exactValue(count) : null;
    if (announced === null || span === null || noun === undefined || words === undefined) continue;
    if (announced.lt(2) || announced.gt(LARGEST_LIST)) continue;
    const actual = listedBehind(article, found, noun);
    if (actual === null || announced.eq(actual)) continue;
    const values = { count: words, noun, actual: String(actual) };
    yield { span, values, details: { announced: announced.toNumber(), listed: actual } };
  }
};

/** How many items follow; null where that cannot be said for sure. */
function listedBehind(article: Article, found: FoundWords, noun: string): number | null {
  const mark = found.part('mark');
  const sentence = article.passageAt(found.span[0]);
  if (mark === null || sentence === undefined) return null;
  const rest: Span = [mark[1], sentence.span[1]];
  if (article.prose.slice(...rest).trim() === '') return bulletsBehind(article, mark[1]);
  if (article.lists.has('places-listed', noun)) return null;
  const text = article.prose.slice(...rest);
  const sign = article.words(mark);
  const end = sign === ':' ? -1 : text.indexOf(sign);
  return itemsOf(end < 0 ? text : text.slice(0, end), article.lists);
}
