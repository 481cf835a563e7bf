import type { Range } from '../pattern/pattern.ts';
import type { Assembly } from './assembly.ts';
import type { ListMatcher } from './list-matcher.ts';
import { passes, type ReferenceTest, type TypeNumbers } from './mention-table.ts';
import { Op, type Program, STEP } from './program.ts';
import type { TestCode } from './test-code.ts';

/** What the names in an assembly stand for. */
export interface LinkScope {
  list(name: string): ListMatcher;
  readonly types: TypeNumbers;
  readonly tests: TestCode;
}

/** What a program tells of the pattern it comes from. */
export interface Origin {
  readonly source: string;
  /** Where each step comes from in the source. */
  places(): readonly Range[];
}

/**
 * The program of an assembly, written into the grammar's code.
 *
 * @param testAt where a test lies in the code
 */
export function link<Test>(
  { steps, tests, lists, references, captures, first, edge }: Assembly<Test>,
  testAt: (test: Test) => number,
  scope: LinkScope,
  origin: Origin,
): Program {
  const testsAt = tests.map(testAt);
  const matchers = lists.map((list) => scope.list(list));
  const setsAt = matchers.map(({ firstWords }) => scope.tests.setOf(firstWords));
  const referred = references.map(
    ({ type, tests }): ReferenceTest => ({
      type: scope.types.of(type),
      accepts: (mention) => passes(mention, tests),
    }),
  );
  const numbers = Int32Array.from(steps);
  for (let at = 0; at < numbers.length; at += STEP) {
    if (numbers[at] === Op.Token) numbers[at + 1] = testsAt[numbers[at + 1]!]!;
    else if (numbers[at] === Op.List) numbers[at + 2] = setsAt[numbers[at + 1]!]!;
  }
  const operands = (op: Op) => [
    ...new Set(first.filter((step) => steps[step * STEP] === op).map((step) => steps[step * STEP + 1]!)),
  ];
  const beginning = scope.tests.anyOf({
    tests: operands(Op.Token).map((test) => testsAt[test]!),
    sets: operands(Op.List).map((list) => setsAt[list]!),
    types: operands(Op.Reference).map((reference) => referred[reference]!.type),
  });
  const base = scope.tests.code.append(numbers);
  return {
    base,
    length: steps.length / STEP,
    lists: matchers,
    references: referred,
    captures,
    beginning,
    edge,
    ...origin,
  };
}
