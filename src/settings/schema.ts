import type { CheckDefinition } from '../model/index.ts';

type Schema = Readonly<Record<string, unknown>>;

const STATE: Schema = { enum: ['on', 'off', 'error', 'warning', 'info', true, false] };
const TEXTS: Schema = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
const ENTRIES: Schema = {
  oneOf: [
    { type: 'array', items: { type: 'string' } },
    { type: 'object', additionalProperties: { type: ['string', 'number', 'array'] } },
  ],
};
const PRESETS: Schema = { enum: ['ap', 'reuters', 'recommended', 'strict'] };

/** The JSON Schema of `claimtrace.yaml`, for editors: it knows the shipped checks and their parameters. */
export function settingsSchema(checks: readonly Pick<CheckDefinition, 'id' | 'flags' | 'parameters'>[]): Schema {
  const families = [...new Set(checks.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`))];
  const known = Object.fromEntries([
    ...checks.map(({ id, flags, parameters }) => [id, { description: `Flags ${flags}.`, ...setting(parameters) }]),
    ...families.map((family) => [family, { description: `Every check of ${family}`, ...setting({}) }]),
  ]);
  // Checks of a user's own have names that are not known here.
  const settings = { type: 'object', properties: known, additionalProperties: setting({}) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of claimtrace lint',
    type: 'object',
    additionalProperties: false,
    properties: {
      presets: { description: 'Sets of checks.', oneOf: [PRESETS, { type: 'array', items: PRESETS }] },
      checks: settings,
      lists: { description: 'Word lists of the rule files.', type: 'object', additionalProperties: ENTRIES },
      'rule-files': { description: 'Rule files of your own, from here.', ...TEXTS },
      ignore: { description: 'Globs of files that are not linted.', ...TEXTS },
      overrides: {
        description: 'Other settings for some files.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'checks'],
          properties: { files: TEXTS, checks: settings },
        },
      },
    },
  };
}

function setting(parameters: CheckDefinition['parameters']): Schema {
  const own = Object.entries(parameters).map(([name, { default: value, note }]) => [
    name,
    { type: typeof value, description: note, default: value },
  ]);
  const properties = { severity: STATE, ...Object.fromEntries(own) };
  return { oneOf: [STATE, { type: 'object', properties }] };
}
