import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/report/escape-markdown.ts';
import { ROW_KINDS } from '../../src/report/index.ts';
import { withEveryText } from './hostile.ts';
import { print } from './print.ts';
import { extraction, failure } from './sample.ts';

describe('markdown', () => {
  it('is a heading, a table of claims, one of anonymous sources and a summary', async () => {
    const blocks = (await print('markdown', {}, [extraction, failure])).split('\n\n');
    expect(blocks[0]).toBe('### drafts/library.md · Library roof to cost the town twice the estimate');
    expect(blocks[1]?.split('\n').slice(0, 2)).toEqual([
      '| line | who | how | named? | figures | dates | words |',
      '| ---: | --- | --- | --- | --- | --- | --- |',
    ]);
    expect(blocks[1]).toContain(
      '\n| 8 | council leader Maud Ferris | direct | named |  | Tuesday (2025-03-11) | “Nobody here signed for that sum,” |\n',
    );
    expect(blocks[2]).toBe('**Anonymous sources**');
    expect(blocks.at(-1)).toMatch(/^9 claims: .* · 1 not read\n$/);
  });

  it('keeps its cells apart and on one line, whatever stands in them', async () => {
    const hostile = withEveryText(extraction, (text) => `|a\n\\|b ${text} \\`);
    const rows = (await print('markdown', { kinds: new Set(ROW_KINDS) }, [hostile]))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const cells = rows.map((row) => row.replace(/\\./g, '').split('|').length);
    expect(new Set(cells)).toEqual(new Set([7, 8, 9]));
  });

  it.each([
    ['a | b', 'a \\| b'],
    ['\\| b', '\\\\\\| b'],
    ['*bold* _it_ `code` ~~x~~', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~x\\~\\~'],
    ['![x](javascript:alert(1))', '!\\[x\\](javascript:alert(1))'],
    ['<script>&amp;</script>', '&lt;script&gt;&amp;amp;&lt;/script&gt;'],
    ['see www.evil.example', 'see www<!-- -->.evil.example'],
    ['https://evil.example', 'https<!-- -->://evil.example'],
    ['ask @everyone', 'ask @<!-- -->everyone'],
    ['$3.1 to $4', '\\$3.1 to \\$4'],
  ])('shows %j as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
