/** natural's leaf files have no types of their own. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** From 0 (nothing in common) to 1 (equal). */
  export default function jaroWinkler(a: string, b: string): number;
}

declare module 'natural/lib/natural/inflectors/noun_inflector.js' {
  export default class NounInflector {
    singularize(noun: string): string;
    pluralize(noun: string): string;
  }
}
