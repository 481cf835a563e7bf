import { type FailedCheckExample, runCheckExamples } from '../check/index.ts';
import { runExamples } from '../detect/index.ts';
import { createLinter, type Linter } from '../index.ts';
import { documentFromText } from '../input/index.ts';
import type { CheckDefinition } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { exampleReportText, type ListedRule, ruleListText, ruleText } from '../report/index.ts';
import { suggestion } from '../rules/index.ts';
import { checkStates } from '../settings/index.ts';
import { inCi } from './environment.ts';
import { ownRules } from './own-rules.ts';
import type { RulesOptions } from './rules.ts';
import { standardOutput } from './standard-output.ts';

const FAILED_EXAMPLES = 1;

/** A rule or a check, with the line of its file at which it stands. */
interface Listed extends ListedRule {
  readonly pack: string;
  /** The line of its id. */
  readonly idLine: number;
}

export async function runRulesList({ rules }: RulesOptions): Promise<void> {
  const all = listed(await createLinter({ rules: ownRules(rules) }));
  await standardOutput().write(ruleListText(all, { ci: inCi() }));
}

export async function runRulesShow(id: string, { rules }: RulesOptions): Promise<void> {
  const linter = await createLinter({ rules: ownRules(rules) });
  const all = listed(linter);
  const found = all.find((each) => each.id === id);
  if (found === undefined) {
    const names = all.map((each) => each.id);
    const help = suggestion(id, names) ?? 'claimtrace rules list names them all';
    throw new ClaimtraceError({ code: 'unknown-rule', message: `expected the id of a rule but found “${id}”`, help });
  }
  const text = linter.sources.find(({ path }) => path === found.file)?.text ?? '';
  await standardOutput().write(ruleText({ ...found, source: block(text, found.idLine) }, { ci: inCi() }));
}

/** Runs the examples of the shipped rules and checks, or of those in files of the user's own. */
export async function runRulesTest(paths: readonly string[]): Promise<void> {
  const linter = await createLinter({ rules: ownRules(paths) });
  const { detector, checks } = linter;
  const isTested = (file: string) => paths.length === 0 || paths.includes(file);
  const rules = detector.ruleSet.rules.filter(({ rule }) => isTested(rule.origin.file));
  const report = runExamples(detector, rules);
  const tested = [...checks.values()].filter(({ origin }) => isTested(origin.file));
  const failed = await failedCheckExamples(linter, tested);
  const examples = tested.reduce((sum, check) => sum + check.examples.length, 0);
  const text = exampleReportText(
    {
      rules: rules.length + tested.length,
      passed: report.passed + examples - failed.length,
      failed: [...report.failed, ...failed.map(({ check, ...example }) => ({ rule: check, ...example }))],
    },
    { ci: inCi() },
  );
  await standardOutput().write(text);
  if (report.failed.length + failed.length > 0) process.exitCode = FAILED_EXAMPLES;
}

async function failedCheckExamples(linter: Linter, checks: readonly CheckDefinition[]): Promise<FailedCheckExample[]> {
  const all = [...linter.checks.values()].map((check) => ({ check, severity: check.severity, parameters: {} }));
  const failed: FailedCheckExample[] = [];
  for (const check of checks) {
    // Whether a suppression is needed depends on what all the other checks find.
    const asked = linter.prepare(
      check.finds.kind === 'suppressions' ? all : all.filter((inForce) => inForce.check === check),
    );
    failed.push(
      ...(await runCheckExamples(check, async ({ text, published }) => {
        const options = { id: check.id, path: null, mediaType: 'text/markdown', published } as const;
        const { findings } = linter.lint(await documentFromText(text, options), asked);
        return findings
          .filter(({ rule }) => rule === check.id)
          .map((finding) => ({ ...finding, words: text.slice(...finding.span) }));
      })),
    );
  }
  return failed;
}

/** Every rule and every check, by id; a check counts as on when it is asked where nobody says anything else. */
function listed({ detector: { ruleSet }, checks }: Linter): Listed[] {
  const rules = [...ruleSet.rules, ...ruleSet.disabled].map(({ rule: { id, stage, note, origin }, definition }) => ({
    id,
    stage,
    note,
    ...origin,
    idLine: definition.id.line,
    enabled: ruleSet.rules.some(({ rule }) => rule.id === id),
  }));
  const states = checkStates(checks, null, null).map(({ check: { id, flags, origin }, severity }) => ({
    id,
    stage: 'check',
    note: flags,
    ...origin,
    // The key `check:` stands above.
    idLine: origin.line - 1,
    enabled: severity !== 'off',
  }));
  return [...rules, ...states].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The lines of a rule in its file: from its id to the next rule or the end of the block. */
function block(text: string, line: number): string {
  const lines = text.split(/\r\n|\n|\r/);
  const indent = indentOf(lines[line - 1] ?? '');
  let end = line;
  while (end < lines.length && (lines[end]!.trim() === '' || indentOf(lines[end]!) > indent)) end++;
  return lines
    .slice(line - 1, end)
    .join('\n')
    .trimEnd();
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)![0].length;
}
