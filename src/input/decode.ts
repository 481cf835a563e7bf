import { isUtf8 } from 'node:buffer';
import type { Problem } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { binaryKind, signatureOf } from './binary.ts';
import { byteOffsets } from './byte-offsets.ts';
import { utf8Survey } from './utf8.ts';
import { firstInvalidUtf16, type Utf16, unmarkedUtf16 } from './utf16.ts';
import { windows1252Text } from './windows-1252.ts';

export type Encoding = 'utf-8' | Utf16 | 'windows-1252';

export interface DecodedText {
  /** Without the byte-order mark. What could not be decoded is U+FFFD. */
  readonly text: string;
  readonly encoding: Encoding;
  /** At most one of a kind, with the offset of the first byte it is about. */
  readonly warnings: readonly Problem[];
  /** The byte of the file at which the character at a text offset starts. */
  readonly byteOffset: (offset: number) => number;
}

interface Detected {
  readonly encoding: Encoding;
  readonly markLength: number;
  readonly firstInvalid: number | null;
}

/**
 * Text of a file's bytes: UTF-8 and UTF-16 with or without a mark, else windows-1252. Throws a `ClaimtraceError`
 * `not-text` for what is no text; `name` is what its message calls the file.
 */
export function decodedText(bytes: Uint8Array, name: string): DecodedText {
  const { encoding, markLength, firstInvalid } = detected(bytes, name);
  const body = bytes.subarray(markLength);
  const text =
    encoding === 'windows-1252' ? windows1252Text(body) : new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const byteOffset = byteOffsets(bytes, encoding, markLength);
  const warnings: Problem[] = [];
  if (firstInvalid !== null) warnings.push(invalidBytes(name, encoding, firstInvalid));
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const message = `expected text but found a NUL character in ${name}, the first at byte ${byteOffset(nul)}`;
    warnings.push({ code: 'nul-character', message });
  }
  return { text, encoding, warnings, byteOffset };
}

function detected(bytes: Uint8Array, name: string): Detected {
  if (signatureOf(bytes) === null) {
    const [first, second, third] = bytes;
    if (first === 0xff && second === 0xfe) return detectedUtf16(bytes, 'utf-16le', 2);
    if (first === 0xfe && second === 0xff) return detectedUtf16(bytes, 'utf-16be', 2);
    if (first === 0xef && second === 0xbb && third === 0xbf) return detectedUtf8(bytes, 3);
    const utf16 = unmarkedUtf16(bytes);
    if (utf16 !== null) return detectedUtf16(bytes, utf16, 0);
  }
  const kind = binaryKind(bytes);
  if (kind !== null) {
    const help = 'Save it as plain text or Markdown in UTF-8.';
    throw new ClaimtraceError({ code: 'not-text', message: `expected text but found ${kind}: ${name}`, help });
  }
  return detectedUtf8(bytes, 0);
}

function detectedUtf16(bytes: Uint8Array, encoding: Utf16, markLength: number): Detected {
  return { encoding, markLength, firstInvalid: firstInvalidUtf16(bytes, encoding, markLength) };
}

/** Invalid UTF-8 is windows-1252, unless a mark or most of its sequences say that it is UTF-8 that got damaged. */
function detectedUtf8(bytes: Uint8Array, markLength: number): Detected {
  if (isUtf8(bytes)) return { encoding: 'utf-8', markLength, firstInvalid: null };
  const { firstInvalid, invalidSequences, longSequences } = utf8Survey(bytes, markLength);
  const damaged = markLength > 0 || longSequences > invalidSequences;
  return { encoding: damaged ? 'utf-8' : 'windows-1252', markLength, firstInvalid };
}

function invalidBytes(name: string, encoding: Encoding, firstInvalid: number): Problem {
  const expected = encoding === 'windows-1252' ? 'UTF-8' : encoding.toUpperCase();
  const reading =
    encoding === 'windows-1252' ? 'it is read as windows-1252' : 'what cannot be read shows as the sign \uFFFD';
  return {
    code: 'invalid-encoding',
    message: `expected ${expected} but found other bytes in ${name}, the first at byte ${firstInvalid}; ${reading}`,
    help: 'Save the file as UTF-8.',
  };
}
