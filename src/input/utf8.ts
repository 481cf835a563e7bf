/**
 * Length of the UTF-8 sequence that starts at `at`; negative where it is not valid: then as many bytes as a decoder
 * replaces by one U+FFFD (the maximal subpart, as the Encoding Standard has it).
 */
export function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    const [low, high] = index === 1 ? secondByteRange(lead) : [0x80, 0xbf];
    if (byte === undefined || byte < low || byte > high) return -index;
  }
  return length;
}

/** Narrower than a continuation byte where else the sequence would be overlong, a surrogate, or above U+10FFFF. */
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

export interface Utf8Survey {
  /** Offset of the first byte that is no part of valid UTF-8; null where there is none. */
  readonly firstInvalid: number | null;
  readonly invalidSequences: number;
  /** Valid sequences of two to four bytes. */
  readonly longSequences: number;
}

export function utf8Survey(bytes: Uint8Array, from: number): Utf8Survey {
  let firstInvalid: number | null = null;
  let invalidSequences = 0;
  let longSequences = 0;
  for (let at = from; at < bytes.length; ) {
    const length = utf8SequenceLength(bytes, at);
    if (length < 0) {
      firstInvalid ??= at;
      invalidSequences += 1;
    } else if (length > 1) longSequences += 1;
    at += Math.abs(length);
  }
  return { firstInvalid, invalidSequences, longSequences };
}
