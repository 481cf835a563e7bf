import type {
  CheckDescription,
  FailedLinting,
  Finding,
  Linting,
  Severity,
  SuppressedFinding,
  Suppression,
} from '../../../src/model/index.ts';
import { placesOf } from '../../../src/place/index.ts';
import { lintFormats } from '../../../src/report/index.ts';
import type { LintAnswer, LintReportOptions } from '../../../src/report/lint/answer.ts';
import { defaults } from '../sample.ts';

/** Written for these tests. */
export const ferry = `# Ferry fares to rise by a fifth

MARLOW SOUND — A crossing will cost $260 from May, up 20% from $200, the harbour board said on Monday, and everybody who lives on the island will pay the same as before because the board keeps the resident card.

\tTwo officials said the boats “run at a loss.”
El Niño 東京フェリー reported 1,5 million riders.
`;

export const checks: readonly CheckDescription[] = [
  {
    id: 'anonymous/no-reason',
    severity: 'warning',
    flags: 'an unnamed source without a reason',
    why: 'Readers judge a source by why it hides.',
    policy: 'AP',
    help: 'Say why the source is not named.',
  },
  {
    id: 'figure/percent-change',
    severity: 'error',
    flags: 'a percentage that does not fit its two values',
    why: 'Readers do the sum.',
    policy: 'Reuters',
    help: 'Correct the percentage or one of the values.',
  },
  {
    id: 'style/decimal-comma',
    severity: 'info',
    flags: 'a comma for a decimal point',
    why: 'It reads as a thousand.',
    policy: 'AP',
    help: 'Write a point.',
  },
  {
    id: 'quote/partial',
    severity: 'warning',
    flags: 'a quotation of few words',
    why: 'Few words lose their context.',
    policy: 'NPR',
    help: 'Quote the sentence.',
  },
];

const helpOf = (rule: string): string => checks.find(({ id }) => id === rule)?.help ?? 'Mend it.';

/** A finding on the first place in the text where these words stand. */
export function findingOn(
  text: string,
  words: string,
  rule: string,
  severity: Severity,
  message: string,
  given: Partial<Finding> = {},
): Finding {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  const span = [start, start + words.length] as const;
  return {
    rule,
    severity,
    message,
    span,
    at: placesOf(text).of(span),
    help: helpOf(rule),
    fingerprint: start.toString(16).padStart(16, '0'),
    ...given,
  };
}

const percent = findingOn(ferry, '20%', 'figure/percent-change', 'error', '200 → 260 is +30 %, the text says 20 %', {
  claim: 'aaaaaaaa',
  details: { from: '200', to: '260', says: '20', computed: '30' },
});
const officials = findingOn(ferry, 'Two officials', 'anonymous/no-reason', 'warning', 'Why are they unnamed?');
const comma = findingOn(ferry, '1,5 million', 'style/decimal-comma', 'info', 'Is 1.5 million meant?');
const boats: SuppressedFinding = {
  ...findingOn(ferry, '“run at a loss.”', 'quote/partial', 'warning', 'Four quoted words'),
  suppression: { kind: 'comment', reason: 'the board confirmed it' },
};

function document(path: string): Linting['document'] {
  return { path, mediaType: 'text/markdown', sha256: '0'.repeat(64), published: null, words: 60, title: null };
}

export function linting(
  id: string,
  findings: readonly Finding[] = [],
  suppressed: readonly SuppressedFinding[] = [],
): Linting {
  return { schemaVersion: 1, id, document: document(id), findings, suppressed, error: null };
}

export const found: LintAnswer = {
  linting: linting('drafts/ferry.md', [percent, officials, comma], [boats]),
  text: ferry,
};
export const clean: LintAnswer = { linting: linting('drafts/clean.md'), text: 'The ferry left.\n' };
export const failure: FailedLinting = {
  schemaVersion: 1,
  id: 'drafts/gone.md',
  document: null,
  findings: [],
  suppressed: [],
  error: { code: 'file-not-found', message: 'expected a file but found nothing at drafts/gone.md' },
};
export const failed: LintAnswer = { linting: failure, text: '' };
/** One of each kind. */
export const all: readonly LintAnswer[] = [found, clean, failed];

export const suppressedAs = (kind: Suppression['kind'], reason: string | null): LintAnswer => ({
  linting: linting('drafts/ferry.md', [], [{ ...percent, suppression: { kind, reason } }]),
  text: ferry,
});

export type LintFormatName = (typeof lintFormats)[number]['name'];
export const FORMATS: readonly LintFormatName[] = lintFormats.map(({ name }) => name);

export const lintDefaults: LintReportOptions = { ...defaults, checks, toolVersion: '1.2.3', quiet: false };

/** Everything a format writes for these answers. */
export async function print(
  name: LintFormatName,
  answers: readonly LintAnswer[] = all,
  given: Partial<LintReportOptions> = {},
): Promise<string> {
  const create = await lintFormats.find((format) => format.name === name)!.load();
  const report = create({ ...lintDefaults, ...given });
  const locate = () => ({ line: 1, column: 1 });
  return report.open() + answers.map((answer) => report.document(answer, locate)).join('') + report.close();
}
