import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, words } from './annotator.ts';

/** The words of a text written with spaces between its expected tokens. */
function splits(text: string, tokens: string): void {
  expect(words(text)).toEqual(tokens.split(' '));
}

describe('tokens', () => {
  it('split contractions as the Penn Treebank does', () => {
    splits(
      "I can't, won't, don't; they're Ann's, we'll, I'd've.",
      "I ca n't , wo n't , do n't ; they 're Ann 's , we 'll , I 'd 've .",
    );
    splits('She didn’t say it’s Bo’s.', 'She did n’t say it ’s Bo ’s .');
  });

  it('keep names and words with an inner apostrophe whole', () => {
    splits("O'Brien left at four o'clock, ma'am", "O'Brien left at four o'clock , ma'am");
  });

  it('keep abbreviations and initials whole', () => {
    splits(
      'Maj. J.K. Odell of the U.S. Army came at 7:30 a.m. on Jan. 4.',
      'Maj. J.K. Odell of the U.S. Army came at 7:30 a.m. on Jan. 4 .',
    );
  });

  it('take a lone capital before a stop for an initial only where a name goes on', () => {
    splits('George W. Tully chose plan B. The rest left.', 'George W. Tully chose plan B . The rest left .');
    splits('She wrote on X. Ida Lund left.', 'She wrote on X . Ida Lund left .');
    splits('Malcolm X. Tully and Christopher X. Tully left.', 'Malcolm X. Tully and Christopher X. Tully left .');
  });

  it('keep grouped and decimal numbers whole and split the letters behind them', () => {
    splits('1,250 2.40 .25 12th 5bn 1990s 1,50,000 1’250 7pm', '1,250 2.40 .25 12 th 5 bn 1990 s 1,50,000 1’250 7 pm');
    splits('Q3 profit at the 4,5,6 end', 'Q3 profit at the 4 , 5 , 6 end');
  });

  it('split at hyphens and slashes and make every sign a token', () => {
    splits('three-month, U.S.-led and/or $5 (12%)—“yes”', 'three - month , U.S. - led and / or $ 5 ( 12 % ) — “ yes ”');
  });

  it('keep runs of stops and double hyphens in one piece', () => {
    splits('Well... no -- or…', 'Well ... no -- or …');
  });

  it('keep addresses, handles and tags whole', () => {
    splits(
      'See https://ex-ample.org/a?b=c. Write to jo.da@ex-ample.org, ask @desk_1 or #news. Try example.com.',
      'See https://ex-ample.org/a?b=c . Write to jo.da@ex-ample.org , ask @desk_1 or #news . Try example.com .',
    );
  });

  it('split words that a missing space runs together after a stop', () => {
    splits('It ended.Then rain.', 'It ended . Then rain .');
  });

  it('keep emoji sequences and combining marks in one piece', () => {
    splits('👩‍👩‍👧 🇳🇴🇸🇪 👍🏽 cafe\u0301 1️⃣', '👩‍👩‍👧 🇳🇴 🇸🇪 👍🏽 cafe\u0301 1️⃣');
  });

  it('keep years and words that an apostrophe shortens', () => {
    splits('in the ’90s, wait ’til dawn', 'in the ’90 s , wait ’til dawn');
  });

  it('hold every visible character exactly once, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        "'",
        '’',
        '.',
        '@',
        'a',
        'A.',
        '1',
        ',',
        ' ',
        '\n',
        '"',
        '\ud83d',
        '\udc69',
        '\u200d',
        '\0',
        '://',
        '-',
        "n't",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { tokens } = annotate(text);
        let at = 0;
        for (let token = 0; token < tokens.count; token++) {
          expect(tokens.start[token]).toBeGreaterThanOrEqual(at);
          expect(tokens.end[token]).toBeGreaterThan(tokens.start[token]!);
          expect(text.slice(at, tokens.start[token]).trim()).toBe('');
          at = tokens.end[token]!;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
