import { describe, expect, it } from 'vitest';
import { runCheckExamples } from '../../src/check/index.ts';
import { linter, lintText } from './lint-text.ts';

const LEAST_EXAMPLES = 3;

describe.each([...linter.checks.values()].map((check) => [check.id, check] as const))('the check %s', (id, check) => {
  it('flags what its examples say it flags, and passes what they say it passes', async () => {
    expect(await runCheckExamples(check, ({ text, published }) => lintText(text, id, published))).toEqual([]);
  });

  it('has at least three texts that it must flag and three that it must pass', () => {
    const flagged = check.examples.filter(({ flags }) => flags);
    expect(flagged.length).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
    expect(check.examples.length - flagged.length).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
  });

  it('is among those of the preset strict', () => {
    expect(check.presets).toContain('strict');
  });

  it('has a message for every finding, with all its parts filled', async () => {
    for (const { text, flags, published } of check.examples) {
      if (!flags) continue;
      for (const { message } of await lintText(text, id, published)) {
        expect(message).not.toBe('');
        expect(message).not.toMatch(/“”|\s[,.]|\s{2}/);
      }
    }
  });
});
