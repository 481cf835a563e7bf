import { anonymousGroups } from '../anonymous-groups.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { CreateReport } from '../format.ts';
import { markdownTable } from '../markdown-table.ts';
import { rowsOf, shownRows } from '../rows.ts';
import { createTotals } from '../summary.ts';
import { anonymousColumns, dateColumns, figureColumns, markdownClaimColumns } from '../views.ts';

/** GitHub Flavored Markdown: a table per document, kind by kind, a summary at the end. */
export const createMarkdown: CreateReport = (options) => {
  const totals = createTotals(options);
  const cell = (text: string): string => escapeMarkdown(text, options.ci);
  return {
    open: () => '',
    document(answer, locate) {
      totals.add(answer);
      if (answer.error) return '';
      const { id, document } = answer;
      const { claims, anonymous, figures, dates } = shownRows(rowsOf(answer, locate, options), options.kinds);
      const named = (title: string): string => `**${title}${options.kinds ? '' : ' in no claim'}**`;
      const parts = [
        `### ${cell(document.title === null ? id : `${id} · ${document.title}`)}`,
        ...markdownTable(null, markdownClaimColumns(options.verbose), claims, cell),
        ...markdownTable('**Anonymous sources**', anonymousColumns, anonymousGroups(anonymous), cell),
        ...markdownTable(named('Figures'), figureColumns, figures, cell),
        ...markdownTable(named('Dates'), dateColumns, dates, cell),
      ];
      return `${parts.join('\n\n')}\n\n`;
    },
    close: () => `${totals.sentence()}\n`,
  };
};
