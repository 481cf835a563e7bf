import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/place/index.ts';

describe('placesOf', () => {
  it('counts lines and columns from 1', () => {
    const places = placesOf('ab\ncd');
    expect(places.at(0)).toEqual({ line: 1, column: 1 });
    expect(places.at(2)).toEqual({ line: 1, column: 3 });
    expect(places.at(3)).toEqual({ line: 2, column: 1 });
    expect(places.at(5)).toEqual({ line: 2, column: 3 });
  });

  it('ends lines at LF, CRLF and a lone CR', () => {
    const places = placesOf('a\nb\r\nc\rd');
    expect(places.lineCount).toBe(4);
    expect([0, 2, 5, 7].map((offset) => places.at(offset).line)).toEqual([1, 2, 3, 4]);
    expect(places.at(4)).toEqual({ line: 2, column: 3 });
  });

  it('ends no line where editors end none', () => {
    expect(placesOf('a\u2028b\u2029c\u0085d\ve\f').lineCount).toBe(1);
  });

  it('counts columns in UTF-16 code units', () => {
    expect(placesOf('🦊x').at(2)).toEqual({ line: 1, column: 3 });
  });

  it('gives a span both ends', () => {
    expect(placesOf('ab\ncd').of([1, 4])).toEqual({ line: 1, column: 2, endLine: 2, endColumn: 2 });
  });

  it('gives a line without its break', () => {
    const text = 'a\r\nbc\r\n\n';
    const places = placesOf(text);
    expect([1, 2, 3, 4].map((number) => text.slice(...places.line(number)))).toEqual(['a', 'bc', '', '']);
  });

  it('knows the one empty line of an empty text', () => {
    expect(placesOf('').at(0)).toEqual({ line: 1, column: 1 });
  });

  it.each([-1, 3, 0.5, Number.NaN])('refuses the offset %d of a text of two characters', (offset) => {
    expect(() => placesOf('ab').at(offset)).toThrow(RangeError);
  });

  it('refuses a line that is not there', () => {
    expect(() => placesOf('ab').line(2)).toThrow(RangeError);
    expect(() => placesOf('ab').line(0)).toThrow(RangeError);
  });

  it('agrees with splitting the text at its line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', 'é', '🦊')), (parts) => {
        const text = parts.join('');
        const lines = text.split(/\r\n|\r|\n/);
        const places = placesOf(text);
        expect(places.lineCount).toBe(lines.length);
        expect(lines.map((_, index) => text.slice(...places.line(index + 1)))).toEqual(lines);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const { line, column } = places.at(offset);
          expect(places.line(line)[0] + column - 1).toBe(offset);
        }
      }),
    );
  });
});
