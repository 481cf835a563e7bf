import type { ChangeDirection, ChangePart, FigureKind } from '../../model/index.ts';
import type { Context } from '../normaliser.ts';
import { AmountWords } from './amount-words.ts';
import { leadOf, partAt } from './change-lead.ts';
import { Movers } from './movers.ts';
import { NounPhrases } from './noun-phrases.ts';
import { TokenWords } from './token-words.ts';

/** What moves, where to, and which part of the movement a figure is. */
export interface Movement {
  readonly change: ChangeDirection;
  readonly part: ChangePart;
  readonly of: string | null;
}

/**
 * How far a verb may stand before the figure it moves, in tokens: with *from* between them, with *by* or *to*, and without.
 * *From* and a figure hardly go with anything but a movement: *fell 18% to £46m in the six months to March, from £56m*.
 */
const REACH_WITH_FROM = 24;
const REACH_WITH_PREPOSITION = 12;
const REACH = 4;
const NOUN_REACH = 5;
const TWIN_REACH = 8;
/** Capitals at the start of a sentence look like a name, which keeps its ending as its lemma. */
const PLURAL_OF_NAME = /(?<=[^s])s$/;

/**
 * What the words around a figure, from token `first` to before `last`, say about its rise or fall; null when they say
 * nothing. `levelled` figures are where a movement ended (*below $40*).
 */
export function changeOf(
  first: number,
  last: number,
  kind: FigureKind,
  context: Context,
  levelled: boolean,
): Movement | null {
  return new ChangeReader(first, last, kind, context, levelled).read();
}

class ChangeReader {
  readonly #words: TokenWords;
  readonly #phrases: NounPhrases;
  readonly #movers: Movers;
  readonly #first: number;
  readonly #last: number;
  /** The last token before the figure and before its *by*, *from* or *to*. */
  readonly #before: number;
  readonly #part: ChangePart | null;

  constructor(
    first: number,
    last: number,
    readonly kind: FigureKind,
    readonly context: Context,
    /** A word of the figure itself says that it is a level: *below $40*. */
    readonly levelled: boolean,
  ) {
    this.#words = new TokenWords(context);
    this.#phrases = new NounPhrases(context, first);
    this.#movers = new Movers(context, this.#phrases);
    this.#first = first;
    this.#last = last;
    const lead = leadOf(first, last, context);
    this.#part = lead.part;
    this.#before = lead.before;
  }

  read(): Movement | null {
    const beside = this.#adverbBefore() ?? this.#nounBehind() ?? this.#adverbBehind();
    return beside ?? (this.#isServed() ? null : (this.#verbBefore() ?? this.#nounBefore()));
  }

  /** *cut power to 3,000 homes*: who was without it. */
  #isServed(): boolean {
    return this.#part === 'to' && this.kind === 'cardinal' && this.#has('supplies', this.#words.at(this.#before));
  }

