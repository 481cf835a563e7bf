import type { Runs } from './annotated-text.ts';
import { CAPITAL, classOf, LETTER } from './characters.ts';
import { BEFORE_NAME, STARTER, type WordFlags } from './knowledge.ts';
import { CLOSES, OPENS } from './quotations.ts';
import type { TokenColumns } from './token-columns.ts';

/** Later stages work sentence by sentence: none is longer, whatever the text. */
const LONGEST_SENTENCE = 1000;

/** Sets each token's sentence and returns the runs. No sentence crosses a paragraph's end. */
export function sentenceRuns(
  text: string,
  tokens: TokenColumns,
  paragraphs: Runs,
  roles: Uint8Array,
  flags: WordFlags,
): Runs {
  const first: number[] = [];
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const end = paragraphs.first[paragraph + 1]!;
    let start = paragraphs.first[paragraph]!;
    while (start < end) {
      first.push(start);
      const next = sentenceEnd(text, tokens, start, Math.min(end, start + LONGEST_SENTENCE), roles, flags);
      tokens.sentence.fill(first.length - 1, start, next);
      start = next;
    }
  }
  return { count: first.length, first: Int32Array.from([...first, tokens.count]) };
}

function sentenceEnd(
  text: string,
  tokens: TokenColumns,
  start: number,
  end: number,
  roles: Uint8Array,
  flags: WordFlags,
): number {
  for (let token = start; token < end; token++) {
    const last = text.charCodeAt(tokens.end[token]! - 1);
    if (last !== 0x2e && last !== 0x3f && last !== 0x21 && last !== 0x2026) continue;
    let next = token + 1;
    while (next < end && closes(text, tokens, next, roles)) next++;
    if (next === end) return end;
    if (isListMarker(text, tokens, start, token)) continue;
    if (startsSentence(text, tokens, token, next, end, roles, flags)) return next;
    token = next - 1;
  }
  return end;
}

function closes(text: string, tokens: TokenColumns, token: number, roles: Uint8Array): boolean {
  if (roles[token] === CLOSES) return true;
  const code = text.charCodeAt(tokens.start[token]!);
  if (code === 0x29 || code === 0x5d || code === 0x3f || code === 0x21) return true;
  return code === 0x2e && tokens.joined[token] === 1;
}

/** `1.` or `a.` at the start of a sentence. */
function isListMarker(text: string, tokens: TokenColumns, start: number, stop: number): boolean {
  if (stop !== start + 1 || text.charCodeAt(tokens.start[stop]!) !== 0x2e) return false;
  const marker = text.slice(tokens.start[start]!, tokens.end[start]!);
  return marker.length <= 3 && /^(?:\d+|[A-Za-z])$/.test(marker);
}

function startsSentence(
  text: string,
  tokens: TokenColumns,
  stop: number,
  next: number,
  end: number,
  roles: Uint8Array,
  flags: WordFlags,
): boolean {
  let word = next;
  while (word < end - 1 && (roles[word] === OPENS || isOpeningBracket(text, tokens, word))) word++;
  const code = text.charCodeAt(tokens.start[word]!);
  const found = classOf(code);
  if (',;:)'.includes(String.fromCharCode(code))) return false;
  const whole = tokens.end[stop]! - tokens.start[stop]!;
  const isAbbreviation = whole > 1 && text.charCodeAt(tokens.start[stop]!) !== 0x2e;
  if (isAbbreviation) {
    const form = flags.of(tokens.form[stop]!);
    if ((form & BEFORE_NAME) !== 0 || found !== CAPITAL) return false;
    return (flags.of(tokens.form[word]!) & STARTER) !== 0;
  }
  if (found === LETTER)
    return isBicameral(text.charAt(tokens.start[word]!)) ? hasInnerCapital(text, tokens, word) : true;
  if (whole > 1) return found === CAPITAL;
  return true;
}

function isBicameral(character: string): boolean {
  return character.toUpperCase() !== character;
}

/** `iPhone`, `eBay`. */
function hasInnerCapital(text: string, tokens: TokenColumns, token: number): boolean {
  return classOf(text.charCodeAt(tokens.start[token]! + 1)) === CAPITAL;
}

function isOpeningBracket(text: string, tokens: TokenColumns, token: number): boolean {
  const code = text.charCodeAt(tokens.start[token]!);
  return code === 0x28 || code === 0x5b;
}
