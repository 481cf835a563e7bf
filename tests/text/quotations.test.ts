import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, quotations } from './annotator.ts';

describe('quotations', () => {
  it('pair curly, straight, wire and angled marks', () => {
    expect(quotations('He said “yes” and "no".')).toEqual(['“yes”', '"no"']);
    expect(quotations("``We go,'' he said.")).toEqual(["``We go,''"]);
    expect(quotations('Er sagte «ja» und „nein“.')).toEqual(['«ja»', '„nein“']);
  });

  it('nest single marks in double ones and double in single', () => {
    expect(quotations('“He said ‘no’ to me,” she said.')).toEqual(['“He said ‘no’ to me,”', '‘no’']);
    expect(quotations('\'She wrote "never" there,\' he said.')).toEqual(['\'She wrote "never" there,\'', '"never"']);
    const { tokens } = annotate('“A ‘b’ c” d');
    expect([...tokens.depth.subarray(0, tokens.count)]).toEqual([1, 1, 2, 2, 2, 1, 1, 0]);
  });

  it('leave apostrophes, shortened years and plural owners alone', () => {
    expect(quotations('It’s the Joneses’ boat from the ’90s, rock ’n’ roll and all.')).toEqual([]);
    expect(quotations("The voters' choice didn't matter to the dogs' owners.")).toEqual([]);
  });

  it('let an owner in the plural stand inside single marks', () => {
    expect(quotations('‘The owners’ dogs left,’ she said.')).toEqual(['‘The owners’ dogs left,’']);
  });

  it('take feet and inches for measures', () => {
    expect(quotations('He is 6\'2" and said "yes" twice.')).toEqual(['"yes"']);
    expect(quotations('“He is 6’2”,” she said.')).toEqual(['“He is 6’2”,”']);
    expect(quotations('“It was in ’92” was all she said.')).toEqual(['“It was in ’92”']);
  });

  it('join a speech whose paragraphs open again and close only at the end', () => {
    const { quotations: runs } = annotate('“One goes on.\n\n“Two ends.”\n\nThen “three” came.');
    expect(runs.map(({ close, continues }) => [close === null, continues])).toEqual([
      [true, null],
      [false, 0],
      [false, null],
    ]);
  });

  it('do not let a mark that is never closed spoil the next paragraph', () => {
    expect(quotations('He said “yes and left.\n\nShe said “no” and stayed.')).toEqual(['“yes and left.', '“no”']);
    expect(quotations('A stray ” mark.\n\nShe said “no”.')).toEqual(['“no”']);
  });

  it('end an unclosed quotation where the next one opens', () => {
    expect(quotations('He said “yes, she said “no” and left.')).toEqual(
      ['“yes, she said ', '“no”'].map((run) => run.trim()),
    );
  });

  it('are bounded in a paragraph of nothing but marks', () => {
    expect(annotate('“a” '.repeat(20_000)).quotations.length).toBe(5000);
  });

  it('have depths that agree with the runs, whatever the marks', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '``',
      "''",
      'word',
      's',
      ' ',
      ' ',
      '.',
      '\n\n',
      '6',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { tokens, quotations: runs, paragraphs } = annotate(pieces.join(''));
        const depths = new Array<number>(tokens.count).fill(0);
        for (const { open, close, end } of runs) {
          expect(end).toBeGreaterThan(open);
          if (close !== null) expect(end).toBe(close + 1);
          expect(paragraphs.first[tokens.paragraph[open]! + 1]).toBeGreaterThanOrEqual(end);
          for (let token = open; token < end; token++) depths[token]!++;
        }
        expect([...tokens.depth.subarray(0, tokens.count)]).toEqual(depths);
      }),
    );
  });
});
