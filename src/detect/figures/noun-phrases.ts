import type { Context } from '../normaliser.ts';
import { AmountWords } from './amount-words.ts';
import { isTime, type Phrase } from './phrase.ts';
import { beforeClause, beforeRelative } from './relative-clauses.ts';
import { TokenWords } from './token-words.ts';

const YEAR = /^(19|20)\d\d$/;
const LONGEST = 8;
const LONGEST_SUBJECT = 16;
const LONGEST_CLAUSE = 20;
/** Of verbs in a row that share their subject, so many. */
const MOST_VERBS = 4;
/** Verbs that are joined have the same form; what the tagger takes for nouns and participles may be one of them. */
const FORMS: Partial<Record<string, string>> = {
  VBD: 'past',
  VBN: 'past',
  JJ: 'past',
  VBZ: 'present',
  NNS: 'present',
  VBP: 'plural',
};
const FINITE = /^(VB[DZP]|MD)$/;
const PHRASE = /^(NN|JJ|DT|PRP\$|POS|HYPH)/;
const PHRASE_BEFORE_VERB = /^(NN|JJ|DT|PRP\$|POS|CD|\$|HYPH|VBG)/;
/** Behind a participle its object begins: *beating analysts' forecasts*. */
const DETERMINED = /^(DT|PRP\$|NNS)$/;
const DETERMINER = /^(DT|PRP\$|POS)$/;
const WITHIN_SUBJECT = /^(NN|JJ|DT|PRP\$|POS|IN|VBG)/;
const VERB_GROUP = /^(RB|MD|VB|TO|JJR)/;

/** Noun phrases around a verb or a figure of one sentence; null where there is none. */
export class NounPhrases {
  readonly #words: TokenWords;

  /** `token` is one of the sentence. */
  constructor(
    readonly context: Context,
    readonly token: number,
  ) {
    this.#words = new TokenWords(context);
  }

  inSentence(at: number): boolean {
    const { sentence, count } = this.context.annotated.tokens;
    return at >= 0 && at < count && sentence[at] === sentence[this.token];
  }

