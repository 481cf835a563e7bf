import { addressEnd, domainEnd, domainEndAtStop, nameEnd } from './address-end.ts';
import {
  astralClass,
  classAt,
  extendedEnd,
  isAlphanumericAt,
  isLetterAt,
  LONGEST_TOKEN,
  lowerAt,
  nextVisible,
  runEnd,
  widthAt,
} from './character-reader.ts';
import {
  APOSTROPHE,
  CAPITAL,
  classOf,
  DIGIT,
  EXTENDER,
  HIGH_SURROGATE,
  HYPHEN,
  LETTER,
  SPACE,
  STOP,
  unitAt,
} from './characters.ts';
import { cliticEnd, cliticStart, elidedYearEnd } from './clitics.ts';
import { initialsEnd, isLetterOfNumber } from './initials.ts';
import {
  ABBREVIATION,
  BEFORE_NAME,
  BEFORE_NUMBER,
  CODE,
  ELISION,
  LETTER_NAME,
  STARTER,
  type WordFlags,
} from './knowledge.ts';
import { numeralEnd } from './numeral-end.ts';
import { signEnd } from './sign-end.ts';
import { TokenColumns } from './token-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

const LONGEST_LOCAL_PART = 64;
const LONGEST_CODE = 4;
const LONGEST_ELISION = 8;
/** So many equal signs in a row (a ruled line of `=`) are one token. */
const SIGN_RUN = 4;

const QUOTE = 0x27;
const BACKQUOTE = 0x60;
const UNDERSCORE = 0x5f;
const AMPERSAND = 0x26;
const AT = 0x40;
const NUMBER_SIGN = 0x23;
const COLON = 0x3a;
const SLASH = 0x2f;
const LEFT_SINGLE = 0x2018;

/** Splits a text into tokens, as docs/rule-language.md describes them; time proportional to the text. */
export function tokenize(text: string, vocabulary: Vocabulary, flags: WordFlags): TokenColumns {
  return new Tokenizer(text, vocabulary, flags).run();
}

