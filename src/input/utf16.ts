export type Utf16 = 'utf-16le' | 'utf-16be';

/** How much of a file is looked at. */
const SAMPLE = 8192;

/**
 * UTF-16 without a mark, told by its NUL bytes: in text of Latin letters at least four in ten of the high bytes are
 * NUL, and next to none of the low ones.
 */
export function unmarkedUtf16(bytes: Uint8Array): Utf16 | null {
  const size = Math.min(bytes.length, SAMPLE) & ~1;
  if (size < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const units = size / 2;
  const many = units * 0.4;
  const few = units * 0.02;
  if (odd >= many && even <= few) return 'utf-16le';
  return even >= many && odd <= few ? 'utf-16be' : null;
}

/** Offset of the first byte that belongs to half a surrogate pair or is left over at the end; null where there is none. */
export function firstInvalidUtf16(bytes: Uint8Array, encoding: Utf16, from: number): number | null {
  const high = encoding === 'utf-16le' ? 1 : 0;
  let at = from;
  for (; at + 1 < bytes.length; at += 2) {
    const kind = bytes[at + high]! & 0xfc;
    if (kind === 0xdc) return at;
    if (kind !== 0xd8) continue;
    const next = at + 2;
    if (next + 1 >= bytes.length || (bytes[next + high]! & 0xfc) !== 0xdc) return at;
    at = next;
  }
  return at < bytes.length ? at : null;
}
