import { readFileSync } from 'node:fs';
import { readShipped } from '../../problem/index.ts';
import type { FeatureTable, Scorer } from './feature-table.ts';
import type { Scorers } from './proposals.ts';

/** The models in the order of the file. */
export const MODELS = ['cue', 'neighbours', 'span', 'source', 'content', 'last'] as const;
export type Model = (typeof MODELS)[number];

const MAGIC = 0x31415443;
const HEADER_BYTES = 8 + MODELS.length * 8;
const LARGEST = 127;

/** One model's weights as whole numbers: the sum of a candidate's entries times `scale` is its score. */
class WeightTable implements Scorer {
  readonly #shift: number;

  constructor(
    private readonly weights: Int8Array,
    private readonly scale: number,
  ) {
    this.#shift = 32 - Math.log2(weights.length);
  }

  score(table: FeatureTable): number {
    return table.sum(this.weights, this.#shift) * this.scale;
  }
}

/** Where the shipped weights lie: beside this file, and beside the bundle that this file becomes part of. */
function weightsUrl(): URL {
  return new URL('./attribution-weights.bin', import.meta.url);
}

let shipped: Scorers | null = null;

/** The shipped weights, read when first asked for. */
export function shippedScorers(): Scorers {
  shipped ??= decodedScorers(readShipped(weightsUrl(), (path) => readFileSync(path)));
  return shipped;
}

/**
 * Weights from the bytes of their file, little-endian: magic `CTA1`, uint32 number of models; per model uint32 number of
 * entries (a power of two) and float32 scale; then each model's int8 entries.
 *
 * @throws RangeError on bytes that are no such file
 */
export function decodedScorers(file: Uint8Array): Scorers {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== MODELS.length) {
    throw new RangeError('expected attribution weights (magic CTA1), found other bytes; train them anew');
  }
  let from = HEADER_BYTES;
  const tables = MODELS.map((_, index) => {
    const entries = view.getUint32(8 + index * 8, true);
    const weights = new Int8Array(file.buffer, file.byteOffset + from, entries);
    from += entries;
    return new WeightTable(weights, view.getFloat32(12 + index * 8, true));
  });
  const [cue, neighbours, span, source, content, last] = tables as [
    WeightTable,
    WeightTable,
    WeightTable,
    WeightTable,
    WeightTable,
    WeightTable,
  ];
  return { cue, neighbours, span, source, content, last };
}

/** The file of the given weights; each model's are rounded to 127 steps either way of its own scale. */
export function encodedWeights(models: Readonly<Record<Model, Float32Array>>): Uint8Array {
  const total = MODELS.reduce((sum, model) => sum + models[model].length, 0);
  const file = new Uint8Array(HEADER_BYTES + total);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, MODELS.length, true);
  let from = HEADER_BYTES;
  MODELS.forEach((model, index) => {
    const weights = models[model];
    const scale = stepOf(weights);
    view.setUint32(8 + index * 8, weights.length, true);
    view.setFloat32(12 + index * 8, scale, true);
    for (let at = 0; at < weights.length; at++) {
      view.setInt8(from + at, Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[at]! / scale))));
    }
    from += weights.length;
  });
  return file;
}

/** A step so small that the largest weights but one in ten thousand still fit. */
function stepOf(weights: Float32Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  return Math.fround(Math.max(top, 1e-6) / LARGEST);
}
