import { dirname, relative, resolve } from 'node:path';
import type { PreparedCheck } from '../../check/index.ts';
import { type Linter, linterWith } from '../../linter.ts';
import type { Preset, Severity } from '../../model/index.ts';
import type { RuleSource } from '../../rules/index.ts';
import {
  type CheckState,
  checkStates,
  type GlobInSettings,
  ignoringGlob,
  nearestSettings,
  readSettings,
  type Settings,
} from '../../settings/index.ts';
import type { UnitConverter } from '../../units/index.ts';
import { textFile } from '../text-file.ts';

/** How a file is to be linted. */
export interface Assignment {
  readonly settings: Settings | null;
  /** The texts of the settings and of the user's rule files: with the file's path, all that the answer depends on. */
  readonly sources: readonly RuleSource[];
  /** Where the settings say that the file is not linted; null where they do not. */
  readonly ignoredBy: GlobInSettings | null;
  linter(): Linter;
  /** Every check with its state. */
  states(): CheckState[];
  /** Those that are on, ready to be asked. */
  checks(): PreparedCheck[];
}

export interface AssignmentOptions {
  /** Path of the settings to go by; null for the nearest above each file. */
  readonly config: string | null;
  readonly presets: readonly Preset[] | null;
  /** The user's rule files from the command line. */
  readonly rules: readonly RuleSource[];
  readonly units: UnitConverter;
}

interface Project {
  readonly settings: Settings | null;
  readonly sources: readonly RuleSource[];
  linter(): Linter;
  /** What is asked of files with the same states. */
  readonly prepared: Map<string, PreparedCheck[]>;
}

/** Says how each file is linted. Settings are read, and linters made, once each and only when they are needed. */
export class Assignments {
  private readonly projects = new Map<string, Project>();
  private readonly pathByFolder = new Map<string, string | null>();

  constructor(private readonly options: AssignmentOptions) {}

  /**
   * @param path the file's path; null for a text that came without one
   * @throws ClaimtraceError for settings or rule files that are wrong
   */
  of(path: string | null): Assignment {
    const project = this.project(this.settingsPath(path === null ? '.' : dirname(path)));
    const { settings, sources, linter } = project;
    const absolute = path === null ? null : resolve(path);
    const states = () => checkStates(linter().checks, settings, absolute, this.options.presets);
    return {
      settings,
      sources,
      ignoredBy: absolute === null ? null : ignoringGlob(settings, absolute),
      linter,
      states,
      checks: () => preparedFrom(states(), project),
    };
  }

  private settingsPath(folder: string): string | null {
    if (this.options.config !== null) return resolve(this.options.config);
    let found = this.pathByFolder.get(folder);
    if (found === undefined) {
      found = nearestSettings(folder);
      this.pathByFolder.set(folder, found);
    }
    return found;
  }

  private project(path: string | null): Project {
    const key = path ?? '';
    let project = this.projects.get(key);
    if (project === undefined) {
      project = projectOf(path, this.options);
      this.projects.set(key, project);
    }
    return project;
  }
}

function projectOf(path: string | null, { rules, units }: AssignmentOptions): Project {
  const settings = path === null ? null : readSettings(path, sourceOf(path, 'settings'));
  const named = (settings?.ruleFiles ?? []).map((file) => sourceOf(resolve(settings!.folder, file), 'a rule file'));
  const own = [...named, ...rules];
  let linter: Linter | null = null;
  return {
    settings,
    sources: [...(settings === null ? [] : [settings.source]), ...own],
    linter: () => {
      linter ??= linterWith(units, { rules: own, files: settings === null ? [] : [settings.lists] });
      return linter;
    },
    prepared: new Map(),
  };
}

function preparedFrom(states: readonly CheckState[], { linter, prepared }: Project): PreparedCheck[] {
  const on = states.flatMap(({ check, severity, parameters }) =>
    severity === 'off' ? [] : [{ check, severity: severity satisfies Severity, parameters }],
  );
  const key = JSON.stringify(on.map(({ check, severity, parameters }) => [check.id, severity, parameters]));
  let checks = prepared.get(key);
  if (checks === undefined) {
    checks = linter().prepare(on);
    prepared.set(key, checks);
  }
  return checks;
}

function sourceOf(path: string, what: string): RuleSource {
  const shown = relative('.', path).replaceAll('\\', '/');
  const help = 'Paths in settings are relative to the folder of the settings.';
  return { path: shown, text: textFile(shown, { what, code: 'settings-unreadable', help }) };
}
