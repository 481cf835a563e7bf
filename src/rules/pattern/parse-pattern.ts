import { parseTokenTest } from './parse-token-test.ts';
import {
  ANCHOR_UNITS,
  type AnchorUnit,
  type Pattern,
  type PropertyTest,
  type Range,
  type TokenTest,
} from './pattern.ts';
import { PatternReader } from './pattern-reader.ts';
import { PatternError } from './scanner.ts';

/** What a pattern may name besides its own text. */
export interface PatternScope {
  /** The words of a quoted text or a bare word, in the tokenizer's terms. */
  words(text: string): readonly string[];
  hasList(name: string): boolean;
  /** The macro of that name, parsed; null when there is none. */
  macro(name: string): Pattern | null;
}

const MAX_REPEAT = 200;
const MAX_NESTING = 64;

/**
 * Reads a pattern of the rule language (docs/rule-language.md).
 *
 * @throws PatternError with the place in the source
 */
export function parsePattern(source: string, scope: PatternScope): Pattern {
  const reader = new PatternReader(source);
  const pattern = parseChoice(reader, scope, 0);
  if (!reader.atEnd) throw reader.unexpected('a further part of the pattern or its end');
  return pattern;
}

function parseChoice(reader: PatternReader, scope: PatternScope, nesting: number): Pattern {
  if (nesting > MAX_NESTING)
    throw new PatternError(`expected at most ${MAX_NESTING} brackets inside each other`, reader.next.at);
  const start = reader.next.at[0];
  const options = [parseSequence(reader, scope, nesting)];
  while (reader.take('|')) options.push(parseSequence(reader, scope, nesting));
  const joined = joinedWords(options);
  return joined.length === 1 ? joined[0]! : { kind: 'choice', options: joined, at: [start, reader.lastEnd] };
}

/** Neighbouring options that are a word each become one test: a matcher then asks once, not once for each. */
function joinedWords(options: readonly Pattern[]): Pattern[] {
  const joined: Pattern[] = [];
  for (const option of options) {
    const before = joined.at(-1);
    if (before !== undefined && isWord(before) && isWord(option)) {
      const test: TokenTest = { ...before.test, values: [...before.test.values, ...option.test.values] };
      joined[joined.length - 1] = { kind: 'token', test, at: [before.at[0], option.at[1]] };
    } else joined.push(option);
  }
  return joined;
}

type WordTest = Extract<TokenTest, { kind: 'string' }>;

function isWord(pattern: Pattern): pattern is Extract<Pattern, { kind: 'token' }> & { readonly test: WordTest } {
  return pattern.kind === 'token' && pattern.test.kind === 'string' && pattern.test.field === 'word';
}

function parseSequence(reader: PatternReader, scope: PatternScope, nesting: number): Pattern {
  const start = reader.next.at[0];
  const parts: Pattern[] = [];
  while (!reader.atEnd && !reader.sees('|') && !reader.sees(')')) parts.push(parseRepeat(reader, scope, nesting));
  if (parts.length === 0) throw reader.unexpected('a word, a test, a list, a reference or a bracket');
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts, at: [start, reader.lastEnd] };
}

function parseRepeat(reader: PatternReader, scope: PatternScope, nesting: number): Pattern {
  const start = reader.next.at[0];
  if (
    reader.next.kind === 'name' &&
    reader.following.kind === 'sign' &&
    reader.following.text === ':' &&
    !reader.following.spaced
  ) {
    const name = reader.takeName('a capture name');
    reader.expect(':');
    const part = parseRepeat(reader, scope, nesting);
    return { kind: 'capture', name: name.text, part, at: [start, reader.lastEnd] };
  }
  if (reader.sees('~')) return parseGap(reader, scope);
  let part = parseAtom(reader, scope, nesting);
  for (let counts = parseCounts(reader); counts !== null; counts = parseCounts(reader)) {
    part = { kind: 'repeat', part, ...counts, greedy: !reader.takeJoined('?'), at: [start, reader.lastEnd] };
  }
  return part;
}

interface Counts {
  readonly min: number;
  /** Null for no limit. */
  readonly max: number | null;
}

function parseCounts(reader: PatternReader): Counts | null {
  if (reader.takeJoined('?')) return { min: 0, max: 1 };
  if (reader.takeJoined('*')) return { min: 0, max: null };
  if (reader.takeJoined('+')) return { min: 1, max: null };
  if (!reader.takeJoined('{')) return null;
  const counts = parseCountsInBraces(reader);
  reader.expect('}');
  return counts;
}

function parseCountsInBraces(reader: PatternReader): Counts {
  const start = reader.next.at[0];
  const min = reader.takeCount(MAX_REPEAT);
  if (!reader.take(',')) return { min, max: min };
  const max = reader.next.kind === 'name' && /^\d/.test(reader.next.text) ? reader.takeCount(MAX_REPEAT) : null;
  if (max !== null && max < min) {
    throw new PatternError(
      `expected the higher count second but found {${min},${max}}`,
      [start, reader.lastEnd],
      `write {${max},${min}}`,
    );
  }
  return { min, max };
}

