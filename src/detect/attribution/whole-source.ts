import { firstIndex } from '../../place/index.ts';
import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { Run } from './runs.ts';

const PERSON = WordClass.role | WordClass.title | WordClass.spokesperson | WordClass.withheld;

/**
 * A source with the name that stands in apposition to it, and without the time at which it spoke:
 *
 *     Ida Lund, president of the port, …      … said her spokesman, Ivo Marsh.      Brandt Marine last week reported …
 *     ++++++++++                                               +++++++++++                       ---------
 *
 * @param dates where dates stand, in text order
 */
export function wholeSource(
  frame: Frame,
  run: Run,
  cue: Run | null,
  content: readonly Run[],
  dates: readonly Run[],
): Run {
  const first = nameBefore(frame, run.first);
  const isFree = content.every((part) => part.last <= first || part.first >= run.first);
  const inverted = cue !== null && cue.last <= run.first;
  return {
    first: isFree ? first : run.first,
    last: inverted ? nameBehind(frame, run.last) : beforeDate(frame, run, cue, dates),
  };
}

/** Where the name begins that a role without an article hangs on; `first` itself where there is none. */
function nameBefore({ kind, classes, phraseFirst }: Frame, first: number): number {
  const role = kind[first] === Kind.noun && (classes[first]! & PERSON) !== 0;
  const behind = kind[first + 1] === Kind.preposition;
  if (!role || !behind || first < 3 || kind[first - 1] !== Kind.comma || kind[first - 2] !== Kind.proper) return first;
  const name = phraseFirst[first - 2]!;
  return name >= 0 && kind[name] === Kind.proper ? name : first;
}

/** Where the name in apposition to a role ends; `last` itself where there is none. */
function nameBehind({ kind, classes, phraseLast, count }: Frame, last: number): number {
  const role = kind[last - 1] === Kind.noun && (classes[last - 1]! & PERSON) !== 0;
  if (!role || last + 1 >= count || kind[last] !== Kind.comma || kind[last + 1] !== Kind.proper) return last;
  const end = phraseLast[last + 1]!;
  if (end <= last + 1 || kind.subarray(last + 1, end).some((one) => one !== Kind.proper)) return last;
  return end >= count || kind[end] === Kind.comma || kind[end] === Kind.stop ? end : last;
}

/** Where a source ends that a date follows, right before its cue. */
function beforeDate({ kind }: Frame, { first, last }: Run, cue: Run | null, dates: readonly Run[]): number {
  if (cue === null || cue.first !== last) return last;
  const date = dates[firstIndex(dates.length, (at) => dates[at]!.last >= last)];
  if (date === undefined || date.last !== last || date.first <= first) return last;
  // *a poll released last week* was released then.
  for (let at = first; at < date.first; at++) if (isVerbKind(kind[at]!)) return last;
  const before = kind[date.first - 1];
  return before === Kind.noun || before === Kind.proper || before === Kind.pronoun ? date.first : last;
}
