import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Step {
  readonly name: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

/** As much of a composite action as this one uses. */
export interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action: Action = parse(readFileSync(`${ROOT}/action.yml`, 'utf8'));

export function stepNamed(name: string): Step {
  const step = action.runs.steps.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`no such step: ${name}`);
  return step;
}

/** Runs a step as GitHub's runner does: `bash --noprofile --norc -eo pipefail`, the inputs put where the action names them. */
export function runStep(
  step: Step,
  inputs: Readonly<Record<string, string>>,
  { actionPath, folder, path = process.env['PATH'] ?? '' }: { actionPath: string; folder: string; path?: string },
): SpawnSyncReturns<string> {
  const valueOfInput = (_: string, name: string): string => inputs[name] ?? action.inputs[name]!.default;
  const environment = Object.entries(step.env ?? {}).map(([key, value]): [string, string] => [
    key,
    value.replace(/\$\{\{ inputs\.(\w+) \}\}/g, valueOfInput),
  ]);
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: path,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_ACTION_PATH: actionPath,
      ...Object.fromEntries(environment),
    },
  });
}
