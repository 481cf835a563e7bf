/**
 * All that is used of the package natural, by its leaf files: its root reads `.env`, prints to standard output and loads
 * database drivers.
 */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';

let inflector: NounInflector | undefined;

/** Jaro–Winkler similarity of two names, from 0 to 1 (W. Winkler, 1990). For suggestions in messages; cost grows with the product of the lengths. */
export function similarity(a: string, b: string): number {
  return jaroWinkler(a, b);
}

/**
 * The singular of an irregular plural: men, mice, leaves, indices, alumni. Null where natural's inflector does not come
 * back to the plural from it: of *archives* it makes *archif*, of *halos* *halo* and then *haloes*.
 */
export function singularOfIrregular(plural: string): string | null {
  inflector ??= new NounInflector();
  const singular = inflector.singularize(plural);
  return inflector.pluralize(singular) === plural ? singular : null;
}
