import type { ChangeDirection, ChangePart } from '../../model/index.ts';
import type { Context } from '../normaliser.ts';
import { AmountWords } from './amount-words.ts';
import { behindAside, leadsOn } from './change-asides.ts';
import { leadOf, partAt } from './change-lead.ts';
import { Directions, type Place } from './directions.ts';
import { Movers } from './movers.ts';
import { NounPhrases } from './noun-phrases.ts';
import type { Phrase } from './phrase.ts';
import { TokenWords } from './token-words.ts';
import { isVerb, verbLemma } from './verbs.ts';

/** What moves, where to, and which part of the movement a figure is. */
export interface Movement {
  readonly change: ChangeDirection;
  readonly part: ChangePart;
  readonly of: Phrase | null;
  /** Whoever gives up or takes on what the figure counts: *manufacturers shed 14,000*. */
  readonly isTaker?: boolean;
}

/**
 * How far a verb may stand before the figure it moves, in tokens: with *from* between them, with *by* or *to*, and without.
 * *From* and a figure hardly go with anything but a movement: *fell 18% to £46m in the six months to March, from £56m*.
 */
const REACH_WITH_FROM = 24;
const REACH_WITH_PREPOSITION = 12;
const REACH = 4;
const NOUN_REACH = 5;
const OBJECT_REACH = 8;
const TWIN_REACH = 12;
/** What the words around a figure say about its rise or fall; null when they say nothing. */
export function changeOf(place: Place, context: Context): Movement | null {
  return new ChangeReader(place, context).read();
}

class ChangeReader {
  readonly #words: TokenWords;
  readonly #phrases: NounPhrases;
  readonly #movers: Movers;
  readonly #directions: Directions;
  readonly #first: number;
  readonly #last: number;
  /** The last token before the figure and before its *by*, *from* or *to*. */
  readonly #before: number;
  readonly #part: ChangePart | null;
  /** The other end of the movement stands between (*from $3 to $4*). */
  readonly #paired: boolean;

  constructor(
    readonly place: Place,
    readonly context: Context,
  ) {
    this.#words = new TokenWords(context);
    this.#phrases = new NounPhrases(context, place.first);
    this.#movers = new Movers(context, this.#phrases);
    this.#first = place.first;
    this.#last = place.last;
    const lead = leadOf(place.first, place.last, context);
    this.#part = lead.part;
    this.#before = lead.before;
    this.#paired = lead.paired;
    this.#directions = new Directions(place, lead.part, this.#movers, context);
  }

