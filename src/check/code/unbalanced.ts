import type { Span } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Check, Raised } from '../check.ts';

/** Single marks may be apostrophes and are left alone. */
const DOUBLE_MARKS = /["“”„«»]/gu;
const OPENING = /^["“„«]/u;
const INCHES = /[\d′'’]\s?$/u;
/** The longest tag that plain text is thought to hold. */
const LONGEST_TAG = 400;

/** Quotation marks without their partner, one a paragraph. A speech that goes on in the next paragraph may stay open. */
export const unbalanced: Check = (article): Raised[] => {
  const paragraphs = new Set<number>();
  return [...neverClosed(article), ...neverOpened(article)].filter(({ span: [at] }) => {
    const paragraph = article.passageAt(at)?.paragraph ?? -1;
    if (paragraphs.has(paragraph) || isInches(article.prose, at) || isInTag(article.prose, at)) return false;
    paragraphs.add(paragraph);
    return true;
  });
};

function neverClosed({ quotations, text }: Article): Raised[] {
  const continued = new Set(quotations.map(({ continues }) => continues));
  return quotations.flatMap(({ span, isClosed }, index): Raised[] => {
    const mark: Span = [span[0], span[0] + 1];
    return isClosed || continued.has(index) || !OPENING.test(text.slice(...mark)) ? [] : [{ span: mark }];
  });
}

/** Marks that neither open nor close nor stand inside anything. */
function neverOpened(article: Article): Raised[] {
  return [...article.prose.matchAll(DOUBLE_MARKS)].flatMap(({ index }): Raised[] =>
    article.quotationAt(index) === null ? [{ span: [index, index + 1], message: 'unopened' }] : [],
  );
}

function isInches(prose: string, at: number): boolean {
  return INCHES.test(prose.slice(Math.max(0, at - 2), at));
}

/** Whether a mark stands in a tag that was left in the text: `<a href="…">`. */
function isInTag(prose: string, at: number): boolean {
  if (prose[at - 1] === '=') return true;
  const before = prose.slice(Math.max(0, at - LONGEST_TAG), at);
  const behind = prose.slice(at, at + LONGEST_TAG);
  return before.lastIndexOf('<') > before.lastIndexOf('>') && behind.includes('>');
}
