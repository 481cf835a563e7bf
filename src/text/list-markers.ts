import { classOf, DIGIT } from './characters.ts';
import type { TokenColumns } from './token-columns.ts';

/** What a list's item starts with: `1.`, `2)`, `(b)`, `•`, `• 9.` */
export interface ListMarker {
  /** Marker signs with the counter left out: `.`, `)`, `()`, `.)`, `•`, `•.` */
  readonly style: string;
  /** 1 for `1`, `a` and `A`; 0 for a bullet without a counter. */
  readonly value: number;
  /** One past the marker's last token. */
  readonly end: number;
}

const BULLETS = '•‣⁃◦▪●';
const LARGEST = 999;

/** The marker that starts at a token, if one does; `end` bounds the look ahead. */
export function listMarkerAt(text: string, tokens: TokenColumns, token: number, end: number): ListMarker | null {
  let at = token;
  let style = '';
  let sign = charAt(text, tokens, at);
  if (BULLETS.includes(sign)) {
    style = sign;
    at++;
  }
  sign = at < end ? charAt(text, tokens, at) : '';
  const isOpen = sign === '(';
  if (isOpen) at++;
  const value = at < end ? counterAt(text, tokens, at) : 0;
  // The tokenizer takes `c.` for an abbreviation and keeps it whole.
  if (value > 0 && !isOpen && tokens.end[at]! - tokens.start[at]! === 2 && endsInStop(text, tokens, at)) {
    return { style: `${style}.`, value, end: at + 1 };
  }
  if (value === 0) return style === '' || isOpen ? null : { style, value, end: at };
  at++;
  const from = at;
  while (at < end && tokens.joined[at] === 1 && '.)'.includes(charAt(text, tokens, at))) at++;
  const close = text.slice(tokens.start[from], from < at ? tokens.end[at - 1] : tokens.start[from]);
  const isMarker = isOpen ? close === ')' : close === '.' || close === ')' || close === '.)';
  if (!isMarker) return style === '' ? null : { style, value: 0, end: token + 1 };
  return { style: style + (isOpen ? '(' : '') + close, value, end: at };
}

/** Whether one item's marker can come right after the other's. */
export function follows(marker: ListMarker, before: ListMarker): boolean {
  return marker.style === before.style && (marker.value === before.value + 1 || marker.value + before.value === 0);
}

function charAt(text: string, tokens: TokenColumns, token: number): string {
  return tokens.end[token]! - tokens.start[token]! === 1 ? text.charAt(tokens.start[token]!) : ' ';
}

function counterAt(text: string, tokens: TokenColumns, token: number): number {
  const start = tokens.start[token]!;
  const length = tokens.end[token]! - start;
  const code = text.charCodeAt(start);
  if (length <= 3 && classOf(code) === DIGIT) {
    const value = Number(text.slice(start, start + length));
    return value <= LARGEST ? value : 0;
  }
  if (code >= 0x61 && code <= 0x7a && (length === 1 || (length === 2 && endsInStop(text, tokens, token))))
    return code - 0x60;
  // Not `A.`: that may be an initial.
  const isCapital = code >= 0x41 && code <= 0x5a && length === 1 && text.charAt(start + 1) === ')';
  return isCapital ? code - 0x40 : 0;
}

function endsInStop(text: string, tokens: TokenColumns, token: number): boolean {
  return text.charAt(tokens.end[token]! - 1) === '.';
}
