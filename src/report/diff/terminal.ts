import type { Change } from '../../model/index.ts';
import { escapeText } from '../escape.ts';
import { createPaint, type Tone } from '../paint.ts';
import { NARROWEST, wrapped } from '../width.ts';
import type { CreateDifferenceReport } from './answer.ts';
import { markedClaim } from './marked.ts';
import { fieldSentence, linesOf, NO_ARTICLE_DIFFERS, speakerOf, summarySentence, titleOf } from './wording.ts';

const MOST_LINES = 24;
const TONES: Readonly<Record<string, Tone | null>> = { major: 'alert', minor: 'warning' };

/** A headline of counts, then a block for each change: what differs, and the words of both sides with the changed ones marked. */
export const createDifferenceText: CreateDifferenceReport = (options) => {
  const width = Math.max(NARROWEST, options.width);
  const paint = createPaint(options.color);
  const shown = (text: string): string => escapeText(text, options.ci);

  const lines = (first: string, text: string, tone: Tone | null = null): string[] =>
    wrapped(text, width - first.length, MOST_LINES).map((line, index) =>
      paint(tone, `${index === 0 ? first : ' '.repeat(first.length)}${line}`),
    );

  const block = (change: Change): string => {
    const { kind, weight, old, new: other, fields } = change;
    const title = [`${kind}${weight === null ? '' : ` (${weight})`}`, linesOf(change), shown(speakerOf(change))];
    const before = markedClaim(change, 'old', ['[-', '-]'], shown);
    const after = markedClaim(change, 'new', ['{+', '+}'], shown);
    const hasOneText = kind === 'moved' || kind === 'unchanged';
    return [
      ...lines('', title.join(' · '), TONES[weight ?? ''] ?? 'strong'),
      ...fields.flatMap((field) => lines('    ', shown(fieldSentence(field)))),
      ...(old === null || hasOneText ? [] : lines('  - ', before)),
      ...(other === null ? [] : lines(hasOneText ? '    ' : '  + ', after)),
      '',
    ].join('\n');
  };

  let isAsked = false;
  return {
    open: () => '',
    document(answer) {
      isAsked = true;
      if (answer.error) return '';
      const head = [
        ...lines('', shown(titleOf(answer)), 'strong'),
        ...lines('', shown(summarySentence(answer.summary))),
        '',
      ].join('\n');
      return `${[head, ...answer.changes.map(block)].join('\n')}\n`;
    },
    close: () => (isAsked ? '' : `${lines('', NO_ARTICLE_DIFFERS).join('\n')}\n`),
  };
};
