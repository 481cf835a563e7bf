/**
 * Whether a text has the form of a glob: `*` stands for any characters, `?` for one, `#` for one digit.
 * Goes back only to the last star, so time grows with the two lengths' product at worst, never beyond.
 */
export function matchesGlob(glob: string, text: string): boolean {
  let at = 0;
  let globAt = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const wanted = glob[globAt];
    if (wanted === '*') {
      star = globAt++;
      starAt = at;
    } else if (wanted !== undefined && fits(wanted, text[at]!)) {
      globAt++;
      at++;
    } else if (star >= 0) {
      globAt = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (glob[globAt] === '*') globAt++;
  return globAt === glob.length;
}

function fits(wanted: string, character: string): boolean {
  if (wanted === '?') return true;
  if (wanted === '#') return character >= '0' && character <= '9';
  return wanted === character;
}
