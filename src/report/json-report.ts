import { escapeJson } from './escape.ts';
import type { Report, ReportOptions } from './format.ts';
import { INDENTED, type JsonLayout, jsonParts, ON_ONE_LINE } from './json-parts.ts';

/** One object; an array of them where several documents may come, even if one or none does. */
export function createJsonReport<Of>(ordered: (answer: Of) => unknown, { ci, several }: ReportOptions): Report<Of> {
  let separator = '\n';
  function* parts(answer: Of): Generator<string> {
    if (several) yield separator;
    separator = ',\n';
    yield* escapedParts(ordered(answer), INDENTED, ci);
    if (!several) yield '\n';
  }
  return {
    open: () => (several ? '[' : ''),
    document: (answer) => [...parts(answer)].join(''),
    parts,
    close: () => (several ? '\n]\n' : ''),
  };
}

/** One object a line per document; a document that could not be read has its line too. */
export function createNdjsonReport<Of>(ordered: (answer: Of) => unknown, { ci }: ReportOptions): Report<Of> {
  function* parts(answer: Of): Generator<string> {
    yield* escapedParts(ordered(answer), ON_ONE_LINE, ci);
    yield '\n';
  }
  return {
    open: () => '',
    document: (answer) => [...parts(answer)].join(''),
    parts,
    close: () => '',
  };
}

/** No string is cut, so that what must be escaped is seen with what stands before it. */
function* escapedParts(value: unknown, layout: JsonLayout, ci: boolean): Generator<string> {
  for (const part of jsonParts(value, layout)) yield escapeJson(part, ci);
}
