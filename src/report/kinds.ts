import type { Extraction } from '../model/index.ts';
import type { Answer, RowKind } from './format.ts';

/**
 * The answer with only the kinds asked for; the other arrays are empty. Claims point into `figures` and `dates` by
 * index, so those two stay whole as long as a claim is left.
 */
export function answerOfKinds(answer: Answer, kinds: ReadonlySet<RowKind> | null): Answer {
  if (answer.error || kinds === null) return answer;
  const claims = answer.claims.filter(({ kind }) => kinds.has(kind));
  const extraction: Extraction = {
    ...answer,
    claims,
    sources: kinds.has('anonymous') ? answer.sources.filter(({ identity }) => identity === 'anonymous') : [],
    figures: kinds.has('figure') || claims.length > 0 ? answer.figures : [],
    dates: kinds.has('date') || claims.length > 0 ? answer.dates : [],
  };
  return extraction;
}
