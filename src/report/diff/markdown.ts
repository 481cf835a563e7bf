import type { Change } from '../../model/index.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { CreateDifferenceReport } from './answer.ts';
import { markedClaim } from './marked.ts';
import { fieldSentence, linesOf, speakerOf, summarySentence, titleOf } from './wording.ts';

/** GitHub Flavored Markdown: the counts, and a table of changes. */
export const createDifferenceMarkdown: CreateDifferenceReport = ({ ci }) => {
  const cell = (text: string): string => escapeMarkdown(text, ci);
  const row = (change: Change): string => {
    const before = markedClaim(change, 'old', ['<del>', '</del>'], cell);
    const after = markedClaim(change, 'new', ['<ins>', '</ins>'], cell);
    const fields = change.fields.map((field) => cell(fieldSentence(field))).join('<br>');
    const cells = [
      change.weight === 'major' ? '**major**' : (change.weight ?? ''),
      fields === '' ? change.kind : `${change.kind}<br>${fields}`,
      cell(linesOf(change)),
      cell(speakerOf(change)),
      before,
      after,
    ];
    return `| ${cells.join(' | ')} |`;
  };
  return {
    open: () => '',
    document(answer) {
      if (answer.error) return '';
      const parts = [`### ${cell(titleOf(answer))}`, cell(summarySentence(answer.summary))];
      if (answer.changes.length > 0) {
        parts.push(
          [
            '| weight | change | where | who | old | new |',
            '|---|---|---|---|---|---|',
            ...answer.changes.map(row),
          ].join('\n'),
        );
      }
      return `${parts.join('\n\n')}\n\n`;
    },
    close: () => '',
  };
};
