import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/report/lint/code-frame.ts';
import { widthOf } from '../../../src/report/width.ts';
import { commandsIn } from '../hostile.ts';

/** What stands over the carets. */
function overCarets({ line, carets }: { line: string; carets: string }): string {
  const segments = [...new Intl.Segmenter('en').segment(line)].map(({ segment }) => segment);
  const start = carets.indexOf('^');
  let column = 0;
  return segments
    .filter((segment) => {
      const at = column;
      column += widthOf(segment);
      return at >= start && at < carets.length;
    })
    .join('');
}

const frameOf = (line: string, words: string, width: number, ci = false) => {
  const start = line.indexOf(words);
  return codeFrame(line, [start, start + words.length], width, ci);
};

describe('a code frame', () => {
  it.each([
    ['The price rose 20% to $260.', '20%', 80],
    ['\tTabs\tbefore 20% and\tbehind', '20%', 80],
    ['東京フェリー 20% 東京', '20%', 80],
    ['東京フェリー 20% 東京', '東京フェリー', 80],
    ['naïve caf\u0065\u0301 👩‍👩‍👧 20%', '20%', 80],
    ['naïve caf\u0065\u0301 👩‍👩‍👧 20%', '👩‍👩‍👧', 80],
    [`${'before '.repeat(60)}20%${' behind'.repeat(60)}`, '20%', 60],
    [`${'東京'.repeat(60)}20%${'東京'.repeat(60)}`, '20%', 61],
  ])('puts carets under the words themselves: %j', (line, words, width) => {
    const frame = frameOf(line, words, width);
    expect(overCarets(frame)).toBe(words);
    expect(widthOf(frame.line)).toBeLessThanOrEqual(width);
  });

  it('shows what is around the words, on the side that has more where the other has less', () => {
    const text = `20%${' behind'.repeat(60)}`;
    expect(frameOf(text, '20%', 30)).toEqual({ line: '20% behind behind behind behi…', carets: '^^^' });
    expect(frameOf(`${'before '.repeat(60)}20%`, '20%', 30).line).toBe('…fore before before before 20%');
  });

  it('clips words that are longer than the line', () => {
    const { line, carets } = frameOf(`a ${'word '.repeat(100)}b`, 'word '.repeat(100), 30);
    expect(widthOf(line)).toBeLessThanOrEqual(30);
    expect(line).toMatch(/^…(?:word ){5}wo?…/);
    expect(widthOf(carets)).toBeLessThanOrEqual(30);
  });

  it('points at a place between two letters with one caret', () => {
    expect(codeFrame('ab', [1, 1], 30, false)).toEqual({ line: 'ab', carets: ' ^' });
    expect(codeFrame('', [0, 0], 30, false)).toEqual({ line: '', carets: '^' });
  });

  it('breaks commands without moving a letter, though a caret stands between their parts', () => {
    for (const at of [0, 1, 2, 3, 4]) {
      const { line, carets } = codeFrame('##[error] ::x::', [at, at + 1], 30, true);
      expect(commandsIn(line)).toEqual([]);
      expect(widthOf(carets)).toBeLessThanOrEqual(widthOf(line));
    }
  });

  it('never takes more than its width, nor leaves the words out', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ' ', '東', '👍🏽', '\t', '\u0301', '\u001b', '😀', 'é'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(line, fc.nat(200), fc.nat(60), fc.integer({ min: 16, max: 90 }), (text, from, length, width) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        const frame = codeFrame(text, [start, end], width, false);
        expect(widthOf(frame.line)).toBeLessThanOrEqual(width);
        expect(widthOf(frame.carets)).toBeLessThanOrEqual(width);
        expect(frame.carets).toMatch(/^ *\^+$/);
        expect(frame.line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });

  it('costs no more for a line of a million letters', () => {
    const text = 'word '.repeat(200_000);
    const started = performance.now();
    for (let count = 0; count < 200; count += 1) codeFrame(text, [500_000, 500_004], 80, false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
