import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/detect/index.ts';
import { createExtractor } from '../../src/index.ts';

const { detector } = createExtractor();

describe('the shipped rules', () => {
  it('all compile', () => {
    detector.grammar.compileAll();
    expect(detector.grammar.problems).toEqual([]);
  });

  it('match what their examples say they match, and nothing that they say they do not', () => {
    const { passed, failed } = runExamples(detector, [...detector.ruleSet.rules]);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
});
