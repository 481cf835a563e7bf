import { describe, expect, it } from 'vitest';
import { compile, compileAll, runExamples } from '../../src/detect/index.ts';
import { createLinter } from '../../src/index.ts';
import { keepPack, keptPack } from '../../src/rules/index.ts';

/** The linter has the rules of all packs. */
const { detector, sources } = await createLinter();
const { ruleSet } = detector;
const compiled = compile(ruleSet, sources);
const { grammar } = compiled;

describe('the shipped rules', () => {
  it('all compile', () => {
    expect(() => compileAll(compiled, sources)).not.toThrow();
    expect(grammar.problems).toEqual([]);
  });

  it.each(ruleSet.packs.map((pack) => [pack.label, pack] as const))(
    'of %s are kept by the build as their files say them',
    (_, pack) => {
      const kept = keptPack(keepPack(pack, grammar));
      expect(kept.files.length).toBeGreaterThan(0);
      const said = JSON.parse(JSON.stringify(pack, withBulk));
      expect(
        JSON.parse(JSON.stringify(kept, (key, value) => (key === 'kept' ? undefined : withBulk(key, value)))),
      ).toEqual(said);
      for (const { path, rules } of kept.files)
        for (const { patterns, contexts } of rules.map(({ body }) => body())) {
          for (const { kept: found, ...asWritten } of patterns)
            expect(found!.need).toEqual(grammar.need(asWritten, path));
          for (const { kept: found, ...asWritten } of contexts.map(({ pattern }) => pattern))
            expect(found!.longest ?? Number.POSITIVE_INFINITY).toBe(grammar.longest(asWritten, path));
        }
    },
  );

  it('match what their examples say they match, and nothing that they say they do not', () => {
    const { passed, failed } = runExamples(detector, [...ruleSet.rules]);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
});

/** The bodies of rules and the entries of lists are functions. */
function withBulk(_: string, value: unknown): unknown {
  return typeof value === 'function' ? value() : value;
}
