import type { FailedLinting, Finding, Linting, SuppressedFinding } from '../../model/index.ts';
import { escapeText } from '../escape.ts';
import type { CreateLintReport } from './answer.ts';
import { repositoryPath } from './path.ts';
import { createXml, XML_DECLARATION } from './xml.ts';

/**
 * JUnit's XML as Jenkins reads it: a suite a document, a case a finding. Errors and warnings are failures, suggestions
 * pass with their words as output, what is suppressed is skipped, a document that could not be read is an error. The
 * counts stand at each suite, so that nothing needs to be kept; the element around all of them may do without.
 */
export const createLintJunit: CreateLintReport = ({ ci }) => {
  const { element, text } = createXml(ci);

  const caseOf = (path: string, name: string, content?: string): string =>
    `    ${element('testcase', { name, classname: path }, content)}\n`;

  const nameOf = ({ rule, at }: Finding): string => `${rule} (${at.line}:${at.column})`;

  const found = (finding: Finding, path: string): string => {
    const { severity, at } = finding;
    const [message, help] = [escapeText(finding.message), escapeText(finding.help)];
    const content =
      severity === 'info'
        ? element('system-out', {}, text(`${message} ${help}`.trim()))
        : element('failure', { type: severity, message }, text(`${path}:${at.line}:${at.column} ${help}`.trim()));
    return caseOf(path, nameOf(finding), content);
  };

  const skipped = (finding: SuppressedFinding, path: string): string => {
    const { kind, reason } = finding.suppression;
    const why = reason === null ? kind : `${kind}: ${reason}`;
    return caseOf(path, nameOf(finding), element('skipped', { message: escapeText(`suppressed by ${why}`) }));
  };

  const suite = (path: string, counts: Readonly<Record<string, number>>, cases: readonly string[]): string => {
    const attributes = { name: path, tests: cases.length, ...counts };
    return `  ${element('testsuite', attributes, `\n${cases.join('')}  `)}\n`;
  };

  const failedSuite = ({ error: { code, message } }: FailedLinting, path: string): string => {
    const content = element('error', { type: code, message: escapeText(message) });
    return suite(path, { failures: 0, errors: 1, skipped: 0 }, [caseOf(path, 'can be read', content)]);
  };

  const lintedSuite = ({ findings, suppressed }: Linting, path: string): string => {
    const cases = [
      ...findings.map((finding) => found(finding, path)),
      ...suppressed.map((finding) => skipped(finding, path)),
    ];
    const failures = findings.filter(({ severity }) => severity !== 'info').length;
    const counts = { failures, errors: 0, skipped: suppressed.length };
    return suite(path, counts, cases.length === 0 ? [caseOf(path, 'nothing found')] : cases);
  };

  return {
    open: () => `${XML_DECLARATION}<testsuites name="claimtrace lint">\n`,
    document({ linting }) {
      const path = repositoryPath(linting.id);
      return linting.error ? failedSuite(linting, path) : lintedSuite(linting, path);
    },
    close: () => '</testsuites>\n',
  };
};
