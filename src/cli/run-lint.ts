import packageJson from '../../package.json' with { type: 'json' };
import { failedLinting, lintingOf } from '../check/index.ts';
import { discoverInputs } from '../input/index.ts';
import type { CheckDescription, Preset, Severity } from '../model/index.ts';
import { placesOf } from '../place/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { type LintAnswer, type LintReportOptions, lintFormats, SHOWN_STANCES } from '../report/index.ts';
import { PRESETS, suggestion } from '../rules/index.ts';
import { shippedRulesDigest } from '../shipped-rules.ts';
import { createUnitConverter } from '../units/index.ts';
import { chosenOutput } from './chosen-output.ts';
import { AnswerCache } from './lint/answer-cache.ts';
import { ChangedFiles } from './lint/changed-files.ts';
import { Gate } from './lint/gate.ts';
import { BaselineInUse, sifted } from './lint/known-findings.ts';
import { type LintedInput, lintDocument } from './lint/lint-input.ts';
import { Assignments } from './lint/linters.ts';
import { configText } from './lint/print-config.ts';
import { lintedFiles, lintedRecords, type ReadingOptions } from './lint/readings.ts';
import { ownRules } from './own-rules.ts';
import { progress } from './progress.ts';
import { publishedOverride } from './published.ts';
import { chosenFormat, isFitted, type ReportCommandOptions, reportOptions } from './run-report.ts';
import { type Screen, screen } from './screen.ts';
import { standardInputPath } from './standard-input-path.ts';
import { standardOutput } from './standard-output.ts';

const GATE_HELD = 1;

export interface LintCommandOptions extends Omit<ReportCommandOptions, 'stance' | 'kind' | 'csvRaw' | 'verbose'> {
  readonly config?: string;
  readonly preset?: string;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly changedSince?: string;
  readonly cache?: boolean;
  readonly cacheFile: string;
  readonly printConfig?: string;
}

/** Lints document by document; one that cannot be read does not stop the others. */
export async function runLint(paths: readonly string[], options: LintCommandOptions): Promise<void> {
  const assignments = new Assignments({
    config: options.config ?? null,
    presets: options.preset === undefined ? null : presetsNamed(options.preset),
    rules: ownRules(options.rules),
    units: await createUnitConverter(),
  });
  if (options.printConfig !== undefined) {
    await standardOutput().write(configText(options.printConfig, assignments.of(options.printConfig)));
    return;
  }
  const run = new LintRun(assignments, options, await openedFiles(paths, options), paths);
  await run.print();
}

/** What a run keeps open. */
interface OpenedFiles {
  readonly baseline: BaselineInUse | null;
  readonly cache: AnswerCache | null;
  readonly changed: ChangedFiles | null;
}

async function openedFiles(paths: readonly string[], options: LintCommandOptions): Promise<OpenedFiles> {
  const { baseline, updateBaseline = false, cache, cacheFile, changedSince } = options;
  if (updateBaseline && baseline === undefined) {
    throw new ClaimtraceError({
      code: 'no-baseline',
      message: 'expected the name of the baseline to write but found none',
      help: 'Name it: --baseline FILE --update-baseline.',
    });
  }
  return {
    baseline: baseline === undefined ? null : new BaselineInUse(baseline, updateBaseline),
    cache: cache === true ? new AnswerCache(cacheFile, shippedRulesDigest()) : null,
    changed: changedSince === undefined ? null : await ChangedFiles.since(changedSince, paths),
  };
}

class LintRun {
  private readonly gate: Gate;
  private readonly reading: ReadingOptions;

  constructor(
    private readonly assignments: Assignments,
    private readonly options: LintCommandOptions,
    private readonly files: OpenedFiles,
    private readonly paths: readonly string[],
  ) {
    this.gate = new Gate({ failOn: options.failOn, maxWarnings: options.maxWarnings ?? null });
    const { maxBytes, published, stdinPath } = options;
    this.reading = {
      ...(maxBytes === undefined ? {} : { maxBytes }),
      ...publishedOverride(published),
      ...standardInputPath(stdinPath, paths),
      named: new Set(paths),
    };
  }

