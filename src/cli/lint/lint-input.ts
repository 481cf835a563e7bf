import { existsSync, readFileSync } from 'node:fs';
import { decodedText, documentFromBytes, type InputBytes } from '../../input/index.ts';
import type { Problem, SourceDocument } from '../../model/index.ts';
import { placesOf } from '../../place/index.ts';
import { ClaimtraceError } from '../../problem/index.ts';
import { refuseUnknownChecks, SIDE_FILE_ENDING, sideFileNotes, unknownChecks } from '../../settings/index.ts';
import type { AnswerCache, KeptAnswer } from './answer-cache.ts';
import type { Assignment } from './linters.ts';

/** What is found in a document before baseline and gates, with the text it was found in. */
export interface LintedInput extends KeptAnswer {
  readonly id: string;
  readonly text: string;
}

/** Lints a document under its settings, with the suppressions that stand beside it. */
export function lintDocument(document: SourceDocument, assignment: Assignment, beside: SideFile | null): LintedInput {
  const { id, text, warnings } = document;
  const linter = assignment.linter();
  const ofSideFile = beside === null ? [] : sideFileNotes(beside, text);
  const { findings, suppressed, extraction, notes } = linter.lint(document, assignment.checks(), ofSideFile);
  const problems = [
    ...unknownChecks(notes, linter.checks.keys(), id, placesOf(text)),
    ...(beside === null ? [] : refusal(() => refuseUnknownChecks(beside, ofSideFile, linter.checks.keys()))),
  ];
  return { id, text, document: extraction.document, findings, suppressed, problems, warnings };
}

/** Why something is refused, as problems that are told beside the findings: what the other notes say, they say. */
function refusal(refuse: () => void): Problem[] {
  try {
    refuse();
    return [];
  } catch (error) {
    if (error instanceof ClaimtraceError) return [error.problem];
    throw error;
  }
}

/** Lints a file, or takes what the cache has of it. */
export async function lintFile(
  input: InputBytes,
  published: string | null,
  assignment: Assignment,
  cache: AnswerCache | null,
): Promise<LintedInput> {
  const { id, path, bytes, mediaType } = input;
  const beside = path === null ? null : sideFile(path);
  const sources = assignment.sources.flatMap((source) => [source.path, source.text]);
  const key = cache?.key([id, mediaType, published, beside?.text ?? null, ...sources, bytes]) ?? '';
  const kept = path === null ? null : (cache?.get(path, key) ?? null);
  if (kept !== null) return { id, text: decodedText(bytes, id).text, ...kept };
  const document = await documentFromBytes(bytes, { id, path, mediaType, published });
  const linted = lintDocument(document, assignment, beside);
  if (path !== null && cache !== null) {
    const { text: _, id: __, ...answer } = linted;
    cache.set(path, key, answer);
  }
  return linted;
}

interface SideFile {
  readonly path: string;
  readonly text: string;
}

function sideFile(path: string): SideFile | null {
  const beside = `${path}${SIDE_FILE_ENDING}`;
  return existsSync(beside) ? { path: beside, text: readFileSync(beside, 'utf8') } : null;
}
