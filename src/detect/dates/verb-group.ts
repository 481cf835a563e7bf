import { tagIndex } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';

/** Where the event of a clause lies on the line from the past to the future; null where no verb tells. */
export type Tense = 'past' | 'present' | 'future' | null;

export const VERBS: ReadonlySet<number> = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD'].map(tagIndex));
const TAG = {
  base: tagIndex('VB'),
  past: tagIndex('VBD'),
  gerund: tagIndex('VBG'),
  participle: tagIndex('VBN'),
  modal: tagIndex('MD'),
  to: tagIndex('TO'),
  present: tagIndex('VBZ'),
  adverb: tagIndex('RB'),
  plural: tagIndex('VBP'),
};
/** How far auxiliaries stand before their verb: *will almost certainly not be held*. */
export const GROUP_REACH = 5;
/** How far the verb stands before an infinitive that tells what it was done for: *gathered in the square to mark*. */
const PURPOSE_REACH = 12;

/** The tense of a verb, read together with its auxiliaries and with heads that point forward (*is expected to*, *plans to*). */
export function tenseOf(context: Context, verb: number, from: number): Tense {
  const { tokens } = context.annotated;
  const tag = tokens.tag[verb]!;
  const word = wordAt(context, verb);
  if (tag === TAG.modal) return modalTense(context, verb, verb);
  if (listed(context, 'verbs-of-expectation', lemmaAt(context, verb))) return 'future';
  if (listed(context, 'scheduling-verbs', word)) {
    // *Began, as planned, on Saturday*
    return listed(context, 'openers-of-asides', wordBeforeAdverb(context, verb)) ? null : 'future';
  }
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
    if (before === TAG.modal) return modalTense(context, at, verb);
    if (before === TAG.to) return infinitiveTense(context, at, from);
    if (participle && listed(context, 'perfect-auxiliaries', form)) return 'past';
    if (before === TAG.past) return 'past';
    if (participle && listed(context, 'forms-of-be', form)) return 'present';
    if (VERBS.has(before)) participle = before === TAG.participle;
    else if (before !== TAG.adverb && !listed(context, 'inside-verb-groups', form)) break;
  }
  if (tag === TAG.participle) return looksAhead(context, verb) ? 'future' : 'past';
  if (tag === TAG.past) return 'past';
  if (tag === TAG.gerund || tag === TAG.base) return null;
  if (forwardHead(context, verb, verb + 3)) return 'future';
  const lemma = lemmaAt(context, verb);
  if (listed(context, 'timetable-verbs', lemma)) return 'future';
  return listed(context, 'telling-verbs', lemma) ? null : 'present';
}

/** The main verb of the group that begins here: *held* in *will be held*. */
export function lastOfGroup(context: Context, first: number, end: number): number {
  const { tag } = context.annotated.tokens;
  let main = first;
  for (let at = first + 1; at < Math.min(end, first + GROUP_REACH); at++) {
    const isAuxiliary = tag[main] === TAG.modal || listed(context, 'auxiliaries', wordAt(context, main));
    if (VERBS.has(tag[at]!) && isAuxiliary) main = at;
    else if (tag[at] !== TAG.adverb && !listed(context, 'inside-verb-groups', wordAt(context, at))) break;
  }
  return main;
}

/** Whether a verb that looks ahead leaves no doubt of it: *will open*, *opens*, *is set to open*, *is planned*; not *could open*, *was to open*. */
export function isSureToCome(context: Context, verb: number, from: number): boolean {
  const { tag } = context.annotated.tokens;
  if (
    tag[verb] === TAG.present ||
    (tag[verb] === TAG.plural && listed(context, 'timetable-verbs', lemmaAt(context, verb)))
  ) {
    return true;
  }
  for (let at = verb; at > Math.max(from - 1, verb - GROUP_REACH); at--) {
    const word = wordAt(context, at);
    if (listed(context, 'sure-modals', word)) return true;
    if (at < verb && listed(context, 'forms-of-be', word))
      return listed(context, 'forward-heads', wordAt(context, at + 1));
  }
  return false;
}

