import type {
  CheckExample,
  CheckFilePlace,
  CheckParameter,
  ClaimPart,
  Condition,
  Finds,
  Preset,
  Scope,
  Severity,
  Silence,
} from '../../model/index.ts';
import type { YamlMap, YamlNode } from '../../yaml/index.ts';
import { SCOPES } from '../types.ts';
import { type FileReader, RULE_ID } from './file-reader.ts';
import type { CheckInFile } from './rule-file.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
export const PRESETS: readonly Preset[] = ['ap', 'reuters', 'recommended', 'strict'];
const PARTS: readonly ClaimPart[] = ['claim', 'source', 'cue', 'content'];
const REQUIRED = ['id', 'severity', 'scope', 'flags', 'why', 'policy', 'message', 'help', 'finds'] as const;

/** Reads `check:`, what `lint` does with what the file's rules find. */
export function readCheck(reader: FileReader, node: YamlNode): CheckInFile[] {
  const map = reader.map(node, `the keys ${REQUIRED.join(', ')}`);
  if (map === null) return [];
  const texts = new Map<string, string>();
  const check = {
    severity: null as Severity | null,
    scopes: [] as readonly Scope[],
    presets: [] as readonly Preset[],
    messages: {} as Record<string, string>,
    messagePlaces: {} as Record<string, CheckFilePlace>,
    finds: null as Finds | null,
    silent: [] as readonly Silence[],
    yieldsTo: [] as readonly string[],
    parameters: {} as Record<string, CheckParameter>,
    examples: [] as readonly CheckExample[],
  };
  const text = (key: string) => (value: YamlNode) => {
    const found = reader.text(value, 'a text');
    if (found !== null) texts.set(key, found.text);
  };
  reader.keys(map, {
    id: (value) => {
      text('id')(value);
      const id = texts.get('id');
      if (id !== undefined && !RULE_ID.test(id))
        reader.mismatch(value, 'an id like kind/name in small letters, digits and hyphens', id);
    },
    severity: (value) => {
      check.severity = reader.choice(value, SEVERITIES);
    },
    scope: (value) => {
      check.scopes = reader.items(value).flatMap((item) => reader.choice(item, SCOPES) ?? []);
    },
    presets: (value) => {
      check.presets = reader.items(value).flatMap((item) => reader.choice(item, PRESETS) ?? []);
    },
    flags: text('flags'),
    why: text('why'),
    policy: text('policy'),
    message: (value) => {
      const messages = messagesIn(value).map(([name, node]) => [name, reader.text(node, 'a message')] as const);
      check.messages = Object.fromEntries(messages.map(([name, found]) => [name, found?.text ?? '']));
      check.messagePlaces = Object.fromEntries(
        messages.flatMap(([name, found]) => (found === null ? [] : [[name, placeOf(found)]])),
      );
    },
    help: text('help'),
    finds: (value) => {
      check.finds = readFinds(reader, value);
    },
    silent: (value) => {
      check.silent = reader.items(value).flatMap((item) => readSilence(reader, item) ?? []);
    },
    'yields-to': (value) => {
      check.yieldsTo = reader.texts(value, 'the id of a check').map(({ text: id }) => id);
    },
    parameters: (value) => {
      check.parameters = readParameters(reader, value);
    },
    examples: (value) => {
      check.examples = reader.items(value).flatMap((item) => readExample(reader, item) ?? []);
    },
  });
  for (const key of REQUIRED) {
    if (map.entries.some((entry) => entry.key === key)) continue;
    reader.report(
      { start: map.start, end: map.start },
      {
        code: `check-without-${key}`,
        message: `expected the key ${key} but found none`,
        help: `every check has ${REQUIRED.join(', ')}`,
      },
    );
  }
  const { severity, finds } = check;
  const [id, flags, why, policy, help] = ['id', 'flags', 'why', 'policy', 'help'].map((key) => texts.get(key));
  if (severity === null || finds === null || id === undefined) return [];
  if (flags === undefined || why === undefined || policy === undefined || help === undefined) return [];
  return [{ ...check, id, severity, finds, flags, why, policy, help, line: reader.place(map.start).line }];
}

/** One message, or several by name. */
function messagesIn(node: YamlNode): (readonly [name: string, message: YamlNode])[] {
  return node.kind === 'map' ? node.entries.map(({ key, value }) => [key, value]) : [['default', node]];
}

