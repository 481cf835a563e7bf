import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from '../../../src/input/index.ts';
import type { Reading } from '../../../src/input/reader.ts';

const JOINER = '\u2060';

async function reading(text: string): Promise<Reading> {
  const reader = readers.find(({ mediaType }) => mediaType === 'text/markdown')!;
  const result = await reader.read(text);
  expect(result.prose).toHaveLength(text.length);
  expect(result.prose.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''));
  return result;
}

/** The prose with its runs of space made one; the joiner shown as ^. */
async function words(text: string): Promise<string> {
  const { prose } = await reading(text);
  return prose.replaceAll(JOINER, '^').replace(/\s+/g, ' ').trim();
}

async function blocks(text: string): Promise<[string, string][]> {
  const { prose, blocks: found } = await reading(text);
  return found.map(({ kind, span }) => [kind, prose.slice(...span).replace(/\s+/g, ' ')]);
}

describe('the Markdown reader: prose', () => {
  it.each([
    [
      'emphasis',
      'He *really* said **no** and ***never***, _she_ said __yes__.',
      'He really said no and never , she said yes .',
    ],
    ['strikethrough', 'It cost ~~$2~~ $3.', 'It cost $2 $3.'],
    ['headings', '# Rent rises #\n\nCouncil\n=======\n\nVote\n---\n', 'Rent rises Council Vote'],
    ['lists', '- one\n* two\n\n1. three\n2) four\n', 'one two three four'],
    ['task lists', '- [x] done\n- [ ] open\n', 'done open'],
    ['quotes', '> He said\n> that rent\nrises.\n', 'He said that rent rises.'],
    ['links', 'See [the *report*](https://example.org/2025/12 "Report 7") now.', 'See the report now.'],
    ['links without a target', 'See [the report]() now.', 'See the report now.'],
    ['references', '[the report][r], [r] and [R][]\n\n[r]: https://example.org/9 "Nine"\n', 'the report , r and R'],
    ['images', 'Before ![The harbor](a.png "4") after.', 'Before The harbor after.'],
    ['linked images', '[![The harbor](a.png)](https://example.org)', 'The harbor'],
    ['bare addresses', 'See <https://example.org/5>, www.example.org/6 or press@example.org.', 'See , or .'],
    ['footnotes', 'Rent rose.[^1]\n\n[^1]: City data, 2024.\n', 'Rent rose. City data, 2024.'],
    ['fenced code', 'a\n\n```js\nlet x = 5;\n```\n\nb\n\n~~~\n7\n~~~\n', 'a b'],
    ['code that is never closed', 'a\n\n```\nlet x = 5;\n', 'a'],
    ['indented code', 'a\n\n    let x = 5;\n\nb', 'a b'],
    ['thematic breaks', 'a\n\n***\n\nb\n\n---\n\nc', 'a b c'],
    ['tables', '| Year | Riders |\n|:--|--:|\n| 2024 | **5,000** |\n', 'Year Riders 2024 5,000'],
    ['tags', 'The <b class="9">mayor</b> said<br>no.', 'The mayor said no.'],
    ['comments', 'a <!-- 5 --> b\n\n<!--\n6\n\n7\n-->\n\nc', 'a b c'],
    ['HTML blocks', '<div class="a" data-x="1 > 0">\nThe mayor said.\n</div>\n\nb', 'The mayor said. b'],
    ['scripts and style sheets', '<script>\nlet x = "<b>9";\n\n</script>\n\n<style>\np {top: 5px}\n</style>\n\nb', 'b'],
    ['tags that are none', 'If 3 < 5 and 5 > 3, he said.', 'If 3 < 5 and 5 > 3, he said.'],
    ['hard breaks', 'one\\\ntwo  \nthree', 'one two three'],
    ['escapes', '5 \\* 3 and \\[not a link\\](x)', '5 * 3 and [not a link ](x)'],
    ['hard spaces', '5&nbsp;km and 6&#160;km', '5 km and 6 km'],
  ])('leaves out the marks of %s', async (_, text, expected) => {
    expect(await words(text)).toBe(expected);
  });

  it.each([
    ['an editor’s brackets', '“[The mayor] said [sic] no,” he said.'],
    ['entities', 'AT&amp;T rose 5&ndash;6 points.'],
    ['stars and lines that mark nothing', '5 * 3 * 2 and snake_case_name'],
    ['a dollar sign', 'It cost $5 and $6.'],
    ['several lines', 'one\ntwo\n\nthree\r\nfour\rfive'],
  ])('keeps %s', async (_, text) => {
    expect((await reading(text)).prose).toBe(text);
  });

  it('keeps the words of inline code', async () => {
    expect(await words('The `city-data` file says 5.')).toBe('The city-data file says 5.');
  });

  it.each([
    ['inside a word', '**min**ister', 'min^^ister'],
    ['inside a compound', '*Alder*-based, anti-*war*', 'Alder^-based, anti-^war'],
    ['inside a figure', '**12**% of $**5**', '12^^% of $^^5'],
    ['before a possessive', "*Herald*’s and **Marine**'s", "Herald^’s and Marine^^'s"],
    ['where a straight quotation closes, not where it opens', '"*So* she *never*"', '" So she never^"'],
    ['by an escape inside a word', "don\\'t", "don^'t"],
  ])('joins what stands on both sides of a mark %s', async (_, text, expected) => {
    expect(await words(text)).toBe(expected);
  });

  it('reads files with Windows and old Mac line breaks alike', async () => {
    const text = '---\ntitle: A\ntags:\n- b\n---\n\n# B\n\n<div>\nc\n</div>\n\n```\nd\n```\n\n> e\n> f\n\ng\n';
    const expected = ['heading', 'text', 'quote', 'text'];
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const result = await reading(text.replaceAll('\n', lineBreak));
      expect(result.title).toBe('A');
      expect(result.blocks.map(({ kind }) => kind)).toEqual(expected);
      expect(result.prose.replace(/\s+/g, ' ').trim()).toBe('B c e f g');
    }
  });
});

