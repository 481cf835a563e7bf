import type { Context } from '../normaliser.ts';
import { TokenWords } from './token-words.ts';

/** Which tokens belong to an amount in front of the figure at hand: *878 points* in *878 points, or 1.9%*. */
export class AmountWords {
  /** No amount is longer, in tokens. */
  static readonly LONGEST = 8;
  readonly #words: TokenWords;

  constructor(readonly context: Context) {
    this.#words = new TokenWords(context);
  }

  has(at: number): boolean {
    // *A$194 billion*
    const isPrefix = this.#words.tag(at + 1) === '$' && this.#listed('currency-prefix-letters', this.#words.at(at));
    return /^(CD|\$|NN|SYM|HYPH|JJ)/.test(this.#words.tag(at)) || this.isOfPercent(at) || isPrefix;
  }

  /** Whether an amount may end with this token: its number, *per cent*, *points*. */
  isEnd(at: number): boolean {
    return this.#words.tag(at) === 'CD' || this.isOfPercent(at) || this.#listed('index-points', this.#words.at(at));
  }

  /** Whether an amount with its unit ends with this token: *26 points*, *30 cents*, *$30*. */
  isEndOfMeasure(at: number): boolean {
    const word = this.#words.at(at);
    const before = this.#words.at(at - 1);
    if (this.#words.tag(at) === 'CD') return this.#words.tag(at - 1) === '$' || this.#listed('currency-codes', before);
    const unit = ['index-points', 'subunits', 'currency-names'].some((list) => this.#listed(list, word));
    return this.isOfPercent(at) || (unit && this.#words.tag(at - 1) === 'CD');
  }

  /** One of the words of *percent*, *per cent*. */
  isOfPercent(at: number): boolean {
    const word = this.#words.at(at);
    const entries = [word, `${this.#words.at(at - 1)} ${word}`, `${word} ${this.#words.at(at + 1)}`];
    return entries.some((entry) => this.#listed('percent-units', entry));
  }

  #listed(list: string, entry: string): boolean {
    return this.context.lists.has(list, entry);
  }
}
