import { parseGuardedYaml, type YamlMap, type YamlNode } from '../../yaml/index.ts';
import { type PropertyValue, SCOPES, STAGES } from '../types.ts';
import { listedWords } from '../word-lists.ts';
import { FileReader, RULE_ID } from './file-reader.ts';
import { readCheck } from './read-check.ts';
import { readExamples } from './read-examples.ts';
import type { RuleProblem } from './rule-error.ts';
import type {
  CheckInFile,
  ContextSource,
  ListDefinition,
  Located,
  RuleBody,
  RuleDefinition,
  RuleFile,
} from './rule-file.ts';

const PLACES = ['before', 'after', 'inside'] as const;

/** Reads a rule file. Every mistake in it is a problem with its place; what can be read is read. */
export function readRuleFile(path: string, source: string): { file: RuleFile; problems: readonly RuleProblem[] } {
  const reader = new FileReader(path, source);
  const { root, problems } = parseGuardedYaml(source);
  for (const { severity, start, end, code, message, help } of problems) {
    reader.report({ start, end }, { code, message, ...(help === undefined ? {} : { help }) }, severity);
  }
  const file = {
    path,
    lists: [] as ListDefinition[],
    macros: [] as RuleFile['macros'][number][],
    rules: [] as RuleDefinition[],
    checks: [] as CheckInFile[],
    disable: [] as Located[],
  };
  if (root !== null && !(root.kind === 'scalar' && root.value === null)) {
    const map = reader.map(root, 'the keys lists, macros, check, rules or disable');
    if (map !== null) {
      reader.keys(map, {
        lists: (value) => file.lists.push(...readLists(reader, value)),
        macros: (value) => file.macros.push(...readMacros(reader, value)),
        check: (value) => file.checks.push(...readCheck(reader, value)),
        rules: (value) => file.rules.push(...readRules(reader, value)),
        disable: (value) => file.disable.push(...reader.texts(value, 'the id of a rule')),
      });
    }
  }
  return { file, problems: reader.problems };
}

/** Lists by name: entries, or what changes of an earlier file's. */
export function readLists(reader: FileReader, node: YamlNode): ListDefinition[] {
  const map = reader.map(node, 'lists by name');
  if (map === null) return [];
  return map.entries.flatMap(({ key, keyStart, value }): ListDefinition[] => {
    const name = { text: key, ...reader.place(keyStart) };
    if (value.kind === 'map' && isChange(value)) {
      let add = listedWords([]);
      let remove: readonly string[] = [];
      reader.keys(value, {
        add: (entries) => {
          add = listedWords(readEntries(reader, entries));
        },
        remove: (entries) => {
          remove = reader.texts(entries, 'an entry').map((entry) => entry.text);
        },
      });
      return [{ name, mode: 'change', add: () => add, remove }];
    }
    const add = listedWords(readEntries(reader, value));
    return [{ name, mode: 'replace', add: () => add, remove: [] }];
  });
}

/** `{add: […], remove: […]}` changes a list; a map with other keys gives entries with values. */
function isChange(map: YamlMap): boolean {
  return (
    map.entries.length > 0 &&
    map.entries.every(({ key, value }) => (key === 'add' || key === 'remove') && value.kind !== 'scalar')
  );
}

function readEntries(reader: FileReader, node: YamlNode): (readonly [string, string])[] {
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, value }) => {
      const text = reader.text(value, 'a value for the entry');
      return text === null ? [] : [[key, text.text] as const];
    });
  }
  if (node.kind === 'list')
    return reader.texts(node, 'a word or several words').map((entry) => [entry.text, ''] as const);
  reader.mismatch(node, 'a list of entries', node);
  return [];
}

function readMacros(reader: FileReader, node: YamlNode): RuleFile['macros'][number][] {
  const map = reader.map(node, 'macros by name');
  if (map === null) return [];
  return map.entries.flatMap(({ key, keyStart, value }) => {
    const pattern = reader.text(value, 'a pattern');
    return pattern === null ? [] : [{ name: { text: key, ...reader.place(keyStart) }, pattern }];
  });
}

