import type { ReportFormat } from '../format.ts';
import type { LintAnswer, LintReportOptions } from './answer.ts';

/** Every format of `lint`, in the order in which help lists them. */
export const lintFormats = [
  {
    name: 'pretty',
    description: 'each finding with the words it stands on, fitted to the terminal',
    load: async () => (await import('./pretty.ts')).createLintPretty,
  },
  {
    name: 'concise',
    description: 'a finding a line, for editors and grep',
    load: async () => (await import('./concise.ts')).createLintConcise,
  },
  {
    name: 'json',
    description: 'one object, or an array of them for several documents',
    load: async () => (await import('./json.ts')).createLintJson,
  },
  {
    name: 'ndjson',
    description: 'one object a line per document',
    load: async () => (await import('./json.ts')).createLintNdjson,
  },
  {
    name: 'sarif',
    description: 'SARIF 2.1.0, for code scanning and editors',
    load: async () => (await import('./sarif.ts')).createLintSarif,
  },
  {
    name: 'github',
    description: 'annotations of GitHub Actions',
    load: async () => (await import('./github.ts')).createLintGithub,
  },
  {
    name: 'gitlab',
    description: 'a code quality report for GitLab',
    load: async () => (await import('./gitlab.ts')).createLintGitlab,
  },
  {
    name: 'junit',
    description: 'JUnit XML, a case a finding',
    load: async () => (await import('./junit.ts')).createLintJunit,
  },
  {
    name: 'checkstyle',
    description: 'Checkstyle XML',
    load: async () => (await import('./checkstyle.ts')).createLintCheckstyle,
  },
  {
    name: 'rdjsonl',
    description: 'diagnostics for reviewdog, one a line',
    load: async () => (await import('./rdjsonl.ts')).createLintRdjsonl,
  },
  {
    name: 'markdown',
    description: 'for a comment on a pull request',
    load: async () => (await import('./markdown.ts')).createLintMarkdown,
  },
] as const satisfies readonly ReportFormat<LintAnswer, LintReportOptions>[];
