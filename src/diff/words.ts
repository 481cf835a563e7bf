import type { Span } from '../model/index.ts';

/** A word of a text. `form` is what counts when words are compared: case, the style of marks and invisible joints do not. */
export interface Word {
  readonly form: string;
  readonly span: Span;
}

/**
 * Letters and digits with what joins them inside a word: *don’t*, *5,000*, *25-yard*, *3.2*; signs of money and per cent
 * are words. Soft hyphens, joiners and zero-width spaces are no part of what is said.
 */
const WORD =
  /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+(?:['’‘.,:/\u2010\u2011-][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+)*|[%$€£¥]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/gu;
const PLAIN = /^[a-z0-9]+$/;

/** The words of a part of a text, in order; spans count from the start of the whole text. */
export function wordsIn(text: string, [start, end]: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const form = formOf(match[0]);
    if (form === '') continue;
    const from = start + match.index;
    words.push({ form, span: [from, from + match[0].length] });
  }
  return words;
}

/** The forms of the words of a text, in order, one at a time. */
export function* formsIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(WORD)) {
    const form = formOf(word);
    if (form !== '') yield form;
  }
}

/** The forms of the words of a text, joined by single spaces. */
export function wordForms(text: string): string {
  return [...formsIn(text)].join(' ');
}

function formOf(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[’‘]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-');
}
