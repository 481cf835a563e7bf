import { runExamples } from '../detect/index.ts';
import { createExtractor } from '../index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { exampleReportText, ruleListText, ruleText } from '../report/index.ts';
import { suggestion } from '../rules/index.ts';
import { inCi } from './environment.ts';
import { ownRules } from './own-rules.ts';
import type { RulesOptions } from './rules.ts';
import { standardOutput } from './standard-output.ts';

const FAILED_EXAMPLES = 1;

export async function runRulesList({ rules }: RulesOptions): Promise<void> {
  const { ruleSet } = createExtractor({ rules: ownRules(rules) }).detector;
  const rows = [
    ...ruleSet.rules.map((each) => ({ ...each, enabled: true })),
    ...ruleSet.disabled.map((each) => ({ ...each, enabled: false })),
  ]
    .map(({ rule, enabled }) => ({
      id: rule.id,
      stage: rule.stage,
      file: rule.origin.file,
      line: rule.origin.line,
      note: rule.note,
      enabled,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await standardOutput().write(ruleListText(rows, { ci: inCi() }));
}

export async function runRulesShow(id: string, { rules }: RulesOptions): Promise<void> {
  const own = ownRules(rules);
  const { detector, sources } = createExtractor({ rules: own });
  const all = [...detector.ruleSet.rules, ...detector.ruleSet.disabled];
  const found = all.find(({ rule }) => rule.id === id);
  if (found === undefined) {
    const help =
      suggestion(
        id,
        all.map(({ rule }) => rule.id),
      ) ?? 'claimtrace rules list names them all';
    throw new ClaimtraceError({ code: 'unknown-rule', message: `expected the id of a rule but found “${id}”`, help });
  }
  const { rule, definition } = found;
  const text = sources.find(({ path }) => path === rule.origin.file)?.text ?? '';
  const enabled = detector.ruleSet.rules.includes(found);
  await standardOutput().write(
    ruleText(
      {
        id,
        pack: rule.origin.pack,
        file: rule.origin.file,
        line: rule.origin.line,
        enabled,
        source: ruleSource(text, definition.id.line),
      },
      { ci: inCi() },
    ),
  );
}

/** Runs the examples of the shipped rules, or of the rules in files of the user's own. */
export async function runRulesTest(paths: readonly string[]): Promise<void> {
  const { detector } = createExtractor({ rules: ownRules(paths) });
  const tested = detector.ruleSet.rules.filter(({ rule }) => (paths.length === 0 ? true : rule.own));
  const report = runExamples(detector, tested);
  await standardOutput().write(exampleReportText({ ...report, rules: tested.length }, { ci: inCi() }));
  if (report.failed.length > 0) process.exitCode = FAILED_EXAMPLES;
}

/** The lines of a rule in its file: from its id to the next rule or the end of the block. */
function ruleSource(text: string, line: number): string {
  const lines = text.split(/\r\n|\n|\r/);
  const indent = /^\s*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
  let end = line;
  while (end < lines.length && (lines[end]!.trim() === '' || /^\s*/.exec(lines[end]!)![0].length > indent)) end++;
  return lines
    .slice(line - 1, end)
    .join('\n')
    .trimEnd();
}
