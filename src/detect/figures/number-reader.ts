import Big from 'big.js';
import type { Lists } from '../../rules/index.ts';
import { readFraction, readWhole } from './fraction-reader.ts';
import { HYPHEN, NumberCursor, type NumberToken, ONE } from './number-cursor.ts';
import { exactNumber, type ReadNumber, readNumeral, significantDigits } from './numeral.ts';

const TEN = new Big(10);
const LARGEST_EXPONENT = 99;

/**
 * Reads a number written in digits, words or both (*2.4 million*, *two hundred and six*, *half a million*, *3 ½*). What the
 * words mean is in `rules/core/number/lists.yaml`. Returns null unless the tokens are one number from the first to the last.
 */
export function readNumber(tokens: readonly NumberToken[], lists: Lists): ReadNumber | null {
  const numeral = tokens.length === 1 ? readNumeral(tokens[0]?.word ?? '') : null;
  if (numeral !== null) return numeral;
  const cursor = new NumberCursor(tokens, lists);
  const sign = readSign(cursor);
  const found = readMixed(cursor);
  if (found === null || !cursor.atEnd) return null;
  return sign < 0 ? { ...found, value: found.value.times(-1) } : found;
}

function readSign(cursor: NumberCursor): number {
  const sign = cursor.value('number-signs');
  if (sign === null) return 1;
  cursor.at++;
  return sign.toNumber();
}

/** A whole number, a fraction, or the one and the other: *one hundred and three and two thirds*, *3 million and a half*. */
function readMixed(cursor: NumberCursor): ReadNumber | null {
  const start = cursor.at;
  const whole = readWhole(cursor);
  if (whole !== null && cursor.atEnd) return whole;
  const end = cursor.at;
  cursor.at = start;
  const fraction = readFraction(cursor, true);
  if (fraction !== null || whole === null) return fraction;
  cursor.at = end;
  const power = readPower(cursor, whole);
  if (power !== null) return power;
  const digits = readPointDigits(cursor);
  if (digits !== '') return withDecimals(whole.value, digits);
  while (cursor.skipHyphen() || cursor.skip('number-links'));
  const tail = readFraction(cursor, whole.scale.gt(ONE));
  return tail === null ? null : withFraction(cursor, whole, tail.value);
}

/** *1.5^3*, *1.3x10^6*, *12.3e+14*. */
function readPower(cursor: NumberCursor, base: ReadNumber): ReadNumber | null {
  const start = cursor.at;
  const scientific = cursor.word() === 'x10' || cursor.word() === 'e';
  if (scientific) cursor.at++;
  if (cursor.word() === '^') cursor.at++;
  if (cursor.at > start) {
    const sign = readSign(cursor);
    const exponent = readNumeral(cursor.word());
    cursor.at++;
    if (exponent?.decimals === 0 && exponent.value.lte(LARGEST_EXPONENT)) {
      const power = sign * exponent.value.toNumber();
      return exactNumber(scientific ? base.value.times(TEN.pow(power)) : base.value.pow(power).round(Big.DP));
    }
  }
  cursor.at = start;
  return null;
}

/** The words behind *point*, as digits: *five point two five*. */
function readPointDigits(cursor: NumberCursor): string {
  let digits = '';
  if (!cursor.skip('decimal-points')) return digits;
  while (!cursor.atEnd) {
    if (cursor.skipHyphen()) continue;
    const value = (cursor.value('number-words') ?? readNumeral(cursor.word())?.value)?.toFixed();
    if (value === undefined) break;
    const goesOnTens = digits.length > 1 && digits.endsWith('0') && value.length === 1 && value !== '0';
    digits = goesOnTens && cursor.word(-1) === HYPHEN ? digits.slice(0, -1) + value : digits + value;
    cursor.at++;
  }
  return digits;
}

function withDecimals(whole: Big, digits: string): ReadNumber {
  const value = whole.plus(`0.${digits}`);
  const significant = significantDigits(value.toFixed(digits.length));
  return { value, decimals: digits.length, significant, scale: ONE };
}

function withFraction(cursor: NumberCursor, whole: ReadNumber, tail: Big): ReadNumber {
  // *$4.62 1/2*: half a cent
  const digit = whole.scale.eq(ONE) ? TEN.pow(-whole.decimals) : whole.scale;
  const scale = tail.lt(ONE) ? digit : ONE;
  const sum = exactNumber(whole.value.plus(tail.times(scale)));
  const magnitude = cursor.magnitudes();
  return magnitude === null ? sum : exactNumber(sum.value.times(magnitude));
}
