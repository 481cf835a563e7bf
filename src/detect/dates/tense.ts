import { tagIndex } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';

/** Where the event of a clause lies on the line from the past to the future; null where no verb tells. */
export type Tense = 'past' | 'present' | 'future' | null;

const VERBS = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD'].map(tagIndex));
const TAG = {
  base: tagIndex('VB'),
  past: tagIndex('VBD'),
  gerund: tagIndex('VBG'),
  participle: tagIndex('VBN'),
  modal: tagIndex('MD'),
  to: tagIndex('TO'),
  pronoun: tagIndex('PRP'),
  determiner: tagIndex('DT'),
  number: tagIndex('CD'),
  preposition: tagIndex('IN'),
  present: tagIndex('VBZ'),
};
const SINGULARS = new Set(['NN', 'NNP', 'JJ'].map(tagIndex));
/** A name among them, as which a noun at the head of a sentence can look. */
const PLURALS = new Set(['NNS', 'NNPS', 'NNP'].map(tagIndex));
/** An amount with its sign, magnitude and unit: *$1.3 million*, *1,100 homes*. */
const AMOUNT = new Set(['CD', '$', 'NN', 'NNS', 'HYPH'].map(tagIndex));
const AMOUNT_REACH = 6;
/** How far auxiliaries stand before their verb: *will almost certainly not be held*. */
const GROUP_REACH = 5;

/**
 * The tense of the verb that a time expression belongs to, after Reichenbach's event time against speech time: the
 * nearest verb before it in its sentence, else the nearest behind it, read together with its auxiliaries and with
 * heads that point forward (*is expected to*, *plans to*).
 */
export function tenseAround(context: Context, first: number, last: number): Tense {
  const { annotated } = context;
  const { tokens, sentences } = annotated;
  const sentence = tokens.sentence[first]!;
  const from = sentences.first[sentence]!;
  const to = sentences.first[sentence + 1]!;
  // *The Nov. 5 election* and *Monday's debate* have their time from the event, not from the verb; *until Monday* looks ahead of it.
  if (last < to && wordAt(context, last) === "'s") return isAheadByVerb(context, last, to) ? 'future' : null;
  if (last < to && listed(context, 'nouns-of-past-events', wordAt(context, last))) return 'past';
  if (first > from && isDeterminer(context, first - 1)) return null;
  const at = beforeLimit(context, first, from);
  const preposition = wordAt(context, at);
  if (isCompared(context, first) || listed(context, 'backward-prepositions', preposition)) return 'past';
  // *Wheat for delivery in December*
  if (at > from && listed(context, 'nouns-of-times-to-come', wordAt(context, at - 1))) return 'future';
  if (!listed(context, 'forward-prepositions', preposition)) return verbTense(context, first, last);
  return listed(context, 'prepositions-of-states', preposition) && tellsState(context, at, from) ? 'past' : 'future';
}

/**
 * The tense of a month that stands with a verb alone: *drew 3,000 in March*, *In March it drew*, *will open in March*; null for *a visit
 * set for March* and wherever the verb may be another's.
 */
export function tenseOfMonth(context: Context, first: number): Tense {
  const { tokens, sentences } = context.annotated;
  const sentence = tokens.sentence[first]!;
  const from = sentences.first[sentence]!;
  const to = sentences.first[sentence + 1]!;
  if (!listed(context, 'prepositions-of-months', wordAt(context, first - 1))) return null;
  const opens = first - 1 === from;
  for (let at = first; opens ? at < to : at >= from; at += opens ? 1 : -1) {
    if (!VERBS.has(tokens.tag[at]!)) continue;
    const tense = tenseOf(context, at, from);
    if (tense === 'past') return isPlainPast(context, at) ? tense : null;
    const isBeside =
      !opens &&
      !listed(context, 'openers-of-clauses', wordAt(context, first - 2)) &&
      wordAt(context, first - 2) !== ',';
    return tense === 'future' && isBeside && isSureToCome(context, at) ? tense : null;
  }
  return null;
}

function isPlainPast(context: Context, verb: number): boolean {
  return context.annotated.tokens.tag[verb] === TAG.past && !listed(context, 'auxiliaries', wordAt(context, verb));
}

/** *Will open*, *opens*. */
function isSureToCome(context: Context, verb: number): boolean {
  const { tag } = context.annotated.tokens;
  if (tag[verb] === TAG.present) return true;
  for (let at = verb - 1; at > verb - GROUP_REACH; at--)
    if (listed(context, 'sure-modals', wordAt(context, at))) return true;
  return false;
}