function readRules(reader: FileReader, node: YamlNode): RuleDefinition[] {
  if (node.kind !== 'list') {
    reader.mismatch(node, 'a list of rules', node, 'each rule starts with “- id: kind/name”');
    return [];
  }
  return node.items.flatMap((item) => {
    const map = reader.map(item, 'a rule');
    return map === null ? [] : (readRule(reader, map) ?? []);
  });
}

function readRule(reader: FileReader, map: YamlMap): RuleDefinition | null {
  const patterns: Located[] = [];
  const contexts: ContextSource[] = [];
  const rule = {
    id: null as Located | null,
    stage: null as RuleDefinition['stage'] | null,
    as: null as string | null,
    span: null as string | null,
    normalise: null as string | null,
    set: {} as Record<string, PropertyValue>,
    scopes: [] as RuleDefinition['scopes'],
    within: 'sentence' as RuleDefinition['within'],
    priority: 0,
    enabled: true,
    note: null as string | null,
  };
  let examples: RuleBody['examples'] = [];
  reader.keys(map, {
    id: (value, at) => {
      rule.id = reader.text(value, 'the id of the rule');
      if (rule.id !== null && !RULE_ID.test(rule.id.text)) {
        reader.mismatch(at, 'an id like kind/name in small letters, digits and hyphens', rule.id.text);
      }
    },
    stage: (value) => {
      rule.stage = reader.choice(value, STAGES);
    },
    as: (value) => {
      rule.as = reader.text(value, 'a type of mention')?.text ?? null;
    },
    pattern: (value) => patterns.push(...reader.texts(value, 'a pattern')),
    patterns: (value) => patterns.push(...reader.texts(value, 'a pattern')),
    unless: (value) => contexts.push(...readContexts(reader, value, false)),
    when: (value) => contexts.push(...readContexts(reader, value, true)),
    span: (value) => {
      rule.span = reader.text(value, 'the name of a capture')?.text ?? null;
    },
    normalise: (value) => {
      rule.normalise = reader.text(value, 'the name of a normaliser')?.text ?? null;
    },
    set: (value) => {
      for (const { key, value: property } of reader.map(value, 'properties by name')?.entries ?? []) {
        const scalar = reader.scalar(property, 'a value');
        if (scalar !== null) rule.set[key] = scalar.value;
      }
    },
    scope: (value) => {
      rule.scopes = reader.items(value).flatMap((item) => reader.choice(item, SCOPES) ?? []);
    },
    within: (value) => {
      rule.within = reader.choice(value, ['sentence', 'paragraph']) ?? 'sentence';
    },
    priority: (value) => {
      rule.priority = reader.wholeNumber(value) ?? 0;
    },
    enabled: (value) => {
      rule.enabled = reader.boolean(value) ?? true;
    },
    note: (value) => {
      rule.note = reader.text(value, 'a note')?.text ?? null;
    },
    examples: (value) => {
      examples = readExamples(reader, value);
    },
  });
  const { id, stage } = rule;
  for (const key of ['id', 'stage', 'pattern']) {
    if (map.entries.some((entry) => entry.key === key || (key === 'pattern' && entry.key === 'patterns'))) continue;
    const help = 'every rule has an id like date/weekday, a stage and a pattern';
    reader.report(
      { start: map.start, end: map.start },
      { code: `rule-without-${key}`, message: `expected the key ${key} but found none`, help },
    );
  }
  if (id === null || stage === null || patterns.length === 0) return null;
  const body: RuleBody = { patterns, contexts, examples };
  return { ...rule, id, stage, as: rule.as ?? stage, body: () => body };
}

function readContexts(reader: FileReader, node: YamlNode, wanted: boolean): ContextSource[] {
  const map = reader.map(node, `the keys ${PLACES.join(', ')}`);
  if (map === null) return [];
  const contexts: ContextSource[] = [];
  const read = (place: ContextSource['place']) => (value: YamlNode) => {
    for (const pattern of reader.texts(value, 'a pattern')) contexts.push({ place, wanted, pattern });
  };
  reader.keys(map, { before: read('before'), after: read('after'), inside: read('inside') });
  return contexts;
}
