/** Formats that people take for text, and the bytes they start with. */
const SIGNATURES: readonly (readonly [name: string, start: string])[] = [
  ['a PDF file', '%PDF-'],
  ['a Word, LibreOffice or other zipped file', 'PK\x03\x04'],
  ['an old Word or Excel file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an RTF file', '{\\rtf'],
  ['a PNG image', '\x89PNG\r\n\x1a\n'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a gzip file', '\x1f\x8b'],
  ['a 7-Zip file', '7z\xbc\xaf\x27\x1c'],
  ['a program', '\x7fELF'],
  ['UTF-32 text', '\xff\xfe\0\0'],
  ['UTF-32 text', '\0\0\xfe\xff'],
];

/** How much of a file is looked at. */
const SAMPLE = 8192;

/** What the file is instead of text, in words that fit behind *found*; null for text. UTF-16 is the caller's to see first. */
export function binaryKind(bytes: Uint8Array): string | null {
  const signature = signatureOf(bytes);
  if (signature !== null) return signature;
  const { nulls, controls, size } = controlCounts(bytes);
  // One stray NUL happens in text that went through old systems; more than one in a hundred bytes does not.
  if (nulls > 1 + size / 100) return 'binary data';
  // Of random bytes one in ten is a control.
  return controls > 16 && controls > size / 20 ? 'binary data' : null;
}

export function signatureOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find(([, start]) => head.startsWith(start))?.[0] ?? null;
}

function controlCounts(bytes: Uint8Array): { nulls: number; controls: number; size: number } {
  const size = Math.min(bytes.length, SAMPLE);
  let nulls = 0;
  let controls = 0;
  for (let at = 0; at < size; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0) nulls += 1;
    // All but backspace, tab, the line and page breaks, and escape.
    if (byte < 0x08 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls += 1;
  }
  return { nulls, controls, size };
}
