import { tagIndex } from '../../src/text/index.ts';
import {
  CONTEXT_FEATURES,
  type Context,
  contextFeatures,
  formFeatures,
  weightIndex,
  wordHash,
} from '../../src/text/tagger/features.ts';
import { candidateTags, kindOf, OPEN } from '../../src/text/tagger/lexicon.ts';
import type { TagDictionary, TaggerModel } from '../../src/text/tagger/model.ts';
import { emptyContext, NO_TAG } from '../../src/text/tagger/tagger.ts';
import type { TaggedSentence } from './corpus.ts';
import { seededRandom, shuffle } from './random.ts';

const CLOSING = tagIndex("''");
const OPENING = tagIndex('``');
const HYPH = tagIndex('HYPH');
/** In so many different forms an ending must occur: in one only, it is that form learned by heart. */
const LEAST_FORMS = 2;
/** So often a context must occur: met once, it teaches nothing another text could use, and it crowds the table. */
const LEAST_CONTEXTS = 3;
/** Contexts are counted by a part of their hash. */
const COUNTED = 1 << 24;

interface Entry {
  readonly candidates: readonly number[];
  readonly features: readonly number[];
  readonly word: number;
  readonly form: number;
  readonly kind: number;
}

/** Called for each token whose tag is not certain, with its context set; returns the tag to go on with. */
type Visit = (entry: Entry, gold: number) => number;

export type TrainedWeights = Pick<TaggerModel, 'formWeights' | 'contextWeights'>;

/** An averaged perceptron (Collins 2002): one hashed table of weights for features of the form, one for the context. */
export class Perceptron {
  readonly #forms: AveragedTable;
  readonly #contexts: AveragedTable;
  readonly #entries = new Map<string, Entry>();
  readonly #features = new Int32Array(CONTEXT_FEATURES);
  readonly #context: Context = emptyContext();
  readonly #contextCounts = new Uint8Array(COUNTED);
  readonly #formCounts = new Map<number, number>();

  constructor(
    readonly sentences: readonly TaggedSentence[],
    readonly dictionary: TagDictionary,
    sizes: { readonly forms: number; readonly contexts: number },
  ) {
    this.#forms = new AveragedTable(sizes.forms);
    this.#contexts = new AveragedTable(sizes.contexts);
  }

