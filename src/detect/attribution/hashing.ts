/** Most features that one candidate may have; more are dropped. */
const MOST_FEATURES = 512;

/** Two numbers into one, cheaply; what is made of it is spread by `spread`. */
function joint(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second ^ (second >>> 15), 0x85ebca6b);
}

/** Spreads a number over 32 bits (after the finaliser of MurmurHash3, Appleby 2011). */
function spread(value: number): number {
  const hash = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A string's hash, the same in every run and on every platform (FNV-1a over UTF-16 code units). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The features of one candidate as 32-bit hashes; a table of weights takes their upper bits for an index. Kept and filled again, so that scoring allocates nothing. */
export class Features {
  readonly hashes = new Int32Array(MOST_FEATURES);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** `template` tells kinds of feature apart; models use disjoint ranges of it. */
  add(template: number, value: number): void {
    if (this.count < MOST_FEATURES) this.hashes[this.count++] = spread(joint(value, template));
  }

  add2(template: number, first: number, second: number): void {
    if (this.count < MOST_FEATURES) this.hashes[this.count++] = spread(joint(joint(first, second), template));
  }

  add3(template: number, first: number, second: number, third: number): void {
    this.add2(template, joint(first, second), third);
  }
}

/** What scores features: the shipped integer table, or a table in training. */
export interface Scorer {
  score(features: Features): number;
}

export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

const BUCKETS = [0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 8];

/** A distance or a length as one of some classes, finer where small. */
export function bucket(length: number): number {
  if (length < 0) return 15;
  if (length < 16) return BUCKETS[length]!;
  if (length < 24) return 9;
  if (length < 36) return 10;
  if (length < 60) return 11;
  return length < 120 ? 12 : 13;
}

/** A probability as one of eleven classes. */
export function decile(value: number): number {
  return Math.round(value * 10);
}
