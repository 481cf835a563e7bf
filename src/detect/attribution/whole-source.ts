import { firstIndex } from '../../place/index.ts';
import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { Run } from './runs.ts';
import {
  beforeParticiple,
  beforeScene,
  behindRelative,
  behindSubordinator,
  closedClause,
  relativeBehind,
  subjectBefore,
} from './source-clauses.ts';

const PERSON = WordClass.role | WordClass.title | WordClass.spokesperson | WordClass.withheld;

/** Behind the verb that opens a sentence: *Speaking on the pier*, *Opening the case*, *Asked whether*. */
const OPENED = new Set<number>([Kind.preposition, Kind.determiner, Kind.pronoun, Kind.question]);

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
  found: Run,
  cue: Run | null,
  content: readonly Run[],
  dates: readonly Run[],
): Run {
  const inverted = cue !== null && cue.last <= found.first;
  const run = {
    first: cue === null ? found.first : behindSubordinator(frame, found, cue),
    last: inverted ? beforeScene(frame, found) : found.last,
  };
  const told = cue !== null && cue.first >= run.last;
  const clause = told ? (closedClause(frame, run, cue) ?? beforeParticiple(frame, run, cue)) : null;
  if (clause !== null) return clause;
  const start = withReflexive(frame, run);
  const before = told
    ? roleBefore(frame, calledBefore(frame, subjectBefore(frame, paperBefore(frame, start)), run.last), run.last)
    : start;
  const first = before < run.first ? before : nameBefore(frame, behindOpening(frame, run));
  const isFree = content.every((part) => part.last <= first || part.first >= run.first);
  const age = told ? behindAge(frame, run.last, cue.first) : run.last;
  return {
    first: isFree || first > run.first ? first : run.first,
    last:
      age > run.last
        ? age
        : inverted
          ? Math.max(
              nameBehind(frame, run.last),
              restOfList(frame, run.last, content),
              cue.last === run.first ? relativeBehind(frame, run.last) : run.last,
            )
          : behindAdverbs(frame, beforePaper(frame, run.first, beforeDate(frame, run, cue, dates)), cue),
  };
}

/** *Ida Lund, 61, said*: where the age between a name and its cue ends; `last` itself elsewhere. */
function behindAge({ kind }: Frame, last: number, cue: number): number {
  const isAge = kind[last - 1] === Kind.proper && kind[last] === Kind.comma && kind[last + 1] === Kind.number;
  return isAge && kind[last + 2] === Kind.comma && cue === last + 3 ? last + 2 : last;
}

/** *the keeper himself*, where *himself* alone was taken for the source: where the phrase before it begins. */
function withReflexive({ annotated, kind, phraseFirst }: Frame, { first, last }: Run): number {
  if (last - first > 1 || kind[first] !== Kind.pronoun || first === 0 || phraseFirst[first - 1]! < 0) return first;
  return /sel(?:f|ves)$/.test(annotated.vocabulary.text(annotated.tokens.word[first]!))
    ? phraseFirst[first - 1]!
    : first;
}

/** *… according to former guards, two cooks and a letter*: where the list ends whose rest was taken for content; `last` itself otherwise. */
function restOfList({ kind, phraseFirst }: Frame, last: number, content: readonly Run[]): number {
  const rest = content.at(-1);
  if (content.length < 2 || rest === undefined || rest.first !== last + 1 || kind[last] !== Kind.comma) return last;
  let joined = false;
  for (let at = rest.first; at < rest.last; at++) {
    // *logs leaked to a paper* reads as a clause only to the tagger.
    const clause = kind[at] === Kind.finite && kind[at + 1] !== Kind.preposition && kind[at + 1] !== Kind.to;
    if (clause || kind[at] === Kind.modal || kind[at] === Kind.quote) return last;
    if (kind[at] === Kind.conjunction && phraseFirst[at + 1]! >= 0) joined = true;
  }
  return joined && phraseFirst[rest.first]! >= 0 ? rest.last : last;
}

/** Where the speaker begins behind what opens the sentence: *Speaking on the pier, Ida Lund*. */
function behindOpening({ kind, sentenceFirst, phraseFirst, annotated }: Frame, { first, last }: Run): number {
  if (first !== sentenceFirst[first] || !OPENED.has(kind[first + 1]!)) return first;
  // The capital of a sentence's start makes the tagger take it for a name.
  const { tokens, vocabulary } = annotated;
  const verb = kind[first] === Kind.gerund || kind[first] === Kind.participle || kind[first] === Kind.finite;
  if (!verb && !/(?:ing|ed)$/.test(vocabulary.text(tokens.word[first]!))) return first;
  for (let at = first + 2; at + 1 < last; at++)
    if (kind[at] === Kind.comma) return phraseFirst[at + 1]! >= 0 ? at + 1 : first;
  return first;
}

