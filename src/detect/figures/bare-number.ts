import type { Context } from '../normaliser.ts';
import { beforeLimiters } from './change-lead.ts';
import type { FigureValue, Placed } from './figure-value.ts';
import { TokenWords } from './token-words.ts';
import { isVerb, verbLemma } from './verbs.ts';

/** A goal, an estimate or a cost is of the order of what it is compared with. */
const MOST_TIMES = 100;
/** Tons and barrels differ more, and so does what is added to them. */
const MOST_TIMES_OF_QUANTITIES = 1000;
const LEVELS = /^(cardinal|quantity|money)$/;
/** Words of a participle, which the tagger may take for an adjective. */
const PAST = /ed$/;
const CLOSING = /^(|,|\.|:|IN|CC)$/;

/** In so many sentences before a bare number its unit may stand. */
export const SENTENCES_OF_COUNTS = 1;
export const SENTENCES_OF_MONEY = 2;

/** What a bare number has from another figure: its unit, the kind that goes with it, and what is counted. */
export type CarriedUnit = Pick<FigureValue, 'unit'> & Partial<Pick<FigureValue, 'kind' | 'of'>>;

/** Whether a figure tells how much or how many there is, not by how much it changes. */
export function isLevel({ figure: { kind, changePart } }: Placed): boolean {
  return LEVELS.test(kind) || (kind === 'percent' && changePart !== 'by');
}

/** A number without a unit, the words around it, and the figures before it. */
export class BareNumber {
  readonly words: TokenWords;

  constructor(
    readonly at: Placed,
    /** The nearest first. */
    readonly before: readonly Placed[],
    readonly context: Context,
  ) {
    this.words = new TokenWords(context);
  }

  /** What has or is the amount: *a goal of*, *the target for May is*, *estimates rose to*. */
  amountNoun(): string | null {
    const { first, figure } = this.at;
    const before = beforeLimiters(first - 1, this.words);
    if (this.words.at(before) === 'of' && this.words.tag(before - 1).startsWith('NN')) return this.words.at(before - 1);
    if (figure.of === null) return null;
    const words = figure.of.toLowerCase().split(' ');
    // *Costs of a plan*, *costs linked to a plan*
    const link = words.findIndex((word, index) => index > 0 && this.#linksInSubject(word));
    return words[(link < 0 ? words.length : link) - 1] ?? null;
  }

  #linksInSubject(word: string): boolean {
    return this.has('links-in-subjects', word) || this.has('participles-in-subjects', word);
  }

  /** Whether it is the object of one of those verbs. */
  verbIn(list: string): boolean {
    let at = this.at.first - 1;
    while (this.has('limiters', this.words.at(at))) at--;
    if (this.words.tag(at) === 'DT') at--;
    return isVerb(this.words, at) && this.sameSentence(at) && this.has(list, verbLemma(this.words, at));
  }

  hasMagnitude(): boolean {
    return this.has('magnitudes', this.words.at(this.at.last - 1));
  }

  /** Whether it is of the order of that figure. */
  compares({ figure: { kind, value } }: Placed): boolean {
    const own = Number(this.at.figure.value);
    const other = typeof value === 'string' ? Number(value) : Number(value?.[1]);
    const wide = kind === 'quantity' || this.at.figure.changePart === 'by';
    const most = wide ? MOST_TIMES_OF_QUANTITIES : MOST_TIMES;
    return own <= other * most && other <= own * most;
  }

  /** The nearest figure that fits, so many sentences before at most. */
  nearest(sentences: number, fits: (placed: Placed) => boolean): Placed | null {
    // *6,200 baht ($195)*: told again
    const found = this.before.find((placed) => this.words.at(placed.first - 1) !== '(' && fits(placed));
    return found !== undefined && this.sentencesTo(found) <= sentences ? found : null;
  }

  sentencesTo({ first }: Placed): number {
    const { sentence } = this.context.annotated.tokens;
    return (sentence[this.at.first] ?? 0) - (sentence[first] ?? 0);
  }

  isPerson(unit: string | null): boolean {
    return unit !== null && (this.has('persons-of-age', unit) || this.has('counted-persons', unit));
  }

  sameSentence(at: number): boolean {
    const { sentence } = this.context.annotated.tokens;
    return at >= 0 && sentence[at] === sentence[this.at.first];
  }

  has(list: string, word: string): boolean {
    return this.context.lists.has(list, word);
  }

  /** *And another 2,700 damaged*, which the tagger takes for an adjective. */
  isParticiple(at: number): boolean {
    const tag = this.words.tag(at);
    return tag === 'VBN' || (tag === 'JJ' && PAST.test(this.words.at(at)) && this.closesAt(at + 1));
  }

  /** Whether no more words of its phrase or clause follow at that token. */
  closesAt(at: number): boolean {
    return CLOSING.test(this.words.tag(at));
  }
}