  #has(list: string, word: string): boolean {
    return this.context.lists.has(list, word);
  }

  #direction(list: string, word: string): ChangeDirection | null {
    const value = this.context.lists.value(list, word);
    return value === 'up' || value === 'down' ? value : null;
  }

  #movement(change: ChangeDirection, of: string | null): Movement {
    return { change, part: this.#part ?? (this.levelled ? 'to' : 'by'), of };
  }

  /** *up 14%*, *down from 3 million*. */
  #adverbBefore(): Movement | null {
    const at = this.#before;
    const change = this.#inSentence(at) ? this.#direction('change-adverbs', this.#words.at(at)) : null;
    if (change === null) return null;
    const verb = this.#inSentence(at - 1) ? this.#words.lemma(at - 1) : '';
    if (this.context.lists.has('verbs-with-particle', verb)) return null;
    return this.#movement(change, this.#movers.before(at));
  }

  /** *a 45% drop in sales*. */
  #nounBehind(): Movement | null {
    if (this.#part === 'from') return null;
    for (let at = this.#last; at < this.#last + 4 && this.#inSentence(at); at++) {
      const tag = this.#words.tag(at);
      // *11 rebounds* and *two increases* are counted, not measured
      if (at === this.#last && tag === 'NNS' && this.kind === 'cardinal') return null;
      const isNoun = tag.startsWith('NN') || (at === this.#last && tag === 'VB' && this.#isDetermined());
      const change = isNoun ? this.#nounDirection(this.#words.lemma(at)) : null;
      if (change !== null) return { change, part: 'by', of: this.#phrases.of(at + 1) };
      if (!/^(JJ|NN|HYPH|RB|POS|VBG|VBN)/.test(tag)) return null;
    }
    return null;
  }

  /** Behind *a 4.5%* comes a noun, whatever its tag. */
  #isDetermined(): boolean {
    return /^(DT|PRP\$|POS)$/.test(this.#words.tag(this.#first - 1));
  }

  /** *3% higher*, *2 points lower*. */
  #adverbBehind(): Movement | null {
    const at = this.#last;
    if (!this.#inSentence(at)) return null;
    const word = this.#words.at(at);
    const change = this.#direction('change-adverbs-behind', word) ?? this.#comparison(word);
    return change === null || this.#words.at(at + 1) === 'to'
      ? null
      : { change, part: 'by', of: this.#movers.subjectBefore(this.#before) };
  }

  /** *12% more than a year ago*. */
  #comparison(word: string): ChangeDirection | null {
    const share = this.kind === 'percent' || new AmountWords(this.context).isOfPercent(this.#last - 1);
    const compared = (this.kind === 'money' || this.kind === 'cardinal') && this.#words.at(this.#last + 1) === 'than';
    if (!share && !compared) return null;
    return this.#direction('change-adverbs-with-than', word);
  }

  /** *rose 43%*, *cut its costs by 30%*, *fell from 12 to 9*. */
  #verbBefore(): Movement | null {
    // *Cut its rate seven times*: how often
    if (this.kind === 'multiple' && this.#part === null) return this.#verbWithin(this.#before, 1);
    const reach = this.#part === null ? REACH : this.#part === 'from' ? REACH_WITH_FROM : REACH_WITH_PREPOSITION;
    return this.#verbWithin(this.#before, reach) ?? this.#verbOfTwin();
  }

  /** *rose 4% in May and 6% in June*: the second share goes with the verb of the first. */
  #verbOfTwin(): Movement | null {
    if (this.kind !== 'percent' || this.#part !== null || !this.#has('change-joiners', this.#words.at(this.#before))) {
      return null;
    }
    for (let at = this.#before - 1; at > this.#before - TWIN_REACH && this.#inSentence(at); at--) {
      if (this.#has('percent-units', this.#words.at(at))) return this.#verbWithin(at - 2, REACH);
      if (this.#words.tag(at).startsWith('V') || this.#stops(at)) return null;
    }
    return null;
  }

  #verbWithin(from: number, reach: number): Movement | null {
    for (let at = from; at > from - reach && this.#inSentence(at); at--) {
      const tag = this.#words.tag(at);
      const lemma = this.#words.lemma(at);
      if (this.#part !== null && /^(V|,)/.test(this.#words.tag(at - 1))) {
        const turned = this.#direction('change-adverbs', this.#words.at(at));
        if (turned !== null) return this.#movement(turned, this.#movers.before(at));
      }
      if (tag.startsWith('V')) {
        const change = this.#verbDirection(lemma, at);
        if (change !== null)
          return this.#movement(change, this.#phrases.behind(at, this.#before + 1) ?? this.#phrases.before(at));
        // *led by two investors*: whoever does it
        if (/^VB[DZP]$/.test(tag) || (tag === 'VBN' && at === this.#before && this.#part === 'by')) return null;
      }
      if (at === this.#before && tag.startsWith('JJ') && this.#part !== null) {
        const change = this.#direction('change-participles', this.#words.at(at));
        if (change !== null) return this.#movement(change, this.#phrases.before(at));
      }
      // *fell on two cars*: where, not by how much
      if (this.#part === null && tag === 'IN' && !this.#isPace()) return null;
      if (this.#stops(at) && !this.#leadsOn(at)) return null;
    }
    return null;
  }

  /** *at a 2.4% annual rate*. */
  #isPace(): boolean {
    return this.#has('paces', this.#words.at(this.#last)) || this.#has('paces', this.#words.at(this.#last + 1));
  }

  #nounAt(at: number): string {
    const lemma = this.#words.lemma(at);
    return this.#words.tag(at).startsWith('NNP') ? lemma.replace(PLURAL_OF_NAME, '') : lemma;
  }

  #nounDirection(lemma: string): ChangeDirection | null {
    const always = this.#direction('change-nouns', lemma);
    return always ?? (this.kind === 'percent' ? this.#direction('change-nouns-of-shares', lemma) : null);
  }

  #verbDirection(lemma: string, verb: number): ChangeDirection | null {
    if (this.kind === 'quantity' && this.#part === null && this.#has('motion-verbs', lemma)) return null;
    // *Lost by 1,204 votes*: a contest
    if (this.kind === 'cardinal' && this.#part === 'by' && this.#has('contest-verbs', lemma)) return null;
    const always = this.#direction('change-verbs', lemma);
    if (always !== null) return always;
    const amount =
      this.#part !== null ||
      this.kind === 'percent' ||
      this.kind === 'fraction' ||
      this.#has('index-points', this.#words.at(this.#last)) ||
      (this.kind === 'money' && this.#movers.isTraded(verb));
    return amount ? this.#direction('change-verbs-of-shares', lemma) : null;
  }

  /** *an increase of 5%*, *a drop to 300*. */
  #nounBefore(): Movement | null {
    if (this.#part === null && this.#words.at(this.#before) !== 'of') return null;
    for (let at = this.#before; at > this.#before - NOUN_REACH && this.#inSentence(at); at--) {
      const tag = this.#words.tag(at);
      const change = tag.startsWith('NN') ? this.#nounDirection(this.#nounAt(at)) : null;
      if (change !== null)
        return this.#movement(change, this.#phrases.behind(at, this.#before + 1) ?? this.#phrases.of(this.#last));
      if (tag.startsWith('V') || this.#stops(at)) return null;
    }
    return null;
  }

  /** Whether a mark or word parts what is before it from the figure. */
  #stops(at: number): boolean {
    return this.#has('change-stops', this.#words.at(at));
  }

  /** *Jumped 36%, from 12 to 16*, *lost 7p, or 4%, to 163p*: the mark stands before a further part of the movement. */
  #leadsOn(at: number): boolean {
    return this.#part !== null && (partAt(this.#words, at + 1) !== null || this.#words.at(at + 1) === 'or');
  }

  #inSentence(at: number): boolean {
    return this.#phrases.inSentence(at);
  }
}