/** `~`, `~+`, `~{1,12 except ',' | [tag=VBD]}`: any tokens, but for those. */
function parseGap(reader: PatternReader, scope: PatternScope): Pattern {
  const start = reader.next.at[0];
  reader.expect('~');
  const gap = (test: TokenTest, counts: Counts | null): Pattern => {
    const part: Pattern = { kind: 'token', test, at: [start, reader.lastEnd] };
    if (counts === null) return part;
    return { kind: 'repeat', part, ...counts, greedy: !reader.takeJoined('?'), at: [start, reader.lastEnd] };
  };
  if (!reader.takeJoined('{')) return gap({ kind: 'any' }, parseCounts(reader));
  const counts = parseCountsInBraces(reader);
  let test: TokenTest = { kind: 'any' };
  if (reader.next.kind === 'name' && reader.next.text === 'except') {
    reader.takeName('except');
    const stops = [parseStop(reader, scope)];
    while (reader.take('|')) stops.push(parseStop(reader, scope));
    test = { kind: 'not', test: { kind: 'some', tests: stops } };
  }
  reader.expect('}');
  return gap(test, counts);
}

function parseStop(reader: PatternReader, scope: PatternScope): TokenTest {
  const part = parseAtom(reader, scope, 0);
  if (part.kind === 'token') return part.test;
  if (part.kind === 'list') return { kind: 'string', field: 'word', values: [{ kind: 'list', list: part.list }] };
  throw new PatternError(
    'expected a single token behind “except”',
    part.at,
    "write a word, a list or a test: ~{1,9 except ',' | [tag=VBD]}",
  );
}

function parseAtom(reader: PatternReader, scope: PatternScope, nesting: number): Pattern {
  const piece = reader.next;
  if (piece.kind === 'name' || piece.kind === 'quoted') {
    reader.advance();
    return literal(scope.words(piece.text), piece.at);
  }
  if (reader.take('(')) {
    const inner = parseChoice(reader, scope, nesting + 1);
    reader.expect(')');
    return inner;
  }
  if (reader.sees('[')) {
    const test = parseTokenTest(reader, scope);
    return { kind: 'token', test, at: [piece.at[0], reader.lastEnd] };
  }
  if (reader.take('$')) {
    const list = reader.takeList(scope);
    return { kind: 'list', list, at: [piece.at[0], reader.lastEnd] };
  }
  if (reader.take('@')) return parseReference(reader, piece.at[0]);
  if (reader.take('%')) {
    const name = reader.takeName('the name of a macro');
    const macro = scope.macro(name.text);
    if (macro === null)
      throw new PatternError(
        `expected the name of a macro but found “${name.text}”`,
        name.at,
        'macros are listed under “macros:”',
      );
    return { kind: 'macro', part: macro, at: [piece.at[0], name.at[1]] };
  }
  if (reader.sees('<') || reader.sees('</')) return parseAnchor(reader);
  throw reader.unexpected('a word, a test, a list, a reference or a bracket');
}

/** The words in a row. */
function literal(words: readonly string[], at: Range): Pattern {
  if (words.length === 0) throw new PatternError('expected some text between the quotation marks', at);
  const parts = words.map(
    (word): Pattern => ({
      kind: 'token',
      test: { kind: 'string', field: 'word', values: [{ kind: 'exact', text: word }] },
      at,
    }),
  );
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts, at };
}

function parseReference(reader: PatternReader, start: number): Pattern {
  const type = reader.takeName('the type of a mention, as in @money').text;
  const tests: PropertyTest[] = [];
  if (reader.takeJoined('[')) {
    do {
      const property = reader.takeName('the name of a property').text;
      const negated = reader.take('!=');
      if (!negated) reader.expect('=');
      const values = [reader.takeValue()];
      while (reader.take('|')) values.push(reader.takeValue());
      tests.push({ property, values, negated });
    } while (reader.take('&'));
    reader.expect(']');
  }
  return { kind: 'reference', type, tests, at: [start, reader.lastEnd] };
}

function parseAnchor(reader: PatternReader): Pattern {
  const start = reader.next.at[0];
  const edge = reader.take('</') ? 'end' : 'start';
  if (edge === 'start') reader.expect('<');
  const name = reader.takeName(`one of ${ANCHOR_UNITS.join(', ')}`);
  if (!isAnchorUnit(name.text)) {
    throw new PatternError(`expected one of ${ANCHOR_UNITS.join(', ')} but found “${name.text}”`, name.at);
  }
  reader.expect('>');
  return { kind: 'anchor', unit: name.text, edge, at: [start, reader.lastEnd] };
}

function isAnchorUnit(name: string): name is AnchorUnit {
  return (ANCHOR_UNITS as readonly string[]).includes(name);
}
