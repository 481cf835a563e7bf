import { counted } from './counted.ts';
import { escapeLines, escapeText } from './escape.ts';
import type { TextOptions } from './explanation.ts';

export interface ListedRule {
  readonly id: string;
  readonly stage: string;
  readonly file: string;
  readonly line: number;
  readonly note: string | null;
  readonly enabled: boolean;
}

/** A rule a line: id, stage, whether it is on, where it stands, its note; separated by tabs. */
export function ruleListText(rules: readonly ListedRule[], { ci }: TextOptions): string {
  const rows = rules.map(({ id, stage, file, line, note, enabled }) =>
    [id, stage, enabled ? 'on' : 'off', `${file}:${line}`, note ?? ''].map((cell) => escapeText(cell, ci)).join('\t'),
  );
  return rows.length === 0 ? '' : `${rows.join('\n')}\n`;
}

export interface ShownRule {
  readonly id: string;
  readonly pack: string;
  readonly file: string;
  readonly line: number;
  readonly enabled: boolean;
  /** The rule as its file has it. */
  readonly source: string;
}

export function ruleText({ id, pack, file, line, enabled, source }: ShownRule, { ci }: TextOptions): string {
  return `${escapeLines(`${id} · ${pack} · ${file}:${line} · ${enabled ? 'on' : 'off'}\n\n${source}`, ci)}\n`;
}

export interface TestedRules {
  readonly rules: number;
  readonly passed: number;
  readonly failed: readonly {
    readonly rule: string;
    readonly file: string;
    readonly line: number;
    readonly text: string;
    readonly message: string;
  }[];
}

/** The examples that failed, each with its place, and how many passed. */
export function exampleReportText({ rules, passed, failed }: TestedRules, { ci }: TextOptions): string {
  const rows = failed.flatMap(({ rule, file, line, text, message }) => [
    `${file}:${line}: ${rule}: ${escapeText(message, ci)}`,
    ...(text === '' ? [] : [`  ${escapeText(text, ci)}`]),
  ]);
  return `${escapeLines([...rows, `${counted(rules, 'rule')}: ${counted(passed, 'example')} passed, ${failed.length} failed`].join('\n'), ci)}\n`;
}
