import { describe, expect, it } from 'vitest';
import type { Claim, Extraction } from '../../src/model/index.ts';
import { ROW_KINDS } from '../../src/report/index.ts';
import { widthOf } from '../../src/report/width.ts';
import { withEveryText } from './hostile.ts';
import { print } from './print.ts';
import { attributed, dates, extraction, failure, figures, stated } from './sample.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');
const withClaims = (claims: readonly Claim[]): Extraction => ({ ...extraction, claims });
const quarter = (index: number, words: string): Claim => ({ ...extraction.claims[1]!, id: `q${index}`, text: words });

describe('the table', () => {
  it('puts the words beside the other columns of a wide terminal', async () => {
    const shown = lines(await print('table', { width: 160 }));
    expect(shown.slice(0, 10)).toEqual([
      'drafts/library.md · Library roof to cost the town twice the estimate',
      'published 2025-03-12 · 142 words',
      '',
      expect.stringMatching(/^line {2}who +how +named\? +figures +dates +words$/),
      '─'.repeat(shown[4]!.length),
      expect.stringMatching(
        /^ {3}6 {2}two council aides who .*indirect .*anonymous ×2 .*about \$3\.10 million .*The new roof of the Lowmere/,
      ),
      expect.any(String),
      expect.any(String),
      expect.stringMatching(
        /^ {3}8 {2}council leader Maud Ferris +direct +named +Tuesday \(2025-03-11\) +“Nobody here signed for that sum,”$/,
      ),
      expect.stringMatching(
        /^ {3}8 {2}She \(Maud Ferris\) +indirect +named +Easter \(2025-04-20\) +a vote before Easter$/,
      ),
    ]);
  });

  it('puts the words under the other columns of a narrow one', async () => {
    const shown = lines(await print('table', { width: 80 }));
    expect(shown[3]).toMatch(/^line {2}who +how +named\? +figures, dates$/);
    expect(shown).toContain('      │ “Nobody here signed for that sum,”');
  });

  it('says who a pronoun stands for, and the stance when it is no speech', async () => {
    expect(await print('table', { width: 200 })).toMatch(
      /She \(Maud Ferris\) +indirect belief +named +Easter \(2025-04-20\)/,
    );
  });

  it('shows what the article says itself, and a source that nobody names', async () => {
    const nobody = attributed('nnnnnnnn', null, null, 'a vote before Easter');
    const shown = await print('table', { width: 200 }, [
      withClaims([nobody, stated('ssssssss', 'It names no penalty for delay.')]),
    ]);
    expect(shown).toMatch(/ 8 {2}– +indirect +nobody +a vote before Easter\n/);
    expect(shown).toMatch(/14 {2}the article +stated +– +It names no penalty for delay\.\n/);
  });

  it('marks a claim that stands in the content of another', async () => {
    expect(await print('table', {}, [withClaims([{ ...extraction.claims[4]!, within: 'dddddddd' }])])).toContain(
      '↳ the aide',
    );
  });

  it('gathers the mentions of an anonymous source and what they tell of it', async () => {
    const shown = await print('table', { width: 200 });
    expect(shown).toMatch(
      /Anonymous sources\nlines +who +count +what they are +how they know +why unnamed\n─+\n6, 10 +two council aides who .* 2 +aide, council +who have seen the builder's bill +because the talks are private\n/,
    );
    expect(shown.match(/not said/g)).toBeNull();
  });

  it('says what an anonymous source does not tell', async () => {
    const bare = { ...extraction.sources[0]!, count: null, basis: null, reason: null, role: null, affiliation: null };
    expect(await print('table', { width: 200 }, [{ ...extraction, sources: [bare] }])).toMatch(
      / \? +– +not said +not said\n/,
    );
  });

  it('loses no figure and no date that stands in no claim', async () => {
    const shown = await print('table', { width: 90 }, [withClaims([])]);
    expect(shown).toMatch(
      /Figures in no claim\n.*\n.*\n {3}6 {2}about \$3\.10 million +money +3,100,000 +USD +about\n/,
    );
    expect(shown).toMatch(/Dates in no claim\n.*\n.*\n {3}8 {2}Tuesday +date +2025-03-11\n/);
    expect(await print('table')).not.toContain('in no claim');
  });

  it('shows a range, an open value and a date that needs a publication date', async () => {
    const answer: Extraction = {
      ...extraction,
      figures: [
        { ...figures[0]!, value: ['-1200.5', '3100000'] },
        { ...figures[1]!, value: null, unit: null },
      ],
      dates: [{ ...dates[0]!, anchored: false, timex: { type: 'DATE', value: 'XXXX-WXX-2' } }],
      claims: [{ ...extraction.claims[1]!, figures: [], dates: [0] }],
    };
    const shown = await print('table', { width: 200, kinds: new Set(ROW_KINDS) }, [answer]);
    expect(shown).toContain('  -1,200.5–3,100,000  USD');
    expect(shown).toMatch(/48% ↑ +percent +– +– /);
    expect(shown).toContain('Tuesday (XXXX-WXX-2?)');
    const vague: Extraction = { ...answer, dates: [{ ...dates[0]!, timex: { type: 'DATE', value: 'PAST_REF' } }] };
    expect(await print('table', { width: 200 }, [vague])).toMatch(/named +Tuesday +“Nobody/);
    expect(shown).toMatch(/XXXX-WXX-2 +needs a publication date\n/);
  });

  it('shows only the kinds asked for', async () => {
    const shown = await print('table', { kinds: new Set(['figure']) });
    expect(shown).toMatch(/\nFigures\nline +figure +value +unit +modifier +of\n/);
    expect(shown).not.toContain('who');
    expect(shown).not.toContain('Dates');
  });

  it('names the rule of each claim when asked to be verbose', async () => {
    expect(await print('table', { width: 200, verbose: true })).toMatch(/ rule +figures +dates +words\n/);
    expect(await print('table', { width: 80, verbose: true })).toContain('      │ rule: attribution/any\n');
  });

  it('ends with a summary of all documents', async () => {
    const shown = await print('table', { width: 300 }, [extraction, failure, extraction]);
    expect(lines(shown).at(-1)).toBe(
      '18 claims: 16 attributed (4 named, 6 anonymous, 2 spokesperson, 2 collective, 2 document), 2 stated · 8 figures (2 without a source) · 14 dates · 2 documents · 1 not read',
    );
    expect(shown.match(/^drafts\/library\.md/gm)).toHaveLength(2);
  });

  it('says how many claims the stances leave out', async () => {
    const shown = lines(await print('table', { width: 200, stances: new Set(['speech']) }));
    expect(shown.at(-1)).toContain('8 claims: 7 attributed');
    expect(shown.at(-1)).toContain('1 of other stances not shown (--stance)');
  });

  it('says so when there is nothing', async () => {
    const empty: Extraction = { ...extraction, claims: [], sources: [], figures: [], dates: [] };
    expect(lines(await print('table', {}, [empty])).slice(3)).toEqual([
      'Nothing to check was found.',
      '',
      '0 claims: 0 attributed, 0 stated · 0 figures · 0 dates',
    ]);
  });
});

