import type { Assembly } from './match/assembly.ts';
import type { JoinedTest, NotTest, PlainTest, TokenTest } from './pattern/pattern.ts';
import type { ListDefinition } from './read/rule-file.ts';

/** A token test whose parts are numbers of others in the same table. */
export type KeptTest = PlainTest | NotTest<number> | JoinedTest<number>;

/** As JSON, a line each: assemblies, the tests that they share, and the entries of lists. Of all three an article calls for a few. */
export interface KeptLines {
  readonly programs: string;
  readonly tests: string;
  readonly lists: string;
}

/** Reads what the build kept. */
export class KeptRules {
  private readonly programs: readonly string[];
  private readonly tests: readonly string[];
  private readonly lists: readonly string[];

  /** @param packs the lines of all packs, in the order they were kept in */
  constructor(packs: readonly KeptLines[]) {
    this.programs = packs.flatMap(({ programs }) => linesOf(programs));
    this.tests = packs.flatMap(({ tests }) => linesOf(tests));
    this.lists = packs.flatMap(({ lists }) => linesOf(lists));
  }

  program(number: number): Assembly<number> {
    return JSON.parse(this.programs[number]!);
  }

  test(number: number): KeptTest {
    return JSON.parse(this.tests[number]!);
  }

  /** A list's entries with their values. */
  list(number: number): ListDefinition['add'] {
    return JSON.parse(this.lists[number]!);
  }
}

/** A pack may keep none of a kind. */
const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

/** Writes down what the build keeps. Programs and tests are numbered through all packs. */
export class RuleKeeper {
  private programs: string[] = [];
  private tests: string[] = [];
  private lists: string[] = [];
  private programCount = 0;
  private listCount = 0;
  private readonly testNumbers = new Map<string, number>();

  /** The program's number from then on. */
  keep(assembly: Assembly): number {
    const tests = assembly.tests.map((test) => this.testNumber(test));
    this.programs.push(JSON.stringify({ ...assembly, tests } satisfies Assembly<number>));
    return this.programCount++;
  }

  /** The list with the number of its entries in their place. */
  keepList(list: ListDefinition): ListDefinition {
    this.lists.push(JSON.stringify(list.add));
    return { ...list, add: [], kept: this.listCount++ };
  }

  /** What was kept since the last call. */
  takeLines(): KeptLines {
    const { programs, tests, lists } = this;
    this.programs = [];
    this.tests = [];
    this.lists = [];
    return { programs: programs.join('\n'), tests: tests.join('\n'), lists: lists.join('\n') };
  }

  private testNumber(test: TokenTest): number {
    const line = JSON.stringify(this.kept(test));
    let number = this.testNumbers.get(line);
    if (number === undefined) {
      number = this.testNumbers.size;
      this.testNumbers.set(line, number);
      this.tests.push(line);
    }
    return number;
  }

  private kept(test: TokenTest): KeptTest {
    switch (test.kind) {
      case 'not':
        return { kind: 'not', test: this.testNumber(test.test) };
      case 'all':
      case 'some':
        return { kind: test.kind, tests: test.tests.map((part) => this.testNumber(part)) };
      default:
        return test;
    }
  }
}
