import { escapeJson } from './escape.ts';
import type { Report, ReportOptions } from './format.ts';
import { indentedJson } from './indented-json.ts';

/** One object; an array of them where several documents may come, even if one or none does. */
export function createJsonReport<Of>(ordered: (answer: Of) => unknown, { ci, several }: ReportOptions): Report<Of> {
  let separator = '\n';
  return {
    open: () => (several ? '[' : ''),
    document(answer) {
      const text = escapeJson(indentedJson(ordered(answer)), ci);
      const before = separator;
      separator = ',\n';
      return several ? before + text : `${text}\n`;
    },
    close: () => (several ? '\n]\n' : ''),
  };
}

/** One object a line per document; a document that could not be read has its line too. */
export function createNdjsonReport<Of>(ordered: (answer: Of) => unknown, { ci }: ReportOptions): Report<Of> {
  return {
    open: () => '',
    document: (answer) => `${escapeJson(JSON.stringify(ordered(answer)), ci)}\n`,
    close: () => '',
  };
}