  /** The one right behind a verb, or behind a noun that might be one (*cut emissions by*), ending before `limit`. */
  behind(verb: number, limit: number): Phrase | null {
    let end = verb + 1;
    while (end < limit && (this.#isOfPhrase(end) || this.#isOf(end, verb) || this.#isParticipleWithin(end))) end++;
    // *Sank a fifth, to $6m*: an amount
    const { lists } = this.context;
    if (end === verb + 3 && lists.has('fraction-words', this.#words.at(end - 1))) return null;
    // *Slipped a tenth of a percentage point to 4%*
    if (lists.has('fraction-words', this.#words.at(verb + 2)) && lists.has('index-points', this.#words.at(end - 1)))
      return null;
    if (end > verb + 3 && isTime({ first: end - 2, last: end }, this.context)) end -= 2;
    // *jumped Rs 850 to*: the currency is the figure's
    if (lists.has('currency-codes', this.#words.at(end - 1))) end--;
    // *was raised last fall from*: when
    if (isTime({ first: verb + 1, last: end }, this.context)) return null;
    return this.#phrase(verb + 1, end);
  }

  /** The one before a verb or adverb and its auxiliaries, whatever clause stands between: *the stock, which has halved, fell*. */
  before(verb: number, links = 'links-in-subjects', verbs = MOST_VERBS): Phrase | null {
    let end = verb;
    while (this.inSentence(end - 1) && this.#isOfVerb(end - 1) && !this.#isNounBeforeVerb(end - 1)) end--;
    const main = this.#words.tag(end) === 'VBG' && this.#words.at(end - 1) === ',' ? this.#mainVerbBefore(end) : null;
    if (main !== null) return this.before(main);
    // *Pared its gains to trade 9.7% higher*: the day's end of what moved before
    if (this.#words.tag(end) === 'TO' && this.context.lists.has('verbs-of-trading', this.#words.lemma(end + 1))) {
      const moved = this.#finiteBefore(end);
      if (moved !== null) return this.before(moved);
    }
    const group = end;
    end = this.#beforeTime(beforeClause(beforeRelative(end, this.#words), this.#words));
    let start = end;
    while (this.inSentence(start - 1) && start > end - LONGEST_SUBJECT && this.#isOfSubject(start - 1, links)) start--;
    while (start < end && this.#isBeforePhrase(start)) start++;
    end = this.#beforeAmount(start, end);
    return this.#phrase(start, end) ?? (verbs > 1 ? this.#sharedSubject(verb, group, links, verbs - 1) : null);
  }

  /** *In May*, *short of its goal*, *, beating a forecast*: a word that leads to the phrase. */
  #isBeforePhrase(at: number): boolean {
    const tag = this.#words.tag(at);
    if (/^(IN|TO|RP)$/.test(tag)) return true;
    if (this.context.lists.has('shortfalls', this.#words.at(at))) return this.#words.at(at + 1) === 'of';
    return tag === 'VBG' && this.#words.at(at - 1) === ',' && DETERMINED.test(this.#words.tag(at + 1));
  }

  /** *Sales fell 4% in May and rose 6% in June*: the subject of the verb before, where the group from `group` on is joined to it. */
  #sharedSubject(verb: number, group: number, links: string, verbs: number): Phrase | null {
    const { lists } = this.context;
    const form = FORMS[this.#words.tag(verb)];
    // *Rose to $36 and are up 4%*: nothing else is a verb of two words behind *and*
    const isPlain = ['be', 'have'].includes(this.#words.lemma(group));
    if (form === undefined || !lists.has('joiners-of-verbs', this.#words.at(group - 1))) return null;
    for (let at = group - 2; at > group - LONGEST_CLAUSE && this.inSentence(at); at--) {
      if (lists.has('clause-openers', this.#words.at(at))) return null;
      const tag = this.#words.tag(at);
      if (FINITE.test(tag)) return isPlain || FORMS[tag] === form ? this.before(at, links, verbs) : null;
    }
    return null;
  }

  /** *Trimmed their floating rates*, *the number of polling places*. */
  #isParticipleWithin(at: number): boolean {
    const tag = this.#words.tag(at);
    if (tag !== 'VBG' && tag !== 'VBN') return false;
    // *Raised its holding to*
    if (tag === 'VBG' && /^(PRP\$|POS)$/.test(this.#words.tag(at - 1))) return true;
    const counted = this.context.lists.has('links-to-counted', this.#words.at(at - 1));
    // *The number of injured*
    if (counted && this.context.lists.has('persons-by-state', this.#words.at(at))) return true;
    const opens = DETERMINER.test(this.#words.tag(at - 1)) || counted;
    return opens && this.#words.tag(at + 1).startsWith('NN');
  }

  /** *Its 2025 profit estimate*. */
  #isOfPhrase(at: number): boolean {
    const isYear = this.#words.tag(at) === 'CD' && YEAR.test(this.#words.at(at));
    return PHRASE.test(this.#words.tag(at)) || (isYear && this.#words.tag(at + 1).startsWith('NN'));
  }

  /** *Trebled the number of officers*. */
  #isOf(at: number, verb: number): boolean {
    if (at <= verb + 1 || !this.context.lists.has('links-to-counted', this.#words.at(at))) return false;
    return PHRASE.test(this.#words.tag(at + 1)) || this.#isParticipleWithin(at + 1);
  }

  /** *Sales fell for a third quarter, dropping 5%*: the verb whose subject the participle shares; null where there is none. */
  #mainVerbBefore(participle: number): number | null {
    return this.#finiteBefore(participle - 1);
  }

  #finiteBefore(end: number): number | null {
    for (let at = end - 1; at > end + 1 - LONGEST_CLAUSE && this.inSentence(at); at--) {
      if (/^VB[DZP]$/.test(this.#words.tag(at))) return at;
    }
    return null;
  }

  /** *Sales this year* without their time. */
  #beforeTime(end: number): number {
    // *Its ratio of debt as of Sept. 30*
    const day = this.#words.tag(end - 1) === 'CD' ? end - 2 : end - 1;
    const asOf = `${this.#words.at(day - 2)} ${this.#words.at(day - 1)}`;
    if (this.context.lists.has('calendar-names', this.#words.at(day)) && this.context.lists.has('as-of', asOf))
      return day - 2;
    if (!isTime({ first: end - 2, last: end }, this.context) || !this.inSentence(end - 3)) return end;
    // *Rainfall so far this month*
    let at = end - 2;
    while (this.#words.tag(at - 1) === 'RB') at--;
    return at;
  }

  /** *Its holding to 46 percent, expected to rise*: what moved, without how far. */
  #beforeAmount(start: number, end: number): number {
    for (let at = start + 1; at < end - 1; at++) {
      if (this.#words.tag(at) === 'TO' && /^(CD|\$)$/.test(this.#words.tag(at + 1))) return at;
    }
    return end;
  }

  /** What a number or amount before `at` is a measure of: *budget* in *a £312 million budget*; ends before a date. */
  measured(at: number): Phrase | null {
    let end = at;
    // *A 2.8% pay rise*: behind an amount the tagger takes some nouns for verbs
    if (this.#words.tag(end) === 'VB') end++;
    while (this.inSentence(end) && end < at + LONGEST && this.#isMeasured(end)) end++;
    while (end > at && !this.#words.tag(end - 1).startsWith('NN')) end--;
    let start = this.#words.tag(at) === 'HYPH' ? at + 1 : at;
    // *A 64%-27% lead*
    while (start < end && new AmountWords(this.context).isEnd(start)) start++;
    return this.#phrase(start, end);
  }

  /** The one of *in vehicle sales* behind *a 45% drop*. */
  of(at: number): Phrase | null {
    const { lists } = this.context;
    // *A rise of 4% in May*: when
    if (!lists.has('links-to-moved', this.#words.at(at)) || lists.has('calendar-names', this.#words.at(at + 1)))
      return null;
    let end = at + 1;
    while (this.inSentence(end) && end < at + LONGEST && PHRASE.test(this.#words.tag(end))) end++;
    return this.#phrase(at + 1, end);
  }

  /** The nouns from `first` to before `last`: *pay* in *a 20% pay cut*. */
  between(first: number, last: number): Phrase | null {
    return this.#phrase(first, last);
  }

  /** The nouns right before a noun, as its part: *pay* in *a pay rise*. */
  modifying(noun: number): Phrase | null {
    let first = noun;
    while (this.inSentence(first - 1) && first > noun - LONGEST && /^NNS?$/.test(this.#words.tag(first - 1))) first--;
    return this.#phrase(first, noun);
  }

  #isMeasured(at: number): boolean {
    return (
      (/^(NN|JJ|HYPH|VBG|VBN)/.test(this.#words.tag(at)) || this.#words.tag(at - 1) === 'HYPH') &&
      !this.context.lists.has('times-behind-figures', this.#words.at(at))
    );
  }

  /** *Refinery runs climbed*: of two finite verbs in a row the first is a noun, though the tagger may take the second for a participle. */
  #isNounBeforeVerb(at: number): boolean {
    const tag = this.#words.tag(at);
    // *Kenya's shilling fell*
    if (tag === 'VBG')
      return (
        DETERMINER.test(this.#words.tag(at - 1)) &&
        (/^(VB[DZPN]|MD)$/.test(this.#words.tag(at + 1)) ||
          this.context.lists.has('irregular-pasts', this.#words.at(at + 1)))
      );
    if (!/^VB[ZPD]?$/.test(tag) || !/^(NN|JJ|VBG|CD)/.test(this.#words.tag(at - 1))) return false;
    const behind = this.#words.tag(at + 1);
    if (FINITE.test(behind) && tag !== 'VBD') return true;
    if (behind !== 'VBN' || this.context.lists.has('verbs-before-participles', this.#words.lemma(at))) return false;
    // *The goods deficit contracted*: no past form of a verb
    return tag !== 'VBD' || this.#words.lemma(at) === this.#words.at(at);
  }

  #isOfVerb(at: number): boolean {
    return (
      !this.#isPlace(at) &&
      (VERB_GROUP.test(this.#words.tag(at)) ||
        this.#words.at(at) === 'than' ||
        this.context.lists.has('adverbs-in-verb-groups', this.#words.at(at)))
    );
  }

  /** *Students from abroad*. */
  #isPlace(at: number): boolean {
    return this.#words.tag(at) === 'RB' && this.#words.tag(at - 1) === 'IN';
  }

  #isOfSubject(at: number, links: string): boolean {
    if (this.context.lists.has('clause-openers', this.#words.at(at))) return false;
    const tag = this.#words.tag(at);
    if (this.#isNounBeforeVerb(at) || this.#joinsNouns(at) || this.#isPlace(at)) return true;
    // *Among independents his rating sank*: another phrase
    if (tag.startsWith('NN') && this.#opensPhrase(at + 1)) return false;
    if (PHRASE_BEFORE_VERB.test(tag) || this.context.lists.has(links, this.#words.at(at))) return true;
    // *Its share of the roughly $5 billion market*
    if (tag === 'RB' && /^(CD|\$)$/.test(this.#words.tag(at + 1))) return true;
    // *People out of work for more than six months*
    const isLimit = /^(JJR|IN)$/.test(tag) && this.#words.tag(at + (tag === 'IN' ? 1 : 2)) === 'CD';
    if (isLimit && this.context.lists.has('limits-in-subjects', this.#words.at(at))) return true;
    // *The duty on them was doubled*
    if (tag === 'PRP' && this.context.lists.has(links, this.#words.at(at - 1))) return true;
    // *cars priced above Rs 25 lakh*, *flats costing up to £45,000*
    const behind = this.#words.tag(at + 1);
    const isNounBefore = this.#words.tag(at - 1).startsWith('NN');
    if (tag === 'VBN') return isNounBefore && /^(IN|TO|RP|JJ)$/.test(behind);
    // *Costs linked to closures*, which the tagger may take for what they did
    if (tag === 'VBD' && this.context.lists.has('participles-in-subjects', this.#words.at(at)))
      return isNounBefore && /^(IN|TO)$/.test(behind);
    return this.context.lists.has('links-in-subjects', `${this.#words.at(at)} ${this.#words.at(at + 1)}`);
  }

  #opensPhrase(at: number): boolean {
    const tag = this.#words.tag(at);
    return tag === 'PRP$' || (tag === 'DT' && !this.context.lists.has('relative-words', this.#words.at(at)));
  }

  /** *Imports of goods and services fell*, *thefts in Cork and Galway fell*: two nouns in one, not the end of a clause before. */
  #joinsNouns(at: number): boolean {
    if (this.#words.at(at) !== 'and' || !this.#words.tag(at - 1).startsWith('NN')) return false;
    let before = at - 1;
    while (this.inSentence(before) && before > at - LONGEST && /^(NN|JJ|DT|PRP\$)/.test(this.#words.tag(before)))
      before--;
    const { lists } = this.context;
    if (lists.has('links-to-counted', this.#words.at(before))) return true;
    while (this.inSentence(before) && before > at - LONGEST && WITHIN_SUBJECT.test(this.#words.tag(before))) {
      if (lists.has('clause-openers', this.#words.at(before))) return true;
      before--;
    }
    return !this.inSentence(before) || this.#words.at(before) === ',';
  }

  #phrase(first: number, last: number): Phrase | null {
    for (let at = first; at < last; at++) {
      if (this.#words.tag(at).startsWith('NN') || this.#isNounBeforeVerb(at)) return { first, last };
    }
    // *Voting is up 12%*
    if (last > first && this.#words.tag(last - 1) === 'VBG') return { first, last };
    return null;
  }
}
