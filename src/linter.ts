import {
  Article,
  type CheckInForce,
  commentNotes,
  type Detected,
  headlinesOnly,
  joinedDetections,
  type Linted,
  lintArticle,
  type PreparedCheck,
  preparedChecks,
  type SuppressionNote,
  unknownNames,
} from './check/index.ts';
import { extractionOf } from './claims/index.ts';
import type { Detector } from './detect/index.ts';
import { headlineSpans } from './input/index.ts';
import type { CheckDefinition, Extraction, SourceDocument } from './model/index.ts';
import {
  captureNames,
  type Pack,
  type RuleFile,
  type RuleProblem,
  type RuleSource,
  readPack,
  refuseErrors,
  suggestion,
} from './rules/index.ts';
import { detectorOver } from './shipped-rules.ts';
import { createUnitConverter, type UnitConverter } from './units/index.ts';

export interface LinterOptions {
  /** A user's own rule files and checks, read behind the shipped packs in this order. */
  readonly rules?: readonly RuleSource[];
  /** What was read already, behind those: the word lists of settings. */
  readonly files?: readonly RuleFile[];
}

export interface Linter {
  /** Every check there is, by id, switched on or not. */
  readonly checks: ReadonlyMap<string, CheckDefinition>;
  /** Checks made ready to be asked; do it once for many documents. */
  prepare(checks: readonly CheckInForce[]): PreparedCheck[];
  /**
   * What the checks find. Pure: the same document and notes give the same answer.
   *
   * @param notes suppressions that stand beside the article; those in its comments are found
   */
  lint(
    document: SourceDocument,
    checks: readonly PreparedCheck[],
    notes?: readonly SuppressionNote[],
  ): Linted & { readonly extraction: Extraction; readonly notes: readonly SuppressionNote[] };
  readonly detector: Detector;
  /** The texts of all rule files in force. */
  readonly sources: readonly RuleSource[];
}

/**
 * A linter over the shipped rules and checks and the user's own.
 *
 * @throws ClaimtraceError that names every mistake in the rule files
 */
export async function createLinter(options: LinterOptions = {}): Promise<Linter> {
  return linterWith(await createUnitConverter(), options);
}

/** The same for those who have a unit converter already: it is the one thing that must be waited for. */
export function linterWith(units: UnitConverter, { rules = [], files = [] }: LinterOptions = {}): Linter {
  const own = rules.map((source) => readPack(source.path, [source], true));
  const read = files.map((file): Pack => ({ label: file.path, own: true, files: [file] }));
  const { detector, sources } = detectorOver('desk', [...own, ...read], rules);
  const { ruleSet } = detector;
  refuseUnknownNames(detector, sources);
  const rulesOf = ({ origin }: CheckDefinition) =>
    ruleSet.rules
      .filter(({ rule }) => rule.stage === 'finding' && rule.origin.file === origin.file)
      .map(({ rule }) => rule.id);
  const withHeadlines = (document: SourceDocument, detection: Detected): Detected => {
    const above = headlinesOnly(document, headlineSpans(document), detection.passages);
    return above === null ? detection : joinedDetections(detector.detect(above), detection);
  };
  return {
    checks: ruleSet.checks,
    detector,
    sources,
    prepare: (checks) => preparedChecks(checks, rulesOf),
    lint: (document, checks, beside = []) => {
      const detection = detector.detect(document);
      const extraction = extractionOf(document, detection);
      const notes = [...commentNotes(document), ...beside];
      const article = new Article(document, withHeadlines(document, detection), extraction, ruleSet, units);
      return { ...lintArticle(article, checks, notes), extraction, notes };
    },
  };
}

/** A user's mistakes are told at once; those of shipped checks are found by the tests. */
function refuseUnknownNames(detector: Detector, sources: readonly RuleSource[]): void {
  const { checks, packs } = detector.ruleSet;
  const own = new Set(packs.flatMap((pack) => (pack.own ? pack.files.map(({ path }) => path) : [])));
  const ownChecks = [...checks.values()].filter(({ origin }) => own.has(origin.file));
  refuseErrors(
    ownChecks.flatMap((check) => unknownNamesIn(check, detector)),
    sources,
  );
}

/** The names in a check's file that nobody knows, as problems with their places. */
export function unknownNamesIn(check: CheckDefinition, { ruleSet, grammar }: Detector): RuleProblem[] {
  const rules = ruleSet.rules.filter(({ rule }) => rule.stage === 'finding').map(({ rule }) => rule.id);
  const { file } = check.origin;
  const checks = [...ruleSet.checks.keys()];
  const known = {
    checks,
    rules,
    lists: [...ruleSet.lists.keys()],
    captures: () => captureNames(grammar, 'finding', file),
  };
  return unknownNames(check, known).map(({ expected, found, known: names, at }): RuleProblem => {
    const help = suggestion(found, names) ?? `there are: ${names.join(', ')}`;
    const message = `expected the name of ${expected} in the check ${check.id} but found “${found}”`;
    return { code: 'unknown-name', message, help, severity: 'error', file, ...at };
  });
}
