import { dirname } from 'node:path';
import type { ParameterValue, Preset } from '../model/index.ts';
import { FileReader, PRESETS, type RuleFile, type RuleSource, readLists, refuseErrors } from '../rules/index.ts';
import { parseGuardedYaml, type YamlNode } from '../yaml/index.ts';
import type { CheckSetting, Override, Placed, Settings } from './settings.ts';

const STATES = ['on', 'off', 'error', 'warning', 'info'] as const;
export const SETTINGS_HELP = 'docs/lint.md describes the settings.';

/**
 * Reads a settings file.
 *
 * @param path its absolute path
 * @throws ClaimtraceError that lists every mistake with its place
 */
export function readSettings(path: string, source: RuleSource): Settings {
  const reader = new FileReader(source.path, source.text);
  const { root, problems } = parseGuardedYaml(source.text);
  for (const { severity, start, end, code, message, help } of problems)
    reader.report({ start, end }, { code, message, ...(help === undefined ? {} : { help }) }, severity);
  const found = {
    presets: null as readonly Preset[] | null,
    checks: [] as CheckSetting[],
    overrides: [] as Override[],
    ignored: [] as Placed<string>[],
    ruleFiles: [] as string[],
    lists: { path: source.path, lists: [], macros: [], rules: [], checks: [], disable: [] } as RuleFile,
  };
  if (root !== null && !(root.kind === 'scalar' && root.value === null)) {
    const map = reader.map(root, 'the keys presets, checks, lists, rule-files, ignore, overrides');
    if (map !== null) {
      reader.keys(map, {
        presets: (value) => {
          found.presets = reader.items(value).flatMap((item) => reader.choice(item, PRESETS) ?? []);
        },
        checks: (value) => found.checks.push(...readChecks(reader, value)),
        lists: (value) => {
          found.lists = { ...found.lists, lists: readLists(reader, value) };
        },
        'rule-files': (value) => found.ruleFiles.push(...textsOf(reader, value, 'the path of a rule file')),
        ignore: (value) => {
          for (const { text, line, column } of reader.texts(value, 'a path or a glob'))
            found.ignored.push({ value: text, line, column });
        },
        overrides: (value) =>
          found.overrides.push(...reader.items(value).flatMap((item) => readOverride(reader, item))),
      });
    }
  }
  refuseErrors(reader.problems, [source], { code: 'settings', help: `Mend the settings file; ${SETTINGS_HELP}` });
  return { ...found, source, folder: dirname(path) };
}

function readChecks(reader: FileReader, node: YamlNode): CheckSetting[] {
  const map = reader.map(node, 'checks by their ids, each with on, off, error, warning or info');
  return (map?.entries ?? []).flatMap(({ key, keyStart, value }): CheckSetting[] => {
    const name = { value: key, ...reader.place(keyStart) };
    if (value.kind !== 'map') {
      const severity = reader.choice(value, STATES);
      return severity === null ? [] : [{ name, severity, parameters: new Map() }];
    }
    let severity: CheckSetting['severity'] = null;
    const parameters = new Map<string, Placed<ParameterValue>>();
    for (const entry of value.entries) {
      if (entry.key === 'severity') {
        severity = reader.choice(entry.value, STATES);
        continue;
      }
      const scalar = reader.scalar(entry.value, 'a value');
      if (scalar !== null && scalar.value !== null)
        parameters.set(entry.key, { value: scalar.value, ...reader.place(entry.keyStart) });
    }
    return [{ name, severity, parameters }];
  });
}

function readOverride(reader: FileReader, node: YamlNode): Override[] {
  const map = reader.map(node, 'the keys files and checks');
  if (map === null) return [];
  let files: readonly string[] = [];
  let checks: readonly CheckSetting[] = [];
  reader.keys(map, {
    files: (value) => {
      files = textsOf(reader, value, 'a path or a glob');
    },
    checks: (value) => {
      checks = readChecks(reader, value);
    },
  });
  return [{ files, checks }];
}

function textsOf(reader: FileReader, node: YamlNode, what: string): string[] {
  return reader.texts(node, what).map(({ text }) => text);
}