  read(): Movement | null {
    // *Fell 14 seats short of a majority*
    const { end, last, unit } = this.place;
    if (this.#has('shortfalls', this.#words.at(end))) return null;
    // *A window 18 metres up*: where
    if (unit !== null && this.#has('lengths', unit) && this.#has('ways-up-and-down', this.#words.at(last))) return null;
    const beside = this.#adverbBefore() ?? this.#nounBehind() ?? this.#adverbBehind();
    return beside ?? (this.#isServed() ? null : (this.#verbBefore() ?? this.#nounBefore()));
  }

  /** *cut power to 3,000 homes*: who was without it. */
  #isServed(): boolean {
    return this.#part === 'to' && this.place.kind === 'cardinal' && this.#has('supplies', this.#words.at(this.#before));
  }

  #has(list: string, word: string): boolean {
    return this.context.lists.has(list, word);
  }

  #movement(change: ChangeDirection, of: Phrase | null): Movement {
    return { change, part: this.#part ?? (this.place.levelled ? 'to' : 'by'), of };
  }

  /** *up 14%*, *down from 3 million*. */
  #adverbBefore(): Movement | null {
    const at = this.#before;
    if (!this.#inSentence(at)) return null;
    // *Was 0.4% weaker at $1.13*
    const ended = this.#part === 'to' && this.#endsAmount(at - 1);
    const change =
      this.#directions.of('change-adverbs', this.#words.at(at)) ??
      (ended ? this.#directions.of('change-adverbs-of-shares', this.#words.at(at)) : null);
    if (change === null) return null;
    // *A one-off 750 euros*
    if (this.#words.tag(at - 1) === 'HYPH') return null;
    const verb = this.#inSentence(at - 1) ? this.#words.lemma(at - 1) : '';
    // *Ended up 1.5 percent*, *opened down 12 points*
    const isTraded = this.#has('verbs-of-trading', verb) && this.#isOfTrading();
    if (this.#has('verbs-with-particle', verb) && !isTraded) return null;
    return this.#movement(change, this.#movers.before(at));
  }

  /** Whether a price or an index may have moved by the figure. */
  #isOfTrading(): boolean {
    const { kind, last } = this.place;
    const told = this.#words.at(last);
    return told !== 'of' && (kind === 'percent' || this.#has('index-points', told));
  }

  /** *a 45% drop in sales*. */
  #nounBehind(): Movement | null {
    if (this.#part === 'from') return null;
    for (let at = this.#last; at < this.#last + 4 && this.#inSentence(at); at++) {
      const tag = this.#words.tag(at);
      // *11 rebounds*, *two more cuts* and *27,000 job cuts* are counted, not measured
      if (tag === 'NNS' && this.place.kind === 'cardinal') return null;
      const isNoun = tag.startsWith('NN') || (tag === 'VB' && this.#isDetermined());
      const change = isNoun ? this.#directions.noun(at) : null;
      if (change !== null)
        return { change, part: 'by', of: this.#phrases.of(at + 1) ?? this.#phrases.between(this.#last, at) };
      // *A 2.5% real pay raise*: behind an amount the tagger takes some nouns for verbs
      const isNounLikeVerb = /^VBP?$/.test(tag) && this.#isDetermined();
      if (!/^(JJ|NN|HYPH|RB|POS|VBG|VBN)/.test(tag) && !isNounLikeVerb) return null;
    }
    return null;
  }

  /** Behind *a 4.5%* comes a noun, whatever its tag. */
  #isDetermined(): boolean {
    return this.place.kind !== 'cardinal' && /^(DT|PRP\$|POS)$/.test(this.#words.tag(this.#first - 1));
  }

  /** *3% higher*, *2 points lower*, *41 cents a share lower*. */
  #adverbBehind(): Movement | null {
    const { last, end } = this.place;
    const change =
      this.#adverbAt(last) ??
      (end > last ? this.#adverbAt(end) : null) ??
      this.#adverbAt(behindAside(this.place, this.#words));
    if (change === null) return null;
    // *Turnout was 64%, three points lower*
    const aside = this.#words.at(this.#before) === ',';
    const of = aside ? this.#movers.before(this.#before + 1) : this.#movers.subjectBefore(this.#before);
    return { change, part: 'by', of };
  }

  #adverbAt(at: number): ChangeDirection | null {
    return this.#inSentence(at) ? this.#directions.adverb(at) : null;
  }

  /** *rose 43%*, *cut its costs by 30%*, *fell from 12 to 9*. */
  #verbBefore(): Movement | null {
    // *Cut its rate seven times*: how often
    if (this.place.kind === 'multiple' && this.#part === null) return this.#verbWithin(this.#before, 1);
    const reach =
      this.#part === null ? REACH : this.#part === 'from' || this.#paired ? REACH_WITH_FROM : REACH_WITH_PREPOSITION;
    return this.#verbWithin(this.#before, reach) ?? this.#verbOfTwin();
  }

  /** *rose 4% in May and 6% in June*: the second share goes with the verb of the first. */
  #verbOfTwin(): Movement | null {
    if (
      this.place.kind !== 'percent' ||
      this.#part !== null ||
      !this.#has('change-joiners', this.#words.at(this.#before))
    ) {
      return null;
    }
    for (let at = this.#before - 1; at > this.#before - TWIN_REACH && this.#inSentence(at); at--) {
      if (this.#has('percent-units', this.#words.at(at))) return this.#verbWithin(at - 2, REACH);
      if (this.#words.tag(at).startsWith('V') || this.#stops(at)) return null;
    }
    return null;
  }

  #verbWithin(from: number, reach: number): Movement | null {
    // *Costs fell 4% and 12 clerks left*
    if (this.#part === null && this.#has('change-joiners', this.#words.at(from)) && this.#endsAmount(from - 1))
      return null;
    for (let at = from; at > from - reach && this.#inSentence(at); at--) {
      const tag = this.#words.tag(at);
      // *Was down from*, *pushing it down 35% to*
      if (this.#part !== null && (/^(V|,)/.test(this.#words.tag(at - 1)) || this.#leadsAmount(at + 1))) {
        const turned = this.#directions.of('change-adverbs', this.#words.at(at));
        if (turned !== null && !this.#goesWithVerb(at)) return this.#movement(turned, this.#movers.before(at));
      }
      if (isVerb(this.#words, at) && !this.#isEndOfPeriod(at)) {
        const change = this.#directions.verb(at);
        if (change !== null) {
          const object = this.#takenFrom(at) ?? this.#phrases.behind(at, this.#before + 1);
          if (object !== null) return this.#movement(change, object);
          const isTaker = this.#part === null && this.#has('taking-verbs', verbLemma(this.#words, at));
          return { ...this.#movement(change, this.#phrases.before(at)), isTaker };
        }
        // *Cut its forecast by a quarter*: a noun, which the tagger may take for a verb
        if (this.#isMistakenNoun(at)) continue;
        // *led by two investors*: whoever does it
        if (/^VB[DZP]$/.test(tag) || (tag === 'VBN' && at === this.#before && this.#part === 'by')) return null;
      }
      if (tag.startsWith('JJ') && this.#part !== null && partAt(this.#words, at + 1) !== null) {
        const change = this.#directions.of('change-participles', this.#words.at(at));
        if (change !== null) return this.#movement(change, this.#phrases.before(at));
      }
      // *fell on two cars*: where, not by how much
      if (this.#part === null && tag === 'IN' && !this.#isPace() && !this.#isParticle(at)) return null;
      if (this.#stops(at) && !leadsOn(at, this.#part, this.#before, this.#words)) return null;
    }
    return null;
  }

  /** *Made up 40%*; not *closed up 40 points*. */
  #goesWithVerb(particle: number): boolean {
    const verb = this.#words.lemma(particle - 1);
    return this.#has('verbs-with-particle', verb) && !this.#has('verbs-of-trading', verb);
  }

  /** *Gave up 1.3 percent*. */
  #isParticle(at: number): boolean {
    return this.#has('change-verbs-with-particles', `${this.#words.lemma(at - 1)} ${this.#words.at(at)}`);
  }

  #isMistakenNoun(at: number): boolean {
    const isNoun = at === this.#before && this.#part !== null && this.#words.tag(at - 1).startsWith('NN');
    return isNoun && this.#words.tag(at) === 'VBP' && this.#has('amounts-of-kin', this.#words.at(at));
  }

  /** *Cut £7m from services*, *knocked 4% off its stock*, *adding £92 to a bill*: what the verb there takes from or adds to. */
  #takenFrom(verb: number): Phrase | null {
    const { end } = this.place;
    const link = this.#words.at(end);
    const linked = this.#has('links-of-taking', link) || this.#has('links-of-adding', link);
    if (this.#part !== null || !linked || !this.#has('taking-verbs', this.#words.lemma(verb))) return null;
    return this.#phrases.behind(end, end + OBJECT_REACH);
  }

  /** *Sales rose in the quarter ended Sept. 30 to $7 million*. */
  #isEndOfPeriod(at: number): boolean {
    return this.#has('ends-of-periods', this.#words.lemma(at)) && this.#has('periods', this.#words.at(at - 1));
  }

  /** *Down 35%*, *down nearly 19%*. */
  #leadsAmount(at: number): boolean {
    return /^(CD|\$)$/.test(this.#words.tag(this.#words.tag(at) === 'RB' ? at + 1 : at));
  }

  #endsAmount(at: number): boolean {
    return new AmountWords(this.context).isEnd(at);
  }

  /** *at a 2.4% annual rate*. */
  #isPace(): boolean {
    return this.#has('paces', this.#words.at(this.#last)) || this.#has('paces', this.#words.at(this.#last + 1));
  }

  /** *an increase of 5%*, *a drop to 300*. */
  #nounBefore(): Movement | null {
    if (this.#part === null && this.#words.at(this.#before) !== 'of') return null;
    for (let at = this.#before; at > this.#before - NOUN_REACH && this.#inSentence(at); at--) {
      const tag = this.#words.tag(at);
      const change = tag.startsWith('NN') ? this.#directions.noun(at) : null;
      if (change !== null)
        return this.#movement(
          change,
          this.#phrases.behind(at, this.#before + 1) ??
            this.#phrases.of(at + 1) ??
            // *Rain toll climbs to 78*: what looks like a plural
            (at === this.#before && this.#part !== null ? this.#phrases.before(at) : null) ??
            // *A pay rise of 4% in May*
            this.#phrases.modifying(at) ??
            this.#phrases.of(this.#last),
        );
      if (tag.startsWith('V') || this.#stops(at)) return null;
    }
    return null;
  }

  /** Whether a mark or word parts what is before it from the figure. */
  #stops(at: number): boolean {
    return this.#has('change-stops', this.#words.at(at));
  }

  #inSentence(at: number): boolean {
    return this.#phrases.inSentence(at);
  }
}
