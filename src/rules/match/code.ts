/** Numbers one behind the other, which only grow: the programs of a grammar and what they ask, in one stretch of memory. */
export class Code {
  /** Replaced by a longer one when it is full. */
  numbers: Int32Array = new Int32Array(1 << 12);
  private length = 0;

  /** All that was written. */
  written(): Int32Array {
    return this.numbers.slice(0, this.length);
  }

  /** Where the numbers lie from then on. */
  append(numbers: ArrayLike<number>): number {
    const at = this.length;
    this.length += numbers.length;
    if (this.length > this.numbers.length) {
      const grown = new Int32Array(Math.max(this.length, this.numbers.length * 2));
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers.set(numbers, at);
    return at;
  }
}
