import type { CheckDescription, Finding } from '../../../src/model/index.ts';
import type { LintAnswer } from '../../../src/report/lint/answer.ts';
import { checks, ferry, findingOn, linting } from './sample.ts';

/** The checks with every text passed through `change`. */
export function hostileChecks(change: (text: string) => string): CheckDescription[] {
  return checks.map(({ id, severity, flags, why, policy, help }) => ({
    id: change(id),
    severity,
    flags: change(flags),
    why: change(why),
    policy: change(policy),
    help: change(help),
  }));
}

/** A document with findings, one with nothing but a suppressed finding and one that failed, every free text passed through `change`. */
export function hostileAnswers(change: (text: string) => string): LintAnswer[] {
  const words = change('20%');
  const text = ferry.replace('20%', () => `${change('about')} ${words} ${change('more')}`);
  const finding: Finding = findingOn(text, words, change('figure/percent-change'), 'error', change('20 or 30?'), {
    claim: change('aaaaaaaa'),
    details: { [change('from')]: change('200') },
    help: change('Correct it.'),
  });
  const suppressed = { ...finding, suppression: { kind: 'comment' as const, reason: change('it is right') } };
  const changed = linting(change('drafts/ferry.md'), [finding, { ...finding, severity: 'info' }], [suppressed]);
  const { document } = changed;
  return [
    { linting: { ...changed, document: { ...document, title: change('Fares') } }, text },
    { linting: linting(change('drafts/clean.md'), [], [suppressed]), text },
    {
      linting: {
        schemaVersion: 1,
        id: change('drafts/gone.md'),
        document: null,
        findings: [],
        suppressed: [],
        error: { code: change('file-not-found'), message: change('expected a file') },
      },
      text: '',
    },
  ];
}
