import Big from 'big.js';
import type { Lists } from '../../rules/index.ts';

/** A token as the number readers see it. */
export interface NumberToken {
  /** In lower case. */
  readonly word: string;
  /** Nothing stands between it and the token before it. */
  readonly joined: boolean;
}

export const ONE = new Big(1);
/** Inside compounds (*twenty-five*) and between the parts of *two - and - a - half*. */
export const HYPHEN = '-';

/** Where a reader is in the tokens of a number, and what the word lists give for the words there. */
export class NumberCursor {
  at = 0;

  constructor(
    readonly tokens: readonly NumberToken[],
    readonly lists: Lists,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  word(ahead = 0): string {
    return this.tokens[this.at + ahead]?.word ?? '';
  }

  /** What the list gives for the word; null when it holds it without a value or not at all. */
  value(list: string, ahead = 0): Big | null {
    const value = this.lists.value(list, this.word(ahead));
    return value === null || value === '' ? null : new Big(value);
  }

  has(list: string, ahead = 0): boolean {
    return this.lists.has(list, this.word(ahead));
  }

  /** Goes past the word where the list holds it. */
  skip(list: string): boolean {
    const held = this.has(list);
    if (held) this.at++;
    return held;
  }

  skipHyphen(): boolean {
    const held = this.word() === HYPHEN;
    if (held) this.at++;
    return held;
  }

  /** Whether *hundred* or a magnitude stands there. */
  startsScale(ahead: number): boolean {
    return this.has('hundreds', ahead) || this.has('magnitudes', ahead);
  }

  /** Goes past the magnitudes that stand here and gives their product (*lakh crore*); null when there is none. */
  magnitudes(): Big | null {
    let product: Big | null = null;
    for (let next = this.value('magnitudes'); next !== null; next = this.value('magnitudes')) {
      product = (product ?? ONE).times(next);
      this.at++;
    }
    return product;
  }
}
