const NARROWEST = 40;
const WIDEST = 120;
/** Of a wrapped text's lines about three in four go on in small letters; of paragraphs hardly one starts with them. */
const SHARE_IN_SMALL_LETTERS = 0.35;

/**
 * Whether line breaks only wrap the text to a width: of the lines that follow directly on another, many start with a
 * small letter, and the lines before them are of a terminal's or a mail's width.
 */
export function isHardWrapped(text: string): boolean {
  let followed = 0;
  let small = 0;
  let ofWidth = 0;
  let start = 0;
  let previous = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const first = firstVisible(text, start, end);
    const length = first < 0 ? 0 : end - first;
    if (previous > 0 && length > 0) {
      followed++;
      if (isSmall(text.charAt(first))) small++;
      if (previous >= NARROWEST && previous <= WIDEST) ofWidth++;
    }
    previous = length;
    start = end + 1;
  }
  return followed > 0 && small >= followed * SHARE_IN_SMALL_LETTERS && ofWidth >= followed * 0.6;
}

function firstVisible(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) > 0x20) return at;
  }
  return -1;
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase();
}
