import { classAt, extendedEnd, LONGEST_TOKEN, widthAt } from './character-reader.ts';
import { SIGN } from './characters.ts';

const ZERO_WIDTH_JOINER = 0x200d;

/** One sign, or an emoji sequence: modifiers, parts joined by U+200D, the two halves of a flag. */
export function signEnd(text: string, at: number): number {
  const width = widthAt(text, at);
  if (isRegionalAt(text, at) && isRegionalAt(text, at + width)) return at + 2 * width;
  const limit = at + LONGEST_TOKEN;
  let end = extendedEnd(text, at + width, at);
  while (end < limit && text.charCodeAt(end - 1) === ZERO_WIDTH_JOINER && classAt(text, end) === SIGN) {
    end = extendedEnd(text, end + widthAt(text, end), at);
  }
  return end;
}

function isRegionalAt(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}
