import type { Context } from '../normaliser.ts';
import { endOfSpan, partAt } from './change-lead.ts';
import { singularOf } from './counted.ts';
import type { FigureValue, Placed } from './figure-value.ts';
import { TokenWords } from './token-words.ts';

/** A currency, no part of it. */
const CURRENCY = /^[A-Z]{3}$/;
/** What is paid by the share and what is earned in all are further apart. */
const MOST_TIMES_APART = 1000;
const MOST_TIMES_A_PRICE = 5;

/** The unit that a figure has from others of its sentence. */
export class KinUnit {
  readonly #words: TokenWords;
  #gap: readonly string[] | null = null;

  constructor(
    readonly at: Placed,
    readonly nearest: Placed,
    /** The nearest first. */
    readonly before: readonly Placed[],
    readonly context: Context,
  ) {
    this.#words = new TokenWords(context);
  }

  /** What it counts or the currency it is in, by the nearest figure that tells: *83 fires, down from 107*. */
  unit(): Partial<FigureValue> | null {
    const { figure, end, first } = this.at;
    if (figure.kind !== 'cardinal') return null;
    const magnitude = this.#hasMagnitude();
    if (this.isOfCounted()) return this.#countedAgain();
    const rests = this.#has('rests-of-kin', this.#words.at(end));
    const lead = this.#beforeQuality(first - 1);
    const link = this.#words.at(lead);
    const goesOn = this.#goesOn();
    if (!this.#has('links-of-kin', link) && !rests && !goesOn) return null;
    // *Missed from 41*: where, and no movement
    if (link === 'from' && figure.change === null && partAt(this.#words, this.nearest.first - 1) === null) return null;
    // *440,900 tonnes, down from 460,200*, but no *20 kg, with three others*
    const compares =
      goesOn ||
      link === 'from' ||
      [link, this.#words.at(lead - 1)].some((word) => this.#has('links-of-comparisons', word));
    // *Of which 5,300 stand empty*: what follows is the clause's verb, whatever its tag
    if (this.isFollowed() && !rests && !this.#has('counted-again', link)) return null;
    const source = this.before.find(
      (placed) => !this.#isToldApart(placed) && this.#isOfKin(placed.figure, magnitude, compares),
    );
    if (source === undefined) return null;
    const { kind, unit, of } = source.figure;
    return { kind: kind === 'range' ? kindOfEnd(unit, figure.kind) : kind, unit, of: figure.of ?? of };
  }

  #isOfKin({ kind, unit, changePart, value }: FigureValue, magnitude: boolean, compares: boolean): boolean {
    return (
      unit !== null &&
      (kind === this.at.figure.kind ||
        (kind === 'money' && (magnitude || (compares && this.#isPriceLike(value)))) ||
        (compares && (kind === 'quantity' || kind === 'range' || (kind === 'percent' && changePart !== 'by'))))
    );
  }

  /** *Sells for 28,000 euros, against 32,000 in May*: a price is not far from another. */
  #isPriceLike(other: FigureValue['value']): boolean {
    const { value } = this.at.figure;
    if (typeof value !== 'string' || typeof other !== 'string') return false;
    return Number(value) <= MOST_TIMES_A_PRICE * Number(other) && Number(other) <= MOST_TIMES_A_PRICE * Number(value);
  }

  /** *Profit was €4 billion, or €9 a share, against 3 billion*, *78 seats, or 38.8 percent of them, against 61*: the same in other words. */
  #isToldApart({ first, figure: { kind, unit, value } }: Placed): boolean {
    const { value: own } = this.at.figure;
    // *4 billion kronor ($491 million)*
    if (this.#words.at(first - 1) === '(')
      return this.before.some(({ figure }) => figure.kind === kind && figure.unit !== unit);
    if (this.#words.at(first - 1) !== 'or' || typeof own !== 'string' || typeof value !== 'string') return false;
    if (kind === 'percent') return this.before.some(({ figure }) => figure.kind === 'cardinal' && figure.unit !== null);
    return unit?.includes('-per-') === true && Number(own) > MOST_TIMES_APART * Number(value);
  }

  /** *Against a previous 290,000*: the token before the article. */
  #beforeQuality(before: number): number {
    const qualified = this.#has('record-words', this.#words.at(before)) && this.#words.tag(before - 1) === 'DT';
    return qualified ? before - 2 : before;
  }

  /** *27,000 cuts, against 34,107 in January and 90,000 in March*: a comparison that has begun; *against a rise of 381*. */
  #goesOn(): boolean {
    const { first, end, figure } = this.at;
    const { first: start, figure: nearest } = this.nearest;
    const listed = this.#words.at(first - 1) === 'and' && this.#words.tag(end) === 'IN';
    if (listed && nearest.kind === figure.kind && this.#has('links-of-kin', this.#words.at(start - 1))) return true;
    const moved = figure.changePart === 'by' && nearest.changePart === 'by' && this.#words.at(first - 1) === 'of';
    return moved && this.gap().some((word) => this.#has('links-of-comparisons', word));
  }

  /** *98 of them homes*, *98 of them*: what they are, or else what was counted before. */
  #countedAgain(): Partial<FigureValue> | null {
    const noun = this.at.end + 2;
    if (this.#words.tag(noun) === 'NNS' && /^(,|\.|:|IN)$/.test(this.#words.tag(noun + 1)))
      return { unit: singularOf(noun, this.context), of: this.#words.at(noun) };
    const source = this.before.find(({ figure: { kind, unit } }) => unit !== null && kind === 'cardinal');
    return source === undefined ? null : { unit: source.figure.unit, of: this.at.figure.of ?? source.figure.of };
  }

  /** *98 of them*. */
  isOfCounted(): boolean {
    const { end } = this.at;
    return this.#words.at(end) === 'of' && this.#has('counted-again', this.#words.at(end + 1));
  }

  /** Whether a noun behind it says what it counts. */
  isFollowed(): boolean {
    const { end } = this.at;
    return /^(NN|JJ)/.test(this.#words.tag(end)) && !this.#has('times-behind-figures', this.#words.at(end));
  }

  #hasMagnitude(): boolean {
    return this.#has('magnitudes', this.#words.at(this.at.last - 1));
  }

  /** *To 31 euros from 39*, *by 250 million euros to 600 million*: the other end of a movement; no *by 38% to 142*, no *by 28 paise to 88.13*. */
  unitOfMovement({ change, changePart }: FigureValue): Partial<FigureValue> | null {
    const { figure, first } = this.at;
    const { kind, unit, of, ...other } = this.#movedBefore();
    if (figure.kind !== 'cardinal' || unit === null || change === null || change !== other.change) return null;
    const ends = [changePart, other.changePart];
    const shares =
      ends.includes('to') && (ends.includes('from') || (ends.includes('by') && this.#isLevelIn(kind, unit)));
    const told = partAt(this.#words, first - 1) === changePart || this.#words.at(first - 1) === 'at';
    return shares && told && !this.isFollowed() ? { kind, unit, of: figure.of ?? of } : null;
  }

  /** *Fell 1.20 dollars, or 3.4%, to 34.06*: the amount in the unit of the level. */
  #movedBefore(): FigureValue {
    const { figure } = this.nearest;
    const restated = figure.kind === 'percent' && /^(or|,)$/.test(this.#words.at(this.nearest.first - 1));
    return (restated ? this.before.find(({ figure: { kind } }) => kind === 'money')?.figure : null) ?? figure;
  }

  /** *By 6,000 tons to 41,000*, *1.20 dollars to 34.06*; no *by 40 points to 4,100*, no *by 28 paise to 88.13*. */
  #isLevelIn(kind: FigureValue['kind'], unit: string): boolean {
    if (kind === 'money') return this.#hasMagnitude() || CURRENCY.test(unit);
    return kind === 'quantity' || (kind === 'cardinal' && !this.#has('index-points', unit));
  }

  /** The words between the nearest figure, with the time it has moved since (*3 percent year-on-year*), and this one. */
  gap(): readonly string[] {
    if (this.#gap !== null) return this.#gap;
    const words: string[] = [];
    for (let at = endOfSpan(this.nearest.end, this.#words); at < this.at.first; at++) words.push(this.#words.at(at));
    this.#gap = words;
    return words;
  }

  #has(list: string, word: string): boolean {
    return this.context.lists.has(list, word);
  }
}

/** *2.3 to 2.5 million dollars, compared with 2.9 million*: what one end of a range is. */
function kindOfEnd(unit: string | null, kind: FigureValue['kind']): FigureValue['kind'] {
  if (unit === 'percent') return 'percent';
  return CURRENCY.test(unit ?? '') ? 'money' : kind;
}
