import type { QuotationRun, Runs } from './annotated-text.ts';
import { APOSTROPHE, CAPITAL, classOf, DIGIT, LETTER } from './characters.ts';
import type { TokenColumns } from './token-columns.ts';

const DEEPEST = 8;

/** What a token does as a quotation mark. */
export const NO_MARK = 0;
export const OPENS = 1;
export const CLOSES = 2;

type Family = 'double' | 'guillemet' | 'single';

interface Mark {
  readonly token: number;
  readonly family: Family;
  /** What its own form and its neighbours say; null where both are possible. */
  readonly side: typeof OPENS | typeof CLOSES | null;
}

interface Open {
  readonly run: number;
  readonly family: Family;
}

interface MutableRun {
  open: number;
  close: number | null;
  end: number;
  depth: number;
  continues: number | null;
}

export interface Quotations {
  readonly runs: readonly QuotationRun[];
  /** Per token `NO_MARK`, `OPENS` or `CLOSES`. */
  readonly roles: Uint8Array;
}

/**
 * Pairs quotation marks paragraph by paragraph, sets each token's depth, and finds speeches that go on over paragraphs.
 * A mark that finds no partner spoils nothing behind its own paragraph.
 */
export function findQuotations(text: string, tokens: TokenColumns, paragraphs: Runs): Quotations {
  const runs: MutableRun[] = [];
  const roles = new Uint8Array(tokens.count);
  let unclosed: number | null = null;
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const first = paragraphs.first[paragraph]!;
    const end = paragraphs.first[paragraph + 1]!;
    const marks = marksBetween(text, tokens, first, end);
    if (marks.length === 0) {
      unclosed = null;
      continue;
    }
    const before = runs.length;
    pairMarks(marks, end, runs, roles);
    const opening = runs[before];
    if (unclosed !== null && opening !== undefined && opening.open === first && opening.depth === 1) {
      opening.continues = unclosed;
    }
    unclosed = lastUnclosed(runs, before);
  }
  for (const run of runs) {
    for (let token = run.open; token < run.end; token++) tokens.depth[token]!++;
  }
  return { runs, roles };
}

function lastUnclosed(runs: readonly MutableRun[], from: number): number | null {
  for (let run = runs.length - 1; run >= from; run--) {
    if (runs[run]!.depth === 1) return runs[run]!.close === null ? run : null;
  }
  return null;
}

function pairMarks(marks: readonly Mark[], end: number, runs: MutableRun[], roles: Uint8Array): void {
  const stack: Open[] = [];
  let closersLeft = marks.reduce((sum, mark) => (mark.family !== 'single' && mark.side !== OPENS ? sum + 1 : sum), 0);
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!;
    const open = lastOpen(stack, mark.family);
    if (mark.family !== 'single' && mark.side !== OPENS) closersLeft--;
    const side = mark.side ?? (open < 0 ? OPENS : CLOSES);
    if (side === CLOSES) {
      if (open < 0) continue;
      const run = runs[stack[open]!.run]!;
      run.close = mark.token;
      run.end = mark.token + 1;
      roles[mark.token] = CLOSES;
      for (const inner of stack.splice(open).slice(1)) runs[inner.run]!.end = mark.token;
    } else {
      if (open >= 0 && mark.family !== 'single' && closersLeft <= open) {
        for (const left of stack.splice(open)) runs[left.run]!.end = mark.token;
      }
      if (stack.length === DEEPEST) continue;
      if (mark.family === 'single' && !findsPartner(marks, at)) continue;
      roles[mark.token] = OPENS;
      stack.push({ run: runs.length, family: mark.family });
      runs.push({ open: mark.token, close: null, end, depth: stack.length, continues: null });
    }
  }
}

function lastOpen(stack: readonly Open[], family: Family): number {
  for (let at = stack.length - 1; at >= 0; at--) {
    if (stack[at]!.family === family) return at;
  }
  return -1;
}

