import type { FeatureTable, Scorer } from '../../src/detect/attribution/feature-table.ts';
import { probability } from '../../src/detect/attribution/hashing.ts';

/** Yes-or-no questions: hashed features of each with its answer. */
export class Questions {
  readonly offsets: number[] = [0];
  readonly answers: number[] = [];
  #indices: Int32Array = new Int32Array(1 << 20);

  get count(): number {
    return this.answers.length;
  }

  get indices(): Int32Array {
    return this.#indices;
  }

  /** A question with the features of one or more tables. */
  add(tables: readonly FeatureTable[], answer: number): void {
    let end = this.offsets.at(-1)!;
    for (const table of tables) {
      if (end + table.count > this.#indices.length) this.#indices = grown(this.#indices, end + table.count);
      this.#indices.set(table.hashes(), end);
      end += table.count;
    }
    this.offsets.push(end);
    this.answers.push(answer);
  }
}

/** Choices: of the candidates of each, one is right. A candidate is the sum of components, which several may share. */
export class Choices {
  readonly components = new Questions();
  /** First component of each choice, and one more. */
  readonly componentStart: number[] = [0];
  /** Components of each candidate, -1 for none; `WIDTH` to a candidate. */
  readonly candidates: Int32Array[] = [];
  readonly right: number[] = [];

  get count(): number {
    return this.right.length;
  }
}

export const WIDTH = 7;

/** A pull towards zero, so that rare features do not speak loudest. */
const DECAY = 1e-4;

function grown(from: Int32Array, least: number): Int32Array {
  const to = new Int32Array(Math.max(least, from.length * 2));
  to.set(from);
  return to;
}

/** A table of weights in training: AdaGrad (Duchi, Hazan, Singer 2011) with a little L2. */
export class Learner implements Scorer {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #seen: Uint8Array;
  readonly #sums: Float64Array;
  readonly #shift: number;
  readonly #rate: number;
  readonly #least: number;
  #random: number;

  /**
   * @param bits the table has two to that power entries
   * @param least features seen fewer times keep no weight
   * @param round decides the order in which examples come
   */
  constructor(
    readonly bits: number,
    rate: number,
    least: number,
    round: number,
  ) {
    const size = 1 << bits;
    this.#random = 12345 + round;
    this.weights = new Float32Array(size);
    this.#squares = new Float32Array(size);
    this.#seen = new Uint8Array(size);
    this.#sums = new Float64Array(size);
    this.#shift = 32 - bits;
    this.#rate = rate;
    this.#least = least;
  }

  /** The mean of several learners of one model: what hangs on the order of the examples cancels out. */
  static mean(learners: readonly [Learner, ...Learner[]]): Learner {
    const [mean, ...others] = learners;
    for (let at = 0; at < mean.weights.length; at++) {
      let sum = mean.weights[at]!;
      for (const { weights } of others) sum += weights[at]!;
      mean.weights[at] = sum / learners.length;
    }
    return mean;
  }

  count(questions: Questions, from: number, to: number): void {
    const { indices } = questions;
    for (let at = from; at < to; at++) {
      const feature = indices[at]! >>> this.#shift;
      if (this.#seen[feature]! < 255) this.#seen[feature]!++;
    }
  }

  score(table: FeatureTable): number {
    return table.sum(this.weights, this.#shift);
  }

  scoreAt(questions: Questions, index: number): number {
    const { indices, offsets } = questions;
    let sum = 0;
    for (let at = offsets[index]!; at < offsets[index + 1]!; at++) sum += this.weights[indices[at]! >>> this.#shift]!;
    return sum;
  }

  learnQuestions(questions: Questions, chosen: readonly number[], epochs: number): void {
    for (const index of chosen) this.count(questions, questions.offsets[index]!, questions.offsets[index + 1]!);
    const order = Int32Array.from(chosen);
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.#shuffle(order);
      for (const index of order) {
        const gradient = probability(this.scoreAt(questions, index)) - questions.answers[index]!;
        this.#step(questions, index, gradient);
      }
      this.#remember();
    }
    this.#average(epochs);
  }

  learnChoices(choices: Choices, chosen: readonly number[], epochs: number): void {
    const { components, componentStart } = choices;
    for (const index of chosen) {
      this.count(
        components,
        components.offsets[componentStart[index]!]!,
        components.offsets[componentStart[index + 1]!]!,
      );
    }
    const order = Int32Array.from(chosen);
    const scores = new Float64Array(1024);
    const componentScores = new Float64Array(4096);
    const gradients = new Float64Array(4096);
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.#shuffle(order);
      for (const index of order) {
        const start = componentStart[index]!;
        const size = componentStart[index + 1]! - start;
        for (let at = 0; at < size; at++) {
          componentScores[at] = this.scoreAt(components, start + at);
          gradients[at] = 0;
        }
        const count = softmax(choices.candidates[index]!, componentScores, scores);
        for (let candidate = 0; candidate < count; candidate++) {
          const gradient = scores[candidate]! - (candidate === choices.right[index] ? 1 : 0);
          for (let part = 0; part < WIDTH; part++) {
            const component = choices.candidates[index]![candidate * WIDTH + part]!;
            if (component >= 0) gradients[component]! += gradient;
          }
        }
        for (let at = 0; at < size; at++) {
          if (Math.abs(gradients[at]!) > 1e-4) this.#step(components, start + at, gradients[at]!);
        }
      }
      this.#remember();
    }
    this.#average(epochs);
  }

  #remember(): void {
    for (let at = 0; at < this.weights.length; at++) this.#sums[at]! += this.weights[at]!;
  }

  /** The mean of the weights after each epoch generalises better than the last ones. */
  #average(epochs: number): void {
    for (let at = 0; at < this.weights.length; at++) this.weights[at] = this.#sums[at]! / epochs;
  }

  #step(questions: Questions, index: number, gradient: number): void {
    const { indices, offsets } = questions;
    for (let at = offsets[index]!; at < offsets[index + 1]!; at++) {
      const feature = indices[at]! >>> this.#shift;
      if (this.#seen[feature]! < this.#least) continue;
      const step = gradient + DECAY * this.weights[feature]!;
      this.#squares[feature]! += step * step;
      this.weights[feature]! -= (this.#rate * step) / Math.sqrt(this.#squares[feature]! + 1e-2);
    }
  }

  #shuffle(order: Int32Array): void {
    for (let at = order.length - 1; at > 0; at--) {
      this.#random = (Math.imul(this.#random, 1664525) + 1013904223) >>> 0;
      const other = this.#random % (at + 1);
      const kept = order[at]!;
      order[at] = order[other]!;
      order[other] = kept;
    }
  }
}

/** Probabilities of the candidates into `into`; answers how many there are. */
export function softmax(candidates: Int32Array, componentScores: Float64Array, into: Float64Array): number {
  const count = candidates.length / WIDTH;
  let best = -Infinity;
  for (let candidate = 0; candidate < count; candidate++) {
    let sum = 0;
    for (let part = 0; part < WIDTH; part++) {
      const component = candidates[candidate * WIDTH + part]!;
      if (component >= 0) sum += componentScores[component]!;
    }
    into[candidate] = sum;
    if (sum > best) best = sum;
  }
  let total = 0;
  for (let candidate = 0; candidate < count; candidate++) {
    into[candidate] = Math.exp(into[candidate]! - best);
    total += into[candidate]!;
  }
  for (let candidate = 0; candidate < count; candidate++) into[candidate]! /= total;
  return count;
}
