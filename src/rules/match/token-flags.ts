import type { AnnotatedText } from '../../text/index.ts';
import { FormNumbers } from './form-cache.ts';

/** What rules may ask of a token besides its words, as bits; of four digits only the look-up of patterns asks. */
export const TokenFlag = { quoted: 1, joined: 2, capital: 4, upper: 8, digits: 16, fourDigits: 32 } as const;

const CAPITAL = /^\p{Lu}/u;
const UPPER = /^[\p{Lu}\p{N}.&]*\p{Lu}[\p{Lu}\p{N}.&]*$/u;
/** *12*, *.5*, *3rd*. */
const DIGITS = /^[.\p{N}]*\p{N}/u;
const FOUR_DIGITS = /^[0-9]{4}$/;
const SMALL_LETTERS = /^[a-z]+$/;

/** The bits that a token has by its form. */
const ofForm = new FormNumbers((vocabulary, form) => {
  const text = vocabulary.text(form);
  if (SMALL_LETTERS.test(text)) return 0;
  return (
    (CAPITAL.test(text) ? TokenFlag.capital : 0) |
    (UPPER.test(text) ? TokenFlag.upper : 0) |
    (DIGITS.test(text) ? TokenFlag.digits : 0) |
    (FOUR_DIGITS.test(text) ? TokenFlag.fourDigits : 0)
  );
});

/** The `TokenFlag` bits of each token. */
export function tokenFlags({ tokens, vocabulary }: AnnotatedText): Uint8Array {
  const flags = new Uint8Array(tokens.count);
  for (let token = 0; token < tokens.count; token++) {
    let found = ofForm.get(vocabulary, tokens.form[token]!);
    if (tokens.depth[token]! > 0) found |= TokenFlag.quoted;
    if (tokens.joined[token] === 1) found |= TokenFlag.joined;
    flags[token] = found;
  }
  return flags;
}
