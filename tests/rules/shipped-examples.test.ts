import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/detect/index.ts';
import { createLinter } from '../../src/index.ts';
import type { Pack } from '../../src/rules/index.ts';
import { readPacksForBuild } from '../../src/shipped-rules.ts';

/** The linter has the rules of all packs. */
const { detector } = await createLinter();

describe('the shipped rules', () => {
  it('all compile', () => {
    detector.grammar.compileAll();
    expect(detector.grammar.problems).toEqual([]);
  });

  it('are kept by the build as their files say them', () => {
    const kept = readPacksForBuild();
    const lines = kept.map(({ patterns }) => patterns).join('\n');
    const packs = kept.map(({ rules }) => (JSON.parse(rules) as { readonly pack: Pack }).pack);
    const patterns = packs
      .flatMap(({ files }) => files)
      .flatMap(({ path, rules }) =>
        rules
          .flatMap((rule) => [
            ...rule.patterns.map((pattern) => ({ pattern, waits: true })),
            ...rule.contexts.map(({ pattern }) => ({ pattern, waits: false })),
          ])
          .map((each) => ({ path, ...each })),
      );
    expect(patterns.length).toBeGreaterThan(0);
    for (const { path, pattern, waits } of patterns) {
      const { kept = [0, 0], need, ...asWritten } = pattern;
      const fresh = detector.grammar.parse(asWritten, path);
      expect(JSON.parse(lines.slice(...kept))).toEqual(fresh);
      expect(need).toEqual(fresh === null || !waits ? undefined : detector.grammar.need(fresh));
    }
  });

  it('match what their examples say they match, and nothing that they say they do not', () => {
    const { passed, failed } = runExamples(detector, [...detector.ruleSet.rules]);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
});
