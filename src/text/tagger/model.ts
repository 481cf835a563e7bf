import { readFileSync } from 'node:fs';
import { wordHash } from './features.ts';

/**
 * A trained model: which tags a form was seen with, and the weights of features that choose among them.
 *
 * The file, little-endian: magic `CTT1`; uint32 number of tag classes, slots and weights (the last two powers of two);
 * per class a uint8 count and as many tags, padded to four bytes as a whole; uint32 form hash per slot, 0 for an empty
 * one; uint16 class per slot; int8 weights.
 */
export interface TaggerModel {
  /** Tags that the forms of one class were seen with, the most frequent first. */
  readonly classes: readonly Uint8Array[];
  readonly hashes: Int32Array;
  readonly classOfSlot: Uint16Array;
  readonly weights: Int8Array;
}

const MAGIC = 0x31545443;
const HEADER_BYTES = 16;

/** Where the shipped model lies: beside this file, and beside the bundle that this file becomes part of. */
export function modelUrl(): URL {
  return new URL('./english-tagger.bin', import.meta.url);
}

export function readModel(url: URL = modelUrl()): TaggerModel {
  return decodeModel(readFileSync(url));
}

/** Throws a RangeError on bytes that are no model. */
export function decodeModel(file: Uint8Array): TaggerModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError('expected a tagger model (magic CTT1), found other bytes; train it anew');
  }
  const [classCount, slots, weightCount] = [4, 8, 12].map((at) => view.getUint32(at, true)) as [number, number, number];
  const classes: Uint8Array[] = [];
  let at = HEADER_BYTES;
  for (let index = 0; index < classCount; index++) {
    const length = file[at]!;
    classes.push(file.slice(at + 1, at + 1 + length));
    at += 1 + length;
  }
  at = (at + 3) & ~3;
  const hashes = new Int32Array(slots);
  for (let slot = 0; slot < slots; slot++, at += 4) hashes[slot] = view.getInt32(at, true);
  const classOfSlot = new Uint16Array(slots);
  for (let slot = 0; slot < slots; slot++, at += 2) classOfSlot[slot] = view.getUint16(at, true);
  const weights = new Int8Array(file.buffer, file.byteOffset + at, weightCount);
  return { classes, hashes, classOfSlot, weights };
}

export function encodeModel(model: TaggerModel): Uint8Array {
  const classBytes = model.classes.flatMap((tags) => [tags.length, ...tags]);
  const tables = (HEADER_BYTES + classBytes.length + 3) & ~3;
  const file = new Uint8Array(tables + model.hashes.length * 6 + model.weights.length);
  const view = new DataView(file.buffer);
  [MAGIC, model.classes.length, model.hashes.length, model.weights.length].forEach((value, index) => {
    view.setUint32(index * 4, value, true);
  });
  file.set(classBytes, HEADER_BYTES);
  model.hashes.forEach((hash, slot) => {
    view.setInt32(tables + slot * 4, hash, true);
  });
  model.classOfSlot.forEach((index, slot) => {
    view.setUint16(tables + model.hashes.length * 4 + slot * 2, index, true);
  });
  file.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset), tables + model.hashes.length * 6);
  return file;
}

/** The slot that holds a form's hash, or the empty one where it would be. Hash 0 marks emptiness, so no form has it. */
export function dictionarySlot(hashes: Int32Array, hash: number): number {
  const mask = hashes.length - 1;
  let slot = hash & mask;
  while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

export function dictionaryHash(form: string): number {
  return wordHash(form) || 1;
}

/** The form's class; -1 when the dictionary does not hold it. */
export function dictionaryClass(model: TaggerModel, form: string): number {
  const slot = dictionarySlot(model.hashes, dictionaryHash(form));
  return model.hashes[slot] === 0 ? -1 : model.classOfSlot[slot]!;
}
