import type { Reading } from './reading.ts';

/** TimeML's `mod` for the words under `about`: APPROX for *nearly*, MORE_THAN for *over*; null without such words. */
export function modifierOf(reading: Reading): string | null {
  return reading.lookUp('about', 'duration-modifiers') ?? reading.lookUp('about', 'extent-modifiers');
}

/** TimeML's `mod` for the words under `part`: START for *early* and *the beginning of*, END, MID; null without such words. */
export function partOf(reading: Reading): string | null {
  const words = reading.words('part');
  if (words === null) return null;
  for (const word of words.split(' ')) {
    const mod = reading.context.lists.value('date-parts', word) ?? reading.context.lists.value('date-part-nouns', word);
    if (mod) return mod;
  }
  return null;
}
