import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/report/width.ts';
import { all, clean, failed, ferry, findingOn, found, linting, print, suppressedAs } from './sample.ts';

describe('pretty', () => {
  it('shows under each file its findings with the words they stand on, and counts them', async () => {
    expect(await print('pretty')).toBe(`drafts/ferry.md
  3:55 error: 200 → 260 is +30 %, the text says 20 % [figure/percent-change]
    3 │ …ssing will cost $260 from May, up 20% from $200, the harbour board sai…
      │                                    ^^^
      = Correct the percentage or one of the values.

  5:2 warning: Why are they unnamed? [anonymous/no-reason]
    5 │     Two officials said the boats “run at a loss.”
      │     ^^^^^^^^^^^^^
      = Say why the source is not named.

  6:25 info: Is 1.5 million meant? [style/decimal-comma]
    6 │ El Niño 東京フェリー reported 1,5 million riders.
      │                               ^^^^^^^^^^^
      = Write a point.

drafts/gone.md
  error: expected a file but found nothing at drafts/gone.md [file-not-found]

1 error, 1 warning, 1 suggestion in 2 files · 1 suppressed · 1 not read
`);
  });

  it('says that nothing was found, and with quiet nothing', async () => {
    expect(await print('pretty', [clean])).toBe('Nothing found in 1 file\n');
    expect(await print('pretty', [clean], { quiet: true })).toBe('');
    expect(await print('pretty', [suppressedAs('baseline', null)])).toBe('Nothing found in 1 file · 1 suppressed\n');
  });

  it('keeps to the terminal', async () => {
    const wide = linting('東京/'.repeat(30), [
      findingOn(ferry, '東京フェリー', 'a/b', 'error', `${'東京フェリー '.repeat(30)}${'x'.repeat(300)}`),
      findingOn(ferry, ferry.split('\n')[2]!, 'a/b', 'error', 'All of it'),
    ]);
    for (const width of [30, 31, 56, 80, 200]) {
      const lines = (await print('pretty', [...all, { linting: wide, text: ferry }], { width })).split('\n');
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
    }
  });

  it('marks the first line of words that go on over several', async () => {
    const text = 'The ferry left\r\nfor the island.\r\n';
    const finding = findingOn(text, 'left\r\nfor', 'a/b', 'error', 'When?');
    const shown = await print('pretty', [{ linting: linting('a.md', [finding]), text }]);
    expect(shown).toContain('    1 │ The ferry left\n      │           ^^^^\n');
    expect(finding.at).toEqual({ line: 1, column: 11, endLine: 2, endColumn: 4 });
  });

  it('draws no frame where it was not given the text', async () => {
    const shown = await print('pretty', [{ ...found, text: '' }]);
    expect(shown).toContain('[figure/percent-change]\n      = Correct');
    expect(shown).not.toContain('^');
  });

  it('colours the severity alone, whatever else is in the line', async () => {
    const shown = await print('pretty', [found, failed], { color: 1 });
    expect(shown).toContain('\u001b[31merror\u001b[39m: 200 → 260');
    expect(shown).toContain('\u001b[33mwarning\u001b[39m: Why');
    expect(shown.replace(/\u001b\[\d+m/g, '')).toBe(await print('pretty', [found, failed]));
  });

  it('shows paths of Windows as they are', async () => {
    const answer = { ...found, linting: { ...found.linting, id: 'C:\\drafts\\ferry.md' } };
    expect(await print('pretty', [answer])).toMatch(/^C:\\drafts\\ferry\.md\n/);
  });
});
