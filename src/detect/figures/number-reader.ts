import Big from 'big.js';
import type { Lists } from '../../rules/index.ts';
import { decimalsOf, type ReadNumber, readNumeral, significantDigits } from './numeral.ts';

/** A token as the number reader sees it. */
export interface NumberToken {
  /** In lower case. */
  readonly word: string;
  /** Nothing stands between it and the token before it. */
  readonly joined: boolean;
}

/** What the last token of a cardinal was decides what may follow it. */
type Step = 'start' | 'tens' | 'ones' | 'numeral' | 'hundred' | 'magnitude';

const TEN = new Big(10);
const LARGEST_EXPONENT = 99;
const HUNDRED = new Big(100);
const THOUSAND = new Big(1000);
const ZERO = new Big(0);
const ONE = new Big(1);
const MINUS = new Set(['-', '−', '–', 'minus', 'negative']);
/** Repeating fractions keep fifteen decimals, as many as a double holds. */
Big.DP = 15;

/**
 * Reads a number written in digits, words or both (*2.4 million*, *two hundred and six*, *half a million*, *3 ½*). The
 * word values come from the lists `number-words`, `magnitudes`, `fraction-words` and `vulgar-fractions`.
 * Returns null unless the tokens are one number from the first to the last.
 */
export function readNumber(tokens: readonly NumberToken[], lists: Lists): ReadNumber | null {
  return new NumberReader(tokens, lists).read();
}

class NumberReader {
  #at = 0;

  constructor(
    readonly tokens: readonly NumberToken[],
    readonly lists: Lists,
  ) {}

  read(): ReadNumber | null {
    const sign = this.#sign();
    const found = this.#mixed();
    if (found === null || this.#at < this.tokens.length) return null;
    return sign < 0 ? { ...found, value: found.value.times(-1) } : found;
  }

  #word(ahead = 0): string {
    return this.tokens[this.#at + ahead]?.word ?? '';
  }

  #sign(): 1 | -1 {
    if (MINUS.has(this.#word())) {
      this.#at++;
      return -1;
    }
    if (this.#word() === '+') this.#at++;
    return 1;
  }

  /** A whole number, a fraction, or the one and the other: *one hundred and three and two thirds*, *3 million and a half*. */
  #mixed(): ReadNumber | null {
    const fraction = this.#fraction(true);
    if (fraction !== null) return fraction;
    const whole = this.#cardinal();
    if (whole === null || this.#at === this.tokens.length) return whole;
    const power = this.#power(whole);
    if (power !== null) return power;
    const digits = this.#pointDigits();
    if (digits !== '') return fromDecimal(whole.value.plus(new Big(`0.${digits}`)), digits.length);
    while (this.#word() === 'and' || this.#word() === '-') this.#at++;
    const tail = this.#fraction(whole.scale.gt(ONE));
    if (tail === null) return null;
    return this.#withFraction(whole, tail.value);
  }

  /** *1.5^3*, *1.3x10^6*, *12.3e+14*. */
  #power(base: ReadNumber): ReadNumber | null {
    const start = this.#at;
    const scientific = this.#word() === 'x10' || this.#word() === 'e';
    if (scientific) this.#at++;
    if (this.#word() === '^') this.#at++;
    if (this.#at > start) {
      const sign = this.#sign();
      const exponent = readNumeral(this.#word());
      this.#at++;
      if (exponent?.decimals === 0 && exponent.value.lte(LARGEST_EXPONENT)) {
        const power = sign * exponent.value.toNumber();
        return exact(scientific ? base.value.times(TEN.pow(power)) : base.value.pow(power).round(Big.DP));
      }
    }
    this.#at = start;
    return null;
  }

  #withFraction(whole: ReadNumber, tail: Big): ReadNumber {
    const scale = tail.lt(ONE) ? whole.scale : ONE;
    const sum = exact(whole.value.plus(tail.times(scale)));
    const magnitude = this.#magnitudes();
    return magnitude === null ? sum : exact(sum.value.times(magnitude));
  }

  /** The words behind *point*, as digits: *five point two five*. */
  #pointDigits(): string {
    if (this.#word() !== 'point') return '';
    let digits = '';
    this.#at++;
    while (this.#at < this.tokens.length) {
      if (this.#word() === '-') {
        this.#at++;
        continue;
      }
      const value = this.#value('number-words', this.#word()) ?? readNumeral(this.#word())?.value.toFixed() ?? null;
      if (value === null) break;
      const tens =
        digits.length > 1 && digits.endsWith('0') && value.length === 1 && value !== '0' && this.#word(-1) === '-';
      digits = tens ? digits.slice(0, -1) + value : digits + value;
      this.#at++;
    }
    return digits;
  }

  #value(list: string, word: string): string | null {
    const value = this.lists.value(list, word);
    return value === '' ? null : value;
  }

  #magnitude(ahead = 0): Big | null {
    const value = this.#value('magnitudes', this.#word(ahead));
    return value === null ? null : new Big(value);
  }

  /** The product of the magnitudes that stand here (*lakh crore*); null when there is none. */
  #magnitudes(): Big | null {
    let product: Big | null = null;
    for (let next = this.#magnitude(); next !== null; next = this.#magnitude()) {
      product = (product ?? ONE).times(next);
      this.#at++;
    }
    return product;
  }

