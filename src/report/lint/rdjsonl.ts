import type { Finding, Severity } from '../../model/index.ts';
import { escapeJson, escapeName, escapeText } from '../escape.ts';
import type { CreateLintReport } from './answer.ts';
import { repositoryPath } from './path.ts';
import { type Utf8Place, utf8PlacesOf } from './utf8-columns.ts';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** reviewdog's Diagnostic Format, a diagnostic a line. Its columns count bytes of UTF-8. */
export const createLintRdjsonl: CreateLintReport = ({ ci }) => {
  const diagnostic = (path: string, severity: Severity, rule: string, message: string, range?: unknown): string => {
    const value = {
      message,
      location: { path, range },
      severity: SEVERITY_NAMES[severity],
      source: { name: 'claimtrace' },
      code: { value: escapeText(rule) },
    };
    return `${escapeJson(JSON.stringify(value), ci)}\n`;
  };

  return {
    open: () => '',
    document({ linting, text }) {
      const path = escapeName(repositoryPath(linting.id));
      if (linting.error) return diagnostic(path, 'error', linting.error.code, escapeText(linting.error.message));
      const place = utf8PlacesOf(text);
      return linting.findings
        .map((finding) => {
          const words = [finding.message, finding.help].filter((part) => part !== '').map((part) => escapeText(part));
          return diagnostic(path, finding.severity, finding.rule, words.join('\n'), rangeOf(finding, text, place));
        })
        .join('');
    },
    close: () => '',
  };
};

/** Without the text there are no bytes to count: lines alone. */
function rangeOf({ span: [start, end], at }: Finding, text: string, place: Utf8Place): unknown {
  if (end > text.length) return { start: { line: at.line }, end: { line: at.endLine } };
  return {
    start: { line: at.line, column: place(start).column },
    end: { line: at.endLine, column: place(end).column },
  };
}
