import type { ComparisonRules } from '../comparison-rules.ts';

/** Whether a word turns a statement into its opposite. */
export function isNegation(form: string, { negations }: ComparisonRules): boolean {
  return negations.has(form) || (form.endsWith("n't") && negations.has("n't"));
}
