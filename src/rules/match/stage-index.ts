import type { CompiledPattern } from './program.ts';

const NO_PATTERNS: readonly CompiledPattern[] = [];

/** Patterns by an id: asked for every token, so without holes and without a hash. */
class PatternTable {
  readonly isEmpty: boolean;
  /** For each id the number of its row; 0 for none. */
  private readonly rowOf: Int32Array;
  private readonly rows: CompiledPattern[][] = [[]];

  constructor(patterns: readonly CompiledPattern[], keys: (pattern: CompiledPattern) => ReadonlySet<number>) {
    let highest = -1;
    for (const pattern of patterns) for (const id of keys(pattern)) highest = Math.max(highest, id);
    this.isEmpty = highest === -1;
    this.rowOf = new Int32Array(highest + 1);
    for (const pattern of patterns) {
      for (const id of keys(pattern)) {
        if (this.rowOf[id] === 0) this.rowOf[id] = this.rows.push([]) - 1;
        this.rows[this.rowOf[id]!]!.push(pattern);
      }
    }
  }

  /** Null for none. */
  of(id: number): readonly CompiledPattern[] | null {
    if (id >= this.rowOf.length) return null;
    const row = this.rowOf[id]!;
    return row === 0 ? null : this.rows[row]!;
  }
}

/** The patterns of a stage, by what a text must hold for them to be tried. */
export class StageIndex {
  readonly byWord: PatternTable;
  readonly byLemma: PatternTable;
  readonly byTag: PatternTable;
  readonly byType: PatternTable;
  readonly byDigits: readonly CompiledPattern[];
  readonly always: readonly CompiledPattern[];

  /**
   * @param patterns those of the stage that see as far
   * @param bit its own among those of all indices of a grammar: `TokenBits` tells by it which tokens to look up here
   */
  constructor(
    readonly patterns: readonly CompiledPattern[],
    readonly bit: number,
  ) {
    this.byWord = new PatternTable(patterns, ({ trigger }) => trigger.words);
    this.byLemma = new PatternTable(patterns, ({ trigger }) => trigger.lemmas);
    this.byTag = new PatternTable(patterns, ({ trigger }) => trigger.tags);
    this.byType = new PatternTable(patterns, ({ trigger }) => trigger.types);
    this.byDigits = patterns.filter(({ trigger }) => trigger.digits);
    this.always = patterns.length === 0 ? NO_PATTERNS : patterns.filter(({ trigger }) => trigger.always);
  }
}
