import type { Mention } from '../../rules/index.ts';
import type { Frame } from '../attribution/frame.ts';

/** Sentences after a source in which the text may still say why it gives no name. */
const SENTENCES_BEHIND = 2;

/** Why a name is withheld and how the source knows, as the source stage's rules found it around one source. */
export interface Withheld {
  readonly anonymous: boolean;
  readonly basis: Mention | null;
  readonly reason: Mention | null;
}

/** The mentions that the rules of stage `source` found, by token. */
export class WithholdingIndex {
  readonly #mentions: readonly Mention[];
  readonly #frame: Frame;

  constructor(frame: Frame, mentions: readonly Mention[]) {
    this.#frame = frame;
    this.#mentions = mentions.filter(({ type }) => type === 'anonymity' || type === 'basis' || type === 'reason');
  }

  /**
   * What belongs to a source in `first` to `last`. Words inside the source always do. A basis also right behind it.
   * Words of anonymity also in its sentence, and in the next two where these speak of the source again.
   */
  around(first: number, last: number, nameless: boolean): Withheld {
    const { sentence } = this.#frame.annotated.tokens;
    const here = sentence[first]!;
    let anonymous = false;
    let basis: Mention | null = null;
    let reason: Mention | null = null;
    for (let at = this.#from(first); at < this.#mentions.length; at++) {
      const mention = this.#mentions[at]!;
      const distance = sentence[mention.first]! - here;
      if (distance > SENTENCES_BEHIND) break;
      if (distance < 0) continue;
      const inside = mention.first >= first && mention.first < last;
      const behind = mention.first >= last && mention.first - last < 3;
      if (mention.type === 'basis') {
        if (inside || behind) basis ??= mention;
      } else if (inside || behind || nameless) {
        if (mention.type === 'reason') reason ??= mention;
        anonymous = true;
      }
    }
    return { anonymous, basis, reason };
  }

  /** Index of the first mention that may lie in the source's sentence. */
  #from(token: number): number {
    const start = this.#frame.sentenceFirst[token]!;
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#mentions[middle]!.first < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
