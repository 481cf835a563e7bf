import type { Extraction, FailedLinting, Linting, Problem } from '../model/index.ts';
import type { Linted } from './lint.ts';

/** What was found in a document, in the terms of the contract. */
export function lintingOf(
  { id, document }: Pick<Extraction, 'id' | 'document'>,
  { findings, suppressed }: Linted,
): Linting {
  return { schemaVersion: 1, id, document, findings, suppressed, error: null };
}

/** The answer for a document that could not be read. */
export function failedLinting(id: string, { code, message }: Problem): FailedLinting {
  return { schemaVersion: 1, id, document: null, findings: [], suppressed: [], error: { code, message } };
}
