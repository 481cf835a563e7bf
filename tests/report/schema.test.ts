import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type ContractTypes, contractKeys } from '../../src/report/contract-order.ts';
import { ROW_KINDS } from '../../src/report/index.ts';
import schema from '../../src/report/schema/extract.schema.json' with { type: 'json' };
import { withEveryText } from './hostile.ts';
import { print } from './print.ts';
import { extraction, failure } from './sample.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isValid = ajv.compile(schema);
const answer: unknown = JSON.parse(JSON.stringify(extraction));

/** The extraction with the member at this path taken away, or replaced. */
function changedAt(path: readonly (string | number)[], replacement?: unknown): unknown {
  const copy = structuredClone(answer);
  let object = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) object = object[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (replacement === undefined) delete object[last];
  else object[last] = replacement;
  return copy;
}

describe('the JSON Schema', () => {
  it('accepts what json and ndjson write', async () => {
    for (const line of (await print('ndjson', {}, [extraction, failure])).trimEnd().split('\n')) {
      expect(isValid(JSON.parse(line)), ajv.errorsText(isValid.errors)).toBe(true);
    }
    for (const kind of ROW_KINDS)
      expect(isValid(JSON.parse(await print('json', { kinds: new Set([kind]) })))).toBe(true);
  });

  it.each([
    ['a missing member', ['claims', 0, 'within'], undefined],
    ['a member too many', ['figures', 0, 'note'], 'x'],
    ['an unknown identity', ['sources', 0, 'identity'], 'famous'],
    ['a value that is no decimal string', ['figures', 0, 'value'], 3100000],
    ['a range of three', ['figures', 0, 'value'], ['1', '2', '3']],
    ['a span of one offset', ['dates', 0, 'span'], [3]],
    ['another version', ['schemaVersion'], 2],
    ['an attributed claim without attribution', ['claims', 0, 'attribution'], null],
    ['an attribution in a stated claim', ['claims', 8, 'attribution'], extraction.claims[0]?.attribution],
    ['an answer with an error', ['error'], failure.error],
  ])('refuses %s', (_, path, replacement) => {
    expect(isValid(changedAt(path, replacement))).toBe(false);
  });

  it('accepts a range, an open value, a change and a date without value', () => {
    expect(isValid(changedAt(['figures', 0, 'value'], ['10', '12.5']))).toBe(true);
    expect(isValid(changedAt(['figures', 0, 'value'], null))).toBe(true);
    expect(isValid(changedAt(['dates', 0, 'timex'], { type: 'SET', value: null, mod: 'START', quant: 'EVERY' }))).toBe(
      true,
    );
  });

  it('accepts any text', () => {
    const hostile = withEveryText(extraction, (text) =>
      /^[\d.-]+$|^0{64}$/.test(text) ? text : `\u0000\u202e${text}\ud800`,
    );
    expect(isValid(hostile), ajv.errorsText(isValid.errors)).toBe(true);
  });
});

/** The schema's objects by the names that the types' members are listed under. */
const objects = {
  extraction: schema.$defs.extraction,
  document: schema.$defs.document,
  claim: schema.$defs.attributedClaim,
  attribution: schema.$defs.attribution,
  source: schema.$defs.source,
  antecedent: schema.$defs.antecedent,
  cue: schema.$defs.cue,
  content: schema.$defs.content,
  provenance: schema.$defs.provenance,
  place: schema.$defs.place,
  figure: schema.$defs.figure,
  date: schema.$defs.date,
  timex: schema.$defs.timex,
  error: schema.$defs.error,
} satisfies Record<keyof typeof contractKeys, { readonly properties: object; readonly required: readonly string[] }>;

const OPTIONAL = ['mod', 'freq', 'quant'];

/** Members of the types that no list of keys names; the type check fails where there is one. */
type Unlisted = {
  [Name in keyof ContractTypes]: Exclude<keyof ContractTypes[Name], (typeof contractKeys)[Name][number]>;
}[keyof ContractTypes];

describe('the JSON Schema and the types', () => {
  it('leave no member of a type out', () => {
    expectTypeOf<Unlisted>().toEqualTypeOf<never>();
  });

  it.each(Object.entries(objects))('have the same members of %s, in the same order', (name, object) => {
    const keys: readonly string[] = contractKeys[name as keyof typeof contractKeys];
    expect(Object.keys(object.properties)).toEqual(keys);
    expect(object.required).toEqual(keys.filter((key) => !OPTIONAL.includes(key)));
    expect(object.additionalProperties).toBe(false);
  });

  it('have the same members of both kinds of claims and answers', () => {
    expect(Object.keys(schema.$defs.statedClaim.properties)).toEqual(contractKeys.claim);
    expect(Object.keys(schema.$defs.failedExtraction.properties)).toEqual(contractKeys.extraction);
  });
});
