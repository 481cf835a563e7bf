import { Autolink, parser as commonMark, Strikethrough, Table, TaskList } from '@lezer/markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownParser } from '../../../src/input/markdown/parser.ts';

describe('markdownParser', () => {
  it('finds in a short text what the package finds, but for breaks between lines', () => {
    const whole = commonMark.configure([Table, TaskList, Strikethrough, Autolink]);
    const piece = fc.constantFrom(
      ...['word', ' ', '\n', '\n\n', '*', '**', '_', '`', '[', ']', '(', ')', '!', '<', '>', '&amp;', '\\', '~~', '|'],
      ...[
        'http://a.org',
        'www.a.org',
        'WWW.a.org',
        'a@b.org',
        'mailto:a@b.org',
        'xmpp:a@b.org',
        '<!--',
        '<b>',
        '# ',
        '- ',
        '"',
      ],
    );
    const withoutBreaks = (tree: string) =>
      tree.replace(/,?HardBreak/g, '').replace(/\(,|\(\)/g, (found) => (found === '()' ? '' : '('));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(withoutBreaks(markdownParser.parse(text).toString())).toBe(withoutBreaks(whole.parse(text).toString()));
      }),
      { numRuns: 3000 },
    );
  });
});
