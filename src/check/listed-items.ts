import type { Article, WordLists } from './article.ts';

const LONGEST_ITEM_IN_WORDS = 6;
const FINAL_MARK = /[.!?]\s*$/;
/** Ages and years, asides, quotations: with them a comma may part something else than two items. */
const DOUBTFUL = /[\d():"“”‘«»—–]|--|\.\s/;
const CAPITAL = /^\p{Lu}/u;

/** How many items a written list has; null where its commas may mean something else. */
export function itemsOf(list: string, lists: WordLists): number | null {
  const text = list.replace(FINAL_MARK, '').trim();
  if (DOUBTFUL.test(text)) return null;
  const separated = text.includes(';');
  const pieces = text.split(separated ? ';' : ',').map((piece) => wordsOf(piece));
  const last = pieces.pop();
  if (last === undefined || pieces.length === 0 || pieces.some(({ length }) => length === 0)) return null;
  const startsWithConjunction = lists.has('list-conjunctions', last[0] ?? '');
  if (separated) return startsWithConjunction ? pieces.length + 1 : null;
  const items = [...pieces, ...(startsWithConjunction ? [last.slice(1)] : [])];
  if (!startsWithConjunction) {
    const at = last.findIndex((word) => lists.has('list-conjunctions', word));
    if (at <= 0 || at === last.length - 1) return null;
    items.push(last.slice(0, at), last.slice(at + 1));
  }
  return items.every((item) => isPlain(item, lists)) && !haveAppositions(items, lists) ? countOf(items, lists) : null;
}

function countOf(items: readonly (readonly string[])[], lists: WordLists): number | null {
  const isDouble = (item: readonly string[]) => item.some((word) => lists.has('list-conjunctions', word));
  // “parks and gardens” at the end may be one item or two
  return items.some(isDouble) ? null : items.length;
}

function isPlain(item: readonly string[], lists: WordLists): boolean {
  if (item.length === 0 || item.length > LONGEST_ITEM_IN_WORDS) return false;
  if (lists.has('open-list-words', item.join(' '))) return false;
  return !item.some((word) => lists.has('item-stops', word) || lists.has('open-list-words', word));
}

/** Names among other words: *Tom Ekholm, a driver*. */
function haveAppositions(items: readonly (readonly string[])[], lists: WordLists): boolean {
  const names = items.filter((item) => CAPITAL.test(item[0] ?? ''));
  if (names.length === 0) return false;
  return names.length < items.length || items.some((item) => lists.has('articles', item[0] ?? ''));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** How many items of a marked-up list follow, all at the same depth; null where no list does. */
export function bulletsBehind({ document, text }: Article, offset: number): number | null {
  const next = document.blocks.findIndex(({ span }) => span[0] >= offset);
  if (next < 0) return null;
  const depths: number[] = [];
  for (const { kind, span } of document.blocks.slice(next)) {
    if (kind !== 'list-item') break;
    depths.push(span[0] - (text.lastIndexOf('\n', span[0]) + 1));
  }
  return depths.length > 1 && depths.every((depth) => depth === depths[0]) ? depths.length : null;
}
