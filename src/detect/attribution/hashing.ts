/** A string's hash, the same in every run and on every platform (FNV-1a over UTF-16 code units). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
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
