import type { Runs } from './annotated-text.ts';
import { CAPITAL, classOf, LETTER } from './characters.ts';
import { BEFORE_NAME, SPEECH, STARTER, type WordFlags } from './knowledge.ts';
import { follows, type ListMarker, listMarkerAt } from './list-markers.ts';
import { CLOSES, OPENS } from './quotations.ts';
import type { TokenColumns } from './token-columns.ts';

/** Later stages work sentence by sentence: none is longer, whatever the text. */
const LONGEST_SENTENCE = 1000;
/** So many words of a name may stand between a closing mark and the verb of *“Why?” Ann B. Carver asked*. */
const LONGEST_NAME = 5;

const STOP = 0x2e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const ELLIPSIS = 0x2026;

/** Sets each token's sentence and returns the runs. No sentence crosses a paragraph's end. */
export function sentenceRuns(
  text: string,
  tokens: TokenColumns,
  paragraphs: Runs,
  roles: Uint8Array,
  flags: WordFlags,
): Runs {
  const splitter = new SentenceSplitter(text, tokens, roles, flags);
  const first: number[] = [];
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const end = paragraphs.first[paragraph + 1]!;
    let start = paragraphs.first[paragraph]!;
    while (start < end) {
      const next = splitter.sentenceEnd(start, Math.min(end, start + LONGEST_SENTENCE));
      tokens.sentence.fill(first.length, start, next);
      first.push(start);
      start = next;
    }
  }
  return { count: first.length, first: Int32Array.from([...first, tokens.count]) };
}

class SentenceSplitter {
  constructor(
    readonly text: string,
    readonly tokens: TokenColumns,
    readonly roles: Uint8Array,
    readonly flags: WordFlags,
  ) {}

  sentenceEnd(start: number, end: number): number {
    const marker = listMarkerAt(this.text, this.tokens, start, end);
    for (let token = marker?.end ?? start; token < end; token++) {
      if (marker !== null && token > start && this.#continuesList(marker, token, end)) return token;
      const last = this.text.charCodeAt(this.tokens.end[token]! - 1);
      if (last === STOP || last === QUESTION || last === EXCLAMATION || last === ELLIPSIS) {
        let next = token + 1;
        while (next < end && this.#closes(next)) next++;
        if (next === end) return end;
        if (this.#ends(token, next, end)) return next;
        token = next - 1;
      }
    }
    return end;
  }

  /** `1. First point 2. Second point`: the next item starts with nothing before it that ends the last. */
  #continuesList(marker: ListMarker, token: number, end: number): boolean {
    if (this.tokens.joined[token] === 1) return false;
    const next = listMarkerAt(this.text, this.tokens, token, end);
    return next !== null && next.end < end && follows(next, marker);
  }

  #closes(token: number): boolean {
    if (this.roles[token] === CLOSES) return true;
    const code = this.text.charCodeAt(this.tokens.start[token]!);
    if (code === 0x29 || code === 0x5d || code === QUESTION || code === EXCLAMATION) return true;
    return code === STOP && (this.tokens.joined[token] === 1 || this.#isStop(token - 1)) && !this.#isNumber(token);
  }

  #isStop(token: number): boolean {
    return this.text.charCodeAt(this.tokens.start[token]!) === STOP && !this.#isNumber(token);
  }

  /** `.25` */
  #isNumber(token: number): boolean {
    return this.text.charCodeAt(this.tokens.end[token]! - 1) !== STOP;
  }

  /** Whether the sentence ends between the stop at `stop` with all that closes behind it, and the token `next`. */
  #ends(stop: number, next: number, end: number): boolean {
    let word = next;
    while (word < end - 1 && (this.roles[word] === OPENS || this.#isOpeningBracket(word))) word++;
    const code = this.text.charCodeAt(this.tokens.start[word]!);
    if (code === 0x2c || code === 0x3b || code === 0x3a || code === 0x29) return false;
    const found = classOf(code);
    if (this.#isAbbreviation(stop)) {
      if ((this.flags.of(this.tokens.form[stop]!) & BEFORE_NAME) !== 0 || found !== CAPITAL) return false;
      return (this.flags.of(this.tokens.form[word]!) & STARTER) !== 0;
    }
    if (this.#startsItem(next, end)) return true;
    if (this.#isEllipsis(stop, next)) return found === CAPITAL && !this.#isOmission(stop, next);
    if (found === LETTER) return this.#startsWithSmallLetter(word);
    return !(found === CAPITAL && this.#isAskedBy(stop, next, end));
  }

  /** A token that holds its stop: *Inc.*, *U.S.* */
  #isAbbreviation(stop: number): boolean {
    const { start, end } = this.tokens;
    return end[stop]! - start[stop]! > 1 && classOf(this.text.charCodeAt(start[stop]!)) !== classOf(STOP);
  }

  #isEllipsis(stop: number, next: number): boolean {
    const { start, end } = this.tokens;
    if (this.text.charCodeAt(start[stop]!) === ELLIPSIS || end[stop]! - start[stop]! > 1) return true;
    return next > stop + 1 && this.#isStop(stop) && this.#isStop(stop + 1);
  }

  /** `[...]` leaves words out, and so do three spaced stops; a fourth ends the sentence. */
  #isOmission(stop: number, next: number): boolean {
    const before = stop > 0 ? this.text.charCodeAt(this.tokens.start[stop - 1]!) : 0;
    if (before === 0x5b || before === 0x28) return true;
    let stops = 0;
    for (let token = stop; token < next; token++) if (this.#isStop(token)) stops++;
    return stops === 3;
  }

  #startsItem(next: number, end: number): boolean {
    const marker = listMarkerAt(this.text, this.tokens, next, end);
    if (marker === null || marker.end >= end) return false;
    return marker.value === 1 || marker.style !== '.';
  }

  /** Scripts without capitals, and names such as *iPhone* and *eBay*, start sentences with small letters. */
  #startsWithSmallLetter(word: number): boolean {
    const { start } = this.tokens;
    const character = this.text.charAt(start[word]!);
    if (character.toUpperCase() === character) return true;
    return classOf(this.text.charCodeAt(start[word]! + 1)) === CAPITAL;
  }

  /** *“Why now?” Carver asked*: the sentence goes on behind the quotation. */
  #isAskedBy(stop: number, next: number, end: number): boolean {
    if (this.roles[next - 1] !== CLOSES || this.text.charCodeAt(this.tokens.start[stop]!) === STOP) return false;
    const { form, start } = this.tokens;
    for (let token = next; token < Math.min(end, next + LONGEST_NAME + 1); token++) {
      if ((this.flags.of(form[token]!) & SPEECH) !== 0) return token > next;
      if (classOf(this.text.charCodeAt(start[token]!)) !== CAPITAL) return false;
    }
    return false;
  }

  #isOpeningBracket(token: number): boolean {
    const code = this.text.charCodeAt(this.tokens.start[token]!);
    return code === 0x28 || code === 0x5b;
  }
}
