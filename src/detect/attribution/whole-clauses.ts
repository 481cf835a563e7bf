import type { Decision } from './decoder.ts';
import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';

/** Tokens at most between a cue and a number that its words begin with. */
const FARTHEST_NUMBER = 3;
/** Tokens at most between a cue and the comma that ends the interruption. */
const FARTHEST_VERB = 12;
/** How many attributions before and behind one may stand in its sentence. */
const NEAR = 8;

/** What may stand before words that begin in the middle of a sentence. */
const OPENINGS = new Set<number>([
  Kind.comma,
  Kind.colon,
  Kind.dash,
  Kind.quote,
  Kind.bracket,
  Kind.conjunction,
  Kind.that,
  Kind.relative,
  Kind.question,
  Kind.stop,
]);

/**
 * Contents with the part of their clause that stands before whom it is interrupted by, or before a number's noun, where no other
 * attribution has it:
 *
 *     The evidence, she told the court, included two lists.        found 58 percent against it
 *     ++++++++++++                                                       ++++++++++
 */
export function withWholeClauses(frame: Frame, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.map((decision, index) => {
    const content = whole(frame, decision.proposal, decision.content);
    if (content === decision.content) return decision;
    const near = decisions.slice(Math.max(0, index - NEAR), index + NEAR + 1).filter((other) => other !== decision);
    const isTaken = near.some(({ proposal, content: { runs } }) =>
      content.runs.some((run) => meets(run, proposal.cue) || runs.some((other) => meets(run, other))),
    );
    return isTaken ? decision : { ...decision, content };
  });
}

const meets = (one: Run, other: Run) => one.first < other.last && other.first < one.last;

function whole(frame: Frame, proposal: Proposal, content: ContentReading): ContentReading {
  const { source, cue } = proposal;
  const [first, second] = content.runs;
  if (first === undefined) return content;
  if (
    source !== null &&
    source.first < cue.first &&
    isVerbKind(frame.kind[cue.head]!) &&
    isInterruption(frame, source)
  ) {
    const start = clauseStart(frame, source.first);
    const left = { first: start, last: source.first - 1 };
    const relative = relativeBefore(frame, left.last);
    if (second !== undefined && relative > first.first && first.last === left.last)
      return { ...content, runs: [{ first: relative, last: left.last }, ...content.runs.slice(1)] };
    // *…, which, the keeper said, is old*
    if (second === undefined && relative >= 0 && isVerbAt(frame, first.first) && first.first > cue.head)
      return { ...content, runs: [{ first: relative, last: left.last }, first] };
    const rest = second ?? first;
    if (rest.first > cue.head && isSubject(frame, left)) {
      const right = { first: verbBehind(frame, cue.last), last: rest.last };
      const isLeft = second === undefined || (first.first === left.first && first.last === left.last);
      const isWhole = isLeft && right.first >= rest.first && right.first < right.last;
      if (isWhole && (second === undefined || right.first > rest.first)) return { ...content, runs: [left, right] };
    }
    if (first.last === source.first - 1 && first.first < start)
      return { ...content, runs: [left, ...content.runs.slice(1)] };
    if (first.last === source.first - 1 && beginsInside(frame, first, start))
      return { ...content, runs: [{ first: start, last: first.last }, ...content.runs.slice(1)] };
  }
  if (first.last <= cue.first) {
    const list = listStart(frame, first);
    if (list < first.first) return { ...content, runs: [{ first: list, last: first.last }, ...content.runs.slice(1)] };
  }
  if (second === undefined && first.last <= cue.first && source !== null) {
    const rest = restOfQuotation(frame, first.last, Math.max(cue.last, source.last));
    if (rest !== null) return { ...content, runs: [first, rest] };
  }
  if (second === undefined && first.first >= cue.last) {
    const end = behindInsertion(frame, proposal, first);
    if (end > first.last) return { ...content, runs: [{ first: first.first, last: end }] };
  }
  if (second === undefined && first.first === cue.last) {
    const that = behindAddressee(frame, cue.last, first.last);
    if (that > first.first) return { ...content, runs: [{ first: that, last: first.last }] };
  }
  if (second === undefined && first.first > cue.last && isNumber(frame, cue.last, first.first))
    return { ...content, runs: [{ first: cue.last, last: first.last }] };
  return content;
}

/** *“It is over,” Lund said, after the vote, “and I am glad.”*: how the speech goes on in its sentence; null where it does not. */
function restOfQuotation({ annotated, kind, quotation, sentenceLast }: Frame, end: number, behind: number): Run | null {
  const { tokens, quotations } = annotated;
  if (kind[end - 1] !== Kind.quote || kind[end - 2] !== Kind.comma || kind[behind] !== Kind.comma) return null;
  const last = Math.min(sentenceLast[behind]!, behind + FARTHEST_VERB);
  for (let at = behind + 1; at + 1 < last; at++) {
    if (kind[at] === Kind.finite || kind[at] === Kind.modal || kind[at] === Kind.colon) return null;
    if (kind[at] !== Kind.quote) continue;
    const index = quotation[at]!;
    const goesOn = kind[at - 1] === Kind.comma && tokens.form[at + 1] === tokens.word[at + 1];
    return goesOn && index >= 0 && quotations[index]!.open === at ? { first: at, last: quotations[index]!.end } : null;
  }
  return null;
}

/**
 * *said the engine, which is old, failed*: where words end that were cut off before their verb by a clause between commas, in the
 * likeliest reading that has the verb; -1 elsewhere.
 */