/** Whether a single mark that closes comes before the next that opens. */
function findsPartner(marks: readonly Mark[], from: number): boolean {
  for (let at = from + 1; at < marks.length; at++) {
    const mark = marks[at]!;
    if (mark.family === 'single') return mark.side === CLOSES;
  }
  return false;
}

function marksBetween(text: string, tokens: TokenColumns, first: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let token = first; token < end; token++) {
    const length = tokens.end[token]! - tokens.start[token]!;
    if (length > 2) continue;
    const code = text.charCodeAt(tokens.start[token]!);
    if (code >= 0x61 && code <= 0x7a) continue;
    const mark = markOf(text, tokens, token, code, length);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function markOf(text: string, tokens: TokenColumns, token: number, code: number, length: number): Mark | null {
  if (length === 2) {
    const form = text.slice(tokens.start[token]!, tokens.end[token]!);
    if (form === '``') return { token, family: 'double', side: OPENS };
    return form === "''" ? { token, family: 'double', side: CLOSES } : null;
  }
  switch (code) {
    case 0x201c:
    case 0x201e:
    case 0x201f:
      return { token, family: 'double', side: code === 0x201c && precededBy(tokens, token) ? null : OPENS };
    case 0x201d:
      return { token, family: 'double', side: CLOSES };
    case 0x22:
      return isInches(text, tokens, token)
        ? null
        : { token, family: 'double', side: straightSide(text, tokens, token) };
    case 0xab:
      return { token, family: 'guillemet', side: OPENS };
    case 0xbb:
      return { token, family: 'guillemet', side: CLOSES };
    case 0x2018:
    case 0x201a:
    case 0x60:
      return { token, family: 'single', side: OPENS };
    case 0x2019:
    case 0x27:
      return singleMark(text, tokens, token);
    default:
      return null;
  }
}

function precededBy(tokens: TokenColumns, token: number): boolean {
  return tokens.joined[token] === 1 && tokens.joined[token + 1] === 0;
}

function straightSide(text: string, tokens: TokenColumns, token: number): Mark['side'] {
  const before = joinedBefore(text, tokens, token);
  const after = token + 1 < tokens.count && tokens.joined[token + 1] === 1;
  if (!before) return after ? OPENS : null;
  return after && wordFollows(text, tokens, token) ? null : CLOSES;
}

/** Whether something that a quotation does not open behind stands right before the mark. */
function joinedBefore(text: string, tokens: TokenColumns, token: number): boolean {
  if (tokens.joined[token] === 0) return false;
  return !'([{—–-/‘“«'.includes(text.charAt(tokens.start[token]! - 1));
}

function wordFollows(text: string, tokens: TokenColumns, token: number): boolean {
  if (token + 1 >= tokens.count || tokens.joined[token + 1] === 0) return false;
  const found = classOf(text.charCodeAt(tokens.start[token + 1]!));
  return found === LETTER || found === CAPITAL || found === DIGIT;
}

/** `6'2"`: a number after a foot mark. */
function isInches(text: string, tokens: TokenColumns, token: number): boolean {
  if (token < 2 || tokens.joined[token] === 0 || tokens.joined[token - 1] === 0) return false;
  if (classOf(text.charCodeAt(tokens.start[token - 1]!)) !== DIGIT) return false;
  return classOf(text.charCodeAt(tokens.start[token - 2]!)) === APOSTROPHE;
}

/** An apostrophe inside or at the end of a word is none of ours; whether the others pair is seen later. */
function singleMark(text: string, tokens: TokenColumns, token: number): Mark | null {
  const before = joinedBefore(text, tokens, token);
  const follows = wordFollows(text, tokens, token);
  if (!before)
    return follows && text.charCodeAt(tokens.start[token]!) === 0x27 ? { token, family: 'single', side: OPENS } : null;
  return follows ? null : { token, family: 'single', side: CLOSES };
}
