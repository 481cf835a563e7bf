import type { AnnotatedText } from '../../text/index.ts';
import type { Window } from './machine.ts';
import type { MentionTable } from './mention-table.ts';
import { DIGIT_ROW, ENTRY, type PatternRows, type StageIndex } from './stage-index.ts';
import { StartTable } from './start-table.ts';
import { TokenFlag } from './token-flags.ts';

/** Which patterns of a stage something in a text calls for, and the tokens where a match may start. Filled, read, and forgotten. */
export class CalledPatterns {
  private readonly starts = new StartTable();
  private readonly called: number[] = [];
  /** The token whose mentions are being looked through. */
  private token = 0;

  /**
   * @param bits for each token, the bits of the indices in which something waits for it
   * @param flags the `TokenFlag` bits of each token
   * @param isQuotationStart whether a quotation opens at a token
   */
  constructor(
    private readonly annotated: AnnotatedText,
    private readonly mentions: MentionTable,
    private readonly bits: Int32Array,
    private readonly flags: Uint8Array,
    private readonly isQuotationStart: (token: number) => boolean,
  ) {}

  /** Makes room for the patterns of an index; none is called then. */
  reserve(index: StageIndex): void {
    this.starts.reserve(index.patterns.length);
  }

  /** The patterns' numbers in their index, in the order of the first calls. */
  get patterns(): readonly number[] {
    return this.called;
  }

  /** The next token at or behind `token` where a match of the pattern may start; -1 without one. Tokens asked for only ever rise. */
  next(pattern: number, token: number): number {
    return this.starts.next(pattern, token);
  }

  forget(): void {
    for (const pattern of this.called) this.starts.forget(pattern);
    this.starts.empty();
    this.called.length = 0;
  }

  /** Adds what a window calls for; windows come in text order. */
  collect(index: StageIndex, window: Window): void {
    const { bits, mentions } = this;
    const { bit } = index;
    const asksTypes = !index.byType.isEmpty;
    const callType = (type: number) => {
      this.callRow(index.byType, index.byType.of(type), this.token, window);
    };
    for (let token = window.first; token < window.last; token++) {
      if ((bits[token]! & bit) !== 0) this.collectAt(index, token, window);
      if (asksTypes && mentions.hasAny(token)) {
        this.token = token;
        mentions.typesAt(token, callType);
      }
    }
    for (const pattern of index.always) {
      index.prepare(pattern);
      if (index.beginsAtQuotation(pattern)) this.callAtQuotations(pattern, window);
      else this.call(pattern, window.first, window.last - 1);
    }
  }

  private callAtQuotations(pattern: number, window: Window): void {
    for (let token = window.first; token < window.last; token++)
      if (this.isQuotationStart(token)) this.call(pattern, token, token);
  }

  private collectAt({ byWord, byLemma, byTag, byDigits }: StageIndex, token: number, window: Window): void {
    const { tokens } = this.annotated;
    this.callRow(byWord, byWord.of(tokens.word[token]!), token, window);
    this.callRow(byLemma, byLemma.of(tokens.lemma[token]!), token, window);
    this.callRow(byTag, byTag.of(tokens.tag[token]!), token, window);
    const flags = this.flags[token]!;
    if ((flags & TokenFlag.digits) !== 0) this.callRow(byDigits, byDigits.of(DIGIT_ROW.any), token, window);
    if ((flags & TokenFlag.fourDigits) !== 0) this.callRow(byDigits, byDigits.of(DIGIT_ROW.four), token, window);
  }

  private callRow({ entries }: PatternRows, row: number, token: number, window: Window): void {
    const end = row + 1 + entries[row]! * ENTRY;
    for (let entry = row + 1; entry < end; entry += ENTRY) {
      const to = token - entries[entry + 1]!;
      if (to >= window.first) this.call(entries[entry]!, Math.max(window.first, token - entries[entry + 2]!), to);
    }
  }

  private call(pattern: number, from: number, to: number): void {
    if (this.starts.mark(pattern, from, to)) this.called.push(pattern);
  }
}
