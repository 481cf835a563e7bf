import type { FigureKind } from '../../model/index.ts';
import type { RuleMatch } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { AmountWords } from './amount-words.ts';
import { leadOf } from './change-lead.ts';
import { Movers } from './movers.ts';
import { NounPhrases } from './noun-phrases.ts';
import type { Phrase } from './phrase.ts';
import { TokenWords } from './token-words.ts';
import { isVerb, verbLemma } from './verbs.ts';

/** Kinds whose number stands before what it measures: *a $5 billion gap*, *one in five homes*. */
const BEFORE_ITS_NOUN: ReadonlySet<FigureKind> = new Set<FigureKind>([
  'money',
  'quantity',
  'percent',
  'ratio',
  'range',
  'cardinal',
]);
/** Kinds that measure nothing; a length of time before a noun (*a 90-minute meeting*) is a date. */
const UNMEASURED: ReadonlySet<FigureKind> = new Set<FigureKind>(['age', 'score', 'ordinal']);
const LONGEST_OBJECT = 8;
/** *The number killed in air accidents this year*. */
const LONGEST_TOTAL = 12;
const MULTIPLIED = /^(NN|JJ|DT|PRP\$|POS|HYPH|VBN)/;
const MULTIPLIED_FIRST = /^(NN|JJ|DT|PRP\$|VBN)/;
const DETERMINER = /^(DT|PRP\$|POS)$/;

/**
 * What a figure without a counted noun and without a movement measures, in the text's own words: the noun behind it (*its £24m gap*), the
 * one it is *of* (*winds of 90 mph*), the subject of a level (*debt stood at £210m*). `first` is its first token, modifiers
 * included. Null when none of these is there.
 */