class Tokenizer {
  readonly #tokens: TokenColumns;
  readonly length: number;
  readonly #isStarter = (start: number, end: number) => (this.#flagsOf(start, end) & STARTER) !== 0;

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
    readonly flags: WordFlags,
  ) {
    this.length = text.length;
    this.#tokens = new TokenColumns((text.length >> 2) + 16);
  }

  run(): TokenColumns {
    const { text, length } = this;
    let at = 0;
    while (at < length) {
      if (classOf(unitAt(text, at)) === SPACE) at++;
      else at = this.#token(at);
    }
    return this.#tokens;
  }

  /** Adds the token or tokens that start at `start` and returns where the last of them ends. */
  #token(start: number): number {
    const { text } = this;
    const at = extendedEnd(text, start, start);
    switch (classAt(text, at)) {
      case LETTER:
      case CAPITAL:
        return this.#word(start, at);
      case DIGIT:
        return this.#add(start, numeralEnd(text, at));
      case APOSTROPHE:
        return this.#apostrophe(start, at);
      case STOP:
        return this.#stop(start, at);
      case HYPHEN:
        return this.#add(start, runEnd(text, at));
      case SPACE:
        return this.#add(start, at);
      default:
        return at < text.length ? this.#sign(start, at) : this.#add(start, at);
    }
  }

  #add(start: number, end: number): number {
    const { text } = this;
    const whole = extendedEnd(text, end, start);
    const form = this.vocabulary.internSlice(text, start, whole);
    this.#tokens.add(start, whole, form, this.vocabulary.word(form));
    return whole;
  }

  #word(start: number, from: number): number {
    const { text, length } = this;
    const limit = start + LONGEST_TOKEN;
    let at = from;
    while (at < limit) {
      const code = unitAt(text, at);
      let found = at < length ? classOf(code) : SPACE;
      let width = 1;
      if (found === HIGH_SURROGATE) {
        found = astralClass(text, at);
        width = widthAt(text, at);
      }
      if (found === DIGIT && this.#endsCode(start, at)) return this.#add(start, at);
      if (found === LETTER || found === CAPITAL || found === DIGIT || found === EXTENDER) {
        at += width;
      } else if (found === APOSTROPHE && isLetterAt(text, at + 1)) {
        const end = cliticEnd(text, at);
        const split = end > 0 ? cliticStart(text, at) : -1;
        if (split >= 0) {
          if (split > start) this.#add(start, split);
          return this.#add(split, end);
        }
        at++;
      } else if (code === UNDERSCORE && isAlphanumericAt(text, at + 1)) {
        at++;
      } else if (code === AMPERSAND && this.#joinsCapitals(at)) {
        at++;
      } else if (found === STOP) {
        return this.#wordAtStop(start, at);
      } else if (code === COLON && text.startsWith('://', at)) {
        return this.#add(start, addressEnd(text, at + 3, start));
      } else {
        break;
      }
    }
    return this.#add(start, at);
  }

  /** `Rs500`, `USD115`: the letters before the digit at `at` are a code that goes with an amount. */
  #endsCode(start: number, at: number): boolean {
    if (at - start > LONGEST_CODE || classAt(this.text, at - 1) === DIGIT) return false;
    return (this.#flagsOf(start, at) & CODE) !== 0;
  }

  /** `AT&T`: a capital on both sides. */
  #joinsCapitals(at: number): boolean {
    const { text } = this;
    return classAt(text, at - 1) === CAPITAL && classAt(text, at + 1) === CAPITAL;
  }

  #apostrophe(start: number, at: number): number {
    const { text } = this;
    if (text.charCodeAt(at) === QUOTE && text.charCodeAt(at + 1) === QUOTE && text.charCodeAt(at + 2) !== QUOTE) {
      return this.#add(start, at + 2);
    }
    const clitic = cliticEnd(text, at);
    if (clitic > 0 && lowerAt(text, at + 1) !== 't') return this.#add(start, clitic);
    const elision = this.#elisionEnd(at);
    return this.#add(start, elision > 0 ? elision : at + 1);
  }

  /** Where `'til` or the `'90` of `'90s` ends; 0 when the mark at `at` opens neither. */
  #elisionEnd(at: number): number {
    const { text } = this;
    if (at > 0 && isAlphanumericAt(text, at - 1)) return 0;
    if (classAt(text, at + 1) === DIGIT) return elidedYearEnd(text, at);
    let end = at + 1;
    while (end < at + LONGEST_ELISION && isLetterAt(text, end)) end++;
    return (this.#flagsOf(at + 1, end) & ELISION) !== 0 ? end : 0;
  }

  #stop(start: number, at: number): number {
    const { text } = this;
    const end = runEnd(text, at);
    if (end === at + 1 && classAt(text, end) === DIGIT && !(at > 0 && isAlphanumericAt(text, at - 1))) {
      return this.#add(start, numeralEnd(text, end));
    }
    return this.#add(start, end);
  }

  #sign(start: number, at: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code === AT) return this.#atSign(start, at);
    if (code === NUMBER_SIGN && isLetterAt(text, at + 1)) return this.#add(start, nameEnd(text, at + 1));
    if (code === BACKQUOTE && text.charCodeAt(at + 1) === BACKQUOTE) return this.#add(start, at + 2);
    if (code === LEFT_SINGLE) {
      const elision = this.#elisionEnd(at);
      if (elision > 0) return this.#add(start, elision);
    }
    const run = runEnd(text, at);
    if (run - at >= SIGN_RUN) return this.#add(start, run);
    return this.#add(start, signEnd(text, at));
  }

  /** An e-mail address, whose first part has been added as tokens already; a handle; else the sign alone. */
  #atSign(start: number, at: number): number {
    const { text } = this;
    if (!isAlphanumericAt(text, at + 1)) return this.#add(start, at + 1);
    const end = domainEnd(text, at + 1);
    if (at === 0 || !isAlphanumericAt(text, at - 1)) return this.#add(start, nameEnd(text, at + 1));
    const tokens = this.#tokens;
    let first = start;
    while (tokens.count > 0 && tokens.end[tokens.count - 1] === first) {
      const begin = tokens.start[tokens.count - 1]!;
      if (at - begin > LONGEST_LOCAL_PART || !/^[\p{L}\p{N}._%+-]+$/u.test(text.slice(begin, first))) break;
      first = begin;
      tokens.count--;
    }
    return this.#add(first, end);
  }

  /** The letters from `start` to the stop at `at`: an abbreviation, initials, a domain, or a word before a full stop. */
  #wordAtStop(start: number, at: number): number {
    const { text } = this;
    const domain = domainEndAtStop(text, at);
    if (domain > 0) {
      const end = text.charCodeAt(domain) === SLASH ? addressEnd(text, domain, start) : domain;
      if (end - start <= LONGEST_TOKEN) return this.#add(start, end);
    }
    if (isLetterOfNumber(text, start, at) || this.#isLetterName(start, at)) return this.#add(start, at);
    const letters = initialsEnd(text, start, at, this.#isStarter);
    if (letters > 0) return this.#add(start, letters);
    const flags = this.#flagsOf(start, at + 1);
    const isAbbreviation =
      (flags & (ABBREVIATION | BEFORE_NAME)) !== 0 ||
      ((flags & BEFORE_NUMBER) !== 0 && classAt(text, nextVisible(text, at + 1)) === DIGIT);
    return this.#add(start, isAbbreviation ? at + 1 : at);
  }

  /** The X of *She wrote on X. Ida Lund answered.*, no *Malcolm X. Tully*. */
  #isLetterName(start: number, at: number): boolean {
    if (at - start !== 1 || (this.#flagsOf(start, at) & LETTER_NAME) === 0) return false;
    let first = start - 1;
    while (first > start - LONGEST_TOKEN && isLetterAt(this.text, first - 1)) first--;
    return first < start - 1 && classAt(this.text, first) === LETTER;
  }

  /** What the word lists say of the form from `start` to `end`. */
  #flagsOf(start: number, end: number): number {
    return this.flags.of(this.vocabulary.find(this.text, start, end));
  }
}
