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

  it('goes on with the ids of another one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.array(fc.string()), (known, later) => {
        const oneLine = (text: string) => text.replaceAll('\n', '');
        const first = new Vocabulary();
        for (const text of known) first.intern(oneLine(text));
        const second = new Vocabulary(first.columns());
        expect(second.size).toBe(first.size);
        expect(second.units).toBe(first.units);
        for (const text of [...known, ...later].map(oneLine)) expect(second.intern(text)).toBe(first.intern(text));
        for (let id = 0; id < first.size; id++) {
          expect(second.text(id)).toBe(first.text(id));
          expect(second.word(id)).toBe(first.word(id));
        }
      }),
    );
  });

  it('has no columns for a word with a line break', () => {
    const vocabulary = new Vocabulary();
    vocabulary.intern('two\nlines');
    expect(() => vocabulary.columns()).toThrow(RangeError);
  });

  it('keeps ids and strings when words that were prepared to collide make it hash anew', () => {
    const vocabulary = new Vocabulary();
    const before = Array.from({ length: 500 }, (_, index) => `word${index}`);
    const prepared = collidingWords(200);
    const ids = [...before, ...prepared].map((word) => vocabulary.intern(word));
    expect(ids).toEqual(ids.map((_, index) => index));
    expect([...before, ...prepared].map((word) => vocabulary.intern(word))).toEqual(ids);
    expect(ids.map((id) => vocabulary.text(id))).toEqual([...before, ...prepared]);
    const other = new Vocabulary(vocabulary.columns());
    expect([...before, ...prepared].map((word) => other.intern(word))).toEqual(ids);
  });
});

/** Words of six letters that lie at one place of a new vocabulary's table: the same hash, without its seed. */
function collidingWords(count: number): string[] {
  const letters = Array.from({ length: 26 }, (_, letter) => 0x61 + letter);
  const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
  const words: string[] = [];
  const extend = (word: readonly number[], hash: number): void => {
    if (words.length === count) return;
    if (word.length < 6) {
      for (const letter of letters) extend([...word, letter], step(hash, letter));
      return;
    }
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    if (((mixed ^ (mixed >>> 12)) & 0x7fff) === 0) words.push(String.fromCharCode(...word));
  };
  extend([], 0);
  return words;
}
