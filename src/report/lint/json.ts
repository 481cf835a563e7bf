import type { FailedLinting, Finding, Linting, SuppressedFinding, Suppression } from '../../model/index.ts';
import { contractKeys } from '../contract-order.ts';
import { createJsonReport, createNdjsonReport } from '../json-report.ts';
import { pick } from '../pick.ts';
import type { CreateLintReport, LintAnswer } from './answer.ts';

const findingKeys = [
  'rule',
  'severity',
  'message',
  'span',
  'at',
  'claim',
  'details',
  'help',
  'fingerprint',
] as const satisfies readonly (keyof Finding)[];

/** The members of every object of the contract, in the order in which they are written. */
export const lintKeys = {
  linting: ['schemaVersion', 'id', 'document', 'findings', 'suppressed', 'error'],
  finding: findingKeys,
  suppressedFinding: [...findingKeys, 'suppression'],
  suppression: ['kind', 'reason'],
} as const satisfies {
  readonly linting: readonly (keyof Linting)[];
  readonly finding: readonly (keyof Finding)[];
  readonly suppressedFinding: readonly (keyof SuppressedFinding)[];
  readonly suppression: readonly (keyof Suppression)[];
};

function lintingInOrder({ linting }: LintAnswer): unknown {
  return pick<Linting | FailedLinting>(linting, lintKeys.linting, {
    document: linting.document && pick(linting.document, contractKeys.document),
    findings: linting.findings.map((finding) =>
      pick(finding, lintKeys.finding, { at: pick(finding.at, contractKeys.place) }),
    ),
    suppressed: linting.suppressed.map((finding) =>
      pick(finding, lintKeys.suppressedFinding, {
        at: pick(finding.at, contractKeys.place),
        suppression: pick(finding.suppression, lintKeys.suppression),
      }),
    ),
    error: linting.error && pick(linting.error, contractKeys.error),
  });
}

export const createLintJson: CreateLintReport = (options) => createJsonReport(lintingInOrder, options);
export const createLintNdjson: CreateLintReport = (options) => createNdjsonReport(lintingInOrder, options);
