import type { PreparedCheck } from '../../src/check/index.ts';
import { createLinter } from '../../src/index.ts';
import { documentFromText } from '../../src/input/index.ts';
import type { Finding } from '../../src/model/index.ts';

export const linter = await createLinter();

const prepared = new Map<string, PreparedCheck>(
  linter
    .prepare([...linter.checks.values()].map((check) => ({ check, severity: check.severity, parameters: {} })))
    .map((check) => [check.check.id, check]),
);

/** What one check, or all of them for null, finds in a text; with the words of each finding. */
export async function lintText(
  text: string,
  check: string | null = null,
  published: string | null = null,
): Promise<(Finding & { readonly words: string })[]> {
  const document = await documentFromText(text, { id: 'test', path: null, mediaType: 'text/markdown', published });
  // Whether a suppression is needed depends on what all the other checks find.
  const isAsked = (id: string) => check === null || check.startsWith('suppression/') || id === check;
  const { findings } = linter.lint(
    document,
    [...prepared.values()].filter((each) => isAsked(each.check.id)),
  );
  return findings
    .filter(({ rule }) => check === null || rule === check)
    .map((finding) => ({ ...finding, words: text.slice(...finding.span) }));
}
