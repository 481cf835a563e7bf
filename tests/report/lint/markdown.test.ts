import { GFM, parser } from '@lezer/markdown';
import { describe, expect, it } from 'vitest';
import { hostileAnswers } from './hostile.ts';
import { clean, ferry, findingOn, linting, print } from './sample.ts';

/** What a page is made of, without what stands for a character. */
function structure(markdown: string): string[] {
  const names: string[] = [];
  parser
    .configure(GFM)
    .parse(markdown)
    .iterate({
      enter: ({ name }) => {
        if (name !== 'Escape' && name !== 'Entity' && name !== 'Comment') names.push(name);
      },
    });
  return names;
}

describe('markdown', () => {
  it('is a table for each file with findings, what could not be read, and the counts', async () => {
    expect(await print('markdown')).toBe(`### drafts/ferry.md

| | line | finding | rule |
|---|---|---|---|
| **error** | 3 | 200 → 260 is +30 %, the text says 20 %<br>Correct the percentage or one of the values. | figure/percent-change |
| warning | 5 | Why are they unnamed?<br>Say why the source is not named. | anonymous/no-reason |
| suggestion | 6 | Is 1.5 million meant?<br>Write a point. | style/decimal-comma |

### drafts/gone.md

**error** expected a file but found nothing at drafts/gone.md

1 error, 1 warning, 1 suggestion in 2 files · 1 suppressed · 1 not read
`);
  });

  it('has no counts with quiet', async () => {
    expect(await print('markdown', [clean], { quiet: true })).toBe('');
  });

  it('is the same page whatever stands in the article', async () => {
    const benign = structure(
      await print(
        'markdown',
        hostileAnswers((text) => `x${text}`),
      ),
    );
    for (const hostile of [
      '|',
      '\\|',
      '`',
      '```\n',
      '<script>',
      '</td></tr></table>',
      '<!--',
      '-->',
      '[a](javascript:alert)',
      '![a](http://evil.example/x.png)',
      '**',
      '\n\n# ',
      '\n> ',
      '&lt;',
      'https://evil.example ',
      '@everyone ',
      '~~',
      '$`x`$',
    ]) {
      const shown = await print(
        'markdown',
        hostileAnswers((text) => hostile + text + hostile),
      );
      expect([hostile, structure(shown)]).toEqual([hostile, benign]);
    }
  });

  it('fits into a comment, and says how many it left out', async () => {
    const findings = Array.from({ length: 200 }, (_, index) =>
      findingOn(ferry, '20%', 'a/b', 'error', `${index}`.repeat(50)),
    );
    const answers = Array.from({ length: 20 }, (_, index) => ({
      linting: linting(`${index}.md`, findings),
      text: ferry,
    }));
    const shown = await print('markdown', answers);
    expect(shown.length).toBeLessThan(65_536);
    expect(shown.length).toBeGreaterThan(50_000);
    const rows = shown.split('\n').filter((line) => line.startsWith('| **error**')).length;
    expect(shown).toContain(`\n\n${4000 - rows} more findings not shown here.\n\n4000 errors in 20 files\n`);
  });
});
