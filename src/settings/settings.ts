import type { ParameterValue, Preset, Severity } from '../model/index.ts';
import type { RuleFile, RuleSource } from '../rules/index.ts';

/** A piece of a settings file with the place it stands at. Lines and columns count from 1. */
export interface Placed<Value> {
  readonly value: Value;
  readonly line: number;
  readonly column: number;
}

/** What a settings file says of a check, or of all whose ids begin alike (`anonymous/*`). */
export interface CheckSetting {
  readonly name: Placed<string>;
  /** `on` is the check's own severity; null leaves it as it is. */
  readonly severity: Severity | 'on' | 'off' | null;
  readonly parameters: ReadonlyMap<string, Placed<ParameterValue>>;
}

/** Other settings for some files. */
export interface Override {
  /** Globs of paths, relative to the settings file's folder. */
  readonly files: readonly string[];
  readonly checks: readonly CheckSetting[];
}

/** What one settings file says. */
export interface Settings {
  /** The file itself: its path as shown, and its text. */
  readonly source: RuleSource;
  /** The absolute path of its folder: what its globs and paths are relative to. */
  readonly folder: string;
  /** Null where it does not say. */
  readonly presets: readonly Preset[] | null;
  readonly checks: readonly CheckSetting[];
  readonly overrides: readonly Override[];
  /** Globs of paths that are not linted. */
  readonly ignored: readonly Placed<string>[];
  /** Paths of rule files of the user's own. */
  readonly ruleFiles: readonly string[];
  /** Word lists it changes, as a rule file that holds nothing else. */
  readonly lists: RuleFile;
}