  /** Weights after `rounds` over the sentences, as whole numbers. */
  train(rounds: number): TrainedWeights {
    this.#countForms();
    for (const sentence of this.sentences) {
      this.#visit(sentence, (_, gold) => {
        for (const feature of this.#features) {
          const slot = feature & (COUNTED - 1);
          this.#contextCounts[slot] = Math.min(255, this.#contextCounts[slot]! + 1);
        }
        return gold;
      });
    }
    const order = [...this.sentences];
    const random = seededRandom(7);
    for (let round = 1; round <= rounds; round++) {
      shuffle(order, random);
      let right = 0;
      let seen = 0;
      for (const sentence of order) {
        this.#visit(sentence, (entry, gold) => {
          const found = this.#learn(entry, gold);
          seen++;
          if (found === gold) right++;
          return found;
        });
      }
      console.error(`round ${round}: ${((100 * right) / seen).toFixed(2)} % of ${seen} undecided tokens`);
    }
    return quantised(this.#forms.averages(), this.#contexts.averages());
  }

  #countForms(): void {
    for (const form of new Set(this.sentences.flatMap(({ forms }) => forms))) {
      const { candidates, word } = this.#candidatesOf(form);
      if (candidates.length === 1) continue;
      for (const feature of formFeatures(form, word, false)) {
        this.#formCounts.set(feature, (this.#formCounts.get(feature) ?? 0) + 1);
      }
    }
  }

  #candidatesOf(form: string): { candidates: readonly number[]; word: string } {
    const word = form.toLowerCase().replaceAll('’', "'");
    return { candidates: candidateTags(this.dictionary, form, word), word };
  }

  #entryOf(form: string): Entry {
    const known = this.#entries.get(form);
    if (known !== undefined) return known;
    const { candidates, word } = this.#candidatesOf(form);
    const entry: Entry = {
      candidates,
      features: formFeatures(form, word, candidates !== OPEN).filter(
        (feature) => (this.#formCounts.get(feature) ?? LEAST_FORMS) >= LEAST_FORMS,
      ),
      word: wordHash(word),
      form: wordHash(form),
      kind: kindOf(candidates, form, word),
    };
    this.#entries.set(form, entry);
    return entry;
  }

  #visit({ forms, tags }: TaggedSentence, visit: Visit): void {
    const row = forms.map((form) => this.#entryOf(form));
    const context = this.#context;
    context.previousTag = NO_TAG;
    context.secondPreviousTag = NO_TAG;
    context.first = 1;
    for (let at = 0; at < row.length; at++) {
      const entry = row[at]!;
      let tag = tags[at] === HYPH ? HYPH : entry.candidates[0]!;
      if (entry.candidates.length > 1) {
        context.word = entry.word;
        context.form = entry.form;
        context.previousWord = row[at - 1]?.word ?? 0;
        context.secondPreviousWord = row[at - 2]?.word ?? 0;
        context.nextWord = row[at + 1]?.word ?? 0;
        context.secondNextWord = row[at + 2]?.word ?? 0;
        context.nextKind = row[at + 1]?.kind ?? 0;
        context.secondNextKind = row[at + 2]?.kind ?? 0;
        contextFeatures(context, this.#features);
        tag = visit(entry, tags[at]!);
        context.first = 0;
      } else if (tag !== CLOSING && tag !== OPENING && tag !== HYPH) {
        context.first = 0;
      }
      context.secondPreviousTag = context.previousTag;
      context.previousTag = tag === OPENING ? CLOSING : tag;
    }
  }

  #learn(entry: Entry, gold: number): number {
    const contexts = this.#features.filter(
      (feature) => this.#contextCounts[feature & (COUNTED - 1)]! >= LEAST_CONTEXTS,
    );
    let best = entry.candidates[0]!;
    let bestScore = -Infinity;
    for (const tag of entry.candidates) {
      const score = this.#forms.score(entry.features, tag) + this.#contexts.score(contexts, tag);
      if (score > bestScore) {
        bestScore = score;
        best = tag;
      }
    }
    this.#forms.step++;
    this.#contexts.step++;
    if (best !== gold && entry.candidates.includes(gold)) {
      this.#forms.move(entry.features, gold, best);
      this.#contexts.move(contexts, gold, best);
    }
    return best;
  }
}

/** Weights with the sums their averages are made of. */
class AveragedTable {
  step = 0;
  readonly #mask: number;
  readonly #weights: Float64Array;
  readonly #totals: Float64Array;
  readonly #stamps: Float64Array;

  constructor(size: number) {
    this.#mask = size - 1;
    this.#weights = new Float64Array(size);
    this.#totals = new Float64Array(size);
    this.#stamps = new Float64Array(size);
  }

  score(features: Iterable<number>, tag: number): number {
    let score = 0;
    for (const feature of features) score += this.#weights[weightIndex(feature, tag, this.#mask)]!;
    return score;
  }

  move(features: Iterable<number>, to: number, from: number): void {
    for (const feature of features) {
      this.#add(weightIndex(feature, to, this.#mask), 1);
      this.#add(weightIndex(feature, from, this.#mask), -1);
    }
  }

  #add(at: number, amount: number): void {
    this.#totals[at]! += (this.step - this.#stamps[at]!) * this.#weights[at]!;
    this.#stamps[at] = this.step;
    this.#weights[at]! += amount;
  }

  averages(): Float64Array {
    return this.#weights.map(
      (weight, at) => (this.#totals[at]! + (this.step - this.#stamps[at]!) * weight) / this.step,
    );
  }
}

/**
 * Whole numbers in one unit: contexts, which make up most of the file, fit a byte (a few of ten thousand are cut to it);
 * forms, whose weights are larger and scored once per form, take two.
 */
function quantised(forms: Float64Array, contexts: Float64Array): TrainedWeights {
  const sizes = contexts
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const unit = 127 / (sizes[Math.floor(sizes.length * 0.9998)] ?? 1);
  const rounded = (value: number, most: number) => Math.max(-most, Math.min(most, Math.round(value * unit)));
  return {
    formWeights: Int16Array.from(forms, (value) => rounded(value, 32767)),
    contextWeights: Int8Array.from(contexts, (value) => rounded(value, 127)),
  };
}
