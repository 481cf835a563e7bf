import type { Context } from '../normaliser.ts';
import { AmountWords } from './amount-words.ts';
import type { NounPhrases } from './noun-phrases.ts';
import { type Phrase, phraseText } from './phrase.ts';
import { TokenWords } from './token-words.ts';

const WORD_BREAK = /[^\p{L}\p{N}&]+/u;

/** What rises or falls, in the text's own words; null where the words around do not say. */
export class Movers {
  readonly #words: TokenWords;
  readonly #amounts: AmountWords;

  constructor(
    readonly context: Context,
    readonly phrases: NounPhrases,
  ) {
    this.#words = new TokenWords(context);
    this.#amounts = new AmountWords(context);
  }

  /**
   * The phrase before a verb or adverb; behind an amount (*settled $2.61 lower*) and behind its comma (*profit of $1.17, up
   * from 94 cents*) the one before the amount's verb or *of*.
   */
  before(at: number): Phrase | null {
    const direct = this.phrases.before(at);
    // *The Harbor 100 up 0.8%*
    const isNamed = this.#words.tag(at - 2).startsWith('NNP') && this.#words.tag(at - 1) === 'CD';
    if (direct !== null && (isNamed || !this.#amounts.isEnd(at - 1)) && !this.#amounts.isEndOfMeasure(at - 1)) {
      // *Settled 54 cents, or 0.8%, higher*: an amount is no subject
      const amount = this.#words.at(at - 1) === ',' && /^(CD|\$)$/.test(this.#words.tag(direct.first));
      return (amount ? this.subjectBefore(direct.first - 1) : null) ?? direct;
    }
    // *Shares, up 5%, fell*: what its sentence starts with
    if (this.#words.at(at - 1) === ',' && this.#words.tag(at - 2).startsWith('NN')) {
      const noun = this.phrases.before(at - 1);
      if (noun !== null && noun.last === at - 1 && !this.phrases.inSentence(noun.first - 1)) return noun;
    }
    let end = this.#words.at(at - 1) === ',' ? at - 2 : at - 1;
    for (let steps = 0; steps < AmountWords.LONGEST && this.phrases.inSentence(end); steps++, end--) {
      // *On sales 5% higher at $3 million*
      if (this.#leadsAmount(end)) return this.phrases.modifying(end + 1);
      if (this.#words.tag(end).startsWith('V') || this.#words.at(end) === 'of') return this.phrases.before(end);
      if (this.context.lists.has('change-stops', this.#words.at(end))) return null;
    }
    return null;
  }

  /** *Crude settled $2.61 lower*: the subject of the verb at that token. */
  subjectBefore(verb: number): Phrase | null {
    let at = verb;
    // *The deficit was still $3 million, or 4%, wider*
    while (this.#words.tag(at) === 'RB') at--;
    if (this.#words.tag(at).startsWith('V')) return this.phrases.before(at);
    return this.#leadsAmount(at) ? this.phrases.modifying(at + 1) : null;
  }

  #leadsAmount(at: number): boolean {
    return /^NNS?$/.test(this.#words.tag(at)) && /^(CD|\$)$/.test(this.#words.tag(at + 1));
  }

  /** *Its shares lost 7.5p*: prices gain and lose what others earn and pay. */
  isTraded(verb: number): boolean {
    const subject = this.phrases.before(verb);
    if (subject === null) return false;
    const words = phraseText(subject, this.context).toLowerCase().split(WORD_BREAK);
    return words.some((word) => this.context.lists.has('traded-things', word));
  }
}
