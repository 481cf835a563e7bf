import { tagIndex } from '../../text/index.ts';
import type { Frame } from './frame.ts';
import { isNounKind, isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { ContentReading, Proposal } from './proposals.ts';
import type { Run } from './runs.ts';
import { withContents } from './with-contents.ts';

const VBD = tagIndex('VBD');
const VBZ = tagIndex('VBZ');
const VBP = tagIndex('VBP');
const VBN = tagIndex('VBN');
const WDT = tagIndex('WDT');
const WP = tagIndex('WP');

/** Tokens at most between what opens a clause and its verb. */
const FARTHEST_VERB = 14;

/**
 * Ends contents that stand behind their cue before a clause of the writer's own:
 *
 *     Lund said the boats would be sold, as the crews waited outside.      … told MPs the lease would end in May, which is when …
 *               ++++++++++++++++++++++++                                             ++++++++++++++++++++++++++++
 *
 * Somebody's words told in the past shift their tenses with them, so a clause in another tense than theirs is told by the writer.
 *
 * @param isSaid whether a cue says or believes something
 */
export function withoutTrailingClauses(
  frame: Frame,
  proposals: readonly Proposal[],
  isSaid: (proposal: Proposal) => boolean,
): readonly Proposal[] {
  return proposals.map((proposal) => {
    const { cue, source } = proposal;
    if (source === null || !isVerbKind(frame.kind[cue.head]!) || !isSaid(proposal)) return proposal;
    const ends = new Map<number, number>();
    return withContents(proposal, (content) => {
      const last = content.runs.at(-1);
      if (last === undefined || last.first < cue.last) return content;
      if (opensWriters(frame, proposal, content.runs.at(-2) ?? last, last))
        return { ...content, runs: content.runs.slice(0, -1) };
      // *…, which, the keeper said, is old*: of the clause that another interrupts
      if (frame.kind[last.last - 1] === Kind.relative && frame.kind[last.last - 2] === Kind.comma)
        return cut(content, last, last.last - 2);
      const known = ends.get(last.first);
      const end = known ?? clauseEnd(frame, proposal, last);
      ends.set(last.first, end);
      return cut(content, last, end);
    });
  });
}

/** *“…,” Lund said, as the crews waited*: a run that is the writer's from its first word. */
function opensWriters(frame: Frame, { cue }: Proposal, before: Run, last: Run): boolean {
  const { kind, tag, classes, nextVerb, sentenceLast, annotated } = frame;
  if (isScene(frame, before, last)) return true;
  if (tag[cue.head] !== VBD || kind[last.first - 1] !== Kind.comma || annotated.tokens.depth[last.first]! > 0)
    return false;
  const end = sentenceLast[cue.head]!;
  if (before !== last) return isWriters(frame, last.first, nextVerb[before.first]!, end);
  return (classes[last.first]! & WordClass.sequel) !== 0 && isWriters(frame, last.first, cue.head, end);
}

/** *“It hurts,” she said, her voice breaking*: what follows closed quotation marks behind a comma, without any. */
function isScene({ kind }: Frame, before: Run, { first, last }: Run): boolean {
  if (before.first === first || kind[before.last - 1] !== Kind.quote || kind[first - 1] !== Kind.comma) return false;
  const word = kind[first] === Kind.conjunction ? first + 1 : first;
  return kind[word] !== Kind.that && !kind.subarray(first, last).includes(Kind.quote);
}

function cut(content: ContentReading, last: Run, end: number): ContentReading {
  if (end <= last.first || end >= last.last) return content;
  return { ...content, runs: [...content.runs.slice(0, -1), { first: last.first, last: end }] };
}

/** Where the words that begin with a run end before the writer's next clause; -1 where nothing of that kind follows. */
function clauseEnd(frame: Frame, { cue, source }: Proposal, { first }: Run): number {
  const { annotated, kind, tag, nextVerb, sentenceLast } = frame;
  const { depth } = annotated.tokens;
  const last = sentenceLast[cue.head]!;
  const verb = nextVerb[first]!;
  const isRelative = isOpenRelative(frame, source!, cue);
  const isPast = tag[cue.head] === VBD;
  for (let at = first + 1; at + 2 < last; at++) {
    if (kind[at] !== Kind.comma) continue;
    const closes = kind[at + 1] === Kind.quote;
    if (depth[at]! > 0 && !closes) continue;
    const opens = closes ? at + 2 : at + 1;
    // *Lund, who did not say when, left*
    if (isRelative && (kind[opens] === Kind.finite || kind[opens] === Kind.modal)) return opens - (closes ? 0 : 1);
    if (!isPast || verb >= at || !isWriters(frame, opens, verb, last) || goesOn(frame, opens, last)) continue;
    return opens - (closes ? 0 : 1);
  }
  return -1;
}

/** Whether *who* speaks, in a clause that a comma opens. */
function isOpenRelative({ kind }: Frame, { first, last }: Run, cue: Run): boolean {
  return last === first + 1 && kind[first] === Kind.relative && kind[first - 1] === Kind.comma && first < cue.first;
}

/** Whether *that* goes on with somebody's words: *…, while the port was closed, and that …* */
function goesOn({ kind }: Frame, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++)
    if (kind[at] === Kind.that && kind[at - 1] === Kind.conjunction) return true;
  return false;
}

