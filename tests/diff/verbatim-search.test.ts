import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidVerbatim } from '../../src/diff/verbatim-search.ts';

const word = fc.constantFrom('the', 'ferry', 'left', 'harbour', 'again', 'late');
const words = fc.array(word, { minLength: 0, maxLength: 40 });
const isIn = (phrase: readonly string[], text: readonly string[]) =>
  ` ${text.join(' ')} `.includes(` ${phrase.join(' ')} `);

describe('A text', () => {
  it('says a phrase of four words and more verbatim when all its words stand in a row', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(fc.array(word, { minLength: 4, maxLength: 7 }), { maxLength: 6 }),
        (text, phrases) => {
          expect(saidVerbatim(text.join(', '), phrases)).toEqual(phrases.map((phrase) => isIn(phrase, text)));
        },
      ),
    );
  });

  it('says every run of four of its own words', () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, at) => {
        fc.pre(text.length >= 4);
        const start = at % (text.length - 3);
        expect(saidVerbatim(text.join(' '), [text.slice(start, start + 4)])).toEqual([true]);
      }),
    );
  });

  it('is not asked for phrases of less than four words, which stand in many texts', () => {
    expect(
      saidVerbatim('The ferry left late.', [['the', 'ferry', 'left'], [], ['the', 'ferry', 'left', 'late']]),
    ).toEqual([false, false, true]);
  });

  it('says a phrase in whatever case and marks', () => {
    expect(saidVerbatim('“THE FERRY,” she said, “left late.”', [['the', 'ferry', 'she', 'said', 'left']])).toEqual([
      true,
    ]);
  });
});
