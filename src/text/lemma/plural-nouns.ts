import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';

let inflector: NounInflector | undefined;

/**
 * The singular of an irregular plural: men, mice, leaves, indices, alumni. Null where natural's inflector does not come
 * back to the plural from it: of *archives* it makes *archif*, of *halos* *halo* and then *haloes*.
 */
export function singularOfIrregular(plural: string): string | null {
  inflector ??= new NounInflector();
  const singular = inflector.singularize(plural);
  return inflector.pluralize(singular) === plural ? singular : null;
}
