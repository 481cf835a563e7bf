import type { QuotationRun, Runs } from './annotated-text.ts';
import { APOSTROPHE, CAPITAL, classOf, DIGIT, LETTER } from './characters.ts';
import type { TokenColumns } from './token-columns.ts';

const DEEPEST = 8;
/** No writer's paragraph holds more marks; what holds more must not fill the memory. */
const MOST_MARKS = 10_000;

/** What a token does as a quotation mark; 0 for one that is none. */
export const OPENS = 1;
export const CLOSES = 2;

type Family = 'double' | 'guillemet' | 'single';

interface Mark {
  readonly token: number;
  readonly family: Family;
  /** What its own form and its neighbours say; null where both are possible. */
  readonly side: typeof OPENS | typeof CLOSES | null;
  /** A closing mark that may as well be the apostrophe of an owner in the plural: *the owners’ dogs*. */
  readonly mayOwn?: boolean;
  /** A closing mark behind a comma or a stop: no apostrophe. */
  readonly behindStop?: boolean;
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
  /** Per token 0, `OPENS` or `CLOSES`. */
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
    pairMarks(text, tokens, marks, [first, end], runs, roles);
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

function pairMarks(
  text: string,
  tokens: TokenColumns,
  marks: readonly Mark[],
  [first, end]: readonly [number, number],
  runs: MutableRun[],
  roles: Uint8Array,
): void {
  const stack: Open[] = [];
  const left = marksLeft(marks);
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!;
    const open = lastOpen(stack, mark.family);
    if (mark.family !== 'single') left[mark.side === OPENS ? 'openers' : 'closers']--;
    const side = mark.side ?? (open < 0 ? OPENS : CLOSES);
    if (side === CLOSES) {
      if (open < 0 || (mark.mayOwn === true && nextSingle(marks, at)?.behindStop === true)) continue;
      const run = runs[stack[open]!.run]!;
      run.close = mark.token;
      run.end = mark.token + 1;
      roles[mark.token] = CLOSES;
      for (const inner of stack.splice(open).slice(1)) runs[inner.run]!.end = mark.token;
    } else {
      // One that is open already was never closed, when there are too few closing marks for both. But a speech of several
      // paragraphs stays open, and inside it other marks may quote.
      const isSpeech = open >= 0 && isOtherGlyph(text, tokens, runs[stack[open]!.run]!.open, mark.token, first);
      if (open >= 0 && mark.family !== 'single' && !isSpeech && left.closers - left.openers < open + 2) {
        for (const lost of stack.splice(open)) runs[lost.run]!.end = mark.token;
      }
      if (stack.length === DEEPEST) continue;
      if (mark.family === 'single' && nextSingle(marks, at)?.side !== CLOSES) continue;
      roles[mark.token] = OPENS;
      stack.push({ run: runs.length, family: mark.family });
      runs.push({ open: mark.token, close: null, end, depth: stack.length, continues: null });
    }
  }
}

/** Whether a paragraph's first token opened with another sign than the mark at `token`: `"` outside, `“` inside. */
function isOtherGlyph(text: string, tokens: TokenColumns, open: number, token: number, first: number): boolean {
  return open === first && text.charCodeAt(tokens.start[open]!) !== text.charCodeAt(tokens.start[token]!);
}

/** How many marks open and close, single ones apart: those may be apostrophes. */
function marksLeft(marks: readonly Mark[]): { openers: number; closers: number } {
  const left = { openers: 0, closers: 0 };
  for (const mark of marks) {
    if (mark.family !== 'single') left[mark.side === OPENS ? 'openers' : 'closers']++;
  }
  return left;
}

function nextSingle(marks: readonly Mark[], from: number): Mark | undefined {
  for (let at = from + 1; at < marks.length; at++) {
    if (marks[at]!.family === 'single') return marks[at];
  }
  return undefined;
}

function lastOpen(stack: readonly Open[], family: Family): number {
  for (let at = stack.length - 1; at >= 0; at--) {
    if (stack[at]!.family === family) return at;
  }
  return -1;
}

function marksBetween(text: string, tokens: TokenColumns, first: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let token = first; token < end && marks.length < MOST_MARKS; token++) {
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
    return form === "''" ? { token, family: 'double', side: straightSide(text, tokens, token) } : null;
  }
  switch (code) {
    case 0x201c:
    case 0x201e:
    case 0x201f:
      return { token, family: 'double', side: code === 0x201c && joinedBefore(text, tokens, token) ? null : OPENS };
    case 0x201d:
      if (isInches(text, tokens, token)) return null;
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
  if (token < 3 || !tokens.joined.subarray(token - 2, token + 1).every((joined) => joined === 1)) return false;
  const classBefore = (distance: number) => classOf(text.charCodeAt(tokens.start[token - distance]!));
  return classBefore(1) === DIGIT && classBefore(2) === APOSTROPHE && classBefore(3) === DIGIT;
}

/** An apostrophe inside a word is none of ours; whether the others pair is seen later. */
function singleMark(text: string, tokens: TokenColumns, token: number): Mark | null {
  const start = tokens.start[token]!;
  const before = joinedBefore(text, tokens, token);
  const follows = wordFollows(text, tokens, token);
  if (!before) return follows && text.charCodeAt(start) === 0x27 ? { token, family: 'single', side: OPENS } : null;
  if (follows) return null;
  const previous = text.charAt(start - 1);
  const next = token + 1 < tokens.count ? classOf(text.charCodeAt(tokens.start[token + 1]!)) : 0;
  return {
    token,
    family: 'single',
    side: CLOSES,
    mayOwn: /[sxz]/i.test(previous) && (next === LETTER || next === CAPITAL),
    behindStop: /[.,?!…]/.test(previous),
  };
}
