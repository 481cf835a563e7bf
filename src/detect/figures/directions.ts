import type { ChangeDirection, ChangePart, FigureKind } from '../../model/index.ts';
import type { Context } from '../normaliser.ts';
import { AmountWords } from './amount-words.ts';
import { partAt } from './change-lead.ts';
import { singularOf } from './counted.ts';
import type { Movers } from './movers.ts';
import { TokenWords } from './token-words.ts';
import { verbLemma } from './verbs.ts';

/** A figure and the words around it: token `first` to before `last`, and to before `end` with its counted noun or rate. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  /** A word of the figure itself says that it is a level: *below $40*. */
  readonly levelled: boolean;
}

/** Which way verbs, nouns and adverbs of change point, for the figure at that place. */
export class Directions {
  readonly #words: TokenWords;

  constructor(
    readonly place: Place,
    readonly part: ChangePart | null,
    readonly movers: Movers,
    readonly context: Context,
  ) {
    this.#words = new TokenWords(context);
  }

  of(list: string, word: string): ChangeDirection | null {
    const value = this.context.lists.value(list, word);
    return value === 'up' || value === 'down' ? value : null;
  }

  noun(at: number): ChangeDirection | null {
    if (this.#has('things-that-surge', this.#words.at(at - 1))) return null;
    // Capitals at the start of a sentence look like a name, which keeps its ending as its lemma.
    const noun = this.#words.tag(at).startsWith('NNP') ? singularOf(at, this.context) : this.#words.lemma(at);
    const always = this.of('change-nouns', noun);
    return always ?? (this.#isGainOrLoss() ? this.of('change-nouns-of-shares', noun) : null);
  }

  /** *A loss of 450 jobs*, but of a million is money lost. */
  #isGainOrLoss(): boolean {
    const { kind, unit } = this.place;
    return kind === 'percent' || (kind === 'cardinal' && unit !== null && this.#has('gained-and-lost', unit));
  }

  verb(at: number): ChangeDirection | null {
    const { kind, unit, last } = this.place;
    const lemma = verbLemma(this.#words, at);
    if (this.part === null && unit !== null && this.#has('lengths', unit) && this.#has('motion-verbs', lemma))
      return null;
    // *Lost by 1,204 votes*: a contest
    if (kind === 'cardinal' && this.part === 'by' && this.#has('contest-verbs', lemma)) return null;
    // *Lost the state 36 percent to 51 percent*
    if (this.#has('contest-verbs', lemma) && this.#isOneOfTwoShares()) return null;
    // *Dropping $2 million on ads*
    if (
      kind === 'money' &&
      this.#has('verbs-of-spending', lemma) &&
      this.#has('links-of-spending', this.#words.at(this.place.end))
    )
      return null;
    // *More than double the 14 of May*
    if (
      this.#has('multiplying-verbs', lemma) &&
      this.#has('definite-words', this.#words.at(at + 1)) &&
      at + 2 === this.place.first
    )
      return null;
    const always = this.of('change-verbs', lemma) ?? this.#withParticle(at, lemma);
    if (always !== null) return always;
    if (kind === 'cardinal' && this.#isGainOrLoss()) {
      const outcome = this.of('gaining-and-losing', lemma) ?? this.#added(lemma);
      if (outcome !== null) return outcome;
    }
    const amount =
      this.part !== null ||
      kind === 'percent' ||
      kind === 'fraction' ||
      this.#has('index-points', this.#words.at(last)) ||
      ((kind === 'money' || kind === 'cardinal') && this.#isTakenOrAdded(lemma)) ||
      this.#isQuoted() ||
      (kind === 'money' && this.movers.isTraded(at));
    // *Recovered 70% of them*: a part, not a movement; what *lost 70% of its value* has moved
    const taken = this.#words.at(last) === 'of' && !this.#has('losing-verbs', lemma);
    return amount && !taken ? this.of('change-verbs-of-shares', lemma) : null;
  }

  /** *Gave up 1.3 percent*, *put on 12 points*: a verb of two words, of what an exchange trades. */
  #withParticle(at: number, lemma: string): ChangeDirection | null {
    const change = this.of('change-verbs-with-particles', `${lemma} ${this.#words.at(at + 1)}`);
    const { kind, unit, last } = this.place;
    // *Gave up 10 percent of it*, *tacked on a 15 percent surcharge*
    const isShare = this.#words.at(last) === 'of' || (kind === 'percent' && /^(NN|JJ$)/.test(this.#words.tag(last)));
    if (change === null || isShare) return null;
    const isPoints = unit !== null && this.#has('index-points', unit);
    // *Gave up 1.3 percent to 3,502*
    const isEnd = this.part === 'to' && new AmountWords(this.context).isEnd(this.place.first - 2);
    return kind === 'percent' || isPoints || isEnd || this.movers.isTraded(at) ? change : null;
  }

  /** Behind the figure: *3% higher*, *ended 0.3% firmer*, *12% more than a year ago*. */
  adverb(at: number): ChangeDirection | null {
    if (this.#has('ends-of-other-adverbs', this.#words.at(at + 1))) return null;
    return this.of('change-adverbs-behind', this.#words.at(at)) ?? this.#shareAdverb(at) ?? this.#comparison(at);
  }

  /** *Ended 0.3% firmer*; what is *30% cheaper than diesel* has not moved. */
  #shareAdverb(at: number): ChangeDirection | null {
    if (!/^(percent|money)$/.test(this.place.kind)) return null;
    const compared = this.#words.at(at + 1) === 'than' && !this.#has('leads-to-earlier-times', this.#words.at(at + 2));
    return compared ? null : this.of('change-adverbs-of-shares', this.#words.at(at));
  }

  /** *12% more than a year ago*. */
  #comparison(at: number): ChangeDirection | null {
    const { kind, last } = this.place;
    // *17% below a year earlier*
    if (
      this.#has('leads-to-earlier-times', this.#words.at(at + 1)) &&
      this.#has('pace-times', this.#words.at(at + 2))
    ) {
      const against = this.of('change-levels', this.#words.at(at));
      if (against !== null) return against;
    }
    const share = kind === 'percent' || new AmountWords(this.context).isOfPercent(last - 1);
    const compared = this.#has('compared-kinds', kind) && this.#words.at(at + 1) === 'than';
    // *39 more than needed*
    if ((!share && !compared) || this.#has('needs', this.#words.at(at + 2))) return null;
    return this.of('change-adverbs-with-than', this.#words.at(at));
  }

  /** *Employers added 150,000 jobs*. */
  #added(lemma: string): ChangeDirection | null {
    const { unit } = this.place;
    return unit !== null && this.#has('added', unit) ? this.of('adding-verbs', lemma) : null;
  }

  /** *Trim $8m from a budget*, *add $38 to a bill*. */
  #isTakenOrAdded(lemma: string): boolean {
    const link = this.#words.at(this.place.end);
    const change = this.of('change-verbs-of-shares', lemma);
    return (
      this.#has(change === 'down' ? 'links-of-taking' : 'links-of-adding', link) && this.#has('taking-verbs', lemma)
    );
  }

  /** *36 percent to 51 percent*, either of them. */
  #isOneOfTwoShares(): boolean {
    const { first, last, unit } = this.place;
    if (unit !== 'percent') return false;
    const other = this.part === null ? last + 2 : this.part === 'to' ? first - 2 : -1;
    return (
      partAt(this.#words, this.part === null ? last : first - 1) === 'to' &&
      this.#has('percent-units', this.#words.at(other))
    );
  }

  /** *Skidded 1.74 to 123.5*: prices are told without their unit. */
  #isQuoted(): boolean {
    const { kind, last, unit } = this.place;
    return (
      kind === 'cardinal' && unit === null && partAt(this.#words, last) === 'to' && this.#words.tag(last + 1) === 'CD'
    );
  }

  #has(list: string, word: string): boolean {
    return this.context.lists.has(list, word);
  }
}
