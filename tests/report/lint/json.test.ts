import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Finding, Linting, SuppressedFinding, Suppression } from '../../../src/model/index.ts';
import { contractKeys } from '../../../src/report/contract-order.ts';
import { lintKeys } from '../../../src/report/lint/json.ts';
import schema from '../../../src/report/schema/lint.schema.json' with { type: 'json' };
import { hostileAnswers } from './hostile.ts';
import { all, clean, failure, found, print, suppressedAs } from './sample.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isValid = ajv.compile(schema);

type Unlisted =
  | Exclude<keyof Linting, (typeof lintKeys.linting)[number]>
  | Exclude<keyof Finding, (typeof lintKeys.finding)[number]>
  | Exclude<keyof SuppressedFinding, (typeof lintKeys.suppressedFinding)[number]>
  | Exclude<keyof Suppression, (typeof lintKeys.suppression)[number]>;

describe('json and ndjson of lint', () => {
  it('are the answer itself', async () => {
    const lintings = all.map(({ linting }) => linting);
    expect(JSON.parse(await print('json', [found]))).toEqual(found.linting);
    expect(JSON.parse(await print('json', all, { several: true }))).toEqual(lintings);
    expect(JSON.parse(await print('json', [], { several: true }))).toEqual([]);
    const lines = (await print('ndjson')).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(lintings);
  });

  it('have their members in the order of the contract, however the finding was made', async () => {
    const { linting, text } = found;
    const findings = linting.findings.map(({ rule, ...others }) => ({ ...others, rule }));
    expect(Object.keys(findings[0]!)[0]).not.toBe('rule');
    const { id, ...rest } = linting;
    if (rest.error) throw new Error('expected findings');
    expect(await print('ndjson', [{ linting: { ...rest, findings, id }, text }])).toBe(await print('ndjson', [found]));
  });

  it('read back to the same value whatever characters it holds', async () => {
    const hostile = hostileAnswers((text) => `\u0000\u009b\u202e"\\\ud800::##[x]${text}`);
    const lines = (await print('ndjson', hostile, { ci: true })).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(hostile.map(({ linting }) => linting));
  });
});

describe('the JSON Schema of lint', () => {
  it('accepts what json and ndjson write', async () => {
    const answers = [...all, suppressedAs('baseline', null), suppressedAs('side-file', 'known')];
    for (const line of (await print('ndjson', answers)).trimEnd().split('\n')) {
      expect(isValid(JSON.parse(line)), ajv.errorsText(isValid.errors)).toBe(true);
    }
  });

  it.each([
    ['a severity of its own', { severity: 'fatal' }],
    ['a finding without a rule', { rule: undefined }],
    ['a finding without help', { help: undefined }],
    ['a span of three', { span: [1, 2, 3] }],
    ['a line before the first', { at: { line: 0, column: 1, endLine: 1, endColumn: 1 } }],
    ['a nested detail', { details: { from: { value: 1 } } }],
    ['a fingerprint that is none', { fingerprint: 'abc' }],
    ['a member too many', { note: 'x' }],
  ])('refuses %s', (_, member) => {
    const finding = { ...found.linting.findings[0], ...member };
    const answer: unknown = JSON.parse(JSON.stringify({ ...found.linting, findings: [finding] }));
    expect(isValid(answer)).toBe(false);
  });

  it('refuses a failure with findings, a success with an error and a suppressed finding without its reason', () => {
    expect(isValid({ ...failure, findings: found.linting.findings })).toBe(false);
    expect(isValid({ ...clean.linting, error: failure.error })).toBe(false);
    expect(isValid({ ...clean.linting, suppressed: found.linting.findings })).toBe(false);
  });

  it('has the members of the types, in the same order', () => {
    expectTypeOf<Unlisted>().toEqualTypeOf<never>();
    const { linting, document, finding, suppressedFinding, suppression, place, error } = schema.$defs;
    expect([linting, document, suppression, place, error].map(({ required }) => required)).toEqual([
      lintKeys.linting,
      contractKeys.document,
      lintKeys.suppression,
      contractKeys.place,
      contractKeys.error,
    ]);
    expect(Object.keys(finding.properties)).toEqual(lintKeys.finding);
    expect(Object.keys(suppressedFinding.properties)).toEqual(lintKeys.suppressedFinding);
    const required = lintKeys.finding.filter((key) => key !== 'claim' && key !== 'details');
    expect(finding.required).toEqual(required);
    expect(suppressedFinding.required).toEqual([...required, 'suppression']);
  });
});
