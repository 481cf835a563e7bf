import { lastDay, type Period } from './period.ts';
import type { Tense } from './verb-group.ts';

/**
 * Days by which a candidate on the side the tense does not point to is thought farther away than it is. A past tense says
 * more than a future one (*cut its rate in February*, in December); both were chosen on AQUAINT and TimeBank.
 */
const AGAINST_FUTURE = 150;
const AGAINST_PAST = 200;
/** The same for a candidate ahead where no tense tells: news looks back more often. */
const AHEAD_WITHOUT_TENSE = 40;

/**
 * Which of the recurring periods (*May*, *Aug. 29*, *the third quarter*) is meant: the one nearest to the publication
 * day, where those on the wrong side of the sentence's tense count as farther away.
 *
 * `against` says by how many days. `candidate(0)` is the one in the publication's own cycle, `candidate(-1)` the one before, `candidate(1)` the next.
 */
export function nearestOccurrence(
  candidate: (cycle: number) => Period,
  day: number,
  tense: Tense,
  against = tense === 'past' ? AGAINST_PAST : AGAINST_FUTURE,
): Period {
  let best = candidate(0);
  let least = distance(best, day, tense, against);
  for (const cycle of [-1, 1]) {
    const other = candidate(cycle);
    const far = distance(other, day, tense, against);
    if (far < least) [best, least] = [other, far];
  }
  return best;
}

/** The last one that has begun by that day (`strictly`: that is over before it). */
export function latestOccurrence(candidate: (cycle: number) => Period, day: number, strictly = false): Period {
  for (const cycle of [1, 0]) {
    const period = candidate(cycle);
    if (strictly ? lastDay(period) < day : period.start <= day) return period;
  }
  return candidate(-1);
}

/** The first one that is not over on that day (`strictly`: that begins behind it). */
export function earliestOccurrence(candidate: (cycle: number) => Period, day: number, strictly = false): Period {
  for (const cycle of [-1, 0]) {
    const period = candidate(cycle);
    if (strictly ? period.start > day : lastDay(period) >= day) return period;
  }
  return candidate(1);
}

function distance(period: Period, day: number, tense: Tense, againstTense: number): number {
  const end = lastDay(period);
  if (period.start <= day && end >= day) return 0;
  const future = period.start > day;
  const days = future ? period.start - day : day - end;
  const against = future ? tense === 'past' : tense === 'future';
  return days + (against ? againstTense : future && tense === null ? AHEAD_WITHOUT_TENSE : 0);
}
