const BITS = 32;

/** For each id where its row of bits lies among the rows, which are `stride` numbers each. */
export interface MembershipColumns {
  readonly stride: number;
  readonly rows: Int32Array;
  readonly rowOf: Int32Array;
}

/**
 * Which sets of vocabulary ids an id is in, a row of bits for each id that is in any.
 *
 * Rows by id rather than a table for each set, because a token is held against dozens of sets in turn, and its row is one
 * stretch of memory: with a table each, most of the time goes into waiting for memory.
 */
export class Membership {
  /** For each id the number of its row; 0, the row without bits, for an id in no set. */
  protected rowOf: Int32Array;
  /** Numbers to a row. */
  protected stride: number;
  protected rows: Int32Array;

  constructor({ stride, rows, rowOf }: MembershipColumns) {
    this.stride = stride;
    this.rows = rows;
    this.rowOf = rowOf;
  }

  has(id: number, set: number): boolean {
    if (id >= this.rowOf.length) return false;
    return ((this.rows[this.rowOf[id]! * this.stride + (set >> 5)]! >>> (set & 31)) & 1) === 1;
  }
}

/** An article calls for some six hundred sets. */
const FIRST_STRIDE = 32;

/** The same while sets are added. */
export class GrowingMembership extends Membership {
  private rowCount = 1;
  private sets = 0;

  constructor() {
    super({ stride: FIRST_STRIDE, rows: new Int32Array(FIRST_STRIDE << 11), rowOf: new Int32Array(1 << 12) });
  }

  /** The sets there are as data, equal rows once. */
  columns(): MembershipColumns {
    const stride = Math.max(1, Math.ceil(this.sets / BITS));
    const rows: Int32Array[] = [];
    const numbers = new Map<string, number>();
    const numberOf = (row: number): number => {
      const bits = this.rows.subarray(row * this.stride, row * this.stride + stride);
      const key = bits.join();
      let number = numbers.get(key);
      if (number === undefined) {
        number = rows.push(bits) - 1;
        numbers.set(key, number);
      }
      return number;
    };
    const unique = Array.from({ length: this.rowCount }, (_, row) => numberOf(row));
    const all = new Int32Array(rows.length * stride);
    rows.forEach((bits, row) => {
      all.set(bits, row * stride);
    });
    return { stride, rows: all, rowOf: this.rowOf.map((row) => unique[row]!) };
  }

  /** The number of a new set. */
  add(ids: Iterable<number>): number {
    const set = this.sets++;
    if (set >= this.stride * BITS) this.widen();
    for (const id of ids) {
      // First the row: a new one may put another array in the place of the rows.
      const at = this.rowFor(id) * this.stride + (set >> 5);
      this.rows[at]! |= 1 << (set & 31);
    }
    return set;
  }

  private rowFor(id: number): number {
    if (id >= this.rowOf.length) {
      const grown = new Int32Array(Math.max(id + 1, this.rowOf.length * 2));
      grown.set(this.rowOf);
      this.rowOf = grown;
    }
    if (this.rowOf[id] === 0) {
      this.rowOf[id] = this.rowCount++;
      if (this.rowCount * this.stride > this.rows.length) {
        const grown = new Int32Array(this.rows.length * 2);
        grown.set(this.rows);
        this.rows = grown;
      }
    }
    return this.rowOf[id]!;
  }

  private widen(): void {
    const wide = this.stride * 2;
    const rows = new Int32Array((this.rows.length / this.stride) * wide);
    for (let row = 0; row < this.rowCount; row++)
      rows.set(this.rows.subarray(row * this.stride, (row + 1) * this.stride), row * wide);
    this.rows = rows;
    this.stride = wide;
  }
}
