import { type CompiledPattern, Edge, type Program, type Trigger } from './program.ts';

/** Stands for a trigger that may lie any number of tokens behind a match's start. */
const ANY_DISTANCE = 1 << 30;
const NO_ROW = 0;

/** What stands for ids in the rows of patterns that wait for digits. */
export const DIGIT_ROW = { any: 0, four: 1 } as const;

/** Numbers of an entry: the pattern, and how near and how far before the token a match may start. */
export const ENTRY = 3;

export interface PatternRowColumns {
  /** A row is how many entries it has, then the entries. */
  readonly entries: Int32Array;
  /** For each id where its row lies; `NO_ROW` for none. */
  readonly rowOf: Int32Array;
}

/** Rows of patterns by an id: asked for every token, so without holes and without a hash, and all rows in one stretch of memory. */
export class PatternRows {
  readonly isEmpty: boolean;
  readonly entries: Int32Array;
  private readonly rowOf: Int32Array;

  constructor(readonly columns: PatternRowColumns) {
    this.entries = columns.entries;
    this.rowOf = columns.rowOf;
    this.isEmpty = columns.rowOf.length === 0;
  }

  /** Where the id's row lies among the entries; 0 for none. */
  of(id: number): number {
    return id < this.rowOf.length ? this.rowOf[id]! : NO_ROW;
  }
}

/** @param triggers of the patterns, by their numbers */
function rowsOf(triggers: readonly Trigger[], keys: (trigger: Trigger) => Iterable<number>): PatternRowColumns {
  const rows = new Map<number, number[]>();
  triggers.forEach((trigger, pattern) => {
    for (const id of keys(trigger)) {
      const row = rows.get(id);
      if (row === undefined) rows.set(id, [pattern]);
      else row.push(pattern);
    }
  });
  const rowOf = new Int32Array(highest(rows.keys()) + 1);
  const entries = [NO_ROW];
  for (const [id, row] of rows) {
    rowOf[id] = entries.length;
    entries.push(row.length);
    for (const pattern of row) {
      const { nearest, farthest } = triggers[pattern]!;
      entries.push(pattern, nearest, Math.min(farthest, ANY_DISTANCE));
    }
  }
  return { entries: Int32Array.from(entries), rowOf };
}

function highest(ids: Iterable<number>): number {
  let found = -1;
  for (const id of ids) if (id > found) found = id;
  return found;
}

/** What the patterns of a stage wait for. */
export interface StageColumns {
  readonly byWord: PatternRowColumns;
  readonly byLemma: PatternRowColumns;
  readonly byTag: PatternRowColumns;
  readonly byType: PatternRowColumns;
  /** By `DIGIT_ROW`. */
  readonly byDigits: PatternRowColumns;
  /** Those that wait for nothing. */
  readonly always: readonly number[];
}

/** @param triggers of the patterns, by their numbers */
export function stageColumns(triggers: readonly Trigger[]): StageColumns {
  return {
    byWord: rowsOf(triggers, ({ words }) => words),
    byLemma: rowsOf(triggers, ({ lemmas }) => lemmas),
    byTag: rowsOf(triggers, ({ tags }) => tags),
    byType: rowsOf(triggers, ({ types }) => types),
    byDigits: rowsOf(triggers, ({ digits }) => (digits === 'none' ? [] : [DIGIT_ROW[digits]])),
    always: triggers.flatMap((trigger, pattern) => (trigger.always ? [pattern] : [])),
  };
}

/** Numbers of a pattern in the columns: where its program lies, how many steps it has, what it can begin with, and where. */
const COLUMNS = 4;
const NOT_PREPARED = -1;

/** The patterns of a stage, by what a text must hold for them to be tried. They are known by their numbers in it. */
export class StageIndex {
  readonly byWord: PatternRows;
  readonly byLemma: PatternRows;
  readonly byTag: PatternRows;
  readonly byType: PatternRows;
  /** By `DIGIT_ROW`. */
  readonly byDigits: PatternRows;
  readonly always: readonly number[];
  private readonly programs: (Program | null)[];
  /** Numbers side by side: a search that fails, as most do, looks at nothing else of a pattern. */
  private readonly columns: Int32Array;

  /**
   * @param patterns those of the stage that see as far
   * @param bit its own among those of all indices of a grammar: `TokenBits` tells by it which tokens to look up here
   */
  constructor(
    readonly patterns: readonly CompiledPattern[],
    readonly bit: number,
    readonly waits: StageColumns,
  ) {
    this.byWord = new PatternRows(waits.byWord);
    this.byLemma = new PatternRows(waits.byLemma);
    this.byTag = new PatternRows(waits.byTag);
    this.byType = new PatternRows(waits.byType);
    this.byDigits = new PatternRows(waits.byDigits);
    this.always = waits.always;
    this.programs = patterns.map(() => null);
    this.columns = new Int32Array(patterns.length * COLUMNS).fill(NOT_PREPARED);
  }

  /** Looks up where the pattern lies if this is the first time that a text calls for it, which may compile it. */
  prepare(pattern: number): void {
    const at = pattern * COLUMNS;
    if (this.columns[at] !== NOT_PREPARED) return;
    const { base, length, beginning, edge } = this.patterns[pattern]!.steps();
    this.columns.set([base, length, beginning, edge], at);
  }

  program(pattern: number): Program {
    this.programs[pattern] ??= this.patterns[pattern]!.program();
    return this.programs[pattern];
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
  beginning(pattern: number): number {
    return this.columns[pattern * COLUMNS + 2]!;
  }

  beginsAtWindowStart(pattern: number): boolean {
    return (this.columns[pattern * COLUMNS + 3]! & Edge.window) !== 0;
  }

  beginsAtQuotation(pattern: number): boolean {
    return (this.columns[pattern * COLUMNS + 3]! & Edge.quotation) !== 0;
  }
}