/** *Higher than in January*, *up from 4% in January*, *from 40 a day earlier*: what was then, however long ago. */
export function isCompared(context: Context, first: number): boolean {
  const { tokens, sentences } = context.annotated;
  const from = sentences.first[tokens.sentence[first]!]!;
  let at = beforeLimit(context, first, from);
  if (at > from && tokens.tag[at] === TAG.preposition && wordAt(context, at) !== 'than') at--;
  if (at < from) return false;
  if (wordAt(context, at) === 'than') return true;
  let hasNumber = false;
  for (const reach = at - AMOUNT_REACH; at > Math.max(from, reach) && AMOUNT.has(tokens.tag[at]!); at--) {
    hasNumber ||= tokens.tag[at] === TAG.number;
  }
  return hasNumber && wordAt(context, at) === 'from' && verbTense(context, first, first + 1) !== 'future';
}

/** *Friday's game will be*. */
function isAheadByVerb(context: Context, possessive: number, to: number): boolean {
  const { tag } = context.annotated.tokens;
  for (let at = possessive + 1; at < to; at++) {
    if (VERBS.has(tag[at]!)) return listed(context, 'sure-modals', wordAt(context, at));
  }
  return false;
}

/** *Had 6,300 names by Sunday*, *were gone by Sunday*: a state reached; *was due by Sunday* is none. */
function tellsState(context: Context, preposition: number, from: number): boolean {
  if (listed(context, 'forward-heads', wordAt(context, preposition - 1))) return false;
  const { tag } = context.annotated.tokens;
  for (let at = preposition - 1; at >= from; at--) {
    if (!VERBS.has(tag[at]!)) continue;
    const isState = (word: string) => listed(context, 'verbs-of-past-states', word);
    return isState(wordAt(context, at)) || (tag[at] === TAG.participle && isState(wordAt(context, at - 1)));
  }
  return false;
}

/** The same by the verbs alone, whatever preposition stands before the time. */
export function verbTense(context: Context, first: number, last: number): Tense {
  const { tokens, sentences } = context.annotated;
  const sentence = tokens.sentence[first]!;
  const from = sentences.first[sentence]!;
  const to = sentences.first[sentence + 1]!;
  // *Rates are up: Tuesday was the warmest day*
  if (last < to && tokens.tag[last] === TAG.past && opensClause(context, first, from)) return 'past';
  // Behind an article the tagger takes an adjective for a verb: *another live appearance on Sunday*.
  for (let at = first - 1; at >= from; at--) {
    if (!VERBS.has(tokens.tag[at]!) || (at > from && tokens.tag[at - 1] === TAG.determiner)) continue;
    const tense = tenseOf(context, at, from);
    if (tense) return tense;
  }
  if (mistakenVerb(context, from, first)) return 'future';
  for (let at = last; at < to; at++) {
    if (!VERBS.has(tokens.tag[at]!)) continue;
    const main = lastOfGroup(context, at, to);
    return tenseOf(context, main, last);
  }
  return null;
}

/** Whether a time that begins there opens its clause: at the head of the sentence, or behind a mark. */
function opensClause(context: Context, first: number, from: number): boolean {
  return first === from || listed(context, 'openers-of-clauses', wordAt(context, first - 1));
}

/** *The*, *its*, *her* before a noun; not the *her* of *told her Monday*. */
function isDeterminer(context: Context, at: number): boolean {
  return (
    listed(context, 'determiners-of-events', wordAt(context, at)) && context.annotated.tokens.tag[at] !== TAG.pronoun
  );
}

/** Whether a verb of the calendar stands here that the tagger took for a noun or an adjective: *Polls open*, *the bank meets*. */
function mistakenVerb(context: Context, from: number, to: number): boolean {
  const { tag } = context.annotated.tokens;
  for (let at = from + 1; at < to; at++) {
    const word = wordAt(context, at);
    if (SINGULARS.has(tag[at - 1]!) && listed(context, 'timetable-forms', word)) return true;
    if (PLURALS.has(tag[at - 1]!) && listed(context, 'plural-timetable-forms', word)) return true;
  }
  return false;
}

/** Whether a past tense leaves a day possible: none that is still to come at publication. */
export function pastAllows(tense: Tense, day: number, published: number | null): boolean {
  return published === null || tense !== 'past' || !contradicts(tense, day, published);
}

