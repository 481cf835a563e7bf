import { readFileSync } from 'node:fs';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { hostileAnswers, hostileChecks } from './hostile.ts';
import { all, checks, clean, failed, ferry, findingOn, found, linting, print, suppressedAs } from './sample.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Located {
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region };
  }[];
}

interface Result extends Located {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** As much of SARIF as the tests look at. */
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] };
      };
      readonly columnKind: string;
      readonly results: readonly Result[];
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly Located[] },
      ];
    },
  ];
}

const schema: object = JSON.parse(readFileSync(new URL('schemas/sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
const ajv = new AjvDraft4.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile<Sarif>(schema);

function read(text: string): Sarif['runs'][0] {
  const log: unknown = JSON.parse(text);
  if (!isSarif(log)) throw new Error(ajv.errorsText(isSarif.errors));
  return log.runs[0];
}

describe('sarif', () => {
  it('is valid by the schema of OASIS, whatever it holds', async () => {
    for (const answers of [all, [], [clean], [failed], hostileAnswers((text) => `\u001b"\\ %zz {0} [a](b) ${text}`)]) {
      read(await print('sarif', answers));
    }
    read(await print('sarif', all, { checks: hostileChecks((text) => `\u0000\u202e"${text}`), ci: true }));
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('lists every check with its level, and points from each result to its own', async () => {
    const { tool, results } = read(await print('sarif'));
    expect(tool.driver).toMatchObject({ name: 'claimtrace', version: '1.2.3' });
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(tool.driver.rules[1]).toEqual({
      id: 'figure/percent-change',
      shortDescription: { text: 'a percentage that does not fit its two values' },
      fullDescription: { text: 'Readers do the sum.' },
      help: { text: 'Readers do the sum.\n\nCorrect the percentage or one of the values.\n\nPolicy: Reuters' },
      defaultConfiguration: { level: 'error' },
    });
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'warning']);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex!]?.id).toBe(ruleId);
  });

  it('leaves out the index of a check that is not in force', async () => {
    const { results } = read(await print('sarif', [found], { checks: [] }));
    expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('says where the words stand, in UTF-16 code units, the end exclusive', async () => {
    const text = '🚢🚢 El Niño 東京 1,5 million\r\nriders\r\n';
    const finding = findingOn(text, '1,5 million\r\nriders', 'style/decimal-comma', 'info', 'Point?');
    const run = read(await print('sarif', [{ linting: linting('a.md', [finding]), text }]));
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 17,
      endLine: 2,
      endColumn: 7,
    });
  });

  it('encodes paths so that they come back', async () => {
    for (const id of ['drafts/a b#c?.md', 'été\n::error::.md', './x.md', 'drafts\\roof.md']) {
      const { results } = read(
        await print('sarif', [{ linting: { ...linting(id), findings: found.linting.findings }, text: ferry }]),
      );
      const { uri } = results[0]!.locations[0]!.physicalLocation.artifactLocation;
      expect(decodeURIComponent(uri)).toBe(id.replace('./', '').replace('\\', '/'));
    }
  });

  it.each([
    ['comment', 'checked', { kind: 'inSource', status: 'accepted', justification: 'checked' }],
    ['comment', null, { kind: 'inSource', status: 'accepted', justification: 'A comment in the article.' }],
    ['side-file', null, { kind: 'external', status: 'accepted', justification: 'An entry of the side file.' }],
    ['baseline', null, { kind: 'external', status: 'accepted', justification: 'Known from the baseline.' }],
    ['unchanged', null, { kind: 'external', status: 'accepted', justification: 'Not new and not changed.' }],
  ] as const)('keeps what %s suppresses, with the reason %s', async (kind, reason, suppression) => {
    expect(read(await print('sarif', [suppressedAs(kind, reason)])).results[0]?.suppressions).toEqual([suppression]);
  });

  it('says of every result whether it is suppressed, as the standard wants where one is', async () => {
    expect(read(await print('sarif')).results.map(({ suppressions }) => suppressions.length)).toEqual([0, 0, 0, 1]);
  });

  it('tells what could not be read, and that the run was not a success', async () => {
    const [{ executionSuccessful, toolExecutionNotifications }] = read(await print('sarif')).invocations;
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toMatchObject([
      {
        level: 'error',
        descriptor: { id: 'file-not-found' },
        message: { text: 'expected a file but found nothing at drafts/gone.md' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'drafts/gone.md' } } }],
      },
    ]);
    expect(read(await print('sarif', [found])).invocations[0].executionSuccessful).toBe(true);
  });

  it('gives the article no link and no argument to put into a message', async () => {
    const finding = findingOn(ferry, '20%', 'a/b', 'error', '[click](http://evil.example) {0}');
    const { results } = read(await print('sarif', [{ linting: linting('a.md', [finding]), text: ferry }]));
    expect(results[0]?.message.text).toBe('[click] (http://evil.example) {{0}}');
  });
});
