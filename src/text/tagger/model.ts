import { readFileSync } from 'node:fs';
import { readShipped } from '../../problem/index.ts';
import { wordHash } from './features.ts';

/** Which tags a form was seen with: a hash table without its keys (two forms of one 32-bit hash are taken for one). */
export interface TagDictionary {
  /** Tags that the forms of one class were seen with, the most frequent first. */
  readonly classes: readonly Uint8Array[];
  readonly hashes: Int32Array;
  readonly classOfSlot: Uint16Array;
}

/**
 * A trained model: a tag dictionary, and the weights of features that choose among a form's tags.
 *
 * The file, little-endian: magic `CTT2`; uint32 number of tag classes, slots, form weights and context weights (the last
 * three powers of two); per class a uint8 count and as many tags, padded to four bytes as a whole; int32 form hash per
 * slot, 0 for an empty one; uint16 class per slot; int16 form weights; int8 context weights.
 */
export interface TaggerModel extends TagDictionary {
  readonly formWeights: Int16Array;
  readonly contextWeights: Int8Array;
}

const MAGIC = 0x32545443;
const HEADER_BYTES = 20;

/** Where the shipped model lies: beside this file, and beside the bundle that this file becomes part of. */
export function modelUrl(): URL {
  return new URL('./english-tagger.bin', import.meta.url);
}

export function readModel(url: URL = modelUrl()): TaggerModel {
  return decodeModel(readShipped(url, (path) => readFileSync(path)));
}

/** Throws a RangeError on bytes that are no model. */
export function decodeModel(file: Uint8Array): TaggerModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError('expected a tagger model (magic CTT2), found other bytes; train it anew');
  }
  const classCount = view.getUint32(4, true);
  const slots = view.getUint32(8, true);
  const formCount = view.getUint32(12, true);
  const contextCount = view.getUint32(16, true);
  const classes: Uint8Array[] = [];
  let at = HEADER_BYTES;
  for (let index = 0; index < classCount; index++) {
    const length = file[at]!;
    classes.push(Uint8Array.from(file.subarray(at + 1, at + 1 + length)));
    at += 1 + length;
  }
  at = (at + 3) & ~3;
  const hashes = column(file, at, slots, Int32Array);
  at += hashes.byteLength;
  const classOfSlot = column(file, at, slots, Uint16Array);
  at += classOfSlot.byteLength;
  const formWeights = column(file, at, formCount, Int16Array);
  at += formWeights.byteLength;
  return { classes, hashes, classOfSlot, formWeights, contextWeights: column(file, at, contextCount, Int8Array) };
}

interface ColumnType<Column> {
  new (buffer: ArrayBuffer): Column;
  readonly BYTES_PER_ELEMENT: number;
}

/** A copy in the machine's own byte order: a loop over the values would take longer than the whole rest of a short run. */
function column<Column>(file: Uint8Array, at: number, length: number, type: ColumnType<Column>): Column {
  const size = type.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(length * size);
  bytes.set(file.subarray(at, at + length * size));
  if (size > 1 && !LITTLE_ENDIAN) {
    for (let start = 0; start < bytes.length; start += size) bytes.subarray(start, start + size).reverse();
  }
  return new type(bytes.buffer);
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

export function encodeModel({ classes, hashes, classOfSlot, formWeights, contextWeights }: TaggerModel): Uint8Array {
  const classBytes = classes.flatMap((tags) => [tags.length, ...tags]);
  let at = (HEADER_BYTES + classBytes.length + 3) & ~3;
  const file = new Uint8Array(at + hashes.length * 6 + formWeights.length * 2 + contextWeights.length);
  const view = new DataView(file.buffer);
  [MAGIC, classes.length, hashes.length, formWeights.length, contextWeights.length].forEach((value, index) => {
    view.setUint32(index * 4, value, true);
  });
  file.set(classBytes, HEADER_BYTES);
  for (const hash of hashes) {
    view.setInt32(at, hash, true);
    at += 4;
  }
  for (const value of [...classOfSlot, ...formWeights]) {
    view.setUint16(at, value & 0xffff, true);
    at += 2;
  }
  for (const weight of contextWeights) view.setInt8(at++, weight);
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
export function dictionaryClass({ hashes, classOfSlot }: TagDictionary, form: string): number {
  const slot = dictionarySlot(hashes, dictionaryHash(form));
  return hashes[slot] === 0 ? -1 : classOfSlot[slot]!;
}
