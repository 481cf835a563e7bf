/** A fixed set of vocabulary ids, asked once a token: a bit each up to the highest. */
export class WordSet {
  private readonly bits: Uint32Array;
  readonly size: number;

  constructor(readonly ids: ReadonlySet<number>) {
    let highest = -1;
    for (const id of ids) highest = Math.max(highest, id);
    this.bits = new Uint32Array((highest >> 5) + 1);
    for (const id of ids) this.bits[id >> 5]! |= 1 << (id & 31);
    this.size = ids.size;
  }

  has(id: number): boolean {
    const slot = id >> 5;
    return slot < this.bits.length && ((this.bits[slot]! >>> (id & 31)) & 1) === 1;
  }
}
