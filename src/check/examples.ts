import type { CheckDefinition, CheckExample, Finding } from '../model/index.ts';

/** An example of a check that does not come out as its file says. */
export interface FailedCheckExample {
  readonly check: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** What was expected and what was found. */
  readonly message: string;
}

/** Finds what one check finds in a text. */
export type LintText = (example: CheckExample) => Promise<readonly (Finding & { readonly words: string })[]>;

/** Runs a check's own examples. */
export async function runCheckExamples(check: CheckDefinition, lint: LintText): Promise<FailedCheckExample[]> {
  const failed: FailedCheckExample[] = [];
  for (const example of check.examples) {
    const message = failureOf(example, await lint(example));
    const { text, line } = example;
    if (message !== null) failed.push({ check: check.id, file: check.origin.file, line, text, message });
  }
  return failed;
}

function failureOf(
  { flags, words, says }: CheckExample,
  found: readonly (Finding & { readonly words: string })[],
): string | null {
  const first = found[0];
  if (!flags) return first === undefined ? null : `expected nothing but found “${first.words}”: ${first.message}`;
  if (first === undefined) return 'expected a finding but found none';
  const all = found.map((each) => each.words).join('”, “');
  if (words !== null && !found.some((each) => each.words === words)) return `expected “${words}” but found “${all}”`;
  if (says !== null && !found.some(({ message }) => message.includes(says)))
    return `expected a message with “${says}” but found “${found.map(({ message }) => message).join('”, “')}”`;
  return null;
}
