import {
  APOSTROPHE,
  CAPITAL,
  classOf,
  classOfCharacter,
  DIGIT,
  EXTENDER,
  HIGH_SURROGATE,
  HYPHEN,
  LETTER,
  SIGN,
  SPACE,
  STOP,
} from './characters.ts';
import { ABBREVIATION, BEFORE_NAME, BEFORE_NUMBER, CODE, ELISION, STARTER, type WordFlags } from './knowledge.ts';
import { TokenColumns } from './token-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** No token is longer, in code units: what later stages do with one stays bounded. */
const LONGEST_TOKEN = 1000;
const LONGEST_LOCAL_PART = 64;
const LONGEST_CODE = 4;
/** So many equal signs in a row (a ruled line of `=`) are one token. */
const SIGN_RUN = 4;

const QUOTE = 0x27;
const BACKQUOTE = 0x60;
const UNDERSCORE = 0x5f;
const AMPERSAND = 0x26;
const AT = 0x40;
const NUMBER_SIGN = 0x23;
const COLON = 0x3a;
const COMMA = 0x2c;
const SLASH = 0x2f;
const ZERO_WIDTH_JOINER = 0x200d;
const LEFT_SINGLE = 0x2018;

/** Splits a text into tokens, as docs/rule-language.md describes them; time proportional to the text. */
export function tokenize(text: string, vocabulary: Vocabulary, flags: WordFlags): TokenColumns {
  return new Tokenizer(text, vocabulary, flags).run();
}

