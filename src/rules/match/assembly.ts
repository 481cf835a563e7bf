import type { AnchorUnit, Pattern, Range, Referred, TokenTest } from '../pattern/pattern.ts';
import { PatternError } from '../pattern/scanner.ts';
import { ANCHORS, Edge, Op, STEP } from './program.ts';

const MAX_STEPS = 2000;

/** A pattern's steps before they are linked to a vocabulary: what they ask for goes by name. */
export interface Assembly {
  /** `STEP` numbers each; tests, lists and references by their places in the columns below. */
  readonly steps: readonly number[];
  readonly tests: readonly TokenTest[];
  readonly lists: readonly string[];
  readonly references: readonly Referred[];
  readonly captures: readonly string[];
  /** The steps that can take the first token of a match. */
  readonly first: readonly number[];
  /** `Edge` bits: what a match can only begin at. */
  readonly edge: number;
}

/** An assembly with where each of its steps comes from in the pattern's source. */
export interface PlacedAssembly {
  readonly assembly: Assembly;
  readonly places: readonly Range[];
}

/**
 * Assembles a pattern to at most 2,000 steps, counts written out.
 *
 * @throws PatternError when there would be more
 */
export function assemble(pattern: Pattern): PlacedAssembly {
  const writer = new StepWriter();
  writer.write(pattern);
  writer.step(Op.Accept, 0, 0, pattern.at);
  return writer.finish();
}

/** The lists that an assembly asks for. */
export function listsOf({ lists, tests }: Assembly): ReadonlySet<string> {
  const found = new Set(lists);
  const look = (test: TokenTest): void => {
    if (test.kind === 'not') look(test.test);
    else if (test.kind === 'all' || test.kind === 'some') test.tests.forEach(look);
    else if (test.kind === 'string') for (const value of test.values) if (value.kind === 'list') found.add(value.list);
  };
  tests.forEach(look);
  return found;
}

class StepWriter {
  private readonly steps: number[] = [];
  private readonly places: Range[] = [];
  private readonly tests: TokenTest[] = [];
  private readonly testsAt = new Map<TokenTest, number>();
  private readonly lists: string[] = [];
  private readonly references: Referred[] = [];
  private readonly captures: string[] = [];
  private macroAt: Range | null = null;

  finish(): PlacedAssembly {
    const { steps, tests, lists, references, captures, places } = this;
    return { assembly: { steps, tests, lists, references, captures, ...beginningOf(steps) }, places };
  }

  step(op: Op, a: number, b: number, at: Range): number {
    if (this.places.length >= MAX_STEPS) {
      throw new PatternError(
        `expected a pattern of at most ${MAX_STEPS} steps but this one has more`,
        at,
        'lower the counts in { }, or use * with a test of what may not come',
      );
    }
    this.steps.push(op, a, b);
    return this.places.push(this.macroAt ?? at) - 1;
  }

  write(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'token':
        this.step(Op.Token, this.testAt(pattern.test), 0, pattern.at);
        return;
      case 'list':
        this.step(Op.List, this.lists.push(pattern.list) - 1, 0, pattern.at);
        return;
      case 'reference': {
        const { type, tests, at } = pattern;
        this.step(Op.Reference, this.references.push({ type, tests }) - 1, 0, at);
        return;
      }
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
      const split = this.step(Op.Split, this.places.length + 1, 0, at);
      this.write(option);
      jumps.push(this.step(Op.Jump, 0, 0, at));
      this.steps[split * STEP + 2] = this.places.length;
    });
    for (const jump of jumps) this.steps[jump * STEP + 1] = this.places.length;
  }

  private writeRepeat({ part, min, max, greedy, at }: Extract<Pattern, { kind: 'repeat' }>): void {
    for (let count = 0; count < min; count++) this.write(part);
    if (max === null) {
      const split = this.step(Op.Split, 0, 0, at);
      this.write(part);
      this.step(Op.Jump, split, 0, at);
      this.fork(split, greedy);
      return;
    }
    const splits: number[] = [];
    for (let count = min; count < max; count++) {
      splits.push(this.step(Op.Split, 0, 0, at));
      this.write(part);
    }
    for (const split of splits) this.fork(split, greedy);
  }

  /** Sends a split on, or out behind the last step. */
  private fork(split: number, greedy: boolean): void {
    const out = this.places.length;
    this.steps[split * STEP + 1] = greedy ? split + 1 : out;
    this.steps[split * STEP + 2] = greedy ? out : split + 1;
  }

  /** A part that is written out several times is asked the same. */
  private testAt(test: TokenTest): number {
    let at = this.testsAt.get(test);
    if (at === undefined) {
      at = this.tests.push(test) - 1;
      this.testsAt.set(test, at);
    }
    return at;
  }
}

function anchorNumber(unit: AnchorUnit, edge: 'start' | 'end'): number {
  return ANCHORS.indexOf(`${unit}-${edge}`);
}

/** Where the steps can begin: by those that take a token, reached without taking one. */
function beginningOf(steps: readonly number[]): Pick<Assembly, 'first' | 'edge'> {
  const opOf = (step: number): Op | undefined => steps[step * STEP];
  const a = (step: number) => steps[step * STEP + 1]!;
  const b = (step: number) => steps[step * STEP + 2]!;
  const first: number[] = [];
  const seen = new Set<number>();
  const open = [0];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    const op = opOf(step);
    if (op === Op.Token || op === Op.List || op === Op.Reference) first.push(step);
    else if (op === Op.Split) open.push(a(step), b(step));
    else if (op === Op.Jump) open.push(a(step));
    else if (op !== Op.Accept) open.push(step + 1);
  }
  let outer = 0;
  while (opOf(outer) === Op.Open) outer++;
  const anchor = opOf(outer) === Op.Anchor ? ANCHORS[a(outer)] : undefined;
  if (anchor === 'quotation-start') return { first, edge: Edge.quotation };
  return { first, edge: anchor === 'sentence-start' || anchor === 'paragraph-start' ? Edge.window : Edge.none };
}
