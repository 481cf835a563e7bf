import type { Context } from '../normaliser.ts';
import { carriedBy } from './carried.ts';
import { partAt } from './change-lead.ts';
import type { FigureValue, Placed } from './figure-value.ts';
import { KinUnit } from './kin-unit.ts';
import { outcomeOf } from './outcome.ts';
import { type Phrase, phraseText } from './phrase.ts';
import { TokenWords } from './token-words.ts';
import { transitionOf } from './transition.ts';

/** Between two figures that share what the text says once stand no more tokens. */
const LONGEST_GAP = 14;
const SHARE = /^(percent|fraction|ratio)$/;
const LONGEST_GAPPED_SUBJECT = 5;

/**
 * The figures of a text, in its order, each with what the text says only with the figures before it in its sentence: the
 * movement (*sales rose 4% and profit 6%*, *went from $3 to $4*), what it counts (*83 fires, down from 107*), its currency.
 *
 * @param dated for each token, 1 where it stands in a date
 */
export function withKin(placed: readonly Placed[], dated: Uint8Array, context: Context): FigureValue[] {
  const { sentence } = context.annotated.tokens;
  const found: Placed[] = [];
  for (const at of placed) {
    const previous = found.at(-1);
    // Where both share a unit (*from 2 to 4%*) the first ends with its number
    const nearest = previous && (previous.end > at.first ? { ...previous, end: previous.last } : previous);
    const related = nearest !== undefined && sentence[nearest.first] === sentence[at.first];
    if (!related || nearest.end > at.first || at.first - nearest.end > LONGEST_GAP) {
      found.push(withCarried(at, found, context));
      continue;
    }
    let start = found.length - 1;
    while (start > 0 && sentence[found[start - 1]?.first ?? -1] === sentence[at.first]) start--;
    const before = found.slice(start).reverse();
    const figure = new Kin(at, nearest, before, dated, context).read();
    const transition = transitionOf(nearest, { ...at, figure }, context);
    if (transition !== null) found[found.length - 1] = { ...nearest, figure: transition[0] };
    found.push(withCarried({ ...at, figure: transition?.[1] ?? figure }, found, context));
  }
  return found.map(({ figure }) => figure);
}

/** With the unit of a figure further off, where it has none of its own. */
function withCarried(at: Placed, found: readonly Placed[], context: Context): Placed {
  if (at.figure.unit !== null) return at;
  const carried = carriedBy(at, found, context);
  return carried === null ? at : { ...at, figure: { ...at.figure, ...carried } };
}

class Kin {
  readonly #words: TokenWords;
  readonly #units: KinUnit;

  constructor(
    readonly at: Placed,
    readonly nearest: Placed,
    readonly before: readonly Placed[],
    readonly dated: Uint8Array,
    readonly context: Context,
  ) {
    this.#words = new TokenWords(context);
    this.#units = new KinUnit(at, nearest, before, context);
  }