export function measuredBy(
  first: number,
  match: RuleMatch,
  kind: FigureKind,
  unit: string | null,
  context: Context,
): Phrase | null {
  if (UNMEASURED.has(kind) || (unit !== null && context.lists.has('measured-times', unit))) return null;
  const words = new TokenWords(context);
  const phrases = new NounPhrases(context, first);
  if (kind === 'multiple') return multiplied();
  return behind() ?? extended() ?? framed() ?? subject();

  /** *Six times the average*, *twice last year's figure*, *38 times expected earnings*; no *three times on Sunday*. */
  function multiplied(): Phrase | null {
    const { last } = match;
    if (context.lists.has('times-behind-figures', words.at(last + 1)) && words.tag(last + 2) !== 'POS') return null;
    let end = last;
    while (phrases.inSentence(end) && end < last + LONGEST_OBJECT && MULTIPLIED.test(words.tag(end))) end++;
    while (end > last && !words.tag(end - 1).startsWith('NN')) end--;
    const opens = MULTIPLIED_FIRST.test(words.tag(last)) && !context.lists.has('calendar-names', words.at(last));
    return opens && !context.lists.has('links-to-paces', words.at(last)) ? phrases.between(last, end) : null;
  }

  /** *Water two metres deep*, *walls 9 feet high*. */
  function extended(): Phrase | null {
    if (kind !== 'quantity' || !context.lists.has('ways-of-lengths', words.at(match.last))) return null;
    return words.tag(first - 1).startsWith('NN') ? phrases.between(first - 1, first) : null;
  }

  function behind(): Phrase | null {
    if (!BEFORE_ITS_NOUN.has(kind)) return null;
    const end = match.last;
    if (words.tag(end - 2) === 'HYPH' || kind === 'ratio') return phrases.measured(end);
    if (kind === 'cardinal') return null;
    const tag = words.tag(end);
    // *$30 million in aid*
    if (kind === 'money' && context.lists.has('links-to-spent-on', words.at(end)))
      return startsNoun(end + 1) && !context.lists.has('nouns-not-spent-on', words.at(nounAt(end + 1)))
        ? phrases.measured(end + 1)
        : null;
    const before = words.tag(first - 1);
    // *Nine $2,500 gifts*
    const counted = kind === 'money' && before === 'CD' && tag === 'NNS';
    // *The additional 48% stake*
    const determined = DETERMINER.test(before) || (before === 'JJ' && DETERMINER.test(words.tag(first - 2)));
    const leads = counted || determined || tag === (kind === 'money' ? 'NN' : 'NNS');
    return leads ? phrases.measured(end) : null;
  }

  /** The last noun of the row that starts there. */
  function nounAt(at: number): number {
    let noun = at;
    while (/^(NN|JJ)/.test(words.tag(noun + 1))) noun++;
    return noun;
  }

  function startsNoun(at: number): boolean {
    return /^(NNS?|JJ)$/.test(words.tag(at));
  }

  /** *Winds of 90 mph*, *winds near 90 mph*, *a levy, worth £3*, *the deficit, at 4% of GDP*. */
  function framed(): Phrase | null {
    const { lists } = context;
    const modified =
      first < match.spanFirst &&
      lists.has('modifiers-of-measures', words.at(first)) &&
      words.tag(first - 1).startsWith('NN');
    // *Claims worth a combined £640m*
    const record = beforeRecord(first - 1);
    const worth = lists.has('links-to-measures', words.at(record)) ? record : null;
    const link = modified ? first : (worth ?? leadOf(first, match.last, context).before);
    const word = words.at(link);
    const aside = words.at(link - 1) === ',';
    const shared = kind === 'percent' && lists.has('links-to-shares', word) && closes(match.last);
    const linked = lists.has('links-to-measures', word) || (aside && lists.has('links-of-asides', word));
    const end = aside ? link - 1 : link;
    if (!(modified || shared || linked) || !words.tag(end - 1).startsWith('NN')) return null;
    // *Fell 11%, or 3.20 kroner, at 24.86*: an amount is no measure
    const isAmount = aside && new AmountWords(context).isEndOfMeasure(end - 1);
    return isFrame(end - 1) || isAmount ? null : withoutAmount(phrases.before(end, 'links-in-measures'));
  }

  /** *10 of his men from a force of 500*: the force; *off the coast at a depth of 10 km*: the depth. */
  function withoutAmount(phrase: Phrase | null): Phrase | null {
    if (phrase === null) return null;
    for (let at = phrase.last - 1; at > phrase.first; at--) {
      if (words.at(at - 1) === 'at' && /^an?$/.test(words.at(at))) return phrases.between(at, phrase.last);
    }
    if (words.tag(phrase.first) !== 'CD') return phrase;
    let start = phrase.last;
    while (start > phrase.first && words.tag(start - 1) !== 'IN') start--;
    return start > phrase.first ? phrases.between(start, phrase.last) : phrase;
  }

  /** *A total of 45*, but not *the industry average of 45*. */
  function isFrame(noun: number): boolean {
    const { lists } = context;
    const named = /^(NN|JJ$)/.test(words.tag(noun - 1)) && !lists.has('record-words', words.at(noun - 1));
    return lists.has('frames-of-figures', words.lemma(noun)) && !named;
  }

  function closes(at: number): boolean {
    return /^(,|\.|:|CC)$/.test(words.tag(at));
  }

  function subject(): Phrase | null {
    const { lists } = context;
    let verb = beforeRecord(first - 1);
    while (words.tag(verb) === 'RB') verb--;
    // *Mackerel sold for €2.80*
    const sold =
      kind === 'money' &&
      lists.has('links-of-selling', words.at(verb)) &&
      lists.has('selling-verbs', words.lemma(verb - 1));
    if (sold) return isSelling(verb - 1) ? phrases.before(verb - 1) : null;
    const linked = lists.has('level-links', words.at(verb));
    const toLevel = words.at(verb) === 'to';
    if (linked) verb--;
    // *Was little changed at 4%*, *is flat at 4%*
    if (linked && lists.has('steady-words', words.at(verb))) verb--;
    while (words.tag(verb) === 'RB') verb--;
    const antecedent = linked ? setBy(verb) : null;
    if (antecedent !== null) return antecedent;
    const isObject = words.tag(verb).startsWith('NN') && !isVerb(words, verb);
    // *Put the number of dead at 88*
    if (linked && (isObject || lists.has('persons-by-state', words.at(verb)))) return objectBefore(verb, toLevel);
    while (/^R[BP]$/.test(words.tag(verb)) || words.at(verb) === 'in') verb--;
    if (!isVerb(words, verb)) return linked || kind !== 'money' ? null : payer(verb);
    const lemma = verbLemma(words, verb);
    const isSpeed = linked && kind === 'quantity' && lists.has('speed-verbs', lemma);
    const buys =
      kind === 'money' && lists.has('exchanging-verbs', lemma) && new Movers(context, phrases).isTraded(verb);
    const isLevel = lists.has('level-verbs', lemma) || (linked && lists.has('setting-verbs', lemma));
    return isLevel || isSpeed || buys ? phrases.before(verb) : null;
  }

  /** *Sold*, and *sells*, which the tagger takes for a noun. */
  function isSelling(at: number): boolean {
    return words.tag(at).startsWith('V') || (words.tag(at) === 'NNS' && /^(NN|,)/.test(words.tag(at - 1)));
  }

  /** *A gap that the minister put at $3 million*: what the clause of the verb there is about, whatever the verb's tag. */
  function setBy(verb: number): Phrase | null {
    if (!context.lists.has('setting-verbs', verbLemma(words, verb))) return null;
    for (let at = verb - 1; at > verb - LONGEST_OBJECT && phrases.inSentence(at); at--) {
      const relative = words.tag(at) === 'WDT' || context.lists.has('relative-words', words.at(at));
      if (relative) {
        const noun = words.at(at - 1) === ',' ? at - 1 : at;
        return at < verb - 1 && words.tag(noun - 1).startsWith('NN') ? phrases.before(noun, 'links-in-measures') : null;
      }
      if (!/^(NN|JJ|DT|PRP|POS|RB|VBZ|VBP|VBD|MD)/.test(words.tag(at))) return null;
      if (words.tag(at).startsWith('V') && !context.lists.has('perfect-verbs', words.lemma(at))) return null;
    }
    return null;
  }

  /** *Tariffs cost the firm $3 million*: whose price it is, behind the object that ends at that token. */
  function payer(last: number): Phrase | null {
    let at = last;
    while (at > last - LONGEST_OBJECT && /^(NN|JJ|DT|PRP|POS)/.test(words.tag(at)) && !isPricing(at)) at--;
    return at < last && isPricing(at) ? phrases.before(at) : null;
  }

  /** *Costs us £3*, *cost the town £3*: a verb, whatever its tag. */
  function isPricing(at: number): boolean {
    const isMistaken = words.tag(at) === 'NNS' && words.tag(at + 1) === 'PRP';
    return context.lists.has('pricing-verbs', words.lemma(at)) && (isMistaken || isVerb(words, at));
  }

  /** *Hit a record 15,580*: the token before the article. */
  function beforeRecord(at: number): number {
    let start = at;
    while (start > at - 2 && context.lists.has('record-words', words.at(start))) start--;
    return start < at && words.tag(start) === 'DT' ? start - 1 : at;
  }

  /** *Put total damage at $3 billion*, *brings the toll to 43*: what ends at that token, where such a verb has it for its object. */
  function objectBefore(last: number, toLevel: boolean): Phrase | null {
    const reach = toLevel ? LONGEST_TOTAL : LONGEST_OBJECT;
    for (let at = last; at > last - reach && phrases.inSentence(at); at--) {
      // *Put the loss at $3 million and sales at $40 million*
      if (words.tag(at) === 'CC' && !toLevel && (words.at(at - 1) === ',' || new AmountWords(context).isEnd(at - 1)))
        return phrases.between(at + 1, last + 1);
      const setting = context.lists.has(toLevel ? 'bringing-verbs' : 'setting-verbs', words.lemma(at));
      // *That values the firm at £4m*: a verb, whatever its tag
      const isVerbal =
        words.tag(at).startsWith('V') || (setting && words.tag(at) === 'NNS' && DETERMINER.test(words.tag(at + 1)));
      // *The number of injured*, *the number killed in May*
      const isParticiple = /^VB[DN]$/.test(words.tag(at)) && /^(NN|IN)/.test(words.tag(at - 1));
      if (isVerbal && !setting && isParticiple) continue;
      if (isVerbal) return setting ? phrases.behind(at, last + 1) : null;
    }
    return null;
  }
}
