import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedText } from '../../src/input/index.ts';
import { ClaimtraceError } from '../../src/problem/index.ts';

const MARKS = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
const ARTICLE = 'The mayor said the café’s rent rose 12%.\r\n“We paid €2.40 — twice,” he added.\n';

type Unicode = keyof typeof MARKS;

function encoded(text: string, encoding: Unicode): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ClaimtraceError) return error.code;
  }
  return 'no error';
}

const grid = (['utf-8', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) =>
  [true, false].map((marked) => ({ encoding, mark: marked ? [...MARKS[encoding]] : [] })),
);

describe('decodedText', () => {
  it.each(grid)('reads $encoding behind the mark $mark', ({ encoding, mark }) => {
    const result = decodedText(Buffer.from([...mark, ...encoded(ARTICLE, encoding)]), 'draft.txt');
    expect(result).toMatchObject({ text: ARTICLE, encoding, warnings: [] });
  });

  it.each(grid)('leads offsets of $encoding behind the mark $mark back to their bytes', ({ encoding, mark }) => {
    const text = `a🦊é\n${'word €🦊 '.repeat(900)}end`;
    const { byteOffset } = decodedText(Buffer.from([...mark, ...encoded(text, encoding)]), 'draft.txt');
    for (let offset = 0; offset <= text.length; offset += offset < 3000 ? 1 : 97) {
      const insideCharacter = offset > 0 && text.codePointAt(offset - 1)! > 0xffff;
      if (insideCharacter) continue;
      expect(byteOffset(offset)).toBe(mark.length + encoded(text.slice(0, offset), encoding).length);
    }
    expect(byteOffset(text.length)).toBe(mark.length + encoded(text, encoding).length);
  });

  it.each(grid)('says at which byte $encoding behind the mark $mark is cut', ({ encoding, mark }) => {
    const words = 'The café paid. The café closed. ';
    const whole = Buffer.from([...mark, ...encoded(`${words}🦊`, encoding)]);
    const start = mark.length + encoded(words, encoding).length;
    for (let end = start + 1; end < whole.length; end += 1) {
      const { text, warnings } = decodedText(whole.subarray(0, end), 'draft.txt');
      expect(text.startsWith(`${words}\uFFFD`)).toBe(true);
      expect(warnings.map(({ code }) => code)).toEqual(['invalid-encoding']);
      expect(warnings[0]?.message).toContain(`the first at byte ${start};`);
    }
  });

  it('reads windows-1252 with its quotation marks, and says where it stops being UTF-8', () => {
    const bytes = Buffer.from('He said \x93no\x94 \x96 the caf\xe9 pays \x80500.', 'latin1');
    const { text, encoding, warnings } = decodedText(bytes, 'old.txt');
    expect(text).toBe('He said “no” – the café pays €500.');
    expect(encoding).toBe('windows-1252');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('the first at byte 8;');
  });

  it('gives every byte of windows-1252 one character', () => {
    const bytes = Uint8Array.from({ length: 160 }, (_, index) => index + 0x60);
    const { text, byteOffset } = decodedText(bytes, 'old.txt');
    expect(text).toHaveLength(160);
    expect(text.slice(32, 64)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ');
    expect(text.slice(64)).toBe(String.fromCharCode(...bytes.subarray(64)));
    expect(byteOffset(150)).toBe(150);
  });

  it('keeps UTF-8 that was damaged in one place, instead of garbling all of it', () => {
    const bytes = Buffer.concat([Buffer.from('“café” '), Buffer.from([0xe2, 0x80]), Buffer.from(' said “no”')]);
    const { text, encoding, byteOffset } = decodedText(bytes, 'draft.txt');
    expect(encoding).toBe('utf-8');
    expect(text).toBe('“café” \uFFFD said “no”');
    expect(byteOffset(text.indexOf('said'))).toBe(bytes.indexOf('said'));
  });

  it('agrees with the decoder about how many signs damaged UTF-8 gives', () => {
    const byte = fc.oneof(fc.constantFrom(0x80, 0xbf, 0xc2, 0xe0, 0xed, 0xa0, 0xf0, 0x90, 0xf4, 0xff), fc.nat(255));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 40 }), (noise) => {
        const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...noise.filter((value) => value > 0x1f)]);
        const { text, byteOffset, encoding } = decodedText(bytes, 'x');
        expect(encoding).toBe('utf-8');
        expect(byteOffset(text.length)).toBe(bytes.length);
        if (text.length > 0) expect(byteOffset(text.length - 1)).toBeLessThan(bytes.length);
      }),
    );
  });

  it.each([
    ['a PDF', '%PDF-1.7\n'],
    ['a Word file', 'PK\x03\x04\x14\x00'],
    ['a PNG image', '\x89PNG\r\n\x1a\n\0\0'],
    ['a JPEG image', '\xff\xd8\xff\xe0'],
    ['a gzip file', '\x1f\x8b\x08'],
    ['an RTF file', '{\\rtf1\\ansi'],
    ['a program', '\x7fELF\x02\x01'],
    ['UTF-32', '\xff\xfe\0\0a\0\0\0'],
    ['NUL bytes', '\0\0\0\0\0\0\0\0'],
    ['words between NUL bytes', 'abc\0\0\0def\0\0\0'],
    ['noise', String.fromCharCode(...Array.from({ length: 4000 }, (_, index) => ((index * index) >> 3) % 256))],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(() => decodedText(Buffer.from(bytes, 'latin1'), 'file'))).toBe('not-text');
  });

  it('says what it found instead of text', () => {
    expect(() => decodedText(Buffer.from('%PDF-1.7'), 'a.pdf')).toThrow('expected text but found a PDF file: a.pdf');
  });

  it('reads a text with one stray NUL and says at which byte it is', () => {
    const { text, warnings } = decodedText(Buffer.from('é he said\0 so'), 'draft.txt');
    expect(text).toBe('é he said\0 so');
    expect(warnings[0]?.code).toBe('nul-character');
    expect(warnings[0]?.message).toContain('at byte 10');
  });

  it('reads an article with every control character once', () => {
    const controls = String.fromCharCode(...Array.from({ length: 160 }, (_, index) => index));
    const text = `${'The mayor said so. '.repeat(40)}${controls}`;
    expect(decodedText(Buffer.from(text), 'draft.txt').text).toBe(text);
  });

  it.each([[[]], [[0xef, 0xbb, 0xbf]], [[0xff, 0xfe]], [[0xfe, 0xff]]])('reads no text out of %j', (bytes) => {
    expect(decodedText(Uint8Array.from(bytes), 'empty.txt')).toMatchObject({ text: '', warnings: [] });
  });

  it('keeps a second byte-order mark, which is a character of the text', () => {
    expect(decodedText(Buffer.from('\uFEFF\uFEFFa'), 'x').text).toBe('\uFEFFa');
  });
});
