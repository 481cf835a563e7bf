import type { Severity } from '../../model/index.ts';
import { counted } from '../counted.ts';
import type { LintAnswer } from './answer.ts';

/** From the gravest on. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'suggestion' };

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** *3 errors, 1 suggestion*; empty where there is nothing to count. `more` stands before each noun: *3 more errors*. */
export function severitySentence(counts: SeverityCounts, more = ''): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], more + NOUNS[severity]))
    .join(', ');
}

/** Counts over all documents of a report. */
export interface LintTotals {
  add(linting: LintAnswer['linting']): void;
  /** *3 errors, 5 warnings, 1 suggestion in 4 files · 2 suppressed · 1 not read* */
  sentence(): string;
}

export function createLintTotals(): LintTotals {
  const counts = { error: 0, warning: 0, info: 0 };
  let documents = 0;
  let suppressed = 0;
  let failed = 0;
  return {
    add(linting) {
      if (linting.error) {
        failed += 1;
        return;
      }
      documents += 1;
      suppressed += linting.suppressed.length;
      for (const { severity } of linting.findings) counts[severity] += 1;
    },
    sentence() {
      const found = severitySentence(counts);
      return [
        `${found === '' ? 'Nothing found' : found} in ${counted(documents, 'file')}`,
        ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
        ...(failed > 0 ? [`${failed} not read`] : []),
      ].join(' · ');
    },
  };
}
