import Big from 'big.js';
import { HYPHEN, type NumberCursor, ONE } from './number-cursor.ts';
import { decimalsOf, exactNumber, type ReadNumber, readNumeral } from './numeral.ts';

/** What the last token of a cardinal was decides what may follow it. */
type Step = 'start' | 'tens' | 'ones' | 'numeral' | 'hundred' | 'magnitude';

const HUNDRED = new Big(100);
const THOUSAND = new Big(1000);
const ZERO = new Big(0);

/**
 * Reads as far as the words go on making one whole number (*two hundred and six*, *2.4 million*, *12 450*); null when none
 * starts here. `scale` of the answer is what a fraction behind it is a fraction of: the magnitude it ends with, else one.
 * `isFraction` says whether a fraction of its own starts at an *and* (*two million and three quarters*).
 */
export function readCardinal(cursor: NumberCursor, isFraction: () => boolean): ReadNumber | null {
  return new CardinalReader(cursor, isFraction).read();
}

class CardinalReader {
  #total = ZERO;
  /** What is read since the last magnitude. */
  #group = ZERO;
  #step: Step = 'start';
  #scale = ONE;
  /** The numeral that the whole number is, while it is one. */
  #numeral: ReadNumber | null = null;

  constructor(
    readonly cursor: NumberCursor,
    readonly isFraction: () => boolean,
  ) {}

  read(): ReadNumber | null {
    const { cursor } = this;
    let end = cursor.at;
    while (!cursor.atEnd) {
      if (this.#takes()) end = ++cursor.at;
      else if (this.#isLink()) cursor.at++;
      else break;
    }
    cursor.at = end;
    if (this.#step === 'start') return null;
    const value = this.#total.plus(this.#group);
    return { ...this.#numberOf(value), scale: this.#step === 'magnitude' ? this.#scale : ONE };
  }

  /** Whether the word here goes on with the number; if so, it is counted in. */
  #takes(): boolean {
    const { cursor } = this;
    const written = readNumeral(cursor.word());
    if (written !== null) return this.#takesNumeral(written);
    const small = cursor.value('number-words');
    if (small !== null) return this.#takesSmall(small);
    const hundred = cursor.value('hundreds');
    if (hundred !== null) return this.#takesHundred(hundred);
    const magnitude = cursor.value('magnitudes');
    if (magnitude !== null) return this.#takesMagnitude(magnitude);
    if (this.#step !== 'start' || !cursor.has('number-articles') || !cursor.startsScale(1)) return false;
    this.#group = ONE;
    this.#step = 'ones';
    return true;
  }

  #takesNumeral(written: ReadNumber): boolean {
    const step = this.#step;
    if (step === 'start' || step === 'hundred' || step === 'magnitude') {
      this.#group = this.#group.plus(written.value);
      this.#numeral = step === 'start' ? written : null;
    } else if (step === 'numeral' && this.#numeral !== null && /^\d{3}$/.test(this.cursor.word())) {
      this.#group = this.#group.times(THOUSAND).plus(written.value);
      this.#numeral = exactNumber(this.#group);
    } else return false;
    this.#step = 'numeral';
    return true;
  }

  /** A word below one hundred: *twenty* goes on with *five*, *hundred* with *six*. */
  #takesSmall(small: Big): boolean {
    const step = this.#step;
    if (step !== 'start' && this.#startsCompoundDenominator()) return false;
    const attaches =
      step === 'tens'
        ? small.gt(0) && small.lt(10)
        : step === 'start' || step === 'hundred' || (step === 'magnitude' && this.#group.eq(0));
    if (!attaches) return false;
    this.#group = this.#group.plus(small);
    this.#numeral = null;
    this.#step = small.gte(20) ? 'tens' : 'ones';
    return true;
  }

  #takesHundred(hundred: Big): boolean {
    if (this.#step === 'magnitude' || (this.#step !== 'start' && this.#group.gte(HUNDRED))) return false;
    this.#group = (this.#step === 'start' ? ONE : this.#group).times(hundred);
    this.#step = 'hundred';
    return true;
  }

  #takesMagnitude(magnitude: Big): boolean {
    if (this.#step === 'magnitude') this.#total = this.#total.times(magnitude);
    else if (!this.#total.eq(0) && magnitude.gte(this.#scale)) return false;
    else this.#total = this.#total.plus((this.#step === 'start' ? ONE : this.#group).times(magnitude));
    this.#group = ZERO;
    this.#scale = magnitude;
    this.#step = 'magnitude';
    return true;
  }

  #isLink(): boolean {
    if (this.#step === 'start') return false;
    if (this.cursor.word() === HYPHEN) return true;
    const open = this.#step === 'hundred' || this.#step === 'magnitude';
    return open && this.cursor.has('number-links') && !this.isFraction();
  }

  /** At the *thirty* of *five thirty-seconds*. */
  #startsCompoundDenominator(): boolean {
    return this.cursor.word(1) === HYPHEN && this.cursor.has('fraction-compounds', 2);
  }

  #numberOf(value: Big): ReadNumber {
    if (this.#numeral === null) return exactNumber(value);
    if (this.#step === 'numeral') return { ...this.#numeral, value };
    return { ...this.#numeral, value, decimals: decimalsOf(value) };
  }
}
