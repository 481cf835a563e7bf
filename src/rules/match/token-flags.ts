import type { AnnotatedText } from '../../text/index.ts';
import { FormCache } from './form-cache.ts';

/** What rules may ask of a token besides its words, as bits. */
export const TokenFlag = { quoted: 1, joined: 2, capital: 4, upper: 8, digits: 16 } as const;

const startsWithCapital = new FormCache((vocabulary, form) => /^\p{Lu}/u.test(vocabulary.text(form)));
const isUpper = new FormCache((vocabulary, form) =>
  /^[\p{Lu}\p{N}.&]*\p{Lu}[\p{Lu}\p{N}.&]*$/u.test(vocabulary.text(form)),
);
/** *12*, *.5*, *3rd*. */
const startsWithDigit = new FormCache((vocabulary, form) => /^[.\p{N}]*\p{N}/u.test(vocabulary.text(form)));

/** The `TokenFlag` bits of each token. */
export function tokenFlags({ tokens, vocabulary }: AnnotatedText): Uint8Array {
  const flags = new Uint8Array(tokens.count);
  for (let token = 0; token < tokens.count; token++) {
    const form = tokens.form[token]!;
    let found = 0;
    if (tokens.depth[token]! > 0) found |= TokenFlag.quoted;
    if (tokens.joined[token] === 1) found |= TokenFlag.joined;
    if (startsWithCapital.get(vocabulary, form)) found |= TokenFlag.capital;
    if (isUpper.get(vocabulary, form)) found |= TokenFlag.upper;
    if (startsWithDigit.get(vocabulary, form)) found |= TokenFlag.digits;
    flags[token] = found;
  }
  return flags;
}
