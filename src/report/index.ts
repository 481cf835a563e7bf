export { escapeLines, escapeText } from './escape.ts';
export { explanationText, type TextOptions } from './explanation.ts';
export type { Answer, CreateReport, Locate, Report, ReportFormat, ReportOptions, RowKind } from './format.ts';
export { ROW_KINDS, SHOWN_STANCES, STANCES } from './format.ts';
export { type ReportFormatName, reportFormats } from './formats.ts';
export { exampleReportText, type ListedRule, ruleListText, ruleText, type ShownRule } from './rules.ts';
export type { SourcingAnswer } from './sources/answer.ts';
export { sourcesFormats } from './sources/formats.ts';
