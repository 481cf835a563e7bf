import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/report/index.ts';
import { clipped, widthOf, wrapped } from '../../src/report/width.ts';

describe('the width of text', () => {
  it.each([
    ['plain', 5],
    ['“quoted” – …', 12],
    ['日本', 4],
    ['e\u0301', 1],
    ['👩‍👩‍👧', 2],
    ['␛[31m', 5],
  ])('of %s is %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('wrapping', () => {
  it.each([
    ['the board met today', 10, 3, ['the board', 'met today']],
    ['the board met today', 9, 3, ['the board', 'met today']],
    ['the board met today', 8, 2, ['the', 'board…']],
    ['the board met today', 4, 3, ['the', 'boar', 'd…']],
    ['日本語の記事', 5, 2, ['日本', '語の…']],
    ['', 5, 2, ['']],
    ['exactly', 7, 1, ['exactly']],
  ])('of %j to %i columns and %i lines', (text, width, limit, expected) => {
    expect(wrapped(text, width, limit)).toEqual(expected);
  });

  it('keeps to the width and the number of lines, and loses nothing without a mark', () => {
    const unit = fc.constantFrom('a', 'bc', ' ', '日', 'e\u0301', '👩‍👩‍👧', '…', '–', 'word', '⟨U+202E⟩');
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 60 }),
        fc.integer({ min: 3, max: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (units, width, limit) => {
          const text = escapeText(units.join(''));
          const shown = wrapped(text, width, limit);
          expect(shown.length).toBeLessThanOrEqual(limit);
          for (const line of shown) expect(widthOf(line)).toBeLessThanOrEqual(width);
          const kept = shown.join('').replaceAll(' ', '');
          const all = text.replaceAll(' ', '');
          if (kept !== all) expect(all.startsWith(kept.slice(0, -1)) && kept.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('clips to one line', () => {
    expect(clipped('the board met today', 12)).toBe('the board…');
    expect(clipped('the board', 9)).toBe('the board');
  });
});
