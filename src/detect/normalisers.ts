import { dateNormalisers } from './dates/index.ts';
import { figureNormalisers } from './figures/index.ts';
import type { Normaliser } from './normaliser.ts';

/** The normalisers that a rule may name (`normalise: …`). */
export const normalisers: ReadonlyMap<string, Normaliser> = new Map<string, Normaliser>([
  ...figureNormalisers,
  ...dateNormalisers,
]);
