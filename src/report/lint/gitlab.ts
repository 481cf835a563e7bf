import { createHash } from 'node:crypto';
import type { Severity } from '../../model/index.ts';
import { escapeJson, escapeName, escapeText } from '../escape.ts';
import type { CreateLintReport } from './answer.ts';
import { repositoryPath } from './path.ts';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report: one array, no two entries with the same fingerprint. */
export const createLintGitlab: CreateLintReport = ({ ci }) => {
  const taken = new Set<string>();
  let separator = '\n';

  const uniqueFingerprint = (...parts: readonly string[]): string => {
    const fingerprint = createHash('sha256').update(parts.join('\0')).digest('hex');
    if (taken.has(fingerprint)) return uniqueFingerprint(...parts, fingerprint);
    taken.add(fingerprint);
    return fingerprint;
  };

  const entry = (value: unknown): string => {
    const before = separator;
    separator = ',\n';
    return `${before}  ${escapeJson(JSON.stringify(value), ci)}`;
  };

  return {
    open: () => '[',
    document({ linting }) {
      const path = escapeName(repositoryPath(linting.id));
      if (linting.error) {
        const { code, message } = linting.error;
        return entry({
          description: escapeText(message),
          check_name: code,
          fingerprint: uniqueFingerprint(path, code),
          severity: 'blocker',
          location: { path, lines: { begin: 1 } },
        });
      }
      return linting.findings
        .map(({ message, rule, fingerprint, severity, at }) =>
          entry({
            description: escapeText(message),
            check_name: rule,
            fingerprint: uniqueFingerprint(path, fingerprint),
            severity: SEVERITY_NAMES[severity],
            location: { path, lines: { begin: at.line, end: at.endLine } },
          }),
        )
        .join('');
    },
    close: () => '\n]\n',
  };
};
