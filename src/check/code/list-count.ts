import Big from 'big.js';
import type { Figure, Span } from '../../model/index.ts';
import { exactValue } from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { bulletsBehind, type ItemCount, itemsOf } from '../listed-items.ts';
import { figureIn } from '../movement.ts';

const LARGEST_LIST = 20;
/** A list in sentences of their own may have so many sentences between two of its items. */
const SENTENCES_BETWEEN = 3;

/** With so many words of an item before it, a number counts no items. */
const LEAST_BEFORE_NUMBER = 3;
const MOST_WITH_ASIDES = 3;

/** Lists that have more or fewer items than announced. */
export const listCount: Check = function* (article) {
  const counts: readonly [string, (found: FoundWords, noun: string) => ItemCount | null][] = [
    ['finding/announced-list', (found, noun) => listedBehind(article, found, noun)],
    ['finding/list-in-next-sentence', (found, noun) => listedBehind(article, found, noun)],
    ['finding/announced-names', (found, noun) => namesBehind(article, found, noun)],
    ['finding/announced-people', (found) => ({ least: null, most: found.parts('item').length })],
    ['finding/announced-steps', (found) => stepsBehind(article, found)],
  ];
  const told = new Set<number>();
  for (const [rule, countOf] of counts)
    for (const found of article.matches(rule)) {
      const raised = raisedFor(article, found, countOf);
      if (raised === null || told.has(raised.span[0])) continue;
      told.add(raised.span[0]);
      yield raised;
    }
};

function raisedFor(
  article: Article,
  found: FoundWords,
  countOf: (found: FoundWords, noun: string) => ItemCount | null,
): Raised | null {
  const count = figureIn(article, found, 'count');
  const span = found.part('announced');
  const { noun = '', count: words } = found.values();
  // *a dispute over three issues* is no more than three, and two are too few for more than three
  const bare = article.lists.value('counts-in-words', words?.toLowerCase() ?? '');
  const isLeast = count?.modifier === 'exact' || count?.modifier === 'over';
  const announced = isLeast ? exactValue(count) : count === null && bare !== null ? new Big(bare) : null;
  if (announced === null || span === null || words === undefined) return null;
  if (announced.lt(2) || announced.gt(LARGEST_LIST)) return null;
  const listed = countOf(found, noun);
  if (listed === null) return null;
  const isMore = count?.modifier !== 'over' && listed.least !== null && announced.lt(listed.least);
  if (!isMore && announced.lte(listed.most)) return null;
  const actual = isMore ? listed.least! : listed.most;
  const values = { count: words, noun, actual: String(actual) };
  const message = noun === '' ? 'people' : 'default';
  return { span, message, values, details: { announced: announced.toNumber(), listed: actual } };
}

/** How many names follow, the most always; the least where each is one word, or each more. */
function namesBehind(article: Article, found: FoundWords, noun: string): ItemCount {
  const items = found.parts('item').map((span) => article.words(span));
  const long = items.filter((item) => /\s/.test(item));
  // *Leeds, Hull City, York and Bath*: an aside in a row of four names leaves three, which are too many for two
  const areAlike = long.length === 0 || long.length === items.length || items.length > MOST_WITH_ASIDES;
  const isSure = areAlike && !article.lists.has('places-listed', noun);
  return { least: isSure ? items.length : null, most: items.length };
}

/** *Two dogs* are two items; a number in brackets, or behind what an item is called, is said of the item. */
function mayCountItems(article: Article, { kind, value, span }: Figure, list: Span): boolean {
  if (kind !== 'cardinal' || value === '1') return false;
  const before = article.prose.slice(list[0], span[0]);
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
  const own = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  return own.split(/\s+/).filter((word) => word !== '').length < LEAST_BEFORE_NUMBER;
}

/** How many items follow; null where that cannot be said for sure. */
function listedBehind(article: Article, found: FoundWords, noun: string): ItemCount | null {
  const mark = found.part('mark');
  const sentence = mark === null ? undefined : article.passageAt(mark[0]);
  if (mark === null || sentence === undefined) return null;
  const rest: Span = [mark[1], sentence.span[1]];
  const text = article.prose.slice(...rest);
  if (text.trim() === '') {
    const bullets = bulletsBehind(article, mark[1]);
    return bullets === null ? null : { least: bullets, most: bullets };
  }
  const sign = article.words(mark);
  const end = /^\W/u.test(sign) && sign !== ':' ? text.indexOf(sign === '-' ? ' - ' : sign) : -1;
  const list: Span = [rest[0], end < 0 ? rest[1] : rest[0] + end];
  if (article.figuresIn(list).some((figure) => mayCountItems(article, figure, list))) return null;
  const items = itemsOf(article.prose.slice(...list), article.lists);
  return items !== null && article.lists.has('places-listed', noun) ? { ...items, least: null } : items;
}

/** How far *First, …* and *Second, …* go in the sentences that follow; null without any, and with a *finally*. */
function stepsBehind(article: Article, found: FoundWords): ItemCount | null {
  let sentence = article.sentenceAt(found.span[0]);
  let last = 0;
  for (const step of article.matches('finding/step')) {
    const at = article.sentenceAt(step.span[0]);
    if (at <= sentence) continue;
    if (at > sentence + (last === 0 ? 1 : SENTENCES_BETWEEN)) break;
    const place = Number(article.lists.value('list-steps', step.values()['step'] ?? '') ?? 0);
    if (place !== last + 1) return null;
    last = place;
    sentence = at;
  }
  return last > 1 ? { least: last, most: last } : null;
}
