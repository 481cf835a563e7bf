import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { sourcingOf } from '../../../src/claims/index.ts';
import type { DistinctSource, FailedSourcing, Sourcing } from '../../../src/model/index.ts';
import type { ReportOptions } from '../../../src/report/format.ts';
import { type SourcingAnswer, sourcesFormats } from '../../../src/report/index.ts';
import schema from '../../../src/report/schema/sources.schema.json' with { type: 'json' };
import { sourcingKeys } from '../../../src/report/sources/json.ts';
import { widthOf } from '../../../src/report/width.ts';
import { BIDIRECTIONAL, CONTROLS, commandsIn, withEveryText } from '../hostile.ts';
import { defaults, extraction, failure, locate } from '../sample.ts';

const sourcing = sourcingOf(extraction, locate, defaults.stances);
const failed: FailedSourcing = {
  schemaVersion: 1,
  id: failure.id,
  document: null,
  sources: [],
  summary: null,
  error: failure.error,
};

type Name = (typeof sourcesFormats)[number]['name'];
const NAMES: readonly Name[] = sourcesFormats.map(({ name }) => name);

async function print(
  name: Name,
  given: Partial<ReportOptions> = {},
  answers: readonly SourcingAnswer[] = [sourcing],
): Promise<string> {
  const create = await sourcesFormats.find((format) => format.name === name)!.load();
  const report = create({ ...defaults, ...given });
  return report.open() + answers.map((answer) => report.document(answer, locate)).join('') + report.close();
}

describe('the sources of an article', () => {
  it('are a table, those with most claims first, and a summary', async () => {
    const shown = (await print('table', { width: 160 })).trimEnd().split('\n');
    expect(shown[3]).toMatch(/^claims +who +named\? +what they are +first line +how they know +why unnamed$/);
    expect(shown[5]).toMatch(
      /^ +3 +two council aides .* +anonymous ×2 +aide, council +6 +who have seen the builder's +because the talks are private$/,
    );
    expect(shown[8]).toMatch(/^ +2 +Maud Ferris +named +council leader +8$/);
    expect(shown.slice(-2).join(' ')).toBe(
      '5 sources: 1 named, 1 unnamed, 2 institutional, 1 collective · 9 claims: 2 on named sources, 3 on unnamed ones, 2 on institutions, 1 on collectives, 1 on nobody (1 stated by the article itself) · 5 on the word of one person',
    );
  });

  it('say on a narrow terminal, under an anonymous source, how it knows and why it has no name', async () => {
    const shown = await print('table', { width: 80 });
    expect(shown).toContain(
      "        │ how they know: who have seen the builder's bill\n        │ why unnamed: because the talks are private\n",
    );
    expect(shown.match(/how they know/g)).toHaveLength(1);
  });

  it('keep to the terminal', async () => {
    for (const width of [30, 56, 69, 70, 80, 109, 110, 200]) {
      const widths = (await print('table', { width })).split('\n').map(widthOf);
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    }
  });

  it('say so when nobody speaks', async () => {
    const none = sourcingOf({ ...extraction, claims: [] }, locate, defaults.stances);
    expect(await print('table', {}, [none, failed])).toContain(
      'Nobody is said to say anything.\n\n0 sources · 0 claims\n',
    );
  });

  it('are read back from csv as they were written', async () => {
    const rows: unknown = parse(await print('csv'), { columns: true });
    expect(rows).toHaveLength(5);
    expect(rows).toMatchObject([
      {
        file: 'drafts/library.md',
        line: '6',
        claims: '3',
        mentions: '3',
        identity: 'anonymous',
        name: '',
        count: '2',
        role: 'aide',
      },
      { name: 'Maud Ferris', claim_ids: 'bbbbbbbb; cccccccc', source: 'council leader Maud Ferris' },
      { identity: 'collective' },
      { identity: 'spokesperson', affiliation: 'Hallam Roofing' },
      { source: 'The contract, signed on May 6, 2024,' },
    ]);
  });

  it('are a Markdown table', async () => {
    expect(await print('markdown')).toContain('\n| 2 | Maud Ferris | named | council leader | 8 |  |  |\n');
  });

  it('are the answer itself in json and ndjson', async () => {
    expect(JSON.parse(await print('json'))).toEqual(sourcing);
    expect(JSON.parse(await print('json', { several: true }, [sourcing, failed]))).toEqual([sourcing, failed]);
    const lines = (await print('ndjson', {}, [sourcing, failed])).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([sourcing, failed]);
  });
});

describe.each(NAMES)('the sources as %s', (name) => {
  const everything = [...CONTROLS, ...BIDIRECTIONAL, 0xd800].map((code) => String.fromCodePoint(code)).join('');

  it('show no control as itself', async () => {
    const hostile = sourcingOf(
      withEveryText(extraction, (text) => everything + text),
      locate,
      defaults.stances,
    );
    for (const width of [80, 200]) {
      expect(await print(name, { width }, [hostile])).not.toMatch(
        /[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
      );
    }
  });

  it('give a build log no command to obey', async () => {
    const hostile = sourcingOf(
      withEveryText(extraction, (text) => `::error::##[x]${text}`),
      locate,
      defaults.stances,
    );
    for (const width of [40, 80, 200])
      expect(commandsIn(await print(name, { width, ci: true }, [hostile]))).toEqual([]);
  });
});

type Unlisted =
  | Exclude<keyof Sourcing, (typeof sourcingKeys.sourcing)[number]>
  | Exclude<keyof DistinctSource, (typeof sourcingKeys.source)[number]>
  | Exclude<keyof Sourcing['summary']['sources'], (typeof sourcingKeys.summarySources)[number]>
  | Exclude<keyof Sourcing['summary']['claims'], (typeof sourcingKeys.summaryClaims)[number]>;

describe('the JSON Schema of sources', () => {
  it('accepts what json writes and refuses what it does not', () => {
    const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(isValid(JSON.parse(JSON.stringify(sourcing)))).toBe(true);
    expect(isValid(failed)).toBe(true);
    expect(isValid({ ...sourcing, summary: null })).toBe(false);
    expect(isValid({ ...sourcing, sources: [{ ...sourcing.sources[0], identity: 'famous' }] })).toBe(false);
  });

  it('has the members of the types, in the same order', () => {
    expectTypeOf<Unlisted>().toEqualTypeOf<never>();
    const { sourcing: whole, source, summary, sourceCounts, claimCounts } = schema.$defs;
    expect([whole, source, summary, sourceCounts, claimCounts].map(({ required }) => required)).toEqual([
      sourcingKeys.sourcing,
      sourcingKeys.source,
      sourcingKeys.summary,
      sourcingKeys.summarySources,
      sourcingKeys.summaryClaims,
    ]);
  });
});
