import { similarity } from '../text/index.ts';

const LIKELY = 0.8;

/** A sentence that suggests the likeliest of the known names; undefined when none is near. */
export function suggestion(found: string, known: Iterable<string>): string | undefined {
  let best: string | null = null;
  let bestScore = LIKELY;
  for (const candidate of known) {
    const score = similarity(found.toLowerCase(), candidate.toLowerCase());
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best === null ? undefined : `did you mean “${best}”?`;
}