/** *One of them, Otto Lund,*, *Her husband, Otto Lund,*: where the words begin that the name stands in apposition to; `first` itself elsewhere. */
function roleBefore(frame: Frame, first: number, last: number): number {
  const { kind, classes, phraseFirst, sentenceFirst } = frame;
  const start = sentenceFirst[first]!;
  if (kind[last] !== Kind.comma || kind[first] !== Kind.proper) return first;
  let comma = first - 1;
  while (comma > start && classes[comma]! & WordClass.title) comma--;
  if (comma < start + 1 || kind[comma] !== Kind.comma) return first;
  let role = phraseFirst[comma - 1]!;
  const person = (classes[comma - 1]! & (PERSON | WordClass.female | WordClass.male)) !== 0;
  if (role > start + 1 && kind[role] === Kind.pronoun && kind[role - 1] === Kind.preposition)
    role = phraseFirst[role - 2]!;
  else if (!person && !isOwned(frame, role, comma)) return first;
  return role === start ? role : first;
}

/** *One of them, a student called Ida,*: where the words begin that say of what kind is who is called so; `first` itself elsewhere. */
function calledBefore({ annotated, kind, phraseFirst, sentenceFirst }: Frame, first: number, last: number): number {
  const { tokens, vocabulary } = annotated;
  if (kind[first] !== Kind.proper || kind[last] !== Kind.comma || first < sentenceFirst[first]! + 4) return first;
  const called = vocabulary.text(tokens.word[first - 1]!);
  const what = phraseFirst[first - 2]!;
  if ((called !== 'called' && called !== 'named') || what < 1 || kind[what - 1] !== Kind.comma) return first;
  let who = phraseFirst[what - 2]!;
  if (who > sentenceFirst[first]! + 1 && kind[who - 1] === Kind.preposition) who = phraseFirst[who - 2]!;
  return who === sentenceFirst[first] ? who : first;
}

/** *Her predecessor*, *the winner*: a noun behind a determiner that is no time and no paper. */
function isOwned({ kind, classes }: Frame, first: number, last: number): boolean {
  const noun = kind[first] === Kind.determiner && kind[last - 1] === Kind.noun;
  return noun && !(classes[last - 1]! & (WordClass.time | WordClass.document | WordClass.group));
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
  if (cue === null || (cue.first !== last && !(cue.first > last && isVerbKind(kind[last]!)))) return last;
  const date = dates[firstIndex(dates.length, (at) => dates[at]!.last >= last)];
  if (date === undefined || date.last !== last || date.first <= first) return last;
  // *a poll released last week* was released then.
  for (let at = first; at < date.first; at++) if (isVerbKind(kind[at]!)) return last;
  const before = kind[date.first - 1];
  // *Ida Lund on Monday*
  if (before === Kind.preposition && date.first - 2 >= first && kind[date.first - 2] === Kind.proper)
    return date.first - 1;
  return before === Kind.noun || before === Kind.proper || before === Kind.pronoun ? date.first : last;
}

/** *a study published last week by the port*: where the paper begins that names its maker; `first` itself otherwise. */
function paperBefore({ kind, classes, phraseFirst, sentenceFirst }: Frame, first: number): number {
  if (kind[first - 1] !== Kind.preposition) return first;
  let at = first - 2;
  while (at > sentenceFirst[first]! && (classes[at]! & WordClass.time || kind[at] === Kind.adjective)) at--;
  const made = kind[at] === Kind.participle || kind[at] === Kind.finite;
  if (!made || at <= sentenceFirst[first]! || !(classes[at - 1]! & WordClass.document)) return first;
  return kind[at - 1] === Kind.noun && phraseFirst[at - 1]! >= 0 ? phraseFirst[at - 1]! : first;
}

/** *who was not free to discuss it publicly, said*: where a clause ends that was cut off before its adverb. */
function behindAdverbs({ kind }: Frame, last: number, cue: Run | null): number {
  if (cue === null || cue.first < last + 2) return last;
  if (kind[last] === Kind.comma && kind[last + 1] === Kind.relative) return behindRelative(kind, last, cue.first);
  if (kind[cue.first - 1] !== Kind.comma) return last;
  for (let at = last; at < cue.first - 1; at++) if (kind[at] !== Kind.adverb) return last;
  return cue.first - 1;
}

/** *The union, in a post,*: where a source ends that is followed by where it said so. */
function beforePaper({ kind, classes, phraseLast }: Frame, first: number, last: number): number {
  for (let at = last - 1; at > first; at--) {
    if (kind[at] !== Kind.comma || kind[at + 1] !== Kind.preposition) continue;
    let noun = at + 2;
    while (noun + 1 < phraseLast[at + 2]! && !(classes[noun]! & WordClass.document)) noun++;
    return noun < last && classes[noun]! & WordClass.document ? at : last;
  }
  return last;
}
