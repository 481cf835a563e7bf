import { shapeOf } from '../shape.ts';

/**
 * The tagger's features as 32-bit hashes. Training and tagging share this file: change it, and the model must be trained
 * anew (`npm run train:tagger`).
 */

const PRIME = 0x01000193;
const GOLDEN = 0x9e3779b1 | 0;

function mixed(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hashOf(kind: number, text: string, start = 0, end = text.length): number {
  let hash = Math.imul(kind + 1, GOLDEN);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return mixed(hash);
}

/** A word as context features know it. */
export function wordHash(word: string): number {
  return hashOf(0, word);
}

/** What a word that the tag dictionary does not hold looks like from its neighbour: its ending and shape. */
export function unknownKind(form: string, word: string): number {
  return hashOf(1, word, Math.max(0, word.length - 3)) ^ hashOf(2, shapeClass(form));
}

/** A shape with runs cut at one: `Xx`, `X`, `9`, `x`. */
function shapeClass(form: string): string {
  return shapeOf(form, 1);
}

/**
 * Features of a form by itself: its ends, its shape, and itself where the dictionary knows it. (A rare word's own weights
 * would keep training from learning what its ends and shape say.)
 */
export function formFeatures(form: string, word: string, isKnown: boolean): number[] {
  const shape = shapeClass(form);
  const features = [hashOf(10, ''), hashOf(12, shape)];
  if (isKnown) features.push(hashOf(11, word), hashOf(13, form.replaceAll('’', "'")));
  for (let length = 1; length <= 5 && length < word.length; length++) {
    features.push(hashOf(14 + length, word, word.length - length));
  }
  for (let length = 1; length <= 4 && length < word.length; length++)
    features.push(hashOf(20 + length, word, 0, length));
  features.push(hashOf(30, shape) ^ hashOf(31, word, Math.max(0, word.length - 3)));
  features.push(hashOf(32, shape) ^ hashOf(33, word, Math.max(0, word.length - 2)));
  return features;
}

export const CONTEXT_FEATURES = 16;

const salts = Int32Array.from({ length: CONTEXT_FEATURES }, (_, kind) => mixed(Math.imul(kind + 101, GOLDEN)));

/** What surrounds the word to be tagged: word hashes, kinds (ambiguity classes), and the two tags before it. */
export interface Context {
  word: number;
  form: number;
  previousWord: number;
  secondPreviousWord: number;
  nextWord: number;
  secondNextWord: number;
  nextKind: number;
  secondNextKind: number;
  previousTag: number;
  secondPreviousTag: number;
  /** 1 for the first word of a sentence. */
  first: number;
}

/** Writes the context's features into `into`. */
export function contextFeatures(context: Context, into: Int32Array): void {
  const { word, previousWord, nextWord, nextKind, secondNextKind } = context;
  const previous = Math.imul(context.previousTag + 1, 0x2545f491);
  const both = Math.imul(previous ^ (context.secondPreviousTag + 1), 0x9e3779b1);
  into[0] = salts[0]! ^ previous;
  into[1] = salts[1]! ^ both;
  into[2] = Math.imul(salts[2]! ^ word, 0x2c1b3c6d) ^ previous;
  into[3] = salts[3]! ^ previousWord;
  into[4] = salts[4]! ^ context.secondPreviousWord;
  into[5] = salts[5]! ^ nextWord;
  into[6] = salts[6]! ^ context.secondNextWord;
  into[7] = salts[7]! ^ nextKind;
  into[8] = salts[8]! ^ secondNextKind;
  into[9] = Math.imul(salts[9]! ^ nextKind, 0x2c1b3c6d) ^ previous;
  into[10] = Math.imul(salts[10]! ^ word, 0x2c1b3c6d) ^ nextKind;
  into[11] = Math.imul(salts[11]! ^ word, 0x2c1b3c6d) ^ previousWord;
  into[12] = Math.imul(salts[12]! ^ word, 0x2c1b3c6d) ^ nextWord;
  into[13] = Math.imul(salts[13]! ^ nextKind, 0x2c1b3c6d) ^ secondNextKind;
  into[14] = Math.imul(salts[14]! ^ context.form, 0x2c1b3c6d) ^ (context.first + 7);
  into[15] = Math.imul(salts[15]! ^ nextKind, 0x2c1b3c6d) ^ both;
}

const tagSalts = Int32Array.from({ length: 64 }, (_, tag) => mixed(Math.imul(tag + 1009, GOLDEN)));

/** Where the weight of a feature for a tag stands in a table of `mask + 1` weights. */
export function weightIndex(feature: number, tag: number, mask: number): number {
  const hash = Math.imul(feature ^ tagSalts[tag]!, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & mask;
}
