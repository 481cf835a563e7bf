import { relative } from 'node:path';
import picomatch from 'picomatch';
import { isNameOf } from '../check/index.ts';
import type { CheckDefinition, ParameterValue, Preset, Severity } from '../model/index.ts';
import { type RuleProblem, refuseErrors, suggestion } from '../rules/index.ts';
import { SETTINGS_HELP } from './read-settings.ts';
import type { CheckSetting, Placed, Settings } from './settings.ts';

const DEFAULT_PRESETS: readonly Preset[] = ['recommended'];

/** A check with what the settings make of it. */
export interface CheckState {
  readonly check: CheckDefinition;
  readonly severity: Severity | 'off';
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/**
 * What the settings make of every check for one file. Presets come first, then `checks:`, then the overrides that fit the
 * file, each in the order of the settings.
 *
 * @param path the file's absolute path; null for a text that came without one
 * @param presets those named on the command line, which beat the settings'; null for none
 * @throws ClaimtraceError that lists every name the settings use and nobody knows
 */
export function checkStates(
  checks: ReadonlyMap<string, CheckDefinition>,
  settings: Settings | null,
  path: string | null,
  presets: readonly Preset[] | null = null,
): CheckState[] {
  if (settings !== null) refuseUnknown(checks, settings);
  const chosen = presets ?? settings?.presets ?? DEFAULT_PRESETS;
  const said = settings === null ? [] : [...settings.checks, ...overridesFor(settings, path)];
  return [...checks.values()]
    .map((check) => said.reduce(withSetting, { check, severity: presetSeverity(check, chosen), parameters: {} }))
    .sort((a, b) => (a.check.id < b.check.id ? -1 : 1));
}

/** A glob of the settings, with the file in which it stands. */
export interface GlobInSettings extends Placed<string> {
  readonly file: string;
}

/** The glob by which the settings say that a file is not linted; null where they do not. */
export function ignoringGlob(settings: Settings | null, path: string): GlobInSettings | null {
  const glob = settings?.ignored.find(({ value }) => fits([value], settings, path));
  return settings === null || glob === undefined ? null : { ...glob, file: settings.source.path };
}

/** A check that no shipped preset knows is a user's own: who reads it wants it. */
function presetSeverity({ presets, severity }: CheckDefinition, chosen: readonly Preset[]): Severity | 'off' {
  return presets.length === 0 || presets.some((preset) => chosen.includes(preset)) ? severity : 'off';
}

function overridesFor(settings: Settings, path: string | null): CheckSetting[] {
  if (path === null) return [];
  return settings.overrides.filter(({ files }) => fits(files, settings, path)).flatMap(({ checks }) => checks);
}

function fits(globs: readonly string[], { folder }: Settings, path: string): boolean {
  const shown = relative(folder, path).replaceAll('\\', '/');
  return globs.some((glob) => picomatch.isMatch(shown, glob, { dot: true }));
}

function withSetting(state: CheckState, { name, severity, parameters }: CheckSetting): CheckState {
  if (!isNameOf(name.value, state.check.id)) return state;
  return {
    check: state.check,
    severity: severity === null ? state.severity : severity === 'on' ? state.check.severity : severity,
    parameters: {
      ...state.parameters,
      ...Object.fromEntries([...parameters].map(([parameter, { value }]) => [parameter, value])),
    },
  };
}

function refuseUnknown(checks: ReadonlyMap<string, CheckDefinition>, settings: Settings): void {
  const said = [...settings.checks, ...settings.overrides.flatMap((override) => override.checks)];
  const problems = said.flatMap((setting) => problemsOf(setting, checks, settings.source.path));
  refuseErrors(problems, [settings.source], { code: 'settings', help: `Mend the settings file; ${SETTINGS_HELP}` });
}

function problemsOf(
  { name, parameters }: CheckSetting,
  checks: ReadonlyMap<string, CheckDefinition>,
  file: string,
): RuleProblem[] {
  const meant = [...checks.values()].filter(({ id }) => isNameOf(name.value, id));
  if (meant.length === 0) return [unknown('the id of a check', name, checks.keys(), file)];
  return [...parameters].flatMap(([parameter, placed]): RuleProblem[] => {
    const known = meant.flatMap((check) => Object.entries(check.parameters)).find(([own]) => own === parameter);
    if (known === undefined) {
      const all = ['severity', ...meant.flatMap((check) => Object.keys(check.parameters))];
      return [unknown(`one of ${all.join(', ')} for ${name.value}`, { ...placed, value: parameter }, all, file)];
    }
    const [expected, found] = [typeof known[1].default, typeof placed.value];
    if (expected === found) return [];
    return [unknown(`a ${expected} for ${parameter}`, { ...placed, value: String(placed.value) }, [], file)];
  });
}

function unknown(expected: string, found: Placed<string>, known: Iterable<string>, file: string): RuleProblem {
  const help = suggestion(found.value, known);
  return {
    code: 'unknown-name',
    message: `expected ${expected} but found “${found.value}”`,
    ...(help === undefined ? {} : { help }),
    file,
    line: found.line,
    column: found.column,
    severity: 'error',
  };
}