class Tokenizer {
  readonly #tokens: TokenColumns;

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
    readonly flags: WordFlags,
  ) {
    this.#tokens = new TokenColumns((text.length >> 2) + 16);
  }

  run(): TokenColumns {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      if (classOf(text.charCodeAt(at)) === SPACE) at++;
      else at = this.#token(at);
    }
    return this.#tokens;
  }

  /** Adds the token or tokens that start at `start` and returns where the last of them ends. */
  #token(start: number): number {
    const at = this.#extended(start, start);
    switch (this.#classAt(at)) {
      case LETTER:
      case CAPITAL:
        return this.#word(start, at);
      case DIGIT:
        return this.#add(start, this.#numberEnd(at));
      case APOSTROPHE:
        return this.#apostrophe(start, at);
      case STOP:
        return this.#stop(start, at);
      case HYPHEN:
        return this.#add(start, this.#runEnd(at));
      case SPACE:
        return this.#add(start, at);
      default:
        return at < this.text.length ? this.#sign(start, at) : this.#add(start, at);
    }
  }

  #add(start: number, end: number): number {
    const whole = this.#extended(end, start);
    const form = this.vocabulary.internSlice(this.text, start, whole);
    this.#tokens.add(start, whole, form, this.vocabulary.word(form));
    return whole;
  }

  /** Where the combining marks and invisible characters behind `at` end. */
  #extended(at: number, start: number): number {
    const limit = start + LONGEST_TOKEN;
    let end = at;
    while (end < limit && this.#classAt(end) === EXTENDER) end += this.#width(end);
    return end;
  }

  #classAt(at: number): number {
    if (at >= this.text.length) return SPACE;
    const found = classOf(this.text.charCodeAt(at));
    return found === HIGH_SURROGATE ? this.#astralClass(at) : found;
  }

  #astralClass(at: number): number {
    return this.#width(at) === 1 ? SIGN : classOfCharacter(this.text.slice(at, at + 2));
  }

  #width(at: number): 1 | 2 {
    const code = this.text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdbff) return 1;
    const next = this.text.charCodeAt(at + 1);
    return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
  }

  #isLetter(at: number): boolean {
    const found = this.#classAt(at);
    return found === LETTER || found === CAPITAL;
  }

  #isAlphanumeric(at: number): boolean {
    const found = this.#classAt(at);
    return found === LETTER || found === CAPITAL || found === DIGIT;
  }

  #word(start: number, from: number): number {
    const { text } = this;
    const limit = start + LONGEST_TOKEN;
    let at = from;
    while (at < limit) {
      const code = text.charCodeAt(at);
      let found = at < text.length ? classOf(code) : SPACE;
      let width = 1;
      if (found === HIGH_SURROGATE) {
        found = this.#astralClass(at);
        width = this.#width(at);
      }
      if (found === DIGIT && this.#endsCode(start, at)) return this.#add(start, at);
      if (found === LETTER || found === CAPITAL || found === DIGIT || found === EXTENDER) {
        at += width;
      } else if (found === APOSTROPHE && this.#isLetter(at + 1)) {
        const split = this.#contraction(start, at);
        if (split > 0) return split;
        at++;
      } else if (code === UNDERSCORE && this.#isAlphanumeric(at + 1)) {
        at++;
      } else if (code === AMPERSAND && this.#joinsCapitals(at)) {
        at++;
      } else if (found === STOP) {
        return this.#wordAtStop(start, at);
      } else if (code === COLON && text.startsWith('://', at)) {
        return this.#add(start, this.#addressEnd(at + 3, start));
      } else {
        break;
      }
    }
    return this.#add(start, at);
  }

  /** `Rs500`, `USD115`: the letters before the digit at `at` are a code that goes with an amount. */
  #endsCode(start: number, at: number): boolean {
    if (at - start > LONGEST_CODE || this.#classAt(at - 1) === DIGIT) return false;
    return (this.flags.of(this.vocabulary.find(this.text, start, at)) & CODE) !== 0;
  }

  /** `AT&T`: a capital on both sides. */
  #joinsCapitals(at: number): boolean {
    return this.#classAt(at - 1) === CAPITAL && this.#classAt(at + 1) === CAPITAL;
  }

  /** Adds `do` and `n't`, or `Ann` and `'s`, when the apostrophe at `at` makes a contraction; else returns 0. */
  #contraction(start: number, at: number): number {
    const end = this.#cliticEnd(at);
    if (end === 0) return 0;
    let split = at;
    if (this.#lowerAt(at + 1) === 't') {
      if (this.#lowerAt(at - 1) !== 'n') return 0;
      split = at - 1;
    }
    if (split > start) this.#add(start, split);
    return this.#add(split, end);
  }

  /** Where `'s`, `'re`, `'t` or the like ends that starts with the apostrophe at `at`; 0 when there is none. */
  #cliticEnd(at: number): number {
    const first = this.#lowerAt(at + 1);
    if (first === 's' || first === 'm' || first === 'd' || first === 't') {
      return this.#isAlphanumeric(at + 2) ? 0 : at + 2;
    }
    const second = this.#lowerAt(at + 2);
    if ((first === 'l' && second === 'l') || ((first === 'r' || first === 'v') && second === 'e')) {
      return this.#isAlphanumeric(at + 3) ? 0 : at + 3;
    }
    return 0;
  }

  #lowerAt(at: number): string {
    return String.fromCharCode(this.text.charCodeAt(at) | 0x20);
  }

  #apostrophe(start: number, at: number): number {
    const { text } = this;
    if (text.charCodeAt(at) === QUOTE && text.charCodeAt(at + 1) === QUOTE && text.charCodeAt(at + 2) !== QUOTE) {
      return this.#add(start, at + 2);
    }
    const clitic = this.#cliticEnd(at);
    if (clitic > 0 && this.#lowerAt(at + 1) !== 't') return this.#add(start, clitic);
    const elision = this.#elisionEnd(at);
    return this.#add(start, elision > 0 ? elision : at + 1);
  }

  /** Where `'til` or the `'90` of `'90s` ends; 0 when the mark at `at` opens neither. */
  #elisionEnd(at: number): number {
    if (at > 0 && this.#isAlphanumeric(at - 1)) return 0;
    if (this.#classAt(at + 1) === DIGIT) {
      return this.#classAt(at + 2) === DIGIT && this.#endsYear(at + 3) ? at + 3 : 0;
    }
    let end = at + 1;
    while (end < at + 8 && this.#isLetter(end)) end++;
    const word = this.vocabulary.find(this.text, at + 1, end);
    return (this.flags.of(word) & ELISION) !== 0 ? end : 0;
  }

  #endsYear(at: number): boolean {
    if (this.#lowerAt(at) === 's') return !this.#isAlphanumeric(at + 1);
    return !this.#isAlphanumeric(at) && this.text.charCodeAt(at) !== COMMA;
  }

  #numberEnd(from: number): number {
    const { text } = this;
    const limit = from + LONGEST_TOKEN;
    let at = from;
    while (at < limit) {
      const found = this.#classAt(at);
      if (found === DIGIT) {
        at += this.#width(at);
      } else if ((found === STOP || text.charCodeAt(at) === COLON) && this.#classAt(at + 1) === DIGIT) {
        at++;
      } else if ((text.charCodeAt(at) === COMMA || found === APOSTROPHE) && this.#groups(at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** Whether the mark at `at` groups digits: three follow, or two and another group (`1,50,000`, Indian style). */
  #groups(at: number): boolean {
    let digits = 1;
    while (digits <= 4 && this.#classAt(at + digits) === DIGIT) digits++;
    return digits === 4 || (digits === 3 && this.text.charCodeAt(at + 3) === COMMA && this.#groups(at + 3));
  }

  #stop(start: number, at: number): number {
    const end = this.#runEnd(at);
    if (end === at + 1 && this.#classAt(end) === DIGIT && !(at > 0 && this.#isAlphanumeric(at - 1))) {
      return this.#add(start, this.#numberEnd(end));
    }
    return this.#add(start, end);
  }

  /** Where a run of the sign at `at` ends, no longer than a token may be. */
  #runEnd(at: number): number {
    const code = this.text.charCodeAt(at);
    let end = at + 1;
    while (end < at + LONGEST_TOKEN && this.text.charCodeAt(end) === code) end++;
    return end;
  }

  #sign(start: number, at: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code === AT) return this.#atSign(start, at);
    if (code === NUMBER_SIGN && this.#isLetter(at + 1)) return this.#add(start, this.#nameEnd(at + 1));
    if (code === BACKQUOTE && text.charCodeAt(at + 1) === BACKQUOTE) return this.#add(start, at + 2);
    if (code === LEFT_SINGLE) {
      const elision = this.#elisionEnd(at);
      if (elision > 0) return this.#add(start, elision);
    }
    const run = this.#runEnd(at);
    if (run - at >= SIGN_RUN) return this.#add(start, run);
    return this.#add(start, this.#signEnd(at));
  }

  /** One sign, or an emoji sequence: modifiers, parts joined by U+200D, the two halves of a flag. */
  #signEnd(at: number): number {
    const width = this.#width(at);
    if (this.#isRegional(at) && this.#isRegional(at + width)) return at + 2 * width;
    const limit = at + LONGEST_TOKEN;
    let end = this.#extended(at + width, at);
    while (end < limit && this.text.charCodeAt(end - 1) === ZERO_WIDTH_JOINER && this.#classAt(end) === SIGN) {
      end = this.#extended(end + this.#width(end), at);
    }
    return end;
  }

  #isRegional(at: number): boolean {
    const code = this.text.codePointAt(at) ?? 0;
    return code >= 0x1f1e6 && code <= 0x1f1ff;
  }

  #nameEnd(from: number): number {
    let at = from;
    while (at < from + LONGEST_TOKEN && (this.#isAlphanumeric(at) || this.text.charCodeAt(at) === UNDERSCORE)) {
      at += this.#width(at);
    }
    return at;
  }

  /** An e-mail address, whose first part has been added as tokens already; a handle; else the sign alone. */
  #atSign(start: number, at: number): number {
    if (!this.#isAlphanumeric(at + 1)) return this.#add(start, at + 1);
    const end = this.#domainEnd(at + 1);
    if (at === 0 || !this.#isAlphanumeric(at - 1)) return this.#add(start, this.#nameEnd(at + 1));
    const tokens = this.#tokens;
    let first = start;
    while (tokens.count > 0 && tokens.end[tokens.count - 1] === first) {
      const begin = tokens.start[tokens.count - 1]!;
      if (at - begin > LONGEST_LOCAL_PART || !/^[\p{L}\p{N}._%+-]+$/u.test(this.text.slice(begin, first))) break;
      first = begin;
      tokens.count--;
    }
    return this.#add(first, end);
  }

  #domainEnd(from: number): number {
    let at = from;
    while (at < from + LONGEST_TOKEN) {
      const found = this.#classAt(at);
      if (found === LETTER || found === CAPITAL || found === DIGIT) at += this.#width(at);
      else if ((found === STOP || found === HYPHEN) && this.#isAlphanumeric(at + 1)) at++;
      else break;
    }
    return at;
  }

  /** Where a web address ends: before white space and marks that cannot be in it, without the sentence's own marks. */
  #addressEnd(from: number, start: number): number {
    const { text } = this;
    let at = from;
    while (at < start + LONGEST_TOKEN && this.#classAt(at) !== SPACE && !'<>"“”«»`'.includes(text.charAt(at))) {
      at += this.#width(at);
    }
    while (at > from && ".,;:!?)]}'’*_…".includes(text.charAt(at - 1))) at--;
    return at;
  }

  /** The letters from `start` to the stop at `at`: an abbreviation, initials, a domain, or a word before a full stop. */
  #wordAtStop(start: number, at: number): number {
    const domain = this.#domainWithDot(at);
    if (domain > 0) {
      const end = this.text.charCodeAt(domain) === SLASH ? this.#addressEnd(domain, start) : domain;
      if (end - start <= LONGEST_TOKEN) return this.#add(start, end);
    }
    if (this.#isLetterOfNumber(start, at)) return this.#add(start, at);
    const letters = this.#initialsEnd(start, at);
    if (letters > 0) return this.#add(start, letters);
    const flags = this.flags.of(this.vocabulary.find(this.text, start, at + 1));
    if ((flags & (ABBREVIATION | BEFORE_NAME)) !== 0) return this.#add(start, at + 1);
    if ((flags & BEFORE_NUMBER) !== 0 && this.#classAt(this.#nextVisible(at + 1)) === DIGIT) {
      return this.#add(start, at + 1);
    }
    return this.#add(start, at);
  }

  /** `example.com`, `v2.0`: a stop with no space around it and small letters or a digit behind. Returns 0 for none. */
  #domainWithDot(at: number): number {
    const before = this.#classAt(at - 1);
    const after = this.#classAt(at + 1);
    if (before === DIGIT && after === DIGIT) return this.#domainEnd(at + 1);
    if (after !== LETTER || this.#classAt(at + 2) !== LETTER) return 0;
    return this.#domainEnd(at + 1);
  }

  /** Where `U.S.`, `a.m`, or the initial `J.` of a name ends; 0 when there is none. */
  #initialsEnd(start: number, stop: number): number {
    if (stop - start !== this.#width(start) || !this.#isLetter(start)) return 0;
    let at = stop + 1;
    let letters = 1;
    while (at < start + LONGEST_TOKEN && this.#isLetter(at)) {
      const behind = at + this.#width(at);
      if (this.#classAt(behind) !== STOP) {
        if (this.#isAlphanumeric(behind)) break;
        return behind;
      }
      letters++;
      at = behind + 1;
    }
    if (letters > 1) return at;
    return this.#isInitial(start, stop) ? stop + 1 : 0;
  }

  /** The C of `21C.`, which ends its sentence; the P of `7P.M.` does not. */
  #isLetterOfNumber(start: number, stop: number): boolean {
    const single = stop - start === 1 && this.#classAt(start) === CAPITAL && !this.#isLetter(stop + 1);
    return single && start > 0 && this.#classAt(start - 1) === DIGIT;
  }

  /** Whether a single letter and a stop abbreviate a name: `George W. Bush`, but not `plan B. The`. */
  #isInitial(start: number, stop: number): boolean {
    if (this.#classAt(start) !== CAPITAL) return false;
    if (this.text.charCodeAt(stop + 1) === COMMA) return true;
    const next = this.#nextVisible(stop + 1);
    if (this.#classAt(next) !== CAPITAL || next - stop > 3) return false;
    let end = next;
    while (end < next + 20 && this.#isLetter(end)) end += this.#width(end);
    return (this.flags.of(this.vocabulary.find(this.text, next, end)) & STARTER) === 0;
  }

  #nextVisible(from: number): number {
    let at = from;
    while (at < this.text.length && at < from + LONGEST_TOKEN && classOf(this.text.charCodeAt(at)) === SPACE) at++;
    return at;
  }
}
