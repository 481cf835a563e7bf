import type { Context } from '../normaliser.ts';
import { beforeLimiters } from './change-lead.ts';
import type { FigureValue, Placed } from './figure-value.ts';
import { TokenWords } from './token-words.ts';
import { isVerb, verbLemma } from './verbs.ts';

/** Of the figures before it, so many may tell what a bare number counts, in so many sentences before its own. */
const MOST_BEFORE = 8;
const SENTENCES_OF_COUNTS = 1;
const SENTENCES_OF_MONEY = 2;
/** A goal, an estimate or a cost is of the order of what it is compared with. */
const MOST_TIMES = 100;
/** Tons and barrels differ more, and so does what is added to them. */
const MOST_TIMES_OF_QUANTITIES = 1000;
/** Names and their articles between figures of one verb: *the Post 200*. */
const LONGEST_NAME = 4;
const CURRENCY = /^[A-Z]{3}/;
const LEVELS = /^(cardinal|quantity|money)$/;
const FINITE = /^(VB[DZP]?|MD)$/;
const CLOSING = /^(|,|\.|:|IN|CC)$/;

/**
 * The unit that a bare number has from a figure told before it, in its sentence or the one before: *a goal of 75,000*, *Twelve voted
 * against*, *The state will pay 1.4 billion*. Null where the words do not say that both are of one kind.
 *
 * `found` has the figures of the text before it, in its order.
 */
export function carriedBy(at: Placed, found: readonly Placed[], context: Context): Partial<FigureValue> | null {
  const { kind, unit, value } = at.figure;
  if (kind !== 'cardinal' || unit !== null || typeof value !== 'string') return null;
  return new Carried(at, found.slice(-MOST_BEFORE).reverse(), context).read();
}

function isLevel({ figure: { kind, changePart } }: Placed): boolean {
  return LEVELS.test(kind) || (kind === 'percent' && changePart !== 'by');
}

class Carried {
  readonly #words: TokenWords;

  constructor(
    readonly at: Placed,
    /** The nearest first. */
    readonly before: readonly Placed[],
    readonly context: Context,
  ) {
    this.#words = new TokenWords(context);
  }

