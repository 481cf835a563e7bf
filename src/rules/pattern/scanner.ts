import type { Range } from './pattern.ts';

/** A piece of a pattern's source. `text` is what it means: a quoted piece without its marks and escapes. */
export interface Piece {
  readonly kind: 'name' | 'quoted' | 'sign' | 'end';
  readonly text: string;
  readonly at: Range;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** A pattern that cannot be read. `at` is the place in the pattern's source. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly at: Range,
    readonly help: string | null = null,
  ) {
    super(message);
  }
}

const SPACE = /\s/;
/** Tried only on signs beyond ASCII. */
const LETTER = /[\p{L}\p{N}\p{M}’]/u;
const NAME_SIGNS = '_./-';
/** Part of a name only inside square brackets. */
const GLOB_SIGNS = '#?*+';
/** Signs of two characters are tried first. */
const SIGNS = [
  '</',
  '!=',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '|',
  '&',
  '!',
  '=',
  ':',
  '?',
  '*',
  '+',
  '~',
  '$',
  '@',
  '%',
  '<',
  '>',
  ',',
];

/**
 * Cuts a pattern into pieces. Inside square brackets a name may hold the signs of a glob (`19##`, `*ing`);
 * outside, `?` `*` `+` repeat what stands before them.
 */
export function scan(source: string): Piece[] {
  const pieces: Piece[] = [];
  let inTest = false;
  let position = 0;
  let spaced = false;
  const push = (kind: Piece['kind'], text: string, end: number) => {
    pieces.push({ kind, text, at: [position, end], spaced });
    position = end;
    spaced = false;
  };
  while (position < source.length) {
    const character = source[position]!;
    if (SPACE.test(character)) {
      position++;
      spaced = true;
      continue;
    }
    if (character === "'" || character === '"') {
      const end = closingMark(source, position);
      push('quoted', source.slice(position + 1, end).replace(/\\(.)/gu, '$1'), end + 1);
      continue;
    }
    const nameEnd = endOfName(source, position, inTest);
    if (nameEnd > position) {
      push('name', source.slice(position, nameEnd), nameEnd);
      continue;
    }
    const sign = SIGNS.find((candidate) => source.startsWith(candidate, position));
    if (sign === undefined) {
      throw new PatternError(
        `expected a word, a test or a sign of the rule language but found “${character}”`,
        [position, position + 1],
        `put it in quotation marks to match it as text: '${character}'`,
      );
    }
    if (sign === '[') inTest = true;
    if (sign === ']') inTest = false;
    push('sign', sign, position + sign.length);
  }
  push('end', '', source.length);
  return pieces;
}

function closingMark(source: string, open: number): number {
  for (let position = open + 1; position < source.length; position++) {
    if (source[position] === '\\') position++;
    else if (source[position] === source[open]) return position;
  }
  throw new PatternError(`expected a closing ${source[open]} but the pattern ends`, [open, source.length]);
}

function endOfName(source: string, start: number, inTest: boolean): number {
  let end = start;
  while (end < source.length) {
    const code = source.charCodeAt(end);
    if (code < 0x80) {
      if (!isAsciiName(code) && !(inTest && GLOB_SIGNS.includes(source[end]!))) break;
      end++;
    } else {
      const character = String.fromCodePoint(source.codePointAt(end)!);
      if (!LETTER.test(character)) break;
      end += character.length;
    }
  }
  return end;
}

function isAsciiName(code: number): boolean {
  const lower = code | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || NAME_SIGNS.includes(String.fromCharCode(code))
  );
}
