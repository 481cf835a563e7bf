import type { CheckDefinition, CheckFilePlace, Condition } from '../model/index.ts';
import { codeChecks } from './code-checks.ts';
import { type Wanted, wantedOf } from './conditions.ts';
import { CLAIM_FIELDS, FIELD_VALUES, SPEAKING_FIELDS } from './fields.ts';
import { partsOf } from './message.ts';

/** A name in a check's file that nobody knows. */
export interface UnknownName {
  /** What it should be a name of: *a field of a source*. */
  readonly expected: string;
  readonly found: string;
  readonly known: readonly string[];
  readonly at: CheckFilePlace;
}

/** What a check's file can name. */
export interface KnownNames {
  /** Ids. */
  readonly checks: readonly string[];
  /** Ids of the rules of the stage `finding`. */
  readonly rules: readonly string[];
  readonly lists: readonly string[];
  /** The names of the captures of the rules in the check's file; asked only where a message may need them. */
  captures(): readonly string[];
}

/** What silences may name besides rules. */
const NEARBY = ['speech', 'named-speech', 'own-speech'];
/** A value that looks like one in word lists and is none: *has stone*, *$stone and $water*. */
const BROKEN_LISTS = /\$|^has /;

/** The names in a check's file that nobody knows. */
export function unknownNames(check: CheckDefinition, known: KnownNames): UnknownName[] {
  const { finds, silent, yieldsTo, origin } = check;
  const silences = silent.map(({ near, at }) => {
    const expected = 'a rule of the stage finding, or a kind of speech';
    return { expected, found: near, known: [...NEARBY, ...known.rules], at };
  });
  const place = { line: origin.line, column: 1 };
  const others = yieldsTo.map((found) => ({ expected: 'a check', found, known: known.checks, at: place }));
  return [...ofFinds(finds, known, place), ...silences, ...others]
    .filter(({ found, known: names }) => !names.includes(found))
    .concat(unknownParts(check, known));
}

function ofFinds(finds: CheckDefinition['finds'], known: KnownNames, at: CheckFilePlace): UnknownName[] {
  if (finds.kind === 'code') {
    return [{ expected: 'a check in code', found: finds.name, known: [...codeChecks.keys()], at }];
  }
  if (finds.kind === 'source') return ofConditions(finds.where, 'a field of a source', SPEAKING_FIELDS, known);
  if (finds.kind === 'claim') return ofConditions(finds.where, 'a field of a claim', CLAIM_FIELDS, known);
  return [];
}

function ofConditions(where: readonly Condition[], expected: string, fields: object, known: KnownNames): UnknownName[] {
  return where.flatMap(({ field, values, at }) => [
    { expected, found: field, known: Object.keys(fields), at },
    ...values.flatMap((value) => ofValue(wantedOf(value), field, known).map((name) => ({ ...name, at }))),
  ]);
}

function ofValue(wanted: Wanted, field: string, known: KnownNames): Omit<UnknownName, 'at'>[] {
  if (wanted.kind === 'other') return ofValue(wanted.than, field, known);
  if (wanted.kind === 'lists')
    return wanted.names.map((found) => ({ expected: 'a word list', found, known: known.lists }));
  if (wanted.kind !== 'word') return [];
  if (BROKEN_LISTS.test(wanted.word)) {
    const forms = ['$list', '$one or $other', 'has $list', 'has $one or $other'];
    return [{ expected: 'word lists', found: wanted.word, known: forms }];
  }
  const values = FIELD_VALUES.get(field);
  return values === undefined ? [] : [{ expected: `a value of ${field}`, found: wanted.word, known: values }];
}

/** The parts of messages that nothing will ever fill. What a check in code fills them with, only its code knows. */
function unknownParts({ finds, messages, messagePlaces, origin }: CheckDefinition, known: KnownNames): UnknownName[] {
  if (finds.kind === 'code') return [];
  const always = ['words', ...fieldNames(finds)];
  const open = Object.entries(messages).flatMap(([name, message]) =>
    partsOf(message)
      .filter((part) => !always.includes(part))
      .map((part) => ({ part, at: messagePlaces[name] ?? { line: origin.line, column: 1 } })),
  );
  if (open.length === 0) return [];
  const parts = [...always, ...known.captures()];
  return open
    .filter(({ part }) => !parts.includes(part))
    .map(({ part, at }) => ({ expected: 'a part of the message', found: part, known: parts, at }));
}

function fieldNames(finds: CheckDefinition['finds']): string[] {
  if (finds.kind === 'source') return Object.keys(SPEAKING_FIELDS);
  if (finds.kind === 'claim') return Object.keys(CLAIM_FIELDS);
  return finds.kind === 'suppressions' ? ['check'] : [];
}
