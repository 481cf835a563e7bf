import type { Article, WordLists } from './article.ts';

const LONGEST_PLAIN_ITEM = 6;
const LONGEST_ITEM = 24;
/** Two things with a comma between may be one and what is said of it. */
const LEAST_WITHOUT_CONJUNCTION = 3;
const FINAL_MARK = /[.!?]\s*$/;
const ASIDE = /\([^()]*\)/g;
/** Quotations, explanations, sentences: with them a comma may part something else than two items. */
const DOUBTFUL = /[():"“”‘«»—–]|--|\.\s/;
const NUMBER_ALONE = /^\d+$/;
const CAPITAL = /^\p{Lu}/u;

/** How many items a list can have, both ends included. */
export interface ItemCount {
  /** Null where commas may part something else than items. */
  readonly least: number | null;
  /** With every comma and every *and* between two items. */
  readonly most: number;
}

/** How many items a written list has; null where it is none, or is not told to its end. */
export function itemsOf(list: string, lists: WordLists): ItemCount | null {
  const text = list.replace(FINAL_MARK, '').replaceAll(ASIDE, ' ').trim();
  if (DOUBTFUL.test(text)) return null;
  const alike = alikeItems(text, lists);
  if (alike !== null) return { least: alike, most: alike };
  const separated = text.includes(';');
  const isConjunction = (word: string | undefined) => lists.has('list-conjunctions', word ?? '');
  const written = text
    .split(separated ? /[;]/ : ',')
    .map(wordsOf)
    .filter((piece) => piece.length !== 1 || !NUMBER_ALONE.test(piece[0]!));
  const pieces = separated ? written : withoutTrailing(written, lists);
  if (pieces.some(({ length }) => length === 0)) return null;
  if (!pieces.some((piece) => piece.some(isConjunction))) return withoutConjunction(pieces, separated, text, lists);
  if (!separated && pieces.some((piece) => !mayBeItem(piece, lists))) return null;
  const isClosed = !separated && pieces.length > 2 && isOxfordRow(pieces, lists);
  // behind *a pond, a bench, and a maze*, *box and yew* are no items
  const isBetween = (word: string, at: number, piece: readonly string[]) =>
    isConjunction(word) && !(isClosed && !lists.has('articles', piece[at + 1] ?? ''));
  const inside = pieces.map(
    (piece) => piece.filter((word, at) => at > 0 && at < piece.length - 1 && isBetween(word, at, piece)).length,
  );
  const most = inside.reduce((total, each) => total + each, pieces.length);
  return most < 2 ? null : { least: leastOf(pieces, separated, /\d/.test(text), lists), most };
}

/** *That …, that … and that …*: how many items open with the first word of the list; null where fewer than two do. */
function alikeItems(text: string, lists: WordLists): number | null {
  const opener = wordsOf(text)[0] ?? '';
  if (!lists.has('item-openers', opener)) return null;
  const opened = text.split(/[,;]/).flatMap((piece) => {
    const words = wordsOf(piece);
    return words.filter((word, at) => word === opener && (at === 0 || lists.has('list-conjunctions', words[at - 1]!)));
  });
  return opened.length < 2 ? null : opened.length;
}

/** *Petra Vance, Oskar Lind, Dan Whitmore.* */
function withoutConjunction(
  pieces: readonly (readonly string[])[],
  separated: boolean,
  text: string,
  lists: WordLists,
): ItemCount | null {
  if (pieces.length < (separated ? 2 : LEAST_WITHOUT_CONJUNCTION)) return null;
  const areSure = separated || (!/\d/.test(text) && pieces.every((piece) => isSure(piece, lists)) && areAlike(pieces));
  return areSure ? { least: pieces.length, most: pieces.length } : null;
}

function isSure(piece: readonly string[], lists: WordLists): boolean {
  return mayBeItem(piece, lists) && isPlain(piece, lists);
}

/** All names or none, and no asides among them. */
function areAlike(pieces: readonly (readonly string[])[]): boolean {
  const names = pieces.filter(([word]) => CAPITAL.test(word ?? ''));
  return names.length === 0 || names.length === pieces.length;
}

/** The number of items where no comma can be anything but the end of one. */
function leastOf(
  pieces: readonly (readonly string[])[],
  separated: boolean,
  hasDigits: boolean,
  lists: WordLists,
): number | null {
  const last = pieces.at(-1);
  if (hasDigits || last === undefined || pieces.length < 2) return null;
  const startsWithConjunction = lists.has('list-conjunctions', last[0] ?? '');
  if (separated) return startsWithConjunction ? pieces.length : null;
  const items = [...pieces.slice(0, -1), ...(startsWithConjunction ? [last.slice(1)] : [])];
  if (!startsWithConjunction) {
    const at = last.findIndex((word) => lists.has('list-conjunctions', word));
    if (at <= 0 || at === last.length - 1) return null;
    items.push(last.slice(0, at), last.slice(at + 1));
  }
  // an aside needs a comma at both its ends: *the town, the port and the county*
  const isBare =
    !startsWithConjunction &&
    items.every(([word]) => lists.has('definite-articles', word ?? '') || CAPITAL.test(word ?? ''));
  return items.every((item) => isPlain(item, lists)) && (isBare || !haveAppositions(items, lists))
    ? countOf(items, lists)
    : null;
}

/** Without what is said of the last item: *and a neighbour, Doreen Pask*; *and Judith, all of Preston*. */
function withoutTrailing(pieces: readonly string[][], lists: WordLists): string[][] {
  const [item, trailing] = pieces.slice(-2);
  const start = trailing?.[0] ?? '';
  const conjunction = item?.findIndex((word) => lists.has('list-conjunctions', word)) ?? -1;
  if (item === undefined || conjunction < 0 || trailing?.some((word) => lists.has('list-conjunctions', word)))
    return [...pieces];
  const isName = CAPITAL.test(start) && lists.has('articles', item[conjunction + 1] ?? '');
  const isLower = !CAPITAL.test(start) && !lists.has('articles', start) && isOxfordRow(pieces.slice(0, -1), lists);
  return isName || isLower || lists.has('item-stops', start) ? pieces.slice(0, -1) : [...pieces];
}

/** *A pond, a bench, and a maze*: the last has the conjunction, and all have an article. */
function isOxfordRow(pieces: readonly (readonly string[])[], lists: WordLists): boolean {
  const isConjunction = (word: string | undefined) => lists.has('list-conjunctions', word ?? '');
  const opener = (piece: readonly string[]) => (isConjunction(piece[0]) ? piece[1] : piece[0]) ?? '';
  return isConjunction(pieces.at(-1)?.[0]) && pieces.every((piece) => lists.has('articles', opener(piece)));
}

/** No clause of its own, nothing that stands for more things than one, nothing that says that there are more. */
function mayBeItem(piece: readonly string[], lists: WordLists): boolean {
  if (piece.length > LONGEST_ITEM) return false;
  return !piece.some(
    (word) =>
      lists.has('clause-words', word) || lists.has('group-items', word) || lists.has('words-of-open-lists', word),
  );
}

function countOf(items: readonly (readonly string[])[], lists: WordLists): number | null {
  const isDouble = (item: readonly string[]) => item.some((word) => lists.has('list-conjunctions', word));
  // “parks and gardens” at the end may be one item or two
  return items.some(isDouble) ? null : items.length;
}

function isPlain(item: readonly string[], lists: WordLists): boolean {
  if (item.length === 0 || item.length > LONGEST_PLAIN_ITEM) return false;
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
