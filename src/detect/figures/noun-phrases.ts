import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { TokenWords } from './token-words.ts';

const LONGEST = 8;
const LONGEST_SUBJECT = 12;
const LONGEST_CLAUSE = 20;
const PHRASE = /^(NN|JJ|DT|PRP\$|POS|HYPH)/;
const PHRASE_BEFORE_VERB = /^(NN|JJ|DT|PRP\$|POS|CD|HYPH|VBG)/;
const VERB_GROUP = /^(RB|MD|VB|TO|JJR)/;

/** Noun phrases around a verb or a figure of one sentence, in the text's own words; null where there is none. */
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
  behind(verb: number, limit: number): string | null {
    let end = verb + 1;
    while (end < limit && PHRASE.test(this.#words.tag(end))) end++;
    // *jumped Rs 850 to*: the currency is the figure's
    if (this.context.lists.has('currency-codes', this.#words.at(end - 1))) end--;
    return this.#text(verb + 1, end);
  }

  /** The one before a verb or adverb and its auxiliaries, whatever clause stands between: *the stock, which has halved, fell*. */
  before(verb: number): string | null {
    let end = verb;
    while (this.inSentence(end - 1) && this.#isOfVerb(end - 1)) end--;
    const main = this.#words.tag(end) === 'VBG' && this.#words.at(end - 1) === ',' ? this.#mainVerbBefore(end) : null;
    if (main !== null) return this.before(main);
    end = this.#beforeTime(this.#beforeRelativeClause(this.#beforeRelative(end)));
    let start = end;
    while (this.inSentence(start - 1) && start > end - LONGEST_SUBJECT && this.#isOfSubject(start - 1)) start--;
    while (start < end && this.#words.tag(start) === 'IN') start++;
    return this.#text(start, end);
  }

  /** *Sales fell for a third quarter, dropping 5%*: the verb whose subject the participle shares; null where there is none. */
  #mainVerbBefore(participle: number): number | null {
    for (let at = participle - 2; at > participle - LONGEST_CLAUSE && this.inSentence(at); at--) {
      if (/^VB[DZP]$/.test(this.#words.tag(at))) return at;
    }
    return null;
  }

  /** *Its shares, which have risen 11%*: the end of the noun that the clause is about. */
  #beforeRelative(end: number): number {
    if (!/^W(DT|P)$/.test(this.#words.tag(end - 1))) return this.#isAside(end) ? end - 1 : end;
    return this.#words.at(end - 2) === ',' ? end - 2 : end - 1;
  }

  /** *The satellite, weighing 4,410 kg*. */
  #isAside(end: number): boolean {
    return this.#words.tag(end) === 'VBG' && this.#words.at(end - 1) === ',';
  }

  #beforeRelativeClause(end: number): number {
    if (this.#words.at(end - 1) !== ',') return end;
    for (let at = end - 2; at > end - LONGEST_CLAUSE && this.inSentence(at); at--) {
      if (this.#words.at(at) !== ',') continue;
      return /^W(DT|P)/.test(this.#words.tag(at + 1)) || this.#isApposition(at, end - 1) ? at : end;
    }
    return end;
  }

  /** *Sales at Brandholm, its biggest chain, fell*: the phrase between the commas at these tokens. */
  #isApposition(opening: number, closing: number): boolean {
    if (!this.#words.tag(opening - 1).startsWith('NN')) return false;
    for (let at = opening + 1; at < closing; at++) if (!this.#isOfSubject(at)) return false;
    return this.#words.tag(closing - 1).startsWith('NN');
  }

  /** *Sales this year* without their time. */
  #beforeTime(end: number): number {
    const { lists } = this.context;
    const timed = lists.has('deictics', this.#words.at(end - 2)) && lists.has('time-units', this.#words.at(end - 1));
    return timed && end - 2 > 0 ? end - 2 : end;
  }

  /** What a number or amount before `at` is a measure of: *budget* in *a £312 million budget*; ends before a date. */
  measured(at: number): string | null {
    let end = at;
    // *A 2.8% pay rise*: behind an amount the tagger takes some nouns for verbs
    if (this.#words.tag(end) === 'VB') end++;
    while (this.inSentence(end) && end < at + LONGEST && this.#isMeasured(end)) end++;
    while (end > at && !this.#words.tag(end - 1).startsWith('NN')) end--;
    return this.#text(this.#words.tag(at) === 'HYPH' ? at + 1 : at, end);
  }

  /** The one of *in vehicle sales* behind *a 45% drop*. */
  of(at: number): string | null {
    if (!this.context.lists.has('links-to-moved', this.#words.at(at))) return null;
    let end = at + 1;
    while (this.inSentence(end) && end < at + LONGEST && PHRASE.test(this.#words.tag(end))) end++;
    return this.#text(at + 1, end);
  }

  #isMeasured(at: number): boolean {
    return (
      /^(NN|JJ|HYPH|VBG|VBN)/.test(this.#words.tag(at)) &&
      !this.context.lists.has('times-behind-figures', this.#words.at(at))
    );
  }

  #isOfVerb(at: number): boolean {
    return VERB_GROUP.test(this.#words.tag(at)) || this.#words.at(at) === 'than';
  }

  #isOfSubject(at: number): boolean {
    if (this.context.lists.has('clause-openers', this.#words.at(at))) return false;
    return (
      PHRASE_BEFORE_VERB.test(this.#words.tag(at)) || this.context.lists.has('links-in-subjects', this.#words.at(at))
    );
  }

  #text(first: number, last: number): string | null {
    const { annotated } = this.context;
    for (let at = first; at < last; at++) {
      if (this.#words.tag(at).startsWith('NN')) return annotated.text.slice(...tokenSpan(annotated, first, last));
    }
    return null;
  }
}