  async print(): Promise<void> {
    const { options, paths, assignments, reading: how } = this;
    const isQuiet = options.quiet === true;
    const isNdjson = options.from === 'ndjson';
    const { inputs, problems } = await this.inputs();
    const output = await chosenOutput(options.output, inputs);
    const done = progress(isNdjson ? null : inputs.length, isQuiet ? { write: () => {} } : process.stderr);
    const { tell, write } = screen(output, done, isQuiet);
    try {
      const several = isNdjson || paths.length !== 1 || inputs.some((input) => input !== paths[0]);
      const name = options.format ?? (isFitted(options, output.isTerminal) ? 'pretty' : 'concise');
      const create = await chosenFormat(lintFormats, name).load();
      const report = create(this.reportOptions(output.isTerminal, several));
      for (const problem of problems) tell(problem, 'error');
      await write(report.open());
      const readings = isNdjson
        ? lintedRecords(inputs, assignments, how)
        : lintedFiles(inputs, assignments, this.files.cache, how);
      for await (const reading of readings) {
        if (reading.kind === 'linted') {
          const { linted } = reading;
          for (const warning of linted.warnings) tell(warning, 'warning');
          for (const problem of linted.problems) tell(problem, 'error');
          const places = placesOf(linted.text);
          await write(report.document(await this.answer(linted), (offset) => places.at(offset)));
        } else if (reading.kind === 'ignored') tell(reading.problem, 'warning');
        else {
          const { id, problem, ofSettings } = reading;
          tell(problem, 'error');
          const answer = { linting: failedLinting(id, problem), text: '', isToldElsewhere: ofSettings };
          await write(report.document(answer, () => ({ line: 1, column: 1 })));
        }
        done.advance();
      }
      await write(report.close());
      await output.close();
      await this.finish(tell);
    } catch (error) {
      await output.discard();
      throw error;
    } finally {
      done.clear();
    }
  }

  /** What the findings of a document come to when those that are known, or not asked for, are taken out. */
  private async answer(linted: LintedInput): Promise<LintAnswer> {
    const { id, text, document } = linted;
    const { baseline, changed } = this.files;
    let { findings, suppressed } = linted;
    if (changed !== null) {
      const known = await this.fingerprintsBefore(id, changed);
      const left = sifted(findings, known, { kind: 'unchanged', reason: null });
      findings = left.findings;
      suppressed = [...suppressed, ...left.suppressed];
    }
    if (baseline !== null) {
      const left = baseline.sift(id, findings, text);
      findings = left.findings;
      suppressed = [...suppressed, ...left.suppressed];
    }
    this.gate.add(findings);
    const shown = this.options.quiet === true ? findings.filter(({ severity }) => severity === 'error') : findings;
    return { linting: lintingOf({ id, document }, { findings: [...shown], suppressed: [...suppressed] }), text };
  }

  private async fingerprintsBefore(path: string, changed: ChangedFiles): Promise<ReadonlySet<string>> {
    const old = await changed.old(path, this.options.maxBytes);
    if (old === null) return new Set();
    const { findings, suppressed } = lintDocument(old, this.assignments.of(path), null);
    return new Set([...findings, ...suppressed].map(({ fingerprint }) => fingerprint));
  }

  private async finish(tell: Screen['tell']): Promise<void> {
    const { baseline, cache } = this.files;
    if (this.options.updateBaseline === true) await baseline?.update();
    const stale = baseline?.stale() ?? null;
    if (stale !== null) tell(stale, 'warning');
    await cache?.save();
    if (this.gate.isFailing) process.exitCode ??= GATE_HELD;
  }

  /** Files that the settings leave out, and those that have not changed, are not read. */
  private async inputs() {
    const { paths } = this;
    const { changed } = this.files;
    const asked = paths.length === 0 && changed !== null ? ['.'] : paths;
    if (asked.length === 0) {
      throw new ClaimtraceError({
        code: 'nothing-to-lint',
        message: 'expected files or folders but found none',
        help: 'claimtrace lint draft.md, claimtrace lint - for standard input, or claimtrace lint --changed-since REVISION',
      });
    }
    const { inputs, problems } = await discoverInputs(asked);
    return { problems, inputs: changed === null ? inputs : inputs.filter((input) => changed.has(input)) };
  }

  /** Those of the current folder; settings that are wrong are told with the files they decide about. */
  private checksInForce(): CheckDescription[] {
    try {
      return this.assignments
        .of(null)
        .checks()
        .map(({ check, severity }) => ({ ...check, severity }));
    } catch (error) {
      if (error instanceof ClaimtraceError) return [];
      throw error;
    }
  }

  private reportOptions(isTerminal: boolean, several: boolean): LintReportOptions {
    return {
      ...reportOptions({ ...this.options, stance: new Set(SHOWN_STANCES) }, isTerminal, several),
      checks: this.checksInForce(),
      toolVersion: packageJson.version,
      quiet: this.options.quiet === true,
    };
  }
}

function presetsNamed(value: string): Preset[] {
  return value.split(',').map((part) => {
    const preset = PRESETS.find((name) => name === part.trim());
    if (preset !== undefined) return preset;
    throw new ClaimtraceError({
      code: 'unknown-preset',
      message: `expected a preset but found “${part.trim()}”`,
      help: suggestion(part, PRESETS) ?? `There are: ${PRESETS.join(', ')}.`,
    });
  });
}
