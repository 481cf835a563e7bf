import type { AnchorUnit, Pattern, PropertyTest, Range, TokenTest } from '../pattern/pattern.ts';
import { PatternError } from '../pattern/scanner.ts';
import type { ListMatcher } from './list-matcher.ts';
import { passes, type ReferenceTest, type TypeNumbers } from './mention-table.ts';
import { ANCHORS, Op, type Program, STEP } from './program.ts';
import type { TestCode, TestScope } from './test-code.ts';

const MAX_STEPS = 2000;

/** What a pattern's names stand for. */
export interface CompileScope extends TestScope {
  list(name: string): ListMatcher;
  readonly types: TypeNumbers;
  readonly tests: TestCode;
}

/**
 * Compiles a pattern to a program of at most 2,000 steps, counts written out.
 *
 * @throws PatternError when the program would be longer
 */
export function compileProgram(pattern: Pattern, source: string, scope: CompileScope): Program {
  const writer = new ProgramWriter(source, scope);
  writer.write(pattern);
  writer.step(Op.Accept, 0, 0, pattern.at);
  return writer.finish();
}

class ProgramWriter {
  private readonly ops: Op[] = [];
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly at: Range[] = [];
  private readonly testsAt = new Map<TokenTest, number>();
  private readonly lists: ListMatcher[] = [];
  private readonly references: ReferenceTest[] = [];
  private readonly captures: string[] = [];
  private macroAt: Range | null = null;

  constructor(
    private readonly source: string,
    private readonly scope: CompileScope,
  ) {}

  finish(): Program {
    const steps = new Int32Array(this.ops.length * STEP);
    for (let step = 0; step < this.ops.length; step++) {
      steps[step * STEP] = this.ops[step]!;
      steps[step * STEP + 1] = this.a[step]!;
      steps[step * STEP + 2] = this.b[step]!;
    }
    return {
      base: this.scope.tests.code.append(steps),
      length: this.ops.length,
      lists: this.lists,
      references: this.references,
      captures: this.captures,
      at: this.at,
      source: this.source,
    };
  }

  step(op: Op, a: number, b: number, at: Range): number {
    if (this.ops.length >= MAX_STEPS) {
      throw new PatternError(
        `expected a pattern of at most ${MAX_STEPS} steps but this one has more`,
        at,
        'lower the counts in { }, or use * with a test of what may not come',
      );
    }
    this.ops.push(op);
    this.a.push(a);
    this.b.push(b);
    this.at.push(this.macroAt ?? at);
    return this.ops.length - 1;
  }

  write(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'token':
        this.step(Op.Token, this.testAt(pattern), 0, pattern.at);
        return;
      case 'list':
        this.writeList(this.scope.list(pattern.list), pattern.at);
        return;
      case 'reference':
        this.step(
          Op.Reference,
          this.references.push(this.referenceTest(pattern.type, pattern.tests)) - 1,
          0,
          pattern.at,
        );
        return;
      case 'anchor':
        this.step(Op.Anchor, anchorNumber(pattern.unit, pattern.edge), 0, pattern.at);
        return;
      case 'sequence':
        for (const part of pattern.parts) this.write(part);
        return;
      case 'choice':
        this.writeChoice(pattern.options, pattern.at);
        return;
      case 'capture': {
        const name = this.captures.push(pattern.name) - 1;
        this.step(Op.Open, name, 0, pattern.at);
        this.write(pattern.part);
        this.step(Op.Close, name, 0, pattern.at);
        return;
      }
      case 'macro':
        this.writeMacro(pattern);
        return;
      case 'repeat':
        this.writeRepeat(pattern);
    }
  }

  /** All steps of a macro stand where it is used. */
  private writeMacro({ part, at }: Extract<Pattern, { kind: 'macro' }>): void {
    const outer = this.macroAt;
    this.macroAt = outer ?? at;
    this.write(part);
    this.macroAt = outer;
  }

  private writeChoice(options: readonly Pattern[], at: Range): void {
    const jumps: number[] = [];
    options.forEach((option, index) => {
      if (index === options.length - 1) {
        this.write(option);
        return;
      }
      const split = this.step(Op.Split, this.ops.length + 1, 0, at);
      this.write(option);
      jumps.push(this.step(Op.Jump, 0, 0, at));
      this.b[split] = this.ops.length;
    });
    for (const jump of jumps) this.a[jump] = this.ops.length;
  }

  private writeRepeat({ part, min, max, greedy, at }: Extract<Pattern, { kind: 'repeat' }>): void {
    for (let count = 0; count < min; count++) this.write(part);
    if (max === null) {
      const split = this.step(Op.Split, 0, 0, at);
      this.write(part);
      this.step(Op.Jump, split, 0, at);
      this.fork(split, split + 1, this.ops.length, greedy);
      return;
    }
    const splits: number[] = [];
    for (let count = min; count < max; count++) {
      splits.push(this.step(Op.Split, 0, 0, at));
      this.write(part);
    }
    for (const split of splits) this.fork(split, split + 1, this.ops.length, greedy);
  }

  private fork(split: number, further: number, out: number, greedy: boolean): void {
    this.a[split] = greedy ? further : out;
    this.b[split] = greedy ? out : further;
  }

  private writeList(list: ListMatcher, at: Range): void {
    this.step(Op.List, this.lists.push(list) - 1, this.scope.tests.setOf(list.firstWords), at);
  }

  /** A part that is written out several times is looked up once. */
  private testAt({ test }: Extract<Pattern, { kind: 'token' }>): number {
    let at = this.testsAt.get(test);
    if (at === undefined) {
      at = this.scope.tests.of(test);
      this.testsAt.set(test, at);
    }
    return at;
  }

  private referenceTest(type: string, tests: readonly PropertyTest[]): ReferenceTest {
    return { type: this.scope.types.of(type), accepts: (mention) => passes(mention, tests) };
  }
}

function anchorNumber(unit: AnchorUnit, edge: 'start' | 'end'): number {
  return ANCHORS.indexOf(`${unit}-${edge}`);
}
