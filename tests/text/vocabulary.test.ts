import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.ts';

describe('a vocabulary', () => {
  it('gives equal strings one id and different strings different ids', () => {
    const vocabulary = new Vocabulary();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(vocabulary.intern(a) === vocabulary.intern(b)).toBe(a === b);
        expect(vocabulary.text(vocabulary.intern(a))).toBe(a);
      }),
    );
  });

  it('knows words that are names of object members', () => {
    const vocabulary = new Vocabulary();
    for (const word of ['__proto__', 'constructor', 'toString']) {
      expect(vocabulary.find(word, 0, word.length)).toBe(-1);
      expect(vocabulary.text(vocabulary.intern(word))).toBe(word);
    }
  });

  it('finds the word of a form: small letters, straight apostrophes, nothing invisible', () => {
    const vocabulary = new Vocabulary();
    const wordOf = (form: string) => vocabulary.text(vocabulary.word(vocabulary.intern(form)));
    expect(wordOf('Don’t')).toBe("don't");
    expect(wordOf('FERRY')).toBe('ferry');
    expect(wordOf('fer\u00adry\u200b')).toBe('ferry');
  });

  it('gives shapes with runs cut at four', () => {
    const vocabulary = new Vocabulary();
    const shapes = ['Aung', 'Calloway', '2025', '2.40', 'U.S.', 'iPhone', '$'].map((form) =>
      vocabulary.shape(vocabulary.intern(form)),
    );
    expect(shapes).toEqual(['Xxxx', 'Xxxxx', '9999', '9.99', 'X.X.', 'xXxxxx'.slice(0, 6), '$']);
  });

  it('forgets what came behind the mark, and nothing before it', () => {
    const vocabulary = new Vocabulary();
    const kept = vocabulary.intern('kept');
    vocabulary.mark();
    for (let form = 0; form < 50_000; form++) vocabulary.intern(`form${form}`);
    vocabulary.trim();
    expect(vocabulary.size).toBe(vocabulary.marked);
    expect(vocabulary.units).toBe(4);
    expect(vocabulary.intern('kept')).toBe(kept);
    expect(vocabulary.find('form7', 0, 5)).toBe(-1);
    expect(vocabulary.generation).toBe(1);
  });
});
