import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/detect/index.ts';
import { createExtractor } from '../../src/index.ts';
import type { Pack } from '../../src/rules/index.ts';
import { readPackForBuild } from '../../src/shipped-rules.ts';

const { detector } = createExtractor();

describe('the shipped rules', () => {
  it('all compile', () => {
    detector.grammar.compileAll();
    expect(detector.grammar.problems).toEqual([]);
  });

  it('are kept by the build as their files say them', () => {
    const kept = JSON.parse(readPackForBuild()) as { readonly pack: Pack };
    const patterns = kept.pack.files.flatMap(({ path, rules }) =>
      rules
        .flatMap((rule) => [...rule.patterns, ...rule.contexts.map(({ pattern }) => pattern)])
        .map((pattern) => ({ path, pattern })),
    );
    expect(patterns.length).toBeGreaterThan(0);
    for (const { path, pattern } of patterns) {
      const { parsed, need, ...asWritten } = pattern;
      const fresh = detector.grammar.parse(asWritten, path);
      expect(parsed).toEqual(fresh);
      expect(need).toEqual(fresh === null ? undefined : detector.grammar.need(asWritten, fresh));
    }
  });

  it('match what their examples say they match, and nothing that they say they do not', () => {
    const { passed, failed } = runExamples(detector, [...detector.ruleSet.rules]);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
});
