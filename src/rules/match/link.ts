import type { Referred } from '../pattern/pattern.ts';
import type { Assembly } from './assembly.ts';
import type { ListMatcher } from './list-matcher.ts';
import { passes, type ReferenceTest, type TypeNumbers } from './mention-table.ts';
import { type LinkedProgram, Op, type PatternOrigin, type Program, STEP } from './program.ts';
import type { TokenTestWriter } from './token-test-writer.ts';

/** What the names in an assembly stand for. */
export interface LinkScope {
  list(name: string): ListMatcher;
  /** Ids of the first words of a list's entries. */
  firstWords(list: string): ReadonlySet<number>;
  readonly types: TypeNumbers;
  readonly tests: TokenTestWriter;
}

/** The program of an assembly, written into the grammar's code. */
export function link(
  { steps, tests, lists, references, captures, first, edge }: Assembly,
  scope: LinkScope,
  origin: () => PatternOrigin,
): Program {
  const testsAt = tests.map((test) => scope.tests.of(test));
  const setsAt = lists.map((list) => scope.tests.setOf(scope.firstWords(list)));
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
    types: operands(Op.Reference).map((reference) => scope.types.of(references[reference]!.type)),
  });
  const base = scope.tests.code.append(numbers);
  return programOf(
    { steps: { base, length: steps.length / STEP, beginning, edge }, lists, references, captures },
    scope,
    origin,
  );
}

/** A program whose steps stand in the code, with what their operands point to besides. */
export function programOf(
  linked: LinkedProgram,
  { list, types }: Pick<LinkScope, 'list' | 'types'>,
  origin: () => PatternOrigin,
): Program {
  const referenceTest = ({ type, tests }: Referred): ReferenceTest => ({
    type: types.of(type),
    accepts: (mention) => passes(mention, tests),
  });
  return { linked, lists: linked.lists.map(list), references: linked.references.map(referenceTest), origin };
}
