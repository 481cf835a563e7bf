import type { CheckDefinition, Condition } from '../model/index.ts';
import { codeChecks } from './code-checks.ts';
import { CLAIM_FIELDS, SPEAKING_FIELDS } from './fields.ts';

/** A name in a check's file that nobody knows. */
export interface UnknownName {
  /** What it should be a name of: *a field of a source*. */
  readonly expected: string;
  readonly found: string;
  readonly known: readonly string[];
}

/** What silences may name besides rules. */
const NEARBY = ['speech', 'named-speech', 'own-speech'];

/**
 * The names in a check's file that nobody knows.
 *
 * @param rules ids of the rules of the stage `finding`
 */
export function unknownNames({ finds, silent }: CheckDefinition, rules: readonly string[]): UnknownName[] {
  return [
    ...ofFinds(finds),
    ...silent
      .map(({ near }) => ({ expected: 'a rule of the stage finding, or a kind of speech', found: near }))
      .map((name) => ({ ...name, known: [...NEARBY, ...rules] })),
  ].filter(({ found, known }) => !known.includes(found));
}

function ofFinds(finds: CheckDefinition['finds']): UnknownName[] {
  if (finds.kind === 'code') return [{ expected: 'a check in code', found: finds.name, known: [...codeChecks.keys()] }];
  if (finds.kind === 'source') return ofConditions(finds.where, 'a field of a source', SPEAKING_FIELDS);
  if (finds.kind === 'claim') return ofConditions(finds.where, 'a field of a claim', CLAIM_FIELDS);
  return [];
}

function ofConditions(where: readonly Condition[], expected: string, fields: object): UnknownName[] {
  return where.map(({ field }) => ({ expected, found: field, known: Object.keys(fields) }));
}
