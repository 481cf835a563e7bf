import { type CompiledPattern, Edge, type Program, type Trigger } from './program.ts';

/** Stands for a trigger that may lie any number of tokens behind a match's start. */
const ANY_DISTANCE = 1 << 30;
const NO_ROW = 0;

/** Numbers of an entry: the pattern, and how near and how far before the token a match may start. */
export const ENTRY = 3;

/**
 * Rows of patterns by an id: asked for every token, so without holes and without a hash, and all rows in one stretch of memory.
 * A row is how many entries it has, then the entries.
 */
export class PatternRows {
  readonly isEmpty: boolean;
  readonly entries: Int32Array;
  /** For each id where its row lies; `NO_ROW` for none. */
  private readonly rowOf: Int32Array;

  constructor(patterns: readonly CompiledPattern[], keys: (trigger: Trigger) => Iterable<number>) {
    const rows = new Map<number, CompiledPattern[]>();
    for (const pattern of patterns)
      for (const id of keys(pattern.trigger)) {
        const row = rows.get(id);
        if (row === undefined) rows.set(id, [pattern]);
        else row.push(pattern);
      }
    this.isEmpty = rows.size === 0;
    this.rowOf = new Int32Array(highest(rows.keys()) + 1);
    const entries = [NO_ROW];
    for (const [id, row] of rows) {
      this.rowOf[id] = entries.length;
      entries.push(row.length);
      for (const { index, trigger } of row)
        entries.push(index, trigger.nearest, Math.min(trigger.farthest, ANY_DISTANCE));
    }
    this.entries = Int32Array.from(entries);
  }

  /** Where the id's row lies among the entries; 0 for none. */
  of(id: number): number {
    return id < this.rowOf.length ? this.rowOf[id]! : NO_ROW;
  }
}

function highest(ids: Iterable<number>): number {
  let found = -1;
  for (const id of ids) if (id > found) found = id;
  return found;
}

/** Numbers of a pattern in the columns: where its program lies, how many steps it has, what it can begin with, and where. */
const COLUMNS = 4;
const NOT_COMPILED = -1;

/** The patterns of a stage, by what a text must hold for them to be tried. They are known by their numbers in it. */
export class StageIndex {
  readonly byWord: PatternRows;
  readonly byLemma: PatternRows;
  readonly byTag: PatternRows;
  readonly byType: PatternRows;
  /** One row, of id 0. */
  readonly byDigits: PatternRows;
  readonly always: readonly number[];
  readonly programs: (Program | null)[];
  /** Numbers side by side: a search that fails, as most do, looks at nothing else of a pattern. */
  private readonly columns: Int32Array;

  /**
   * @param patterns those of the stage that see as far
   * @param bit its own among those of all indices of a grammar: `TokenBits` tells by it which tokens to look up here
   */
  constructor(
    readonly patterns: readonly CompiledPattern[],
    readonly bit: number,
  ) {
    this.byWord = new PatternRows(patterns, ({ words }) => words);
    this.byLemma = new PatternRows(patterns, ({ lemmas }) => lemmas);
    this.byTag = new PatternRows(patterns, ({ tags }) => tags);
    this.byType = new PatternRows(patterns, ({ types }) => types);
    this.byDigits = new PatternRows(patterns, ({ digits }) => (digits ? [0] : []));
    this.always = patterns.flatMap(({ trigger }, pattern) => (trigger.always ? [pattern] : []));
    this.programs = patterns.map(() => null);
    this.columns = new Int32Array(patterns.length * COLUMNS).fill(NOT_COMPILED);
  }

  /** Compiles the pattern if this is the first time that a text calls for it. */
  prepare(pattern: number): void {
    const at = pattern * COLUMNS;
    if (this.columns[at] !== NOT_COMPILED) return;
    const program = this.patterns[pattern]!.program();
    this.programs[pattern] = program;
    this.columns.set([program.base, program.length, program.beginning, program.edge], at);
  }

  /** Where the steps of a prepared pattern lie in the code. */
  base(pattern: number): number {
    return this.columns[pattern * COLUMNS]!;
  }

  /** How many steps a prepared pattern has. */
  length(pattern: number): number {
    return this.columns[pattern * COLUMNS + 1]!;
  }

  /** The test that the first token of a prepared pattern's match passes. */
  test(pattern: number): number {
    return this.columns[pattern * COLUMNS + 2]!;
  }

  beginsAtWindowStart(pattern: number): boolean {
    return (this.columns[pattern * COLUMNS + 3]! & Edge.window) !== 0;
  }

  beginsAtQuotation(pattern: number): boolean {
    return (this.columns[pattern * COLUMNS + 3]! & Edge.quotation) !== 0;
  }
}
