import type { Encoding } from './decode.ts';
import { utf8SequenceLength } from './utf8.ts';

/** Text units between two remembered places. */
const STRIDE = 1024;

/**
 * The way back from offsets of the decoded text to offsets of the file's bytes. Nothing is computed before the first
 * question, which costs one pass; each question then walks at most a thousand characters. An offset inside a surrogate
 * pair gives the byte its character starts at.
 */
export function byteOffsets(bytes: Uint8Array, encoding: Encoding, markLength: number): (offset: number) => number {
  if (encoding === 'windows-1252') return (offset) => offset;
  if (encoding !== 'utf-8') return (offset) => Math.min(markLength + offset * 2, bytes.length);

  /** Where every thousandth text unit stands. */
  let places: readonly Utf8Place[] | null = null;
  return (offset) => {
    places ??= strides(bytes, { byte: markLength, unit: 0 });
    const nearest = places[Math.min(Math.floor(offset / STRIDE), places.length - 1)]!;
    return advance(bytes, nearest, offset).byte;
  };
}

interface Utf8Place {
  readonly byte: number;
  readonly unit: number;
}

function strides(bytes: Uint8Array, start: Utf8Place): Utf8Place[] {
  const places = [start];
  let place = start;
  while (place.byte < bytes.length) {
    const next = advance(bytes, place, places.length * STRIDE);
    if (next.byte === place.byte) break;
    places.push(next);
    place = next;
  }
  return places;
}

/** The last place, from `place` on, where a character starts at or before the text unit `unit`. */
function advance(bytes: Uint8Array, place: Utf8Place, unit: number): Utf8Place {
  let { byte, unit: at } = place;
  while (byte < bytes.length) {
    const length = utf8SequenceLength(bytes, byte);
    const units = length === 4 ? 2 : 1;
    if (at + units > unit) break;
    at += units;
    byte += Math.abs(length);
  }
  return { byte, unit: at };
}
