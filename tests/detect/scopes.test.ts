import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';
import { documentFromText } from '../../src/input/index.ts';

const { detector } = createExtractor();

/** The scope of each paragraph of a plain text. */
async function scopes(...paragraphs: string[]): Promise<readonly string[]> {
  const options = { id: 'page.txt', path: 'page.txt', mediaType: 'text/plain' } as const;
  return detector.cascade(await documentFromText(paragraphs.join('\n\n'), options)).annotated.scopes;
}

const PROSE = 'The harbor board met on Monday and put off its vote until June, its chair said.';

describe('the paragraphs of a saved page', () => {
  it('are boilerplate from a list of other stories to the next prose', async () => {
    const page = [PROSE, 'RELATED ARTICLES', 'Island school to close for two days', 'Why ferries sink', PROSE];
    expect(await scopes(...page)).toEqual(['narration', 'boilerplate', 'boilerplate', 'boilerplate', 'narration']);
  });

  it('are boilerplate from the readers’ comments to the end', async () => {
    const page = [
      PROSE,
      'MOST READ',
      'Comments (63)',
      'They said the very same thing about the bridge in 2019.',
      PROSE,
    ];
    expect(await scopes(...page)).toEqual(['narration', ...Array(4).fill('boilerplate')]);
  });

  it('are the article behind a link to the comments at the top', async () => {
    expect(await scopes('Comments', PROSE, PROSE)).toEqual(['boilerplate', 'narration', 'narration']);
  });
});

describe('scopes', () => {
  it('cost no more than time proportional to the text', async () => {
    const effort = async (lines: number) => {
      const page = Array.from({ length: lines }, () => 'RELATED ARTICLES');
      const started = process.cpuUsage();
      await scopes(...page, 'Comments');
      return process.cpuUsage(started).user;
    };
    await effort(2_000);
    const small = await effort(4_000);
    expect(await effort(32_000)).toBeLessThan(8 * small * 4);
  });
});
