/** No interval: the end of a chain. */
const NONE = -1;

/**
 * For each pattern, the tokens that a match may start at, as intervals in text order. Filled for one window of the text,
 * read, and forgotten.
 */
export class StartTable {
  /** First and last interval of each pattern's chain. */
  private heads = new Int32Array(64).fill(NONE);
  private tails = new Int32Array(64).fill(NONE);
  /** Each interval: its first token, its last one, and the interval behind it. */
  private from = new Int32Array(1 << 10);
  private to = new Int32Array(1 << 10);
  private behind = new Int32Array(1 << 10);
  private count = 0;

  /** Makes room for patterns numbered below `patterns`; nothing is marked then. */
  reserve(patterns: number): void {
    this.count = 0;
    if (patterns <= this.heads.length) return;
    this.heads = new Int32Array(patterns).fill(NONE);
    this.tails = new Int32Array(patterns).fill(NONE);
  }

  /** Marks the tokens from `from` to `to`, both included, which begin no earlier than those marked before. Answers whether they are the pattern's first. */
  mark(pattern: number, from: number, to: number): boolean {
    const tail = this.tails[pattern]!;
    if (tail !== NONE && from <= this.to[tail]! + 1) {
      if (to > this.to[tail]!) this.to[tail] = to;
      return false;
    }
    if (this.count === this.from.length) this.grow();
    const interval = this.count++;
    this.from[interval] = from;
    this.to[interval] = to;
    this.behind[interval] = NONE;
    this.tails[pattern] = interval;
    if (tail === NONE) this.heads[pattern] = interval;
    else this.behind[tail] = interval;
    return tail === NONE;
  }

  /** The pattern's next marked token at or behind `token`; -1 without one. Tokens asked for only ever rise. */
  next(pattern: number, token: number): number {
    let interval = this.heads[pattern]!;
    while (interval !== NONE && this.to[interval]! < token) interval = this.behind[interval]!;
    this.heads[pattern] = interval;
    return interval === NONE ? -1 : Math.max(token, this.from[interval]!);
  }

  /** Forgets one pattern's marks. */
  forget(pattern: number): void {
    this.heads[pattern] = this.tails[pattern] = NONE;
  }

  /** Makes the room of all intervals free again, once every pattern's are forgotten. */
  empty(): void {
    this.count = 0;
  }

  private grow(): void {
    const doubled = (column: Int32Array) => {
      const grown = new Int32Array(column.length * 2);
      grown.set(column);
      return grown;
    };
    this.from = doubled(this.from);
    this.to = doubled(this.to);
    this.behind = doubled(this.behind);
  }
}
