import type { CheckDescription, FailedLinting, Finding, Severity, SuppressedFinding } from '../../model/index.ts';
import { escapeJson, escapeText } from '../escape.ts';
import { indentedJson } from '../indented-json.ts';
import type { CreateLintReport } from './answer.ts';
import { type ArtifactLocation, artifactLocation } from './path.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What stands for the reason where nobody wrote one down. */
const JUSTIFICATIONS: Readonly<Record<SuppressedFinding['suppression']['kind'], string>> = {
  comment: 'A comment in the article.',
  'side-file': 'An entry of the side file.',
  baseline: 'Known from the baseline.',
  unchanged: 'Not new and not changed.',
};

/** The Static Analysis Results Interchange Format, OASIS, version 2.1.0, with one run; results are written as they come. */
export const createLintSarif: CreateLintReport = ({ ci, checks, toolVersion }) => {
  const json = (value: unknown): string => escapeJson(JSON.stringify(value), ci);
  const indented = (value: unknown, indent: string): string => escapeJson(indentedJson(value, indent), ci);
  const ruleIndices = new Map(checks.map(({ id }, index) => [id, index]));
  const failures: FailedLinting[] = [];
  let separator = '\n';

  const result = (finding: Finding, location: ArtifactLocation, suppressions: readonly unknown[]): string => {
    const { rule, severity, message, at, claim, details, help, fingerprint } = finding;
    const text = json({
      ruleId: rule,
      ruleIndex: ruleIndices.get(rule),
      level: LEVELS[severity],
      message: { text: messageText(message) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: location,
            region: { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn },
          },
        },
      ],
      partialFingerprints: { 'claimtraceFinding/v1': fingerprint },
      suppressions,
      properties: { claim, details, help },
    });
    const before = separator;
    separator = ',\n';
    return `${before}        ${text}`;
  };

  return {
    open: () => {
      const driver = { name: 'claimtrace', version: toolVersion, rules: checks.map(ruleDescriptor) };
      return [
        '{',
        `  "$schema": ${json(SCHEMA)},`,
        '  "version": "2.1.0",',
        '  "runs": [',
        '    {',
        `      "tool": ${indented({ driver }, '      ')},`,
        '      "columnKind": "utf16CodeUnits",',
        '      "results": [',
      ].join('\n');
    },
    document({ linting }) {
      if (linting.error) {
        failures.push(linting);
        return '';
      }
      const location = artifactLocation(linting.id);
      return [
        ...linting.findings.map((finding) => result(finding, location, [])),
        ...linting.suppressed.map((finding) => result(finding, location, [suppressionOf(finding)])),
      ].join('');
    },
    close: () => {
      const invocation = {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(notification),
      };
      return ['', '      ],', `      "invocations": ${indented([invocation], '      ')}`, '    }', '  ]', '}', ''].join(
        '\n',
      );
    },
  };
};

function ruleDescriptor({ id, severity, flags, why, policy, help }: CheckDescription): unknown {
  return {
    id,
    shortDescription: { text: messageText(flags) },
    fullDescription: { text: messageText(why) },
    help: { text: [why, help, `Policy: ${policy}`].map(messageText).join('\n\n') },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/**
 * SARIF shows `[words](target)` as a link and `{0}` as an argument, in plain text too (2.1.0, 3.11.5 and 3.11.6).
 */
function messageText(text: string): string {
  return escapeText(text).replaceAll('](', '] (').replace(/[{}]/g, '$&$&');
}

function suppressionOf({ suppression: { kind, reason } }: SuppressedFinding): unknown {
  return {
    kind: kind === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    justification: reason ?? JUSTIFICATIONS[kind],
  };
}

function notification({ id, error: { code, message } }: FailedLinting): unknown {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: messageText(message) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(id) } }],
  };
}
