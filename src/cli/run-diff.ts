import { extractionOf } from '../claims/index.ts';
import { type ComparisonFile, comparisonRulesOf, differenceOf, failedDifference, sideOf } from '../diff/index.ts';
import { createExtractor } from '../extractor.ts';
import { headlineSpans } from '../input/index.ts';
import type { Difference, Problem, SourceDocument } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { type DifferenceAnswer, differenceFormats, type Locate } from '../report/index.ts';
import { shippedComparison } from '../shipped-comparison.ts';
import { createUnitConverter } from '../units/index.ts';
import { chosenOutput } from './chosen-output.ts';
import { type ComparedVersions, comparedVersions } from './compared-versions.ts';
import { inCi } from './environment.ts';
import { problemText } from './fail.ts';
import { ownRules } from './own-rules.ts';
import { chosenFormat, type ReportCommandOptions, reportOptions } from './run-report.ts';
import { textFile } from './text-file.ts';

const CHANGED = 1;
const NOT_COMPARED = 2;

export interface DiffOptions extends ReportCommandOptions {
  readonly git?: string;
  readonly weights: readonly string[];
  readonly all?: boolean;
  readonly summary?: boolean;
  readonly exitCode?: boolean;
  readonly failOn: 'major' | 'minor';
}

/** Compares two files, or what git says has changed; a pair that cannot be compared does not stop the others. */
export async function runDiff(paths: readonly string[], options: DiffOptions): Promise<void> {
  const compare = await comparer(options);
  const versions = await comparedVersions(paths, options);
  const inputs = versions.flatMap(({ inputs: read }) => read);
  const output = await chosenOutput(options.output, inputs);
  const tell = (problem: Problem, severity: 'error' | 'warning') => {
    if (severity === 'error') process.exitCode = NOT_COMPARED;
    else if (options.quiet === true) return;
    process.stderr.write(problemText(problem, severity, inCi()));
  };
  try {
    const create = await chosenFormat(differenceFormats, options.format ?? 'terminal').load();
    const report = create(reportOptions(options, output.isTerminal, options.git !== undefined));
    await output.write(report.open());
    for (const pair of versions) {
      const answer = await answerTo(pair, compare, tell);
      if (answer.error === null && options.exitCode === true && isFailing(answer, options.failOn))
        process.exitCode ??= CHANGED;
      const shown = shownAnswer(answer, options);
      for (const part of report.parts?.(shown, startOfText) ?? [report.document(shown, startOfText)])
        await output.write(part);
    }
    await output.write(report.close());
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Claims know their lines: no format of differences asks for those of an offset. */
const startOfText: Locate = () => ({ line: 1, column: 1 });

type Compare = (old: SourceDocument, other: SourceDocument) => Difference;

async function comparer({ rules, weights, stance }: DiffOptions): Promise<Compare> {
  const comparison = comparisonRulesOf([shippedComparison(), ...weights.map(comparisonFile)]);
  const { detector } = createExtractor({ rules: ownRules(rules) });
  const units = await createUnitConverter();
  const read = (document: SourceDocument) => {
    const detection = detector.detect(document);
    return { extraction: extractionOf(document, detection), passages: detection.passages };
  };
  return (old, other) => {
    const sideFor = (document: SourceDocument) => sideOf(document, headlineSpans(document), read);
    const [before, after] = [sideFor(old), sideFor(other)];
    for (const { document, extraction, claims } of [before, after]) {
      if (extraction.document.words === 0) throw nothingIn('empty-side', 'words', document.id);
      if (claims.length === 0) throw nothingIn('no-claims', 'claims', document.id);
    }
    return differenceOf(before, after, { rules: comparison, units, stances: stance });
  };
}

function nothingIn(code: string, what: string, id: string): ClaimtraceError {
  return new ClaimtraceError({
    code,
    message: `expected ${what} on both sides but found none in ${id}`,
    help: 'There is nothing to compare; claimtrace extract shows what is found in an article.',
  });
}

function comparisonFile(path: string): ComparisonFile {
  const help = 'Name a YAML file; docs/diff.md says what it may hold.';
  return { path, text: textFile(path, { what: 'a comparison file', code: 'weights-unreadable', help }) };
}

async function answerTo(
  { old, new: other, read }: ComparedVersions,
  compare: Compare,
  tell: (problem: Problem, severity: 'error' | 'warning') => void,
): Promise<DifferenceAnswer> {
  try {
    const [before, after] = await read();
    for (const warning of [...before.warnings, ...after.warnings]) tell(warning, 'warning');
    const answer = compare(before, after);
    if (!answer.summary.related) {
      tell(
        {
          code: 'unrelated',
          message: `expected two versions of one article, or two reports of one story, but found nothing that both claim: ${old}, ${other}`,
          help: 'All claims of the one are shown as removed, all of the other as added.',
        },
        'error',
      );
    }
    return answer;
  } catch (error) {
    if (!(error instanceof ClaimtraceError)) throw error;
    tell(error.problem, error.code === 'only-one-side' ? 'warning' : 'error');
    return failedDifference(old, other, error.problem);
  }
}

function isFailing({ summary }: Difference, failOn: DiffOptions['failOn']): boolean {
  return summary.major > 0 || (failOn === 'minor' && summary.minor > 0);
}

function shownAnswer(answer: DifferenceAnswer, { all, summary }: DiffOptions): DifferenceAnswer {
  if (answer.error !== null) return answer;
  if (summary === true) return { ...answer, changes: [] };
  return all === true ? answer : { ...answer, changes: answer.changes.filter(({ kind }) => kind !== 'unchanged') };
}
