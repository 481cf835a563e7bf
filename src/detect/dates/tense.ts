import { tagIndex } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { isNegated, isSureToCome, lastOfGroup, listed, type Tense, tenseOf, VERBS, wordAt } from './verb-group.ts';

const TAG = {
  past: tagIndex('VBD'),
  participle: tagIndex('VBN'),
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

/**
 * The tense of the verb that a time expression belongs to, after Reichenbach's event time against speech time: the
 * nearest verb before it in its sentence, else the nearest behind it.
 */
export function tenseAround(context: Context, first: number, last: number): Tense {
  const { annotated } = context;
  const { tokens, sentences } = annotated;
  const sentence = tokens.sentence[first]!;
  const from = sentences.first[sentence]!;
  const to = sentences.first[sentence + 1]!;
  // *The Nov. 5 election* and *Monday's debate* have their time from the event, not from the verb; *until Monday* looks ahead of it.
  if (last < to && wordAt(context, last) === "'s") {
    return isPastEvent(context, last, to) ? 'past' : isAheadByVerb(context, last, to) ? 'future' : null;
  }
  if (last < to && listed(context, 'nouns-of-past-events', wordAt(context, last))) return 'past';
  if (isDeadline(context, last, to)) return 'future';
  if (first > from && isDeterminer(context, first - 1)) return null;
  const at = beforeLimit(context, first, from);
  const preposition = wordAt(context, at);
  if (isCompared(context, first) || listed(context, 'backward-prepositions', preposition)) return 'past';
  // *Wheat for delivery in December*
  if (at > from && listed(context, 'nouns-of-times-to-come', wordAt(context, at - 1))) return 'future';
  if (!listed(context, 'forward-prepositions', preposition)) {
    const tense = verbTense(context, first, last);
    // *If it is called off before June*
    return tense === 'present' && wordAt(context, first - 1) === 'before' ? 'future' : tense;
  }
  if (listed(context, 'prepositions-of-waits', preposition) && endsWait(context, at, last)) return 'past';
  return listed(context, 'prepositions-of-states', preposition) && tellsState(context, at, last, from, to)
    ? 'past'
    : 'future';
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
    return tense === 'future' && isBeside && isSureToCome(context, at, from) ? tense : null;
  }
  return null;
}

function isPlainPast(context: Context, verb: number): boolean {
  return context.annotated.tokens.tag[verb] === TAG.past && !listed(context, 'auxiliaries', wordAt(context, verb));
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

/** How far behind a day its deadline stands: *set Friday as the deadline*. */
const DEADLINE_REACH = 3;

/** *A Friday deadline*, *setting Friday as the deadline*. */
function isDeadline(context: Context, last: number, to: number): boolean {
  const reach = wordAt(context, last) === 'as' ? DEADLINE_REACH : 1;
  for (let at = last; at < Math.min(to, last + reach); at++) {
    if (listed(context, 'deadlines', wordAt(context, at))) return true;
  }
  return false;
}

/** How far behind a day the event stands that it names: *Friday's Supreme Court ruling*. */
const EVENT_REACH = 5;

/** *Friday's ruling*, *Friday's attack*. */
function isPastEvent(context: Context, possessive: number, to: number): boolean {
  const { tag } = context.annotated.tokens;
  for (let at = possessive + 1; at < Math.min(to, possessive + EVENT_REACH) && !VERBS.has(tag[at]!); at++) {
    if (listed(context, 'nouns-of-past-events', wordAt(context, at))) return true;
  }
  return false;
}

/** *Friday's game will be*; not *Friday's game: it will be*. */
function isAheadByVerb(context: Context, possessive: number, to: number): boolean {
  const { tag } = context.annotated.tokens;
  for (let at = possessive + 1; at < to && !listed(context, 'ends-of-clauses', wordAt(context, at)); at++) {
    if (VERBS.has(tag[at]!)) return listed(context, 'sure-modals', wordAt(context, at));
  }
  return false;
}

/** *Had 6,300 names by Sunday*, *were gone by Sunday*: a state reached; *was due by Sunday* is none. */
function tellsState(context: Context, preposition: number, last: number, from: number, to: number): boolean {
  if (listed(context, 'forward-heads', wordAt(context, preposition - 1))) return false;
  const { tag } = context.annotated.tokens;
  // *By Friday the boats were gone*
  if (preposition === from || listed(context, 'openers-of-clauses', wordAt(context, preposition - 1))) {
    for (let at = last; at < to; at++) if (VERBS.has(tag[at]!)) return tag[at] === TAG.past;
  }
  for (let at = preposition - 1; at >= from; at--) {
    if (!VERBS.has(tag[at]!)) continue;
    const isState = (word: string) => listed(context, 'verbs-of-past-states', word);
    return isState(wordAt(context, at)) || (tag[at] === TAG.participle && isState(wordAt(context, at - 1)));
  }
  return false;
}

/** *Did not learn of it until Friday*, *until Friday, they had not called*: what somebody waited for has come. */
function endsWait(context: Context, preposition: number, last: number): boolean {
  const { tokens, sentences } = context.annotated;
  const sentence = tokens.sentence[preposition]!;
  const from = sentences.first[sentence]!;
  const to = sentences.first[sentence + 1]!;
  let verb = preposition - 1;
  while (verb >= from && !VERBS.has(tokens.tag[verb]!)) verb--;
  if (verb < from) {
    verb = last;
    while (verb < to && !VERBS.has(tokens.tag[verb]!)) verb++;
    if (verb === to) return false;
    verb = lastOfGroup(context, verb, to);
  }
  return isNegated(context, verb, from) && tenseOf(context, verb, from) === 'past';
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
  // *Asked on Friday whether she would stay*, whatever the tagger takes the word for
  if (first > from && listed(context, 'opening-participles', wordAt(context, from))) return 'past';
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