describe('the table and the terminal', () => {
  const wide = withEveryText(extraction, (text) => `${text} 日本語の長い記事 👩‍👩‍👧 ${'x'.repeat(90)} e\u0301e\u0301`);

  it.each([30, 45, 59, 60, 65, 66, 80, 109, 110, 120, 159, 160, 200, 250])('keeps to %i columns', async (width) => {
    for (const answer of [extraction, wide]) {
      for (const view of [{}, { verbose: true, kinds: new Set(ROW_KINDS) }]) {
        const shown = lines(await print('table', { ...view, width }, [answer]));
        expect(Math.max(...shown.map(widthOf))).toBeLessThanOrEqual(width);
        expect(shown.filter((line) => line.endsWith(' '))).toEqual([]);
      }
    }
  });

  it.each([66, 80, 110, 120, 160, 200])('breaks no label and no title at %i columns', async (width) => {
    const shown = await print('table', { width });
    for (const label of ['indirect', 'anonymous', 'spokesperson', 'collective', 'named?', 'line', 'why unnamed'])
      expect(shown).toContain(label);
    expect(shown).not.toMatch(/^.*(?:li|wh|ho|na|fi|da|wo)[a-z]*….*\n─/m);
  });

  it('leaves out no word of a text under its row that has room', async () => {
    for (const width of [40, 50, 60, 70, 80, 100]) {
      const shown = await print('table', { width });
      const below = lines(shown).filter((line) => line.includes('│ '));
      expect(below.map((line) => line.slice(line.indexOf('│ ') + 2)).join(' ')).toContain(
        '“Nobody here signed for that sum,” a vote before Easter the price had risen 48%',
      );
    }
  });

  it('says with colours nothing that it does not say without', async () => {
    const colored = await print('table', { color: 1, kinds: new Set(ROW_KINDS) });
    expect(colored).toContain('\u001b[33manonymous ×2\u001b[39m');
    expect(colored).toMatch(/^\u001b\[2m─{40,}\u001b\[22m$/m);
    expect(colored.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(
      await print('table', { kinds: new Set(ROW_KINDS) }),
    );
  });

  it('wraps to three lines and marks what it leaves out', async () => {
    const long = withClaims([{ ...extraction.claims[8]!, text: 'many words and more '.repeat(2000) }]);
    const shown = lines(await print('table', { width: 120 }, [long]));
    expect(shown.filter((line) => line.includes('many words'))).toHaveLength(3);
    expect(shown[7]).toMatch(/…$/);
  });

  it('draws a cell of 20,000 words, and one letter under 100,000 accents, at once', async () => {
    const started = performance.now();
    const huge = withEveryText(extraction, (text) => `${text} e${'\u0301'.repeat(100_000)} ${'word '.repeat(20_000)}`);
    for (const width of [80, 200]) expect((await print('table', { width }, [huge])).length).toBeLessThan(50_000);
    expect(performance.now() - started).toBeLessThan(25_000);
  });

  it('gives 20,000 claims a line each, at once', async () => {
    const started = performance.now();
    const many = withClaims(Array.from({ length: 20_000 }, (_, index) => quarter(index, 'x')));
    for (const width of [80, 200]) expect(lines(await print('table', { width }, [many])).length).toBeLessThan(20_100);
    expect(performance.now() - started).toBeLessThan(25_000);
  });
});
