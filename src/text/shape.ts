import { CAPITAL, classOf, classOfCharacter, DIGIT, LETTER } from './characters.ts';

const LONGEST_RUN = 4;

/**
 * A form's shape: capitals `X`, small letters `x`, digits `9`, other signs themselves; runs are cut at four.
 *
 *     Aung → Xxxx   2025 → 9999   2.40 → 9.99   U.S. → X.X.
 */
export function shapeOf(form: string, longestRun = LONGEST_RUN): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of form) {
    const sign = signOf(character);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= longestRun) shape += sign;
  }
  return shape;
}

function signOf(character: string): string {
  if (character.length > 1) return signOfClass(classOfCharacter(character), character);
  return signOfClass(classOf(character.charCodeAt(0)), character);
}

function signOfClass(found: number, character: string): string {
  if (found === LETTER) return 'x';
  if (found === CAPITAL) return 'X';
  return found === DIGIT ? '9' : character;
}
