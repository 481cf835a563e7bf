import { FLAGS, type Flag, STRING_FIELDS, type StringField, type StringValue, type TokenTest } from './pattern.ts';
import type { PatternReader } from './pattern-reader.ts';
import { PatternError } from './scanner.ts';

const MAX_NESTING = 64;

/** Reads `[ … ]`, what a single token is asked. */
export function parseTokenTest(reader: PatternReader, scope: { hasList(name: string): boolean }): TokenTest {
  reader.expect('[');
  const test = parseSome(reader, scope, 0);
  reader.expect(']');
  return test;
}

type ListScope = { hasList(name: string): boolean };

function parseSome(reader: PatternReader, scope: ListScope, nesting: number): TokenTest {
  if (nesting > MAX_NESTING)
    throw new PatternError(`expected at most ${MAX_NESTING} brackets inside each other`, reader.next.at);
  const tests = [parseAll(reader, scope, nesting)];
  while (reader.take('|')) tests.push(parseAll(reader, scope, nesting));
  return tests.length === 1 ? tests[0]! : { kind: 'some', tests };
}

function parseAll(reader: PatternReader, scope: ListScope, nesting: number): TokenTest {
  const tests = [parseOne(reader, scope, nesting)];
  while (reader.take('&')) tests.push(parseOne(reader, scope, nesting));
  return tests.length === 1 ? tests[0]! : { kind: 'all', tests };
}

function parseOne(reader: PatternReader, scope: ListScope, nesting: number): TokenTest {
  if (reader.take('!')) return { kind: 'not', test: parseOne(reader, scope, nesting + 1) };
  if (reader.take('(')) {
    const test = parseSome(reader, scope, nesting + 1);
    reader.expect(')');
    return test;
  }
  const name = reader.takeName(`a test: ${[...STRING_FIELDS, 'depth', ...FLAGS].join(', ')}`);
  if (isFlag(name.text)) return { kind: 'flag', flag: name.text };
  const negated = reader.take('!=');
  if (!negated && !reader.sees('=')) {
    throw new PatternError(`expected a test (${FLAGS.join(', ')}, or one with “=”) but found “${name.text}”`, name.at);
  }
  if (!negated) reader.expect('=');
  const test = parseComparison(reader, scope, name.text, name.at);
  return negated ? { kind: 'not', test } : test;
}

function parseComparison(
  reader: PatternReader,
  scope: ListScope,
  field: string,
  at: readonly [number, number],
): TokenTest {
  if (field === 'depth') {
    const depths = [reader.takeCount(255)];
    while (seesFurtherValue(reader) && reader.take('|')) depths.push(reader.takeCount(255));
    return { kind: 'depth', depths };
  }
  if (!isStringField(field)) {
    throw new PatternError(
      `expected one of ${[...STRING_FIELDS, 'depth'].join(', ')} before “=” but found “${field}”`,
      at,
    );
  }
  const values = [parseValue(reader, scope)];
  while (seesFurtherValue(reader) && reader.take('|')) values.push(parseValue(reader, scope));
  return { kind: 'string', field, values };
}

/** In `[tag=NN|NNS]` the bar joins values, in `[tag=NN | word=may]` tests: it is written close or with spaces. */
function seesFurtherValue(reader: PatternReader): boolean {
  return reader.sees('|') && !reader.next.spaced;
}

function parseValue(reader: PatternReader, scope: ListScope): StringValue {
  if (reader.take('$')) return { kind: 'list', list: reader.takeList(scope) };
  const quoted = reader.next.kind === 'quoted';
  const text = reader.takeValue();
  return !quoted && /[*?#]/.test(text) ? { kind: 'glob', glob: text } : { kind: 'exact', text };
}

function isFlag(name: string): name is Flag {
  return (FLAGS as readonly string[]).includes(name);
}

function isStringField(name: string): name is StringField {
  return (STRING_FIELDS as readonly string[]).includes(name);
}
