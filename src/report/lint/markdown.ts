import type { Finding, Severity } from '../../model/index.ts';
import { counted } from '../counted.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { CreateLintReport } from './answer.ts';
import { createLintTotals } from './totals.ts';

/** GitHub takes 65,536 characters in a comment, GitLab more; some are left for what somebody writes around the report. */
const MOST_CHARACTERS = 60_000;
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '**error**',
  warning: 'warning',
  info: 'suggestion',
};

const TABLE_HEAD = '| | line | finding | rule |\n|---|---|---|---|\n';

/** GitHub Flavored Markdown for a comment on a pull request: a table for each file with findings, and the counts. */
export const createLintMarkdown: CreateLintReport = ({ ci, quiet }) => {
  const totals = createLintTotals();
  const cell = (text: string): string => escapeMarkdown(text, ci);
  let room = MOST_CHARACTERS;
  let left = 0;

  const row = ({ severity, at, message, help, rule }: Finding): string => {
    const words = help === '' ? cell(message) : `${cell(message)}<br>${cell(help)}`;
    return `| ${SEVERITY_WORDS[severity]} | ${at.line} | ${words} | ${cell(rule)} |\n`;
  };

  /** The text where it still fits into a comment; once one did not, none does. */
  const fitting = (text: string): string => {
    room = text.length > room ? 0 : room - text.length;
    if (room === 0) left += 1;
    return room === 0 ? '' : text;
  };

  return {
    open: () => '',
    document({ linting }) {
      totals.add(linting);
      const heading = `### ${cell(linting.id)}\n\n`;
      if (linting.error) return fitting(`${heading}**error** ${cell(linting.error.message)}\n\n`);
      const rows = linting.findings.map((finding, index) =>
        fitting(index === 0 ? `${heading}${TABLE_HEAD}${row(finding)}` : row(finding)),
      );
      return rows[0] ? `${rows.join('')}\n` : '';
    },
    close: () => {
      const rest = left === 0 ? '' : `${counted(left, 'more finding')} not shown here.\n\n`;
      return rest + (quiet ? '' : `${totals.sentence()}\n`);
    },
  };
};
