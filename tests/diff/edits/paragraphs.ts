import type { Side } from '../../../src/diff/index.ts';
import type { Span } from '../../../src/model/index.ts';
import { type Edit, type Editor, shownClaims } from './edit.ts';

const NEW_PARAGRAPHS = [
  'Harbour inspector Tove Lindqvist said on Thursday that 27 of the old cranes had failed their yearly test.',
  'The museum sold 5,120 tickets in its first week, according to its director, Paolo Brandt.',
  '“Nobody has repaired the lighthouse since 1974,” said Wilma Adeyemi, who keeps the keys.',
];

/** The paragraphs of the text that hold claims that are shown and no headline, in order. */
function paragraphs(side: Side): Span[] {
  const { text } = side.document;
  const claims = shownClaims(side);
  const headlines = side.claims.filter(({ claim }) => claim.scope === 'headline').map(({ claim }) => claim.span);
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    const span: Span = [match.index, match.index + match[0].length];
    const inside = (part: Span) => span[0] <= part[0] && part[1] <= span[1];
    if (claims.some((claim) => inside(claim.span)) && !headlines.some(inside)) found.push(span);
  }
  return found;
}

const without = (text: string, [start, end]: Span): string =>
  text.slice(0, start) + text.slice(end).replace(/^\n\n/, '');

export const paragraphRemoved: Editor = {
  name: 'paragraph removed',
  edits: (side) =>
    paragraphs(side).map(
      (span): Edit => ({
        name: 'paragraph removed',
        text: without(side.document.text, span),
        expected: { kind: 'removed', field: null, old: span, new: null },
      }),
    ),
};

export const paragraphAdded: Editor = {
  name: 'paragraph added',
  edits: (side) =>
    paragraphs(side).map(([, end], index): Edit => {
      const words = NEW_PARAGRAPHS[index % NEW_PARAGRAPHS.length]!;
      const { text } = side.document;
      return {
        name: 'paragraph added',
        text: `${text.slice(0, end)}\n\n${words}${text.slice(end)}`,
        expected: { kind: 'added', field: null, old: null, new: [end + 2, end + 2 + words.length] },
      };
    }),
};

/** Moves a paragraph to behind the last one, past more claims than it has itself. */
export const paragraphMoved: Editor = {
  name: 'paragraph moved',
  edits: (side) => {
    const all = paragraphs(side);
    const last = all.at(-1);
    if (last === undefined) return [];
    const count = ([start, end]: Span) =>
      shownClaims(side).filter(({ span }) => start <= span[0] && span[1] <= end).length;
    return all.slice(0, -3).flatMap((span): Edit[] => {
      const { text } = side.document;
      if (count(span) >= count([span[1], last[1]])) return [];
      const words = text.slice(...span);
      const moved = `${text.slice(0, span[0])}${text.slice(span[1], last[1]).replace(/^\n\n/, '')}\n\n${words}`;
      return [
        {
          name: 'paragraph moved',
          text: moved + text.slice(last[1]),
          expected: { kind: 'moved', field: null, old: span, new: [moved.length - words.length, moved.length] },
        },
      ];
    });
  },
};
