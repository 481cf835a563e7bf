/** Why a place may begin or end a content. */
export const EdgeKind = {
  sentence: 0,
  comma: 1,
  that: 2,
  to: 3,
  quote: 4,
  question: 5,
  direct: 6,
  phrase: 7,
  conjunction: 8,
  preposition: 9,
  colon: 10,
  dash: 11,
  farQuote: 12,
  nextQuote: 13,
  verb: 14,
  other: 15,
  subordinator: 16,
  paragraph: 17,
} as const;

/** Kinds of edges side by side in one number: so many bits each, and what stands for no edge. */
export const EDGE_BITS = 5;
export const NO_EDGE = (1 << EDGE_BITS) - 1;

const MOST_EDGES = 24;

/** One kind of edge of one cue: token indices with the reason each was taken. */
export class Edges {
  readonly at = new Int32Array(MOST_EDGES);
  readonly kind = new Uint8Array(MOST_EDGES);
  count = 0;

  add(at: number, kind: number): void {
    if (this.count === MOST_EDGES) return;
    for (let index = 0; index < this.count; index++) if (this.at[index] === at) return;
    this.at[this.count] = at;
    this.kind[this.count++] = kind;
  }
}