  /** *two thirds*, *a quarter*, *¾*, *1/4*; with `ofMagnitude` also *half a million*, *three quarters of a million*. */
  #fraction(ofMagnitude: boolean): ReadNumber | null {
    const start = this.#at;
    const part = this.#vulgarFraction() ?? this.#slashFraction() ?? this.#fractionInWords();
    if (part === null) {
      this.#at = start;
      return null;
    }
    if (!ofMagnitude) return exact(part);
    const end = this.#at;
    if (this.#word() === 'of' || this.#word() === '-') this.#at++;
    if (this.#word() === 'a' || this.#word() === 'an') this.#at++;
    const magnitude = this.#magnitudes();
    if (magnitude !== null) return exact(part.times(magnitude));
    this.#at = end;
    return exact(part);
  }

  #vulgarFraction(): Big | null {
    const value = this.#value('vulgar-fractions', this.#word());
    const [numerator, denominator] = value?.split('/') ?? [];
    if (numerator === undefined || denominator === undefined) return null;
    this.#at++;
    return new Big(numerator).div(denominator);
  }

  #slashFraction(): Big | null {
    if (this.#word(1) !== '/' && this.#word(1) !== '⁄') return null;
    const numerator = readNumeral(this.#word());
    const denominator = readNumeral(this.#word(2));
    if (numerator === null || denominator === null || denominator.value.eq(0)) return null;
    this.#at += 3;
    return numerator.value.div(denominator.value);
  }

  #fractionInWords(): Big | null {
    let numerator = ONE;
    const article = this.#word() === 'a' || this.#word() === 'an';
    if (article && !this.#startsScale(1)) this.#at++;
    else if (this.#denominator() === null) {
      const count = this.#cardinal();
      if (count === null) return null;
      numerator = count.value;
    } else if (this.lists.has('fraction-plurals', this.#word())) return null;
    if (this.#word() === '-') this.#at++;
    const denominator = this.#compoundDenominator() ?? this.#denominator();
    if (denominator === null) return null;
    this.#at++;
    return numerator.div(denominator);
  }

  /** The *thirty-seconds* of *five thirty-seconds*; leaves the reader at its last word. */
  #compoundDenominator(): Big | null {
    const tens = this.lists.has('tens', this.#word()) ? this.#value('number-words', this.#word()) : null;
    const ones = this.#word(1) === '-' ? this.#value('fraction-compounds', this.#word(2)) : null;
    if (tens === null || ones === null) return null;
    this.#at += 2;
    return new Big(tens).plus(ones);
  }

  #denominator(): Big | null {
    const value = this.#value('fraction-words', this.#word());
    return value === null ? null : new Big(value);
  }

  /**
   * As far as the words go on making one whole number. `scale` is what a fraction behind it is a fraction of: the
   * magnitude it ends with, else one.
   */
  #cardinal(): ReadNumber | null {
    let total = ZERO;
    let group = ZERO;
    let step: Step = 'start';
    let scale = ONE;
    let numeral: ReadNumber | null = null;
    const start = this.#at;
    let end = start;
    while (this.#at < this.tokens.length) {
      const word = this.#word();
      const written = readNumeral(word);
      const small = this.#value('number-words', word);
      const magnitude = this.#magnitude();
      if (written !== null && (step === 'start' || step === 'hundred' || step === 'magnitude')) {
        group = group.plus(written.value);
        numeral = step === 'start' ? written : null;
        step = 'numeral';
      } else if (written !== null && step === 'numeral' && numeral !== null && /^\d{3}$/.test(word)) {
        group = group.times(THOUSAND).plus(written.value);
        numeral = exact(group);
      } else if (step !== 'start' && small !== null && this.#startsCompoundDenominator()) {
        break;
      } else if (small !== null && this.#attaches(step, group, new Big(small))) {
        group = group.plus(small);
        numeral = null;
        step = new Big(small).gte(20) ? 'tens' : 'ones';
      } else if (word === 'hundred' && step !== 'magnitude' && (step === 'start' || group.lt(HUNDRED))) {
        group = (step === 'start' ? ONE : group).times(HUNDRED);
        step = 'hundred';
      } else if (word === 'hundred' && step === 'magnitude') {
        break;
      } else if (magnitude !== null && (step === 'magnitude' || total.eq(0) || magnitude.lt(scale))) {
        if (step === 'magnitude') total = total.times(magnitude);
        else total = total.plus((step === 'start' ? ONE : group).times(magnitude));
        group = ZERO;
        scale = magnitude;
        step = 'magnitude';
      } else if ((word === 'a' || word === 'an') && step === 'start' && this.#startsScale(1)) {
        group = ONE;
        step = 'ones';
      } else if (
        step !== 'start' &&
        (word === '-' || (word === 'and' && (step === 'hundred' || step === 'magnitude') && !this.#startsFraction()))
      ) {
        this.#at++;
        continue;
      } else break;
      end = ++this.#at;
    }
    this.#at = end;
    if (step === 'start') return null;
    const value = total.plus(group);
    return { ...numberOf(value, numeral, step), scale: step === 'magnitude' ? scale : ONE };
  }

  #startsCompoundDenominator(): boolean {
    return this.#word(1) === '-' && this.#value('fraction-compounds', this.#word(2)) !== null;
  }

  #startsScale(ahead: number): boolean {
    return this.#word(ahead) === 'hundred' || this.#magnitude(ahead) !== null;
  }

  /** At the *and* of *and three quarters*: what follows is a fraction of its own. */
  #startsFraction(): boolean {
    const start = this.#at++;
    const fraction = this.#fractionInWords();
    this.#at = start;
    return fraction !== null;
  }

  /** Whether a word below one hundred goes on with the number so far: *twenty* with *five*, *hundred* with *six*. */
  #attaches(step: Step, group: Big, value: Big): boolean {
    if (step === 'tens') return value.gt(0) && value.lt(10);
    if (step === 'magnitude') return group.eq(0);
    return step === 'start' || step === 'hundred';
  }
}

function numberOf(value: Big, numeral: ReadNumber | null, last: Step): ReadNumber {
  if (numeral === null) return exact(value);
  if (last === 'numeral') return { ...numeral, value };
  return { ...numeral, value, decimals: decimalsOf(value) };
}

function exact(value: Big): ReadNumber {
  const decimals = decimalsOf(value);
  return { value, decimals, significant: decimals >= 15 ? 1 : significantDigits(value.toFixed()), scale: ONE };
}

function fromDecimal(value: Big, decimals: number): ReadNumber {
  return { value, decimals, significant: significantDigits(value.toFixed(decimals)), scale: ONE };
}
