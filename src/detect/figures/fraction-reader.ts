import Big from 'big.js';
import { readCardinal } from './cardinal-reader.ts';
import { HYPHEN, type NumberCursor, ONE } from './number-cursor.ts';
import { exactNumber, type ReadNumber, readNumeral } from './numeral.ts';

/** A whole number, in which the *and* before a fraction of its own ends it. */
export function readWhole(cursor: NumberCursor): ReadNumber | null {
  return readCardinal(cursor, () => isFractionBehind(cursor));
}

/** *two thirds*, *a quarter*, *¾*, *1/4*; with `ofMagnitude` also *half a million*, *three quarters of a million*. */
export function readFraction(cursor: NumberCursor, ofMagnitude: boolean): ReadNumber | null {
  const start = cursor.at;
  const part = vulgarFraction(cursor) ?? slashFraction(cursor) ?? fractionInWords(cursor);
  if (part === null) {
    cursor.at = start;
    return null;
  }
  if (!ofMagnitude) return exactNumber(part);
  const end = cursor.at;
  if (!cursor.skip('fraction-links')) cursor.skipHyphen();
  cursor.skip('number-articles');
  const magnitude = cursor.magnitudes();
  if (magnitude !== null) return exactNumber(part.times(magnitude));
  cursor.at = end;
  return exactNumber(part);
}

/** At the *and* of *and three quarters*: what follows is a fraction of its own. */
function isFractionBehind(cursor: NumberCursor): boolean {
  const start = cursor.at++;
  const fraction = fractionInWords(cursor);
  cursor.at = start;
  return fraction !== null;
}

function vulgarFraction(cursor: NumberCursor): Big | null {
  const [numerator, denominator] = cursor.lists.value('vulgar-fractions', cursor.word())?.split('/') ?? [];
  if (numerator === undefined || denominator === undefined) return null;
  cursor.at++;
  return new Big(numerator).div(denominator);
}

function slashFraction(cursor: NumberCursor): Big | null {
  if (cursor.word(1) !== '/' && cursor.word(1) !== '⁄') return null;
  const numerator = readNumeral(cursor.word());
  const denominator = readNumeral(cursor.word(2));
  if (numerator === null || denominator === null || denominator.value.eq(0)) return null;
  cursor.at += 3;
  return numerator.value.div(denominator.value);
}

function fractionInWords(cursor: NumberCursor): Big | null {
  let numerator = ONE;
  if (cursor.has('number-articles') && !cursor.startsScale(1)) cursor.at++;
  else if (!cursor.has('fraction-words')) {
    const count = readWhole(cursor);
    if (count === null) return null;
    numerator = count.value;
  } else if (cursor.has('fraction-plurals')) return null;
  cursor.skipHyphen();
  const denominator = compoundDenominator(cursor) ?? cursor.value('fraction-words');
  if (denominator === null) return null;
  cursor.at++;
  return numerator.div(denominator);
}

/** The *thirty-seconds* of *five thirty-seconds*; leaves the cursor at its last word. */
function compoundDenominator(cursor: NumberCursor): Big | null {
  const tens = cursor.has('tens') ? cursor.value('number-words') : null;
  const ones = cursor.word(1) === HYPHEN ? cursor.value('fraction-compounds', 2) : null;
  if (tens === null || ones === null) return null;
  cursor.at += 2;
  return tens.plus(ones);
}
