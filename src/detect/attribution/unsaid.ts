import type { Frame } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { Proposal } from './proposals.ts';
import type { Run } from './runs.ts';
import { isText } from './words-around.ts';

/** Tokens at most between *neither* and the *nor* behind it. */
const FARTHEST_NEITHER = 6;

/** Who is part of those whose words may be told of in advance: *I should say that*. */
const FIRST_PERSON = /^(?:i|we)$/;

/**
 * Leaves out what nobody says, or has said yet, and takes *neither* into the cue and *not* into the source it belongs to:
 *
 *     Nobody said the boats leaked.      If she says they leak, …      Ministers may argue that they leak.
 *     He neither confirmed nor denied that they leak.      Not everyone says that they leak.
 *        ++++++++++++++++++++++++++++                      ++++++++++++
 *
 * @param isSaid whether a cue says or believes something: what nobody wants may still be told as what they do not want
 * @param isSpeech whether a cue says something: what nobody expected is what everybody believed
 */
export function withoutUnsaid(
  frame: Frame,
  proposals: readonly Proposal[],
  isSaid: (proposal: Proposal) => boolean,
  isSpeech: (proposal: Proposal) => boolean,
): readonly Proposal[] {
  return proposals.flatMap((proposal) => {
    if (!isSaid(proposal)) return proposal;
    const negated = withNeither(frame, proposal);
    const { source, cue } = negated;
    if (source === null) return isUnknown(frame, cue) ? [] : negated;
    if (source.first > cue.first) return isSpeech(proposal) && isAboutNothing(frame, proposal) ? [] : negated;
    if (isConditional(frame, source, cue)) return [];
    if (isSpeech(proposal) && (isNobody(frame, source.first) || isOnlyPossible(frame, source, cue))) return [];
    if (!isNegation(frame, source.first - 1)) return negated;
    const first = source.first - 1;
    const contents = negated.contents.filter(({ runs }) => runs.every((run) => run.first > first || run.last <= first));
    return { ...negated, source: { first, last: source.last }, contents };
  });
}

/** *nobody at the port*, *not a single member*, but *No 10*. */
function isNobody(frame: Frame, first: number): boolean {
  const { text, tokens } = frame.annotated;
  if (frame.classes[first]! & WordClass.nobody) return !/\d/.test(text.charAt(tokens.start[first + 1]!));
  return isNegation(frame, first - 1) && (isText(frame, first, 'a') || isText(frame, first, 'one'));
}

/** *Neither the boats nor the quay was mentioned by the mayor*, *no figure was given by the port*. */
function isAboutNothing(frame: Frame, { cue, contents }: Proposal): boolean {
  return contents.some(({ runs }) => {
    const first = runs[0]?.first ?? cue.first;
    if (first >= cue.first || frame.annotated.tokens.depth[first] !== 0) return false;
    return isNobody(frame, first) || isNeither(frame, first) || isNeither(frame, first - 1);
  });
}

const isNeither = (frame: Frame, at: number) => isText(frame, at, 'neither') || isText(frame, at, 'nor');

/** *Not everyone*: a negation that opens the sentence or its clause, not that of a verb before it. */
function isNegation(frame: Frame, at: number): boolean {
  if (!isText(frame, at, 'not')) return false;
  return at === frame.sentenceFirst[at] || frame.kind[at - 1] === Kind.comma || frame.kind[at - 1] === Kind.conjunction;
}

/** *if the mayor says*, *should they claim*, but *even if the mayor says*. */
function isConditional(frame: Frame, source: Run, cue: Proposal['cue']): boolean {
  const { classes, kind, sentenceFirst } = frame;
  const before = source.first - 1;
  if (before < sentenceFirst[source.first]! || !(classes[before]! & WordClass.condition)) return false;
  // The tagger takes *admits* for a noun here and there.
  const isVerb = isVerbKind(kind[cue.head]!) || cue.head === source.last;
  if (!isVerb || isText(frame, before - 1, 'even')) return false;
  // *If she did, the rules let the port say so*
  for (let at = source.last; at < cue.first; at++) if (kind[at] === Kind.comma) return false;
  return true;
}

/** *ministers may argue*, but *may not say*, *may have said* and *I should say*. */
function isOnlyPossible({ annotated, classes, kind }: Frame, source: Run, cue: Proposal['cue']): boolean {
  const { tokens, vocabulary } = annotated;
  const at = cue.first;
  if (kind[at] !== Kind.modal || !(classes[at]! & WordClass.possibility) || kind[cue.head] !== Kind.base) return false;
  for (let inside = at + 1; inside < cue.head; inside++)
    if (classes[inside]! & (WordClass.negation | WordClass.auxiliary)) return false;
  return !FIRST_PERSON.test(vocabulary.text(tokens.word[source.first]!));
}

/** *It is not known whether*: what nobody knows, of whom nothing is told. */
function isUnknown(frame: Frame, { first, last }: Run): boolean {
  if (!isText(frame, first, 'it') && !isText(frame, first - 1, 'it')) return false;
  for (let at = first; at < last; at++) if (frame.classes[at]! & WordClass.negation) return true;
  return false;
}

/** *The mayor neither confirmed nor denied that*: the whole of it is the cue, and *neither* none of who it is. */
function withNeither(frame: Frame, proposal: Proposal): Proposal {
  const { cue, source } = proposal;
  if (!isText(frame, cue.first - 1, 'nor')) return proposal;
  let neither = cue.first - 2;
  while (neither > frame.sentenceFirst[cue.first]! && cue.first - neither < FARTHEST_NEITHER) {
    if (isText(frame, neither, 'neither')) break;
    neither--;
  }
  if (!isText(frame, neither, 'neither')) return proposal;
  const free = source !== null && source.last > neither ? { first: source.first, last: neither } : source;
  if (free !== null && free.first >= free.last) return proposal;
  const first = frame.kind[neither - 1] === Kind.modal ? neither - 1 : neither;
  return { ...proposal, source: free, cue: { ...cue, first } };
}
