import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ROW_KINDS, STANCES } from '../../src/report/index.ts';
import { withEveryText } from './hostile.ts';
import { print } from './print.ts';
import { extraction, failure, figures } from './sample.ts';

const readCsv = (text: string): Record<string, string>[] => parse(text, { columns: true, relaxQuotes: false });
const readTsv = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

describe('csv', () => {
  it('is read back as it was written, one row a claim', async () => {
    const rows = readCsv(await print('csv'));
    expect(rows.map(({ id }) => id)).toEqual(extraction.claims.map(({ id }) => id));
    expect(rows[3]).toMatchObject({
      file: 'drafts/library.md',
      line: '10',
      column: '1',
      kind: 'attributed',
      quotation: 'indirect',
      stance: 'speech',
      identity: 'anonymous',
      source: 'One of the aides',
      count: '1',
      role: 'aide',
      affiliation: 'council',
      basis: '',
      cue: 'said',
      figures: '48%; $3.1 million',
      figure_values: '48 percent; 3100000 USD',
      dates: 'last November',
      date_values: '2024-11',
      words: 'the price had risen 48% since last November, to $3.1 million',
    });
  });

  it('keeps quotation marks and commas', async () => {
    const marked = withEveryText(extraction, (text) => `"${text}", so "they" say,`);
    const rows = readCsv(await print('csv', {}, [marked]));
    expect(rows[0]?.['words']).toBe(
      '"The new roof of the Lowmere library will cost about $3.10 million", so "they" say,',
    );
    expect(rows).toHaveLength(9);
  });

  it('holds the stances asked for', async () => {
    const kinds = async (stances: readonly (typeof STANCES)[number][]) =>
      readCsv(await print('csv', { stances: new Set(stances) })).map(({ stance }) => stance);
    expect(await kinds(['belief'])).toEqual(['belief', '']);
    expect(await kinds(STANCES)).toHaveLength(9);
  });

  it('holds the kinds asked for, with the columns that they can fill', async () => {
    const rows = readCsv(await print('csv', { kinds: new Set(['figure']) }));
    expect(rows.map(({ words }) => words)).toEqual(figures.map(({ text }) => text));
    expect(rows[1]).toEqual({
      file: 'drafts/library.md',
      line: '10',
      column: '43',
      kind: 'figure',
      type: 'percent',
      value: '48',
      unit: 'percent',
      modifier: 'exact',
      change: 'up',
      change_part: 'by',
      of: 'the price',
      rule: 'figure/number',
      start: '441',
      end: '444',
      id: 'dddddddd',
      words: '48%',
    });
    const all = readCsv(await print('csv', { kinds: new Set(ROW_KINDS) }));
    expect(all.map(({ kind }) => kind)).toEqual([
      ...Array<string>(8).fill('attributed'),
      'stated',
      ...Array<string>(3).fill('anonymous'),
      ...Array<string>(4).fill('figure'),
      ...Array<string>(7).fill('date'),
    ]);
  });

  it('has a header even without a row, and no row for what could not be read', async () => {
    expect((await print('csv', {}, [failure])).split('\n')).toEqual([
      expect.stringMatching(/^file,line,column,kind,.*,words$/),
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'puts an apostrophe before %j in every column',
    async (start) => {
      const hostile = withEveryText(extraction, (text) => start + text);
      for (const row of readCsv(await print('csv', { kinds: new Set(ROW_KINDS) }, [hostile]))) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
      }
      expect(await print('csv', {}, [hostile])).toContain(`,"'${start.trim()}Tuesday",`);
      expect(
        readTsv(await print('tsv', {}, [hostile]))
          .flat()
          .filter((cell) => /^[=+\-@＝]/.test(cell)),
      ).toEqual([]);
    },
  );

  it('leaves a plain negative number a number', async () => {
    const negative = { ...extraction, figures: figures.map((figure) => ({ ...figure, value: '-12.5' })) };
    const rows = readCsv(await print('csv', { kinds: new Set(['figure']) }, [negative]));
    expect(rows[0]?.['value']).toBe('-12.5');
  });

  it('leaves formulas alone when told to', async () => {
    const hostile = withEveryText(extraction, (text) => `=${text}`);
    expect(readCsv(await print('csv', { csvRaw: true }, [hostile]))[0]?.['cue']).toBe('=according to');
  });
});

describe('tsv', () => {
  it('has as many cells in each line as its header', async () => {
    const hostile = withEveryText(extraction, (text) => `${text}\t"\n`);
    const [header, ...rows] = readTsv(await print('tsv', { kinds: new Set(ROW_KINDS) }, [hostile]));
    expect(rows).toHaveLength(23);
    for (const row of rows) expect(row).toHaveLength(header!.length);
  });
});

describe('plain', () => {
  it('is a row a line without a header, the words last', async () => {
    const lines = (await print('plain')).trimEnd().split('\n');
    expect(lines).toHaveLength(9);
    expect(lines[1]?.split('\t')).toEqual([
      'drafts/library.md',
      '8',
      '1',
      'attributed',
      'direct',
      'speech',
      'named-person',
      'council leader Maud Ferris',
      '',
      'Tuesday',
      'bbbbbbbb',
      '“Nobody here signed for that sum,”',
    ]);
  });

  it('gives dates their own columns when only they are asked for', async () => {
    const [first] = (await print('plain', { kinds: new Set(['date']) })).split('\n');
    expect(first?.split('\t')).toEqual([
      'drafts/library.md',
      '8',
      '71',
      'date',
      'DATE',
      '2025-03-11',
      'true',
      'bbbbbbbb',
      'Tuesday',
    ]);
  });
});