  read(): Partial<FigureValue> | null {
    const { end } = this.at;
    if (this.#has('states-of-persons', this.#words.at(end))) return this.#persons();
    if (/^(NN|JJ|CD)/.test(this.#words.tag(end)) && !this.#has('times-behind-figures', this.#words.at(end)))
      return null;
    return this.#money() ?? this.#ofPersons() ?? this.#amount() ?? this.#parallel() ?? this.#subject() ?? this.#sold();
  }

  /** *The state will pay 1.4 billion*, *Costs rose to 1.9 billion*, *a cost of 7,500*. */
  #money(): Partial<FigureValue> | null {
    const noun = this.#amountNoun();
    const isSum = noun !== null && this.#has('sums-of-money', noun);
    const isPaid = this.#verbIn('paying-verbs');
    if (!isSum && !isPaid && !this.#isGiven()) return null;
    const source = this.#nearest(
      SENTENCES_OF_MONEY,
      ({ figure: { kind, unit } }) => kind === 'money' && CURRENCY.test(unit ?? ''),
    );
    if (source === null || !(this.#hasMagnitude() || this.#compares(source))) return null;
    return { kind: 'money', unit: source.figure.unit?.slice(0, 3) ?? null };
  }

  /** *The state lent $150 million and the city gave 90 million*: money, where that was told last. */
  #isGiven(): boolean {
    if (!this.#hasMagnitude()) return false;
    const last = this.#nearest(SENTENCES_OF_COUNTS, isLevel);
    // *They had asked for 40 billion*: hardly anything else comes by the billion
    const isSum = this.#has('magnitudes-of-money', this.#words.at(this.at.last - 1)) || this.#verbIn('giving-verbs');
    return last?.figure.kind === 'money' && isSum;
  }

  /** *Killed 13*, *forcing 4,000 from their homes*: the persons whom the text has counted, if any. */
  #ofPersons(): Partial<FigureValue> | null {
    const { end } = this.at;
    const behind = [0, 1, 2].map((step) => this.#words.at(end + step)).join(' ');
    return this.#verbIn('verbs-of-persons') || this.#has('ways-from-home', behind) ? this.#persons() : null;
  }

  #persons(): Partial<FigureValue> | null {
    const told = this.#nearest(SENTENCES_OF_COUNTS, ({ figure: { unit } }) => this.#isPerson(unit));
    return told === null ? null : { unit: told.figure.unit };
  }

  /** *A goal of 75,000*, *the target is 15,000*, *raised its estimate by 600,000*; by the million also *exports reached 4.1 million*. */
  #amount(): Partial<FigureValue> | null {
    const noun = this.#amountNoun();
    const estimated = noun !== null && this.#has('amounts-of-kin', noun);
    const traded = noun !== null && this.#hasMagnitude() && this.#has('traded-amounts', noun);
    const compared = this.#isCompared();
    // *Analysts had predicted 1.3 million*
    const foreseen = this.#verbIn('foreseeing-verbs');
    if (!estimated && !traded && !compared && !foreseen) return null;
    const source = this.#nearest(compared ? 0 : SENTENCES_OF_COUNTS, isLevel);
    if (source === null || !this.#compares(source) || (traded && source.figure.kind !== 'quantity')) return null;
    const { kind, unit, of } = source.figure;
    // *The Dow Jones average fell 39 points, to 2,613*
    if (unit === null || this.#has('index-points', unit)) return null;
    return { kind, unit, of: this.at.figure.of ?? of };
  }

  /** *More than the 210 of Tuesday*, *below the 5,000 it promised*. */
  #isCompared(): boolean {
    const { first, end } = this.at;
    // *1,900 homes instead of 2,400*, *60 km/h, gusting to 85*
    const link = `${this.#words.at(first - 2)} ${this.#words.at(first - 1)}`;
    if (this.#has('links-to-replaced', link)) return true;
    return (
      this.#words.at(first - 1) === 'the' &&
      this.#has('links-of-expected', this.#words.at(first - 2)) &&
      /^(PRP|VBN|IN|,|\.)$/.test(this.#words.tag(end))
    );
  }

  /** *40 in Leeds, 12 in York and nine in Hull*, *Mr Hale won 1,200 votes and Ms Dunn 995*. */
  #parallel(): Partial<FigureValue> | null {
    const nearest = this.before.find(({ figure }) => figure.kind !== 'ordinal');
    if (nearest === undefined || this.#sentencesTo(nearest) > 0) return null;
    let joined = this.at.first;
    while (joined > nearest.end && this.#isJoiner(joined - 1)) joined--;
    // *4.1 million passengers in June, 3.9 million in May*: each has its time or place
    const listed = joined < this.at.first && this.#hasPreposition(nearest.end, joined, this.#words.at(this.at.end));
    let start = nearest.end;
    while (this.#isJoiner(start)) start++;
    if (!listed && (start === nearest.end || !this.#isNamed(start))) return null;
    const { kind, unit, of } = nearest.figure;
    if (unit === null || !LEVELS.test(kind)) return null;
    if (kind === 'money' && !this.#hasMagnitude()) return null;
    return { kind, unit, of: this.at.figure.of ?? of };
  }

  #hasPreposition(first: number, last: number, word: string): boolean {
    for (let at = first; at < last; at++) {
      if (this.#words.at(at) === word && this.#words.tag(at) === 'IN') return true;
    }
    return false;
  }

  /** Only a name stands from that token to the figure, and no noun or verb behind. */
  #isNamed(start: number): boolean {
    const { first, end } = this.at;
    if (start === first || first - start > LONGEST_NAME || !CLOSING.test(this.#words.tag(end))) return false;
    for (let at = start; at < first; at++) {
      if (!(this.#words.tag(at).startsWith('NNP') || (at === start && this.#words.at(at) === 'the'))) return false;
    }
    return this.#words.tag(first - 1).startsWith('NNP');
  }

  #isJoiner(at: number): boolean {
    return this.#has('links-of-lists', this.#words.at(at));
  }

  /** *Twelve voted against*, *Of those, 35 were released*, *; 310 were refused*, *Another 120 will go*: some of those counted before. */
  #subject(): Partial<FigureValue> | null {
    const { first, end } = this.at;
    const verb = /^RB/.test(this.#words.tag(end)) ? end + 1 : end;
    if (!FINITE.test(this.#words.tag(verb)) && !(this.#words.tag(verb) === 'VBN' && verb === end)) return null;
    const more = this.#has('more-of-kin', this.#words.at(first - 1));
    const start = more ? first - 1 : first;
    const opens = !this.#sameSentence(start - 1);
    const link = this.#words.at(start - 1);
    const part = link === ',' && this.#opensWithOf();
    const joined = this.#has('links-of-clauses', link);
    if (!opens && !part && !joined) return null;
    const isHarmed = this.#isHarmed(verb);
    const later = this.#has('links-of-other-times', link);
    const fits = ({ figure: { kind, unit, value }, first: start }: Placed) => {
      // *Including eight Americans*: told in passing
      if (this.#has('openers-of-parts', this.#words.at(start - 1))) return false;
      if (kind !== 'cardinal' || unit === null || unit.includes('-per-')) return false;
      const isPart = typeof value === 'string' && Number(this.at.figure.value) <= Number(value);
      return (more || later || isPart || isHarmed) && (!isHarmed || this.#isPerson(unit));
    };
    const source = this.#nearest(opens || part ? SENTENCES_OF_COUNTS : 0, fits);
    return source === null ? null : { unit: source.figure.unit, of: source.figure.of };
  }

  /** *It shipped 1.3 million units in May. So far it has sold 21.7 million*. */
  #sold(): Partial<FigureValue> | null {
    if (!this.#hasMagnitude() || !this.#verbIn('verbs-of-trade')) return null;
    const source = this.#nearest(SENTENCES_OF_COUNTS, isLevel);
    if (source === null || source.figure.unit === null || !this.#compares(source)) return null;
    const { kind, unit, of } = source.figure;
    return kind === 'money' || kind === 'percent' || this.#isPerson(unit) ? null : { kind, unit, of };
  }

  /** *Of the 1,200 patients, 310 waited*, *Of those, 35 were released*. */
  #opensWithOf(): boolean {
    const { sentence } = this.context.annotated.tokens;
    let at = this.at.first;
    while (at > this.at.first - MOST_BEFORE * 2 && sentence[at - 1] === sentence[this.at.first]) at--;
    return this.#words.at(at) === 'of';
  }

  /** *Twelve died*, *Twelve were injured*: persons, whatever was counted before. */
  #isHarmed(verb: number): boolean {
    for (let at = verb; at < verb + 3; at++) {
      if (this.#has('verbs-of-persons', verbLemma(this.#words, at)) || this.#has('fates', this.#words.at(at)))
        return true;
    }
    return false;
  }

  /** What has or is the amount: *a goal of*, *the target for May is*, *estimates rose to*. */
  #amountNoun(): string | null {
    const { first, figure } = this.at;
    const before = beforeLimiters(first - 1, this.#words);
    if (this.#words.at(before) === 'of' && this.#words.tag(before - 1).startsWith('NN'))
      return this.#words.at(before - 1);
    if (figure.of === null) return null;
    const words = figure.of.toLowerCase().split(' ');
    const link = words.findIndex((word, index) => index > 0 && this.#has('links-in-subjects', word));
    return words[(link < 0 ? words.length : link) - 1] ?? null;
  }

  /** Whether it is the object of one of those verbs. */
  #verbIn(list: string): boolean {
    let at = this.at.first - 1;
    while (this.#has('limiters', this.#words.at(at))) at--;
    if (this.#words.tag(at) === 'DT') at--;
    return isVerb(this.#words, at) && this.#sameSentence(at) && this.#has(list, verbLemma(this.#words, at));
  }

  #hasMagnitude(): boolean {
    return this.#has('magnitudes', this.#words.at(this.at.last - 1));
  }

  #compares({ figure: { kind, value } }: Placed): boolean {
    const own = Number(this.at.figure.value);
    const other = typeof value === 'string' ? Number(value) : Number(value?.[1]);
    const wide = kind === 'quantity' || this.at.figure.changePart === 'by';
    const most = wide ? MOST_TIMES_OF_QUANTITIES : MOST_TIMES;
    return own <= other * most && other <= own * most;
  }

  #isPerson(unit: string | null): boolean {
    return unit !== null && (this.#has('persons-of-age', unit) || this.#has('counted-persons', unit));
  }

  #nearest(sentences: number, fits: (placed: Placed) => boolean): Placed | null {
    // *6,200 baht ($195)*: told again
    const found = this.before.find((placed) => this.#words.at(placed.first - 1) !== '(' && fits(placed));
    return found !== undefined && this.#sentencesTo(found) <= sentences ? found : null;
  }

  #sentencesTo({ first }: Placed): number {
    const { sentence } = this.context.annotated.tokens;
    return (sentence[this.at.first] ?? 0) - (sentence[first] ?? 0);
  }

  #sameSentence(at: number): boolean {
    const { sentence } = this.context.annotated.tokens;
    return at >= 0 && sentence[at] === sentence[this.at.first];
  }

  #has(list: string, word: string): boolean {
    return this.context.lists.has(list, word);
  }
}
