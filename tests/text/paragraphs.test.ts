import { describe, expect, it } from 'vitest';
import { annotate, annotator } from './annotator.ts';

function paragraphs(prose: string): string[] {
  const { tokens, paragraphs: runs } = annotate(prose);
  return Array.from({ length: runs.count }, (_, run) =>
    prose.slice(tokens.start[runs.first[run]!], tokens.end[runs.first[run + 1]! - 1]).replace(/\s+/g, ' '),
  );
}

describe('paragraphs', () => {
  it('end at an empty line', () => {
    expect(paragraphs('One line.\n\nAnother.\r\n\r\nA third.')).toEqual(['One line.', 'Another.', 'A third.']);
  });

  it('end at a line break where each line is a paragraph', () => {
    expect(paragraphs('Boats sank in the bay.\nNobody was hurt.\nThe port is open.')).toHaveLength(3);
  });

  it('go on over line breaks that only wrap the text to a width', () => {
    const wrapped =
      'The harbor board met on Monday evening to discuss the future of the\nferry line, which has lost money in each of the past six years and\nwhich the town can no longer afford, the chair of the board said at\nthe end of the meeting.\n\nIt did not vote.';
    expect(paragraphs(wrapped)).toHaveLength(2);
  });

  it('are the blocks of a document that has them', () => {
    const prose = 'Heading\nFirst line\nsecond line\nnext block';
    const { paragraphs: runs, scopes } = annotator.annotate({
      prose,
      blocks: [
        { kind: 'heading', span: [0, 7] },
        { kind: 'text', span: [8, 30] },
        { kind: 'caption', span: [31, 41] },
      ],
    });
    expect(runs.count).toBe(3);
    expect(scopes).toEqual(['headline', 'narration', 'caption']);
  });
});

describe('scopes', () => {
  it('take a short first line without a full stop for the headline', () => {
    expect(annotate('Ferry line loses money again\n\nThe board met on Monday.').scopes).toEqual([
      'headline',
      'narration',
    ]);
  });

  it('take a first line in headline capitals for the headline even with a full stop', () => {
    expect(annotate('Harbor Board Refuses to Sell Old Ferry Line.\n\nThe board met.').scopes[0]).toBe('headline');
  });

  it('take a first line that is a sentence for narration', () => {
    expect(annotate('The board met on Monday.\n\nIt did not vote.').scopes).toEqual(['narration', 'narration']);
  });

  it('take a text of one paragraph for narration', () => {
    expect(annotate('The board met').scopes).toEqual(['narration']);
  });
});
