import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/detect/index.ts';
import { createLinter } from '../../src/index.ts';
import { KeptRules, type Pack } from '../../src/rules/index.ts';
import type { KeptTest } from '../../src/rules/kept-rules.ts';
import type { TokenTest } from '../../src/rules/pattern/pattern.ts';
import { readPacksForBuild } from '../../src/shipped-rules.ts';

/** The linter has the rules of all packs. */
const { detector } = await createLinter();

describe('the shipped rules', () => {
  it('all compile', () => {
    detector.grammar.compileAll();
    expect(detector.grammar.problems).toEqual([]);
  });

  it('are kept by the build as their files say them', () => {
    const { grammar } = detector;
    const packs = readPacksForBuild();
    const keptRules = new KeptRules(packs.map(({ assemblies }) => assemblies));
    const whole = (test: KeptTest): TokenTest => {
      if (test.kind === 'not') return { kind: 'not', test: whole(keptRules.test(test.test)) };
      if ('tests' in test) return { kind: test.kind, tests: test.tests.map((part) => whole(keptRules.test(part))) };
      return test;
    };
    const rules = packs
      .flatMap((pack) => (JSON.parse(pack.rules) as { readonly pack: Pack }).pack.files)
      .flatMap(({ path, rules }) => rules.map((rule) => ({ path, ...rule })));
    expect(rules.length).toBeGreaterThan(0);
    for (const { path, patterns, contexts } of rules) {
      for (const source of [...patterns, ...contexts.map(({ pattern }) => pattern)]) {
        const assembly = keptRules.program(source.kept!.program);
        const tests = assembly.tests.map((test) => whole(keptRules.test(test)));
        expect({ ...assembly, tests }).toEqual(grammar.assemble(source, path)!.assembly);
      }
      for (const source of patterns) expect(source.kept!.need).toEqual(grammar.need(grammar.parse(source, path)!));
      for (const { kept, ...asWritten } of contexts.map(({ pattern }) => pattern))
        expect(kept!.longest ?? Number.POSITIVE_INFINITY).toBe(grammar.longest(asWritten, path));
    }
  });

  it('match what their examples say they match, and nothing that they say they do not', () => {
    const { passed, failed } = runExamples(detector, [...detector.ruleSet.rules]);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
});
