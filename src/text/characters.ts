/** What a UTF-16 code unit is to the tokenizer. */
export const SPACE = 1;
export const LETTER = 2;
export const CAPITAL = 3;
export const DIGIT = 4;
export const APOSTROPHE = 5;
export const STOP = 6;
export const HYPHEN = 7;
/** Combining marks, joiners and invisible characters: they belong to what stands before them. */
export const EXTENDER = 8;
/** The first half of a character above U+FFFF; what it is shows with its second half. */
export const HIGH_SURROGATE = 9;
export const SIGN = 10;

/** Filled as characters are met: classifying all 65,536 at start would cost more than an article does. */
const classes = new Uint8Array(0x10000);

for (let code = 0; code < 0x80; code++) classes[code] = classify(code);

/** The class of one code unit. */
export function classOf(code: number): number {
  const known = classes[code]!;
  return known !== 0 ? known : learn(code);
}

function learn(code: number): number {
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdbff) return HIGH_SURROGATE;
  if (code === 0x27 || code === 0x2019) return APOSTROPHE;
  if (code === 0x2e) return STOP;
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return HYPHEN;
  return classOfLatin(code) ?? classOfCharacter(String.fromCharCode(code));
}

/** Without regular expressions: compiling those with Unicode classes takes milliseconds that a short run feels. */
function classOfLatin(code: number): number | null {
  if ((code >= 0x09 && code <= 0x0d) || code === 0x20 || code === 0xa0) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  if (code >= 0x61 && code <= 0x7a) return LETTER;
  if (code < 0x80) return SIGN;
  if (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) return code <= 0xde ? CAPITAL : LETTER;
  return code >= 0x2012 && code <= 0x2027 ? SIGN : null;
}

/** The class of a whole character, also of one above U+FFFF. */
export function classOfCharacter(character: string): number {
  if (/\s/u.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return CAPITAL;
  if (/\p{L}|\p{Nl}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{M}|\p{Cf}|\p{Emoji_Modifier}/u.test(character)) return EXTENDER;
  return SIGN;
}

/** Invisible format characters (soft hyphen, zero-width space, direction marks): they do not make another word. */
export function isIgnorable(code: number): boolean {
  return (
    code === 0xad ||
    code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f)
  );
}

const charCodeAt = String.prototype.charCodeAt;

/**
 * The code unit at `at`, NaN behind the end. For what is asked of every character: V8 looks a method up anew each time
 * where it is called on strings of many kinds (a whole text, a slice, an entry of a table), but not the function itself.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
