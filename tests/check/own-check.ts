import { createLinter } from '../../src/index.ts';
import { documentFromText } from '../../src/input/index.ts';

/** What a check of a user's own file finds in a text: the words of each finding. */
export async function foundBy(file: string, text: string): Promise<string[]> {
  const linter = await createLinter({ rules: [{ path: 'own.yaml', text: file }] });
  const checks = linter.prepare(
    [...linter.checks.values()]
      .filter(({ origin }) => origin.file === 'own.yaml')
      .map((check) => ({ check, severity: check.severity, parameters: {} })),
  );
  const document = await documentFromText(text, { id: 't', path: null, mediaType: 'text/markdown', published: null });
  return linter.lint(document, checks).findings.map(({ span }) => text.slice(...span));
}

/** A check's file with what every check must have. */
export function ownCheck(keys: string): string {
  return `check:
  id: own/check
  severity: warning
  scope: [narration]
  flags: something
  why: because
  policy: ours
  message: found
  help: mend it
${keys}`;
}
