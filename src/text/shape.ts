const LONGEST_RUN = 4;

/**
 * A form's shape: capitals `X`, small letters `x`, digits `9`, other signs themselves; runs are cut at four.
 *
 *     Aung → Xxxx   2025 → 9999   2.40 → 9.99   U.S. → X.X.
 */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of form) {
    const sign = signOf(character);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= LONGEST_RUN) shape += sign;
  }
  return shape;
}

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'x';
    if (code >= 0x41 && code <= 0x5a) return 'X';
    if (code >= 0x30 && code <= 0x39) return '9';
    return character;
  }
  if (/\p{Lu}|\p{Lt}/u.test(character)) return 'X';
  if (/\p{L}|\p{M}/u.test(character)) return 'x';
  return /\p{Nd}/u.test(character) ? '9' : character;
}
