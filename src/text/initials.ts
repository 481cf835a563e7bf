import { classAt, isAlphanumericAt, isLetterAt, LONGEST_TOKEN, nextVisible, widthAt } from './character-reader.ts';
import { CAPITAL, DIGIT, STOP } from './characters.ts';

const COMMA = 0x2c;

/** Whether the word from `start` to `end` is of some kind. */
type WordTest = (start: number, end: number) => boolean;

/** Where `U.S.`, `a.m`, or the initial `J.` of a name ends that starts at `start` and has its first stop at `stop`; 0 when there is none. */
export function initialsEnd(text: string, start: number, stop: number, isStarter: WordTest): number {
  if (stop - start !== widthAt(text, start) || !isLetterAt(text, start)) return 0;
  let at = stop + 1;
  let letters = 1;
  while (at < start + LONGEST_TOKEN && isLetterAt(text, at)) {
    const behind = at + widthAt(text, at);
    if (classAt(text, behind) !== STOP) {
      if (isAlphanumericAt(text, behind)) break;
      return behind;
    }
    letters++;
    at = behind + 1;
  }
  if (letters > 1) return at;
  return isInitial(text, start, stop, isStarter) ? stop + 1 : 0;
}

/** The C of `21C.`, which ends its sentence; the P of `7P.M.` does not. */
export function isLetterOfNumber(text: string, start: number, stop: number): boolean {
  const single = stop - start === 1 && classAt(text, start) === CAPITAL && !isLetterAt(text, stop + 1);
  return single && start > 0 && classAt(text, start - 1) === DIGIT;
}

/** Whether a single letter and a stop abbreviate a name: `George W. Bush`, but not `plan B. The`. */
function isInitial(text: string, start: number, stop: number, isStarter: WordTest): boolean {
  if (classAt(text, start) !== CAPITAL) return false;
  if (text.charCodeAt(stop + 1) === COMMA) return true;
  const next = nextVisible(text, stop + 1);
  if (classAt(text, next) !== CAPITAL || next - stop > 3) return false;
  let end = next;
  while (end < next + 20 && isLetterAt(text, end)) end += widthAt(text, end);
  return !isStarter(next, end);
}
