import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ClaimtraceError, readShipped } from '../problem/index.ts';
import { parseGuardedYaml } from '../yaml/index.ts';
import { readRuleFile } from './read/read-rule-file.ts';
import { describeRuleProblem, type RuleProblem } from './read/rule-error.ts';
import type { RuleFile } from './read/rule-file.ts';
import type { Pack } from './rule-set.ts';

const PACK_FILE = 'pack.yaml';

/** A YAML file of a pack or of a user. `path` is the name it goes by in messages and provenance. */
export interface RuleSource {
  readonly path: string;
  readonly text: string;
}

/** A rule file of a shipped pack. Its text is rarely asked for: what the build keeps goes by its bytes. */
export class PackSource implements RuleSource {
  constructor(
    readonly path: string,
    readonly bytes: Uint8Array,
  ) {}

  get text(): string {
    return new TextDecoder().decode(this.bytes);
  }
}

/**
 * The rule files of a shipped pack's folder in the order of their paths, `pack.yaml` left out.
 *
 * @param name what the folder goes by in provenance: `rules/core`
 */
export function packSources(folder: string, name: string): PackSource[] {
  const entries = readShipped(folder, (path) => readdirSync(path, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry): PackSource[] => {
    const path = posix.join(name, entry.name);
    if (entry.isDirectory()) return packSources(join(folder, entry.name), path);
    if (!/\.ya?ml$/.test(entry.name) || entry.name === PACK_FILE) return [];
    return [new PackSource(path, bytesOf(join(folder, entry.name)))];
  });
}

function bytesOf(file: string): Uint8Array {
  return readShipped(file, (path) => readFileSync(path));
}

/** The `pack.yaml` of a pack's folder. */
export function packAbout(folder: string): string {
  return new TextDecoder().decode(bytesOf(join(folder, PACK_FILE)));
}

/**
 * `core@1.0.0`, from the text of a `pack.yaml`.
 *
 * @param folder the name of the pack's folder, which it has where the text gives none
 */
export function packLabel(about: string, folder: string): string {
  const { root } = parseGuardedYaml(about);
  const fieldOf = (key: string) => {
    const value = root?.kind === 'map' ? root.entries.find((entry) => entry.key === key)?.value : undefined;
    return value?.kind === 'scalar' ? value.source : '';
  };
  return `${fieldOf('name') || folder}@${fieldOf('version') || '0.0.0'}`;
}

/**
 * Reads rule files into a pack.
 *
 * @throws ClaimtraceError that lists every mistake with its place
 */
export function readPack(label: string, sources: readonly RuleSource[], own: boolean): Pack {
  const files: RuleFile[] = [];
  const problems: RuleProblem[] = [];
  for (const { path, text } of sources) {
    const read = readRuleFile(path, text);
    files.push(read.file);
    problems.push(...read.problems);
  }
  refuseErrors(problems, sources);
  return { label, own, files };
}

const RULE_FILE_ERROR = {
  code: 'rule-file',
  help: 'Mend the rule file; docs/rule-language.md describes the language.',
};

/**
 * @param error the code and the help of the error
 * @throws ClaimtraceError when one of the problems is an error
 */
export function refuseErrors(
  problems: readonly RuleProblem[],
  sources: readonly RuleSource[],
  error: { readonly code: string; readonly help: string } = RULE_FILE_ERROR,
): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const message = errors.map((problem) => describeRuleProblem(problem, texts.get(problem.file) ?? null)).join('\n');
  throw new ClaimtraceError({ ...error, message });
}
