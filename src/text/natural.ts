/**
 * All that is used of the package natural, by its leaf files: its root reads `.env`, prints to standard output and loads
 * database drivers.
 */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Jaro–Winkler similarity of two names, from 0 to 1 (W. Winkler, 1990). For suggestions in messages; cost grows with the product of the lengths. */
export function similarity(a: string, b: string): number {
  return jaroWinkler(a, b);
}
