import { describe, expect, it } from 'vitest';
import { commentNotes } from '../../src/check/index.ts';

const notes = (text: string) =>
  commentNotes({ text, mediaType: 'text/markdown' }).map(({ check, reason, reach }) => ({
    check,
    reason,
    words: text.slice(...reach).trim(),
  }));

describe('comments in an article', () => {
  it('reach over the next line that holds something', () => {
    expect(notes('<!-- claimtrace-disable-next-line a/b -- known -->\n\n\nOne.\nTwo.')).toEqual([
      { check: 'a/b', reason: 'known', words: 'One.' },
    ]);
  });

  it('reach over their own line, or over the whole file', () => {
    expect(notes('One. <!-- claimtrace-disable-line a/b -->\nTwo.').map(({ words }) => words.slice(0, 4))).toEqual([
      'One.',
    ]);
    expect(notes('One.\nTwo. <!-- claimtrace-disable-file -->')[0]?.words).toContain('One.\nTwo.');
  });

  it('reach up to the comment that enables the same check, or all', () => {
    const text = '<!-- claimtrace-disable a/b, c/d -->1<!-- claimtrace-enable c/d -->2<!-- claimtrace-enable -->3';
    expect(notes(text).map(({ check, words }) => [check, words.replace(/<.*?>/g, '')])).toEqual(
      [
        ['c/d', '1'],
        ['a/b', '12'],
      ].reverse(),
    );
  });

  it('mean nothing where they are shown as code, or in plain text', () => {
    expect(notes('```html\n<!-- claimtrace-disable-file -->\n```\nWrite `<!-- claimtrace-disable -->`.')).toEqual([]);
    expect(commentNotes({ text: '<!-- claimtrace-disable-file -->', mediaType: 'text/plain' })).toEqual([]);
  });
});
