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
import type { TaggerModel } from '../../src/text/tagger/model.ts';
import { emptyContext, NO_TAG } from '../../src/text/tagger/tagger.ts';
import type { TaggedSentence } from './corpus.ts';

const CLOSING = tagIndex("''");
const OPENING = tagIndex('``');
const HYPH = tagIndex('HYPH');

const LEAST_FORMS = 2;

interface Entry {
  readonly candidates: readonly number[];
  readonly features: readonly number[];
  readonly word: number;
  readonly form: number;
  readonly kind: number;
}

/** Weights of an averaged perceptron after `rounds` over the sentences, quantised to `Int8`. */
export function trainWeights(
  sentences: readonly TaggedSentence[],
  dictionary: Omit<TaggerModel, 'weights'>,
  size: number,
  rounds: number,
): Int8Array {
  const mask = size - 1;
  const weights = new Float64Array(size);
  const totals = new Float64Array(size);
  const stamps = new Float64Array(size);
  const entries = new Map<string, Entry>();
  const model: TaggerModel = { ...dictionary, weights: new Int8Array(0) };
  const features = new Int32Array(CONTEXT_FEATURES);
  const context: Context = emptyContext();
  let step = 0;
  const seenForms = formFeatureCounts();

  /** In how many different forms each feature of a form occurs: one of a single form is that form learned by heart. */
  function formFeatureCounts(): Map<number, number> {
    const counts = new Map<number, number>();
    for (const form of new Set(sentences.flatMap(({ forms }) => forms))) {
      const { candidates, word } = candidatesOf(form);
      if (candidates.length === 1) continue;
      for (const feature of formFeatures(form, word, false)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    return counts;
  }

  function candidatesOf(form: string): { candidates: readonly number[]; word: string } {
    const word = form.toLowerCase().replaceAll('’', "'");
    return { candidates: candidateTags(model, form, word), word };
  }

  function entryOf(form: string): Entry {
    let entry = entries.get(form);
    if (entry === undefined) {
      const { candidates, word } = candidatesOf(form);
      entry = {
        candidates,
        features: formFeatures(form, word, candidates !== OPEN).filter(
          (feature) => (seenForms.get(feature) ?? LEAST_FORMS) >= LEAST_FORMS,
        ),
        word: wordHash(word),
        form: wordHash(form),
        kind: kindOf(candidates, form, word),
      };
      entries.set(form, entry);
    }
    return entry;
  }

  function add(feature: number, tag: number, amount: number): void {
    const at = weightIndex(feature, tag, mask);
    totals[at]! += (step - stamps[at]!) * weights[at]!;
    stamps[at] = step;
    weights[at]! += amount;
  }

  function scoreOf(entry: Entry, tag: number): number {
    let score = 0;
    for (const feature of entry.features) score += weights[weightIndex(feature, tag, mask)]!;
    for (const feature of features) score += weights[weightIndex(feature, tag, mask)]!;
    return score;
  }

  function learn(entry: Entry, gold: number): number {
    let best = entry.candidates[0]!;
    let bestScore = -Infinity;
    for (const tag of entry.candidates) {
      const score = scoreOf(entry, tag);
      if (score > bestScore) {
        bestScore = score;
        best = tag;
      }
    }
    step++;
    if (best !== gold && entry.candidates.includes(gold)) {
      for (const list of [entry.features, features]) {
        for (const feature of list) {
          add(feature, gold, 1);
          add(feature, best, -1);
        }
      }
    }
    return best;
  }

  const order = sentences.map((_, index) => index);
  const random = seededRandom(7);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    let right = 0;
    let seen = 0;
    for (const index of order) {
      const { forms, tags } = sentences[index]!;
      const row = forms.map(entryOf);
      let previousTag = NO_TAG;
      let secondPreviousTag = NO_TAG;
      let isFirst = 1;
      for (let at = 0; at < row.length; at++) {
        const entry = row[at]!;
        let tag = entry.candidates[0]!;
        if (tags[at] === HYPH) tag = HYPH;
        if (entry.candidates.length > 1) {
          context.word = entry.word;
          context.form = entry.form;
          context.previousWord = row[at - 1]?.word ?? 0;
          context.secondPreviousWord = row[at - 2]?.word ?? 0;
          context.nextWord = row[at + 1]?.word ?? 0;
          context.secondNextWord = row[at + 2]?.word ?? 0;
          context.nextKind = row[at + 1]?.kind ?? 0;
          context.secondNextKind = row[at + 2]?.kind ?? 0;
          context.previousTag = previousTag;
          context.secondPreviousTag = secondPreviousTag;
          context.first = isFirst;
          contextFeatures(context, features);
          tag = learn(entry, tags[at]!);
          seen++;
          if (tag === tags[at]) right++;
          isFirst = 0;
        } else if (tag !== CLOSING && tag !== OPENING && tag !== HYPH) {
          isFirst = 0;
        }
        secondPreviousTag = previousTag;
        previousTag = tag === OPENING ? CLOSING : tag;
      }
    }
    console.error(`round ${round + 1}: ${((100 * right) / seen).toFixed(2)} % of ${seen} undecided tokens`);
  }
  const averages = Float64Array.from(weights, (weight, at) => (totals[at]! + (step - stamps[at]!) * weight) / step);
  return quantised(averages);
}

/** Whole numbers from -127 to 127; the few weights beyond the 99.9th percentile are cut to it. */
function quantised(averages: Float64Array): Int8Array {
  const sizes = Float64Array.from(averages, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  return Int8Array.from(averages, (value) => Math.max(-127, Math.min(127, Math.round((127 * value) / largest))));
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

/** Mulberry32: the same model comes out of every training. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
