import { standInSameWords } from '../side.ts';
import { comparedCues } from './cue.ts';
import { comparedDates } from './dates.ts';
import { comparedFigures } from './figures.ts';
import type { ComparedPair, Comparing, Finding } from './finding.ts';
import { comparedSources } from './source.ts';
import { comparedWording } from './wording.ts';

/** Everything that two claims which belong together differ in. */
export function comparedClaims(pair: ComparedPair, comparing: Comparing): Finding[] {
  const sources = comparedSources(pair, comparing);
  // The same sentences: what was found in them differs with what stands around them, not what they say.
  if (standInSameWords(pair.old, comparing.old, pair.new, comparing.new))
    return sources.filter(({ rule }) => rule === 'antecedent');
  const figures = comparedFigures(pair, comparing);
  const dates = comparedDates(pair, comparing);
  return [
    ...sources,
    ...comparedCues(pair, comparing),
    ...figures.findings,
    ...dates.findings,
    ...comparedWording(pair, { figures, dates }, comparing),
  ];
}