/** Whether a day lies on the other side of publication than the tense says. */
export function contradicts(tense: Tense, day: number, published: number): boolean {
  return (tense === 'past' && day > published) || (tense === 'future' && day < published);
}

/** The token before a date and its *at least*, *around*: *until at least Thursday*; -1 where the sentence begins there. */
function beforeLimit(context: Context, first: number, from: number): number {
  let at = first - 1;
  while (at >= from && listed(context, 'limits-of-dates', wordAt(context, at))) at--;
  return at >= from ? at : -1;
}

/** The main verb of the group that begins here: *held* in *will be held*. */
function lastOfGroup(context: Context, first: number, end: number): number {
  const { tag } = context.annotated.tokens;
  let main = first;
  for (let at = first + 1; at < Math.min(end, first + GROUP_REACH); at++) {
    const isAuxiliary = tag[main] === TAG.modal || listed(context, 'auxiliaries', wordAt(context, main));
    if (VERBS.has(tag[at]!) && isAuxiliary) main = at;
    else if (!listed(context, 'inside-verb-groups', wordAt(context, at))) break;
  }
  return main;
}

function tenseOf(context: Context, verb: number, from: number): Tense {
  const { tokens } = context.annotated;
  const tag = tokens.tag[verb]!;
  const word = wordAt(context, verb);
  if (tag === TAG.modal) return listed(context, 'future-modals', word) ? 'future' : 'present';
  if (listed(context, 'scheduling-verbs', word)) return 'future';
  // *Will be shut*, *is set*: the tagger takes such a participle for the past, which looks the same.
  let participle =
    tag === TAG.participle || (tag === TAG.past && listed(context, 'auxiliaries', wordAt(context, verb - 1)));
  // *Is projected for May*, but what somebody *had projected in May* was said then
  const told = listed(context, 'perfect-auxiliaries', wordAt(context, verb - 1));
  if (participle && !told && listed(context, 'forecasting-participles', word)) return 'future';
  if (tag === TAG.past && !participle) return forwardHead(context, verb, verb + 3) ? 'future' : 'past';
  for (let at = verb - 1; at >= Math.max(from, verb - GROUP_REACH); at--) {
    const before = tokens.tag[at]!;
    const form = wordAt(context, at);
    if (before === TAG.modal) return listed(context, 'future-modals', form) ? 'future' : 'present';
    if (before === TAG.to) return infinitiveTense(context, at, from);
    if (participle && listed(context, 'perfect-auxiliaries', form)) return 'past';
    if (before === TAG.past) return 'past';
    if (participle && listed(context, 'forms-of-be', form)) return 'present';
    if (VERBS.has(before)) participle = before === TAG.participle;
    else if (!listed(context, 'inside-verb-groups', form)) break;
  }
  if (tag === TAG.participle) {
    const head = listed(context, 'forward-heads', word);
    return head ? 'future' : 'past';
  }
  if (tag === TAG.past) return 'past';
  if (tag === TAG.gerund || tag === TAG.base) return null;
  if (forwardHead(context, verb, verb + 3)) return 'future';
  const lemma = lemmaAt(context, verb);
  if (listed(context, 'timetable-verbs', lemma)) return 'future';
  return listed(context, 'telling-verbs', lemma) ? null : 'present';
}

/** The tense of *to meet*: ahead of what governs it (*plans to*, *hoped to*), but past behind *had been due to*. */
function infinitiveTense(context: Context, to: number, from: number): Tense {
  for (let at = to - 1; at >= Math.max(from, to - GROUP_REACH); at--) {
    if (listed(context, 'past-perfect-auxiliaries', wordAt(context, at))) return 'past';
  }
  return 'future';
}

/** Whether one of these tokens is a word that points forward and *to* follows: *set to*, *due to*, *plans to*. */
function forwardHead(context: Context, first: number, last: number): boolean {
  const { tokens } = context.annotated;
  for (let at = first; at < Math.min(last, tokens.count - 1); at++) {
    if (listed(context, 'forward-heads', wordAt(context, at)) && tokens.tag[at + 1] === TAG.to) return true;
  }
  return false;
}

function lemmaAt({ annotated }: Context, at: number): string {
  return annotated.vocabulary.text(annotated.tokens.lemma[at]!);
}

function wordAt({ annotated }: Context, at: number): string {
  return at < 0 ? '' : annotated.vocabulary.text(annotated.tokens.word[at]!);
}

function listed({ lists }: Context, list: string, word: string): boolean {
  return lists.has(list, word);
}
