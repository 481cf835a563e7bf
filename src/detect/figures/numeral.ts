import Big from 'big.js';

/** Repeating fractions keep fifteen decimals, as many as a double holds. */
Big.DP = 15;

export interface ReadNumber {
  readonly value: Big;
  /** Digits behind the decimal point that the text writes out: two for `2.40`, none for `2.40 million`. */
  readonly decimals: number;
  /** Significant digits; trailing zeros count behind a decimal point only. */
  readonly significant: number;
  /** The magnitude it is written in: a million for *2.4 million*, else one. */
  readonly scale: Big;
}

const NUMERAL =
  /^(?:\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?|\d*\.?\d+)$/;
const POINT_GROUPED = /^\d{1,3}(?:\.\d{3}){2,}$/;

/** The value of a numeral in digits, whatever groups its digits; null when it is none. */
export function readNumeral(word: string): ReadNumber | null {
  if (!NUMERAL.test(word)) return null;
  const plain = word.replace(POINT_GROUPED.test(word) ? /\./g : /[,'’]/g, '');
  const value = new Big(plain);
  const point = plain.indexOf('.');
  return {
    value,
    decimals: point < 0 ? 0 : plain.length - point - 1,
    significant: significantDigits(plain),
    scale: new Big(1),
  };
}

/** Digits from the first that is not zero; trailing zeros of a whole number say nothing about its precision. */
export function significantDigits(decimal: string): number {
  const digits = decimal.replace(/^[-+]/, '');
  const kept = digits.includes('.') ? digits.replace('.', '') : digits.replace(/0+$/, '');
  return Math.max(1, kept.replace(/^0+/, '').length);
}

export function decimalsOf(value: Big): number {
  const text = value.toFixed();
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** A number that no numeral gave: its digits are all that is known, one where a repeating fraction fills them. */
export function exactNumber(value: Big): ReadNumber {
  const decimals = decimalsOf(value);
  const significant = decimals >= Big.DP ? 1 : significantDigits(value.toFixed());
  return { value, decimals, significant, scale: new Big(1) };
}

/** The decimal string of the contract: the decimals that the text writes out are kept. */
export function decimalOf({ value, decimals }: ReadNumber): string {
  return value.toFixed(Math.max(decimals, decimalsOf(value)));
}
