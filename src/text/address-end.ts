import { classAt, isAlphanumericAt, LONGEST_TOKEN, widthAt } from './character-reader.ts';
import { CAPITAL, DIGIT, HYPHEN, LETTER, SPACE, STOP } from './characters.ts';

const UNDERSCORE = 0x5f;

/** `example.com`, `v2.0`: a stop with no space around it and small letters or a digit behind. Returns 0 for none. */
export function domainEndAtStop(text: string, at: number): number {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (before === DIGIT && after === DIGIT) return domainEnd(text, at + 1);
  if (after !== LETTER || classAt(text, at + 2) !== LETTER) return 0;
  return domainEnd(text, at + 1);
}

/** Where letters, digits and the marks between them end. */
export function domainEnd(text: string, from: number): number {
  let at = from;
  while (at < from + LONGEST_TOKEN) {
    const found = classAt(text, at);
    if (found === LETTER || found === CAPITAL || found === DIGIT) at += widthAt(text, at);
    else if ((found === STOP || found === HYPHEN) && isAlphanumericAt(text, at + 1)) at++;
    else break;
  }
  return at;
}

/** Where a web address ends: before white space and marks that cannot be in it, without the sentence's own marks. */
export function addressEnd(text: string, from: number, start: number): number {
  let at = from;
  while (at < start + LONGEST_TOKEN && classAt(text, at) !== SPACE && !'<>"“”«»`'.includes(text.charAt(at))) {
    at += widthAt(text, at);
  }
  while (at > from && ".,;:!?)]}'’*_…".includes(text.charAt(at - 1))) at--;
  return at;
}

/** Where a handle or a hashtag ends, from behind its sign. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < from + LONGEST_TOKEN && (isAlphanumericAt(text, at) || text.charCodeAt(at) === UNDERSCORE)) {
    at += widthAt(text, at);
  }
  return at;
}
