/** Most features that one candidate may have; more are dropped. */
const MOST_FEATURES = 512;

/** Two numbers become one with the first two; the last spreads it over 32 bits (finaliser of MurmurHash3, Appleby 2011). */
const MULTIPLIER = 0x9e3779b1;
const MIXER = 0x85ebca6b;
const FINISHER = 0xc2b2ae35;

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

  // The mixing is written out in each: calls inside calls are not inlined in the long lists of features.

  /** `template` tells kinds of feature apart; models use disjoint ranges of it. */
  add(template: number, value: number): void {
    if (this.count === MOST_FEATURES) return;
    const whole = Math.imul(Math.imul(value, MULTIPLIER) ^ template ^ (template >>> 15), MIXER);
    const hash = Math.imul(whole ^ (whole >>> 15), FINISHER);
    this.hashes[this.count++] = hash ^ (hash >>> 16);
  }

  add2(template: number, first: number, second: number): void {
    if (this.count === MOST_FEATURES) return;
    const pair = Math.imul(Math.imul(first, MULTIPLIER) ^ second ^ (second >>> 15), MIXER);
    const whole = Math.imul(Math.imul(pair, MULTIPLIER) ^ template ^ (template >>> 15), MIXER);
    const hash = Math.imul(whole ^ (whole >>> 15), FINISHER);
    this.hashes[this.count++] = hash ^ (hash >>> 16);
  }

  add3(template: number, first: number, second: number, third: number): void {
    if (this.count === MOST_FEATURES) return;
    const pair = Math.imul(Math.imul(first, MULTIPLIER) ^ second ^ (second >>> 15), MIXER);
    const triple = Math.imul(Math.imul(pair, MULTIPLIER) ^ third ^ (third >>> 15), MIXER);
    const whole = Math.imul(Math.imul(triple, MULTIPLIER) ^ template ^ (template >>> 15), MIXER);
    const hash = Math.imul(whole ^ (whole >>> 15), FINISHER);
    this.hashes[this.count++] = hash ^ (hash >>> 16);
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
