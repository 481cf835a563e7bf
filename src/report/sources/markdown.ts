import { escapeMarkdown } from '../escape-markdown.ts';
import { markdownTable } from '../markdown-table.ts';
import type { CreateSourcesReport } from './answer.ts';
import { sourceColumns, sourcingSentence } from './views.ts';

export const createSourcesMarkdown: CreateSourcesReport = ({ ci }) => {
  const cell = (text: string): string => escapeMarkdown(text, ci);
  return {
    open: () => '',
    document(answer) {
      if (answer.error) return '';
      const { id, document, sources, summary } = answer;
      const parts = [
        `### ${cell(document.title === null ? id : `${id} · ${document.title}`)}`,
        ...markdownTable(null, sourceColumns(Number.POSITIVE_INFINITY), sources, cell),
        sourcingSentence(summary),
      ];
      return `${parts.join('\n\n')}\n\n`;
    },
    close: () => '',
  };
};
