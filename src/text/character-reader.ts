import {
  CAPITAL,
  classOf,
  classOfCharacter,
  DIGIT,
  EXTENDER,
  HIGH_SURROGATE,
  LETTER,
  SIGN,
  SPACE,
  unitAt,
} from './characters.ts';

/*
 * What stands at a place of a text. Functions of the text and an offset rather than a class of their own: they are asked
 * several times for every character.
 */

/** No token is longer, in code units: what later stages do with one stays bounded. */
export const LONGEST_TOKEN = 1000;

/** Where the combining marks and invisible characters from `at` on end, in a token that starts at `start`. */
export function extendedEnd(text: string, at: number, start: number): number {
  const limit = start + LONGEST_TOKEN;
  let end = at;
  while (end < limit && classAt(text, end) === EXTENDER) end += widthAt(text, end);
  return end;
}

/** The class of the character at `at`, also of one above U+FFFF; behind the text, white space. */
export function classAt(text: string, at: number): number {
  const code = unitAt(text, at);
  if (Number.isNaN(code)) return SPACE;
  const found = classOf(code);
  return found === HIGH_SURROGATE ? astralClass(text, at) : found;
}

/** The class of a character above U+FFFF whose first half stands at `at`; that of a sign for a half without its other. */
export function astralClass(text: string, at: number): number {
  return widthAt(text, at) === 1 ? SIGN : classOfCharacter(text.slice(at, at + 2));
}

/** Code units of the character at `at`. */
export function widthAt(text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

export function isLetterAt(text: string, at: number): boolean {
  const found = classAt(text, at);
  return found === LETTER || found === CAPITAL;
}

export function isAlphanumericAt(text: string, at: number): boolean {
  const found = classAt(text, at);
  return found === LETTER || found === CAPITAL || found === DIGIT;
}

/** The letter at `at` in lower case, for letters of ASCII. */
export function lowerAt(text: string, at: number): string {
  return String.fromCharCode(text.charCodeAt(at) | 0x20);
}

/** Where a run of the sign at `at` ends, no longer than a token may be. */
export function runEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (end < at + LONGEST_TOKEN && text.charCodeAt(end) === code) end++;
  return end;
}

/** Where the white space from `from` on ends. */
export function nextVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + LONGEST_TOKEN && classOf(text.charCodeAt(at)) === SPACE) at++;
  return at;
}