function behindInsertion(
  { kind, nextVerb, sentenceLast }: Frame,
  { contents }: Proposal,
  { first, last }: Run,
): number {
  if (kind[last] !== Kind.comma || kind[last + 1] !== Kind.relative || nextVerb[first]! < last) return -1;
  let comma = last + 1;
  while (comma < sentenceLast[first]! && kind[comma] !== Kind.comma) comma++;
  if (kind[comma + 1] !== Kind.finite && kind[comma + 1] !== Kind.modal) return -1;
  const isWhole = ({ runs }: ContentReading) =>
    runs.length === 1 && runs[0]!.first === first && runs[0]!.last > comma + 1;
  return contents.find(isWhole)?.runs[0]?.last ?? -1;
}

/** Whether words, in quotation marks or not, begin with a finite verb. */
function isVerbAt({ kind }: Frame, first: number): boolean {
  const at = kind[first] === Kind.quote ? first + 1 : first;
  return kind[at] === Kind.finite || kind[at] === Kind.modal;
}

/** Where the clause around a token begins: the sentence, or what stands behind its last semicolon. */
function clauseStart({ kind, sentenceFirst }: Frame, token: number): number {
  for (let at = token - 1; at > sentenceFirst[token]!; at--) if (kind[at] === Kind.colon) return at + 1;
  return sentenceFirst[token]!;
}

/** *a raid in which, she said, nothing was taken*: where the relative that ends there begins, with its preposition; -1 where none does. */
function relativeBefore({ kind }: Frame, last: number): number {
  // *to a court, where, she said, it could take years*
  if (kind[last - 1] === Kind.question && kind[last - 2] === Kind.comma) return last - 1;
  if (kind[last - 1] !== Kind.relative) return -1;
  return kind[last - 2] === Kind.preposition ? last - 2 : last - 1;
}

/** Whether a comma stands right before the source. */
function isInterruption({ kind, sentenceFirst }: Frame, source: Run): boolean {
  return source.first - 1 > sentenceFirst[source.first]! && kind[source.first - 1] === Kind.comma;
}

/** Whether what stands before an interruption is what the sentence is about: a phrase, and no clause of its own. */
function isSubject({ kind, classes, phraseFirst, nextVerb }: Frame, { first, last }: Run): boolean {
  if (phraseFirst[first]! < 0 || classes[last - 1]! & WordClass.time) return false;
  return nextVerb[first]! >= last || kind[last - 1] === Kind.adverb;
}

/** Where the verb, or the *that*, of an interrupted clause stands behind whom the cue told, and when; -1 where none does. */
function verbBehind({ kind, sentenceLast }: Frame, cueLast: number): number {
  const end = Math.min(sentenceLast[cueLast - 1]!, cueLast + FARTHEST_VERB);
  for (let at = cueLast; at < end; at++) {
    if (kind[at] === Kind.finite || kind[at] === Kind.modal) return -1;
    if (kind[at] !== Kind.comma) continue;
    const next = kind[at + 1];
    return next === Kind.finite || next === Kind.modal || next === Kind.that ? at + 1 : -1;
  }
  return -1;
}

function beginsInside({ kind, nextVerb }: Frame, run: Run, start: number): boolean {
  // *in which, she said, nothing was taken*
  if (run.first <= start || kind[run.first] === Kind.relative || kind[run.first] === Kind.question) return false;
  const before = run.first - 1;
  if (OPENINGS.has(kind[before]!)) return false;
  for (let at = start; at < before; at++) if (kind[at] === Kind.comma) return false;
  return nextVerb[start]! < run.first;
}

/** Tokens at most of a list before the last of it. */
const LONGEST_LIST = 60;
/** What a list that opens a sentence consists of, besides phrases. */
const IN_LISTS = new Set<number>([Kind.comma, Kind.conjunction, Kind.preposition, Kind.adverb, Kind.number]);

/** *Names, addresses and, in May, bank details*: where the list begins whose end was taken for a subject; the run's own start elsewhere. */
function listStart({ classes, kind, phraseFirst, sentenceFirst, nextVerb }: Frame, { first, last }: Run): number {
  const start = sentenceFirst[first]!;
  const before = kind[first - 1];
  if (first <= start + 1 || first - start > LONGEST_LIST || phraseFirst[start] !== start) return first;
  if (nextVerb[start]! < first) return first;
  if ((before !== Kind.conjunction && before !== Kind.comma) || classes[first - 2]! & WordClass.time) return first;
  for (let at = start; at < first; at++) if (phraseFirst[at]! < 0 && !IN_LISTS.has(kind[at]!)) return first;
  return kind.subarray(start, Math.min(nextVerb[start]!, last)).includes(Kind.conjunction) ? start : first;
}

/** *agreed with Ida Lund that*: where the words begin behind whom a cue with a preposition names, or when it was; `first` itself elsewhere. */
function behindAddressee({ kind, phraseFirst, phraseLast }: Frame, first: number, last: number): number {
  // *said afterwards that*
  if (kind[first] === Kind.adverb && kind[first + 1] === Kind.that && phraseFirst[first + 2]! >= 0 && first + 2 < last)
    return first + 1;
  // *complained privately about*
  if (kind[first] === Kind.adverb && kind[first + 1] === Kind.preposition && phraseFirst[first + 2] === first + 2)
    return first + 2;
  if (kind[first - 1] !== Kind.preposition || kind[first] !== Kind.proper || phraseFirst[first] !== first) return first;
  const end = phraseLast[first]!;
  return end < last && kind[end] === Kind.that ? end : first;
}

/** *58 percent*, *two in three*: what stands between a cue and the rest of its words. */
function isNumber({ kind }: Frame, first: number, last: number): boolean {
  if (kind[first] !== Kind.number || last - first > FARTHEST_NUMBER) return false;
  for (let at = first; at < last; at++) if (kind[at] !== Kind.number && kind[at] !== Kind.noun) return false;
  return true;
}