/** Whether *not* or *never* stands among the auxiliaries of a verb. */
export function isNegated(context: Context, verb: number, from: number): boolean {
  const { tag } = context.annotated.tokens;
  for (let at = verb - 1; at >= Math.max(from, verb - GROUP_REACH); at--) {
    const word = wordAt(context, at);
    if (listed(context, 'negations', word)) return true;
    if (!VERBS.has(tag[at]!) && !listed(context, 'inside-verb-groups', word)) return false;
  }
  return false;
}

/**
 * The tense that a modal gives its verb. *Could not be reached Wednesday* and *would not say Friday* tell what was tried,
 * not what is to come.
 */
function modalTense(context: Context, modal: number, main: number): Tense {
  const word = wordAt(context, modal);
  const negated = listed(context, 'negations', wordAt(context, modal + 1));
  if (
    listed(context, 'modals-of-ability', word) &&
    (negated || listed(context, 'reaching-participles', wordAt(context, main)))
  ) {
    return 'past';
  }
  if (
    negated &&
    listed(context, 'modals-of-refusal', word) &&
    listed(context, 'disclosing-verbs', lemmaAt(context, main))
  ) {
    return 'past';
  }
  return listed(context, 'future-modals', word) ? 'future' : 'present';
}

/** The tense of *to meet*: ahead of what governs it (*plans to*, *hoped to*), but past behind *had been due to* and behind what was done for it (*gathered to*). */
function infinitiveTense(context: Context, to: number, from: number): Tense {
  const { tag } = context.annotated.tokens;
  for (let at = to - 1; at >= Math.max(from, to - GROUP_REACH); at--) {
    if (listed(context, 'past-perfect-auxiliaries', wordAt(context, at))) return 'past';
  }
  for (let at = to - 1; at >= Math.max(from, to - PURPOSE_REACH); at--) {
    if (listed(context, 'forward-heads', wordAt(context, at))) return 'future';
    if (!VERBS.has(tag[at]!) || tag[at] === TAG.gerund) continue;
    return !listed(context, 'auxiliaries', wordAt(context, at)) && tenseOf(context, at, from) === 'past'
      ? 'past'
      : 'future';
  }
  return 'future';
}

/** Whether a participle by itself tells what is to come: *a vote expected in May*, *talks set for May*; not *a record set in May*. */
function looksAhead(context: Context, participle: number): boolean {
  const word = wordAt(context, participle);
  if (listed(context, 'participles-that-look-ahead-with-for', word)) {
    return /^(for|to)$/.test(wordAt(context, participle + 1));
  }
  return listed(context, 'forward-heads', word);
}

/** Whether one of these tokens is a word that points forward and *to* follows: *set to*, *due to*, *plans to*. */
function forwardHead(context: Context, first: number, last: number): boolean {
  const { tokens } = context.annotated;
  for (let at = first; at < Math.min(last, tokens.count - 1); at++) {
    if (listed(context, 'forward-heads', wordAt(context, at)) && tokens.tag[at + 1] === TAG.to) return true;
  }
  return false;
}

/** The word before a verb, or before its *previously*. */
function wordBeforeAdverb(context: Context, verb: number): string {
  const word = wordAt(context, verb - 1);
  return listed(context, 'adverbs-of-asides', word) ? wordAt(context, verb - 2) : word;
}

function lemmaAt({ annotated }: Context, at: number): string {
  return annotated.vocabulary.text(annotated.tokens.lemma[at]!);
}

export function wordAt({ annotated }: Context, at: number): string {
  return at < 0 || at >= annotated.tokens.count ? '' : annotated.vocabulary.text(annotated.tokens.word[at]!);
}

export function listed({ lists }: Context, list: string, word: string): boolean {
  return lists.has(list, word);
}
