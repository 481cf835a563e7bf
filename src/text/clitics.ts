import { classAt, isAlphanumericAt, lowerAt } from './character-reader.ts';
import { DIGIT } from './characters.ts';

const COMMA = 0x2c;

/** Where `'s`, `'re`, `'t` or the like ends that starts with the apostrophe at `at`; 0 when there is none. */
export function cliticEnd(text: string, at: number): number {
  const first = lowerAt(text, at + 1);
  if (first === 's' || first === 'm' || first === 'd' || first === 't') {
    return isAlphanumericAt(text, at + 2) ? 0 : at + 2;
  }
  const second = lowerAt(text, at + 2);
  if ((first === 'l' && second === 'l') || ((first === 'r' || first === 'v') && second === 'e')) {
    return isAlphanumericAt(text, at + 3) ? 0 : at + 3;
  }
  return 0;
}

/** Where the clitic starts that the apostrophe at `at` is in: at `n` in `don't`; -1 where it is none (`cat't`). */
export function cliticStart(text: string, at: number): number {
  if (lowerAt(text, at + 1) !== 't') return at;
  return lowerAt(text, at - 1) === 'n' ? at - 1 : -1;
}

/** Where the `'90` of `'90s` ends; 0 when the mark at `at` elides no century. */
export function elidedYearEnd(text: string, at: number): number {
  const digits = classAt(text, at + 1) === DIGIT && classAt(text, at + 2) === DIGIT;
  return digits && endsYear(text, at + 3) ? at + 3 : 0;
}

function endsYear(text: string, at: number): boolean {
  if (lowerAt(text, at) === 's') return !isAlphanumericAt(text, at + 1);
  return !isAlphanumericAt(text, at) && text.charCodeAt(at) !== COMMA;
}