/** Whether the clause that begins at a token is the writer's. */
function isWriters(frame: Frame, opens: number, main: number, last: number): boolean {
  const { kind, classes, tag, phraseFirst, phraseLast, annotated } = frame;
  const next = opens + 1;
  const subject = phraseFirst[next] === next;
  if (classes[opens]! & WordClass.scene && kind[opens] !== Kind.adverb) {
    const verb = verbOf(frame, next, last);
    // The tagger takes *as cranes lifted slabs* for a participle.
    if (subject && verb === last) return hasParticiple(frame, next);
    return subject && tag[verb] === VBD && !isShifted(frame, verb);
  }
  if (classes[opens]! & WordClass.sequel && kind[opens] === Kind.preposition) {
    const verb = verbOf(frame, next, last);
    return kind[next] === Kind.gerund || (subject && (verb === last || !isShifted(frame, verb)));
  }
  if (tag[opens] === WDT || (tag[next] === WDT && kind[opens] === Kind.preposition)) {
    const verb = verbOf(frame, next, last);
    // *which is when the lease ends*
    if (tag[verb] === VBZ || tag[verb] === VBP) return kind[verb + 1] === Kind.question;
    return kind[main] === Kind.modal && tag[verb] === VBD && !isShifted(frame, verb);
  }
  if (kind[opens] !== Kind.preposition && kind[opens] !== Kind.conjunction) return false;
  const word = annotated.vocabulary.text(annotated.tokens.word[opens]!);
  // *with the crews walking out*
  if (word === 'with') return subject && kind[phraseLast[next]!] === Kind.gerund;
  if (word === 'in') return tag[next] === WP;
  if (word !== 'but' || !subject || kind[next] === Kind.pronoun) return false;
  const verb = verbOf(frame, next, last);
  return isShifted(frame, main) && tag[verb] === VBD && !isShifted(frame, verb);
}

/** Whether a participle stands behind a noun of the phrase that begins at a token: *cranes lifted slabs*, but not *the elected mayor*. */
function hasParticiple({ kind, phraseLast }: Frame, first: number): boolean {
  for (let at = first + 1; at <= phraseLast[first]!; at++)
    if (kind[at] === Kind.participle && (isNounKind(kind[at - 1]!) || kind[at - 1] === Kind.pronoun)) return true;
  return false;
}

/** The first finite or modal verb at or behind a token, before the next comma; `last` without one. */
function verbOf({ kind, nextVerb }: Frame, at: number, last: number): number {
  const verb = nextVerb[at]!;
  if (verb >= last || verb - at > FARTHEST_VERB) return last;
  for (let between = at; between < verb; between++) if (kind[between] === Kind.comma) return last;
  return verb;
}

/** *would*, *could*, *had been*: how words of now and to come are told in the past. */
function isShifted({ kind, tag, annotated, classes }: Frame, verb: number): boolean {
  const { tokens, vocabulary } = annotated;
  if (kind[verb] === Kind.modal) return true;
  if (tag[verb] !== VBD || vocabulary.text(tokens.lemma[verb]!) !== 'have') return false;
  let next = verb + 1;
  while (kind[next] === Kind.adverb || classes[next]! & WordClass.negation) next++;
  return tag[next] === VBN;
}
