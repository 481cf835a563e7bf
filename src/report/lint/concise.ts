import { escapeName, escapeText } from '../escape.ts';
import type { CreateLintReport } from './answer.ts';

/** `path:line:column: severity message [rule]`, a finding a line: what editors jump to and `grep` reads. */
export const createLintConcise: CreateLintReport = ({ ci }) => {
  const shown = (text: string): string => escapeText(text, ci);
  return {
    open: () => '',
    document({ linting, isToldElsewhere = false }) {
      if (isToldElsewhere) return '';
      const path = escapeName(linting.id, ci);
      if (linting.error) return `${path}: error ${shown(linting.error.message)} [${shown(linting.error.code)}]\n`;
      return linting.findings
        .map(
          ({ at, severity, message, rule }) =>
            `${path}:${at.line}:${at.column}: ${severity} ${shown(message)} [${shown(rule)}]\n`,
        )
        .join('');
    },
    close: () => '',
  };
};