function placeOf({ line, column }: CheckFilePlace): CheckFilePlace {
  return { line, column };
}

function readFinds(reader: FileReader, node: YamlNode): Finds | null {
  if (node.kind !== 'map') return reader.choice(node, ['words']) === null ? null : { kind: 'words' };
  let finds: Finds | null = null;
  let on: ClaimPart = 'claim';
  let matching = false;
  reader.keys(node, {
    source: (value) => {
      finds = { kind: 'source', where: readConditions(reader, value) };
    },
    claim: (value) => {
      finds = { kind: 'claim', where: readConditions(reader, value), on, matching };
    },
    on: (value) => {
      on = reader.choice(value, PARTS) ?? 'claim';
    },
    suppressions: (value) => {
      const which = reader.choice(value, ['unused', 'unexplained']);
      if (which !== null) finds = { kind: 'suppressions', which };
    },
    matching: (value) => {
      matching = reader.choice(value, ['words']) !== null;
    },
    code: (value) => {
      const name = reader.text(value, 'the name of a check in code');
      if (name !== null) finds = { kind: 'code', name: name.text };
    },
  });
  return withPart(finds, on, matching);
}

function withPart(finds: Finds | null, on: ClaimPart, matching: boolean): Finds | null {
  return finds?.kind === 'claim' ? { ...finds, on, matching } : finds;
}

function readSilence(reader: FileReader, node: YamlNode): Silence | null {
  const map = reader.map(node, 'the keys near, before and after');
  if (map === null) return null;
  const silence = { near: '', before: 0, after: 0, at: reader.place(map.start) };
  reader.keys(map, {
    near: (value) => {
      silence.near = reader.text(value, 'a rule or a kind of speech')?.text ?? '';
    },
    before: (value) => {
      silence.before = Number(reader.scalar(value, 'a number of sentences')?.value ?? 0);
    },
    after: (value) => {
      silence.after = Number(reader.scalar(value, 'a number of sentences')?.value ?? 0);
    },
  });
  return silence;
}

function readConditions(reader: FileReader, node: YamlNode): Condition[] {
  const map = reader.map(node, 'fields with the values they must have');
  return (map?.entries ?? []).map(({ key, keyStart, value }) => ({
    field: key,
    at: reader.place(keyStart),
    values: reader.items(value).flatMap((item): (string | null)[] => {
      if (item.kind === 'scalar') return [item.value === null ? null : item.source];
      reader.mismatch(item, 'a value', item);
      return [];
    }),
  }));
}

function readParameters(reader: FileReader, node: YamlNode): Record<string, CheckParameter> {
  const parameters: [string, CheckParameter][] = [];
  for (const { key, value } of reader.map(node, 'parameters by name')?.entries ?? []) {
    const map = reader.map(value, 'the keys default and note');
    if (map === null) continue;
    let preset: CheckParameter['default'] | null = null;
    let note = '';
    reader.keys(map, {
      default: (scalar) => {
        preset = reader.scalar(scalar, 'a value')?.value ?? null;
      },
      note: (scalar) => {
        note = reader.text(scalar, 'a sentence')?.text ?? '';
      },
    });
    if (preset !== null) parameters.push([key, { default: preset, note }]);
  }
  return Object.fromEntries(parameters);
}

function readExample(reader: FileReader, node: YamlNode): CheckExample | null {
  const map = reader.map(node, 'an example with the key “flag” or “pass”');
  if (map === null) return null;
  const found = new Map<string, string>();
  const text = (key: string) => (value: YamlNode) => {
    const read = reader.text(value, 'a text');
    if (read !== null) found.set(key, read.text);
  };
  reader.keys(map, {
    flag: text('flag'),
    pass: text('pass'),
    words: text('words'),
    says: text('says'),
    published: text('published'),
  });
  const words = found.get('flag') ?? found.get('pass');
  if (words === undefined) return missingText(reader, map);
  return {
    text: words,
    flags: found.has('flag'),
    words: found.get('words') ?? null,
    says: found.get('says') ?? null,
    published: found.get('published') ?? null,
    line: reader.place(map.start).line,
  };
}

function missingText(reader: FileReader, map: YamlMap): null {
  return reader.report(
    { start: map.start, end: map.start },
    {
      code: 'example-without-text',
      message: 'expected the key “flag” or “pass” but found neither',
      help: 'write “- flag: A sentence in which the check finds something.”',
    },
  );
}