describe('the Markdown reader: blocks', () => {
  it('names what each piece is', async () => {
    expect(
      await blocks(
        '# Rent rises\n\nOne *two*.\n\n- three\n- four\n\n> five\n\n| a | b |\n|---|---|\n| c |  |\n\n![six](x.png)\n',
      ),
    ).toEqual([
      ['heading', 'Rent rises'],
      ['text', 'One two .'],
      ['list-item', 'three'],
      ['list-item', 'four'],
      ['quote', 'five'],
      ['table-cell', 'a'],
      ['table-cell', 'b'],
      ['table-cell', 'c'],
      ['caption', 'six'],
    ]);
  });

  it('divides a paragraph at an image', async () => {
    expect(await blocks('Before ![The *harbor*](a.png) after.')).toEqual([
      ['text', 'Before'],
      ['caption', 'The harbor'],
      ['text', 'after.'],
    ]);
  });

  it('calls a paragraph by the innermost of what it stands in', async () => {
    expect(await blocks('> a\n>\n> - b\n\n- c\n\n  > d\n')).toEqual([
      ['quote', 'a'],
      ['list-item', 'b'],
      ['list-item', 'c'],
      ['quote', 'd'],
    ]);
  });

  it('gives no block for what has no words', async () => {
    expect(await blocks('---\ntitle: A\n---\n\n***\n\n```\nx\n```\n\n![](a.png)\n\n<div></div>\n')).toEqual([]);
  });

  it('keeps blocks in order and apart, whatever the text', async () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        ' ',
        '\n',
        '\n\n',
        '#',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
        '>',
        '- ',
        '1. ',
        '|',
        '\n|-|\n',
        '<b>',
        '<!--',
        '\\',
        '~',
        '^',
        ':',
        '---\n',
        '\r',
        '\t',
        '    ',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = pieces.join('');
        const { prose, blocks: found } = await reading(text);
        let last = 0;
        for (const { span } of found) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          last = span[1];
        }
        for (let at = 0; at < text.length; at += 1) {
          if (prose[at] !== text[at]) expect([' ', JOINER]).toContain(prose[at]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the Markdown reader: large files', () => {
  const section = [
    '# Ferry *vote*',
    'The board **met** on [Monday](https://example.org) [again][a].\nIt *closed\nlate*.',
    '    code = 1\n\n    code = 2',
    '- one\n\n  more\n\n      code = 3\n- two',
    '> She said\n> “no”.\n\n> - so',
    '```\n# no heading\n\n- no list\n```',
    '<!-- one\n\n# no heading\n\n-->',
    '| a | b |\n|---|---|\n| 1 | *2* |',
    'Vote\n----',
    '[a]: https://example.org/a',
    '',
  ].join('\n\n');

  it.each([0, 1, 7, 38])(
    'reads every part of a file as it reads that part alone, %d characters longer',
    async (extra) => {
      const unit = section.replace('late', `late${'x'.repeat(extra)}`);
      const times = Math.ceil(220_000 / unit.length);
      const one = await reading(unit);
      const all = await reading(unit.repeat(times));
      expect(all.prose === one.prose.repeat(times)).toBe(true);
      expect(all.blocks).toHaveLength(one.blocks.length * times);
      expect(all.blocks.slice(-1)[0]?.kind).toBe(one.blocks.slice(-1)[0]?.kind);
    },
  );

  it.each([
    ['list', '- one *item*\n', 'one item'],
    ['quote', '> one *line*\n', 'one line'],
    ['block of code', '    one\n', ''],
    ['paragraph', 'one *line*\n', 'one line'],
  ])('reads a %s of 200 KB whole', async (_, line, expected) => {
    const { prose } = await reading(line.repeat(Math.ceil(200_000 / line.length)));
    expect(new Set(prose.split('\n').map((text) => text.replace(/\s+/g, ' ').trim()))).toEqual(new Set([expected, '']));
  });

  it('knows a reference that is defined 200 KB further down', async () => {
    const text = `See [the report][r].\n\n${'The board met.\n\n'.repeat(12_000)}[r]: https://example.org\n`;
    expect((await reading(text)).prose.slice(0, 20).replace(/ +/g, ' ')).toBe('See the report .');
  });
});

describe('the Markdown reader: hostile text', () => {
  const repeated = (unit: string): string => unit.repeat(Math.floor((96 * 1024) / unit.length));

  it.each([
    ['brackets', '['],
    ['images', '!['],
    ['links that never end', '[a]('],
    ['stars', '*a_ '],
    ['stars and words', '**a*'],
    ['quotes', '>'],
    ['quotes with spaces', '> '],
    ['quotes and lists', '> - '],
    ['lists', '- '],
    ['numbered lists', '1. '],
    ['ticks', '`a``b'],
    ['tags', '<a href="'],
    ['tags that end', '<a "b">'],
    ['nested elements', '<div>'],
    ['nested elements, one a line', '<div>\n'],
    ['comments', '<!--'],
    ['scripts', '<script>\n'],
    ['tables', '|a|\n|-|\n'],
    ['pipes', '|'],
    ['footnotes', '[^a]'],
    ['references', '[a]: b\n'],
    ['labels', '[a][b] '],
    ['backslashes', '\\'],
    ['ampersands', '&'],
    ['front matter fences', '---\n'],
  ])('reads 96 KB of %s in less than five seconds of computing', async (_, unit) => {
    const started = process.cpuUsage();
    await reading(repeated(unit));
    await reading(`<div>${repeated(unit)}`);
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });
});
