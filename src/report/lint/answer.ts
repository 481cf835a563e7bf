import type { CheckDescription, FailedLinting, Linting } from '../../model/index.ts';
import type { CreateReport, ReportOptions } from '../format.ts';

export interface LintAnswer {
  readonly linting: Linting | FailedLinting;
  /** The document's text as read; empty where it could not be read. */
  readonly text: string;
  /** Why nothing was linted is told elsewhere already, with the others that share it: formats for people say no more. */
  readonly isToldElsewhere?: boolean;
}

export interface LintReportOptions extends ReportOptions {
  /** All checks in force. */
  readonly checks: readonly CheckDescription[];
  readonly toolVersion: string;
  /** Leaves out the summary; that only errors are among the findings is done already. */
  readonly quiet: boolean;
}

export type CreateLintReport = CreateReport<LintAnswer, LintReportOptions>;
