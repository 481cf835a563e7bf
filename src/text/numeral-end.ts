import { classAt, LONGEST_TOKEN, widthAt } from './character-reader.ts';
import { APOSTROPHE, DIGIT, STOP } from './characters.ts';

const COLON = 0x3a;
const COMMA = 0x2c;

/** Where a number ends that starts with the digit at `from`: `5,000`, `3.2`, `9:30`. */
export function numeralEnd(text: string, from: number): number {
  const limit = from + LONGEST_TOKEN;
  let at = from;
  while (at < limit) {
    const found = classAt(text, at);
    if (found === DIGIT) {
      at += widthAt(text, at);
    } else if ((found === STOP || text.charCodeAt(at) === COLON) && classAt(text, at + 1) === DIGIT) {
      at++;
    } else if ((text.charCodeAt(at) === COMMA || found === APOSTROPHE) && groupsDigits(text, at)) {
      at++;
    } else {
      break;
    }
  }
  return at;
}

/** Whether the mark at `at` groups digits: three follow, or two and another group (`1,50,000`, Indian style). */
function groupsDigits(text: string, at: number): boolean {
  let digits = 1;
  while (digits <= 4 && classAt(text, at + digits) === DIGIT) digits++;
  return digits === 4 || (digits === 3 && text.charCodeAt(at + 3) === COMMA && groupsDigits(text, at + 3));
}
