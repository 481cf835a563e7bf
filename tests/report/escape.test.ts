import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLines, escapeText } from '../../src/report/index.ts';
import { BIDIRECTIONAL, CONTROLS, commandsIn } from './hostile.ts';

describe('escaping for a terminal', () => {
  it.each(CONTROLS.filter((code) => ![0x09, 0x0a, 0x0d].includes(code)))(
    'shows control %i as a picture and keeps what stands around it',
    (code) => {
      const shown = escapeText(`a${String.fromCodePoint(code)}b`);
      expect(shown).toMatch(/^a(?:[\u2400-\u2421]|⟨U\+00[89][0-9A-F]⟩)b$/u);
    },
  );

  it.each([
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['\u001b]8;;http://evil.example\u0007click', '␛]8;;http://evil.example␇click'],
    ['\u007f', '␡'],
    ['\u009b31m', '⟨U+009B⟩31m'],
    ['\u2028\u2029', '⟨U+2028⟩⟨U+2029⟩'],
    ['\ufeffa\u200bb\u00adc', '⟨U+FEFF⟩a⟨U+200B⟩b⟨U+00AD⟩c'],
    ['\ud800 \udc00', '⟨U+D800⟩ ⟨U+DC00⟩'],
    ['\u{e0041}', '⟨U+E0041⟩'],
  ])('shows %j as %s', (text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  it.each(BIDIRECTIONAL)('names the bidirectional control %i by its code point', (code) => {
    const name = code.toString(16).toUpperCase().padStart(4, '0');
    expect(escapeText(`a${String.fromCodePoint(code)}b`)).toBe(`a⟨U+${name}⟩b`);
  });

  it('folds line breaks, tabs and wide spaces of a cell to one space', () => {
    expect(escapeText(' The board\r\n\tmet\u00a0 \u3000today.\n')).toBe('The board met today.');
  });

  it('keeps emoji, accents and scripts whose letters join', () => {
    for (const text of ['👩‍👩‍👧', '❤️', '👍🏽', 'naïve', 'naı̈ve', 'می‌خواهم', 'क्‍ष', '日本', '𝒜']) {
      expect(escapeText(text)).toBe(text);
    }
  });

  it('shows a joiner in a Latin word', () => {
    expect(escapeText('pay\u200dpal')).toBe('pay⟨U+200D⟩pal');
  });

  it('keeps the line breaks of a message and nothing else below a space', () => {
    expect(escapeLines('one\r\n\ttwo\u0007\nthree\r')).toBe('one\n two␇\nthree␍');
  });

  it('leaves no unsafe character of any text, and escapes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const shown = escapeText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
        expect(escapeText(shown)).toBe(shown);
      }),
    );
  });
});

describe('escaping for a build log', () => {
  const commands = [
    '::error::x',
    '  ::set-output name=a::b',
    'x ##[error]y',
    '##vso[task.complete]z',
    ':::error::x',
    '###[error]x',
  ];

  it.each(commands)('breaks %s', (text) => {
    expect(commandsIn(text).length).toBeGreaterThan(0);
    expect(commandsIn(escapeText(text, true))).toEqual([]);
    expect(commandsIn(escapeLines(`x\n${text}`, true))).toEqual([]);
  });

  it('breaks commands wherever the line is wrapped', () => {
    const escaped = escapeText('they wrote ::error::x and a::warning::b', true);
    for (let at = 0; at < escaped.length; at += 1) expect(commandsIn(escaped.slice(at))).toEqual([]);
  });

  it('leaves text alone outside a build log', () => {
    expect(escapeText('::error::x')).toBe('::error::x');
  });

  it('leaves ordinary colons and hashes alone', () => {
    expect(escapeText('Note: item #2 [sic]', true)).toBe('Note: item #2 [sic]');
  });
});