  read(): FigureValue {
    const moved = { ...this.at.figure, ...this.#movement() };
    const restated = this.#unitOfRestated();
    const unit = restated ?? (moved.unit === null ? (this.#units.unit() ?? this.#units.unitOfMovement(moved)) : null);
    const named = this.#withSharedOf(unit === null ? moved : { ...moved, ...unit });
    return this.#restates() && this.nearest.figure.of !== null ? { ...named, of: this.nearest.figure.of } : named;
  }

  /** *Forecasts of 3.1% and 3.0%*, *her sons, three and five*, *40 clerks, a quarter of them new*. */
  #withSharedOf(figure: FigureValue): FigureValue {
    const { figure: nearest } = this.nearest;
    if (figure.of === null && SHARE.test(figure.kind) && this.#units.isOfCounted()) {
      const whole = this.before.find(({ figure: { kind, unit } }) => kind === 'cardinal' && unit !== null);
      return { ...figure, of: whole?.figure.of ?? null };
    }
    const isAlike = figure.kind === nearest.kind && figure.unit === nearest.unit && figure.unit !== null;
    if (figure.of !== null || nearest.of === null || !isAlike) return figure;
    const isTwin = this.#has('twins-of-one', this.#units.gap().join(' ')) && !this.#units.isFollowed();
    return isTwin ? { ...figure, of: nearest.of } : figure;
  }

  /** *Sowed 31,000 hectares, down 2,000*, *81 seats, a gain of 12*: not what its subject would be counted in. */
  #unitOfRestated(): Partial<FigureValue> | null {
    const { at, nearest } = this;
    const { kind, unit } = nearest.figure;
    if (at.figure.kind !== 'cardinal' || at.end !== at.last || this.#units.isFollowed()) return null;
    const outcome = outcomeOf(at, this.before, this.context);
    if (outcome !== null) return outcome;
    const bare = at.figure.changePart === 'by';
    return bare && unit !== null && /^(cardinal|quantity)$/.test(kind) && this.#restates() ? { kind, unit } : null;
  }

  #movement(): Partial<FigureValue> {
    const { figure } = this.at;
    if (figure.kind === 'age' || figure.kind === 'score') return {};
    const open = figure.change === null;
    // *Sales rose by 4% and profit by 6%*: the verb is the other's
    const borrowed = figure.change === this.nearest.figure.change && figure.of === this.nearest.figure.of;
    return (open ? (this.#converted() ?? this.#twin()) : null) ?? (open || borrowed ? this.#gapped() : null) ?? {};
  }

  /** *Up 2 pence (1.26 cents)*: the same amount in another unit. */
  #converted(): Partial<FigureValue> | null {
    const { at, nearest } = this;
    const { change, changePart, kind, of } = nearest.figure;
    if (change === null || kind !== at.figure.kind || nearest.end !== at.first - 1) return null;
    const encloses = this.#words.at(nearest.end) === '(' && this.#words.at(at.end) === ')';
    return encloses ? { change, changePart, of } : null;
  }

  /** *Rises of 13.6 and 12.6 per cent*, *fell to 27% and 66 seats*. */
  #twin(): Partial<FigureValue> | null {
    const { change, changePart, of } = this.nearest.figure;
    if (change === null) return null;
    const gap = this.#units.gap().join(' ');
    const isTwin = this.#has('links-of-twins', gap)
      ? this.#isListed(gap) && (this.#isLike(this.nearest.figure) || this.#closes())
      : this.#isTwinOfOtherTime();
    return isTwin ? { change, changePart, of: this.at.figure.of ?? of } : null;
  }

  /** *Up 36% in October and 18% so far this year*: a time stands between, and another behind. */
  #isTwinOfOtherTime(): boolean {
    const { at, dated, nearest } = this;
    let start = nearest.end;
    if (this.#words.tag(start) === 'IN') start++;
    const time = start;
    while (start < at.first && dated[start] === 1) start++;
    const link = start === at.first - 1 && this.#has('links-of-twins', this.#words.at(start));
    return start > time && link && at.figure.of === null && this.#isLike(nearest.figure) && this.#goesOnWithTime();
  }

  #goesOnWithTime(): boolean {
    const { at, dated } = this;
    let time = at.end;
    while (time < at.end + 2 && /^(IN|RB)$/.test(this.#words.tag(time))) time++;
    return dated[time] === 1;
  }

  /** *Sales rose 4% and profit 6%*: the second subject has no verb. */
  #gapped(): Partial<FigureValue> | null {
    const source = this.before.find(({ figure }) => figure.change !== null && this.#isLike(figure));
    if (source === undefined) return null;
    const { change, changePart } = source.figure;
    const { end } = this.nearest;
    let start = end;
    while (start < this.at.first && this.#has('links-of-twins', this.#words.at(start))) start++;
    let last = this.at.first;
    const part = partAt(this.#words, last - 1);
    if (part !== null) last--;
    if (start === end || last - start > LONGEST_GAPPED_SUBJECT || (part !== null && part !== changePart)) return null;
    const subject = this.#nounsBetween(start, last);
    return subject && { change, changePart, of: phraseText(subject, this.context) };
  }

  #nounsBetween(first: number, last: number): Phrase | null {
    for (let at = first; at < last; at++) {
      const linked = at > first && this.#has('links-in-subjects', this.#words.at(at));
      if (!linked && !/^(NN|JJ|DT|PRP\$|POS)/.test(this.#words.tag(at))) return null;
    }
    // *And traffic 6%*: a noun alone, which the tagger may take for an adjective
    const noun = this.#words.tag(last - 1).startsWith('NN') || last === first + 1;
    return last > first && noun ? { first, last } : null;
  }

  /** *Revenue of $3 million, up 4%*: only a comma and *up* or *down* stand between. */
  #restates(): boolean {
    const [comma, adverb, part, ...rest] = this.#units.gap();
    // *420,000 forints ($1,230)*
    if (comma === '(' && adverb === undefined) return this.at.figure.of === null;
    if (comma !== ',' || rest.length > 0 || this.at.figure.change === null) return false;
    const beside = adverb === undefined || this.#has('change-adverbs', adverb);
    return beside && (part === undefined || this.#has('change-parts', part));
  }

  /** Whether a comma between goes on with a list: *3%, 4% and 5%*. */
  #isListed(gap: string): boolean {
    return gap !== ',' || this.#has('links-of-twins', this.#words.at(this.at.end));
  }

  /** Of one kind and unit; a share may be a percentage or a fraction. */
  #isLike(other: FigureValue): boolean {
    const { kind, unit } = this.at.figure;
    if (this.#has('kinds-of-shares', kind) && this.#has('kinds-of-shares', other.kind))
      return unit === other.unit || unit === null;
    return kind === other.kind && unit === other.unit && (unit !== null || kind !== 'cardinal');
  }

  /** Whether no words of a clause of its own follow: *and 66 seats, their worst*. */
  #closes(): boolean {
    return /^(|,|\.|:|IN|CC)$/.test(this.#words.tag(this.at.end)) && this.nearest.figure.changePart !== 'by';
  }

  #has(list: string, word: string): boolean {
    return this.context.lists.has(list, word);
  }
}
